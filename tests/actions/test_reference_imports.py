"""An import from the file that is kept to the references that are made."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.search.backends import get_search_backend

from tests.factories import ReferenceFactory, UserFactory
from tests.sharing import shared
from wagtail_triggerpoint.actions.reference_imports import (
    IMPORTED,
    MOST_WAITING,
    ImportRefused,
    Result,
    confirm_import,
    keep_import,
    plan_of,
    run_import,
)
from wagtail_triggerpoint.bibliography.formats import read
from wagtail_triggerpoint.importing import Plan, plan_import
from wagtail_triggerpoint.models import Reference, ReferenceImport
from wagtail_triggerpoint.signals import reference_changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@shared
def user(rows: None) -> Any:
    return UserFactory(is_superuser=True)


def text(*items: dict[str, Any]) -> str:
    return json.dumps(items)


def plan(*items: dict[str, Any]) -> Plan:
    return plan_import(read(text(*items)))


GOOD = {"title": "Massage", "DOI": "10.1000/1", "issued": {"date-parts": [[2019]]}}
OTHER = {"title": "Stretching", "PMID": "5"}
BROKEN = {"title": "Heat", "DOI": "nonsense"}


def test_import_makes_references_whole(user: Any) -> None:
    result = run_import(plan(GOOD, OTHER), user, "refs.json")

    assert result == Result(new=2, changed=0, same=0, broken=0)
    made = Reference.objects.get(doi="10.1000/1")
    assert (made.title, made.year, made.bare_fingerprint) == ("Massage", 2019, None)
    made.full_clean()


def test_import_is_in_the_log_of_each(user: Any) -> None:
    ReferenceFactory(title="Massage", authors="", year=2019)
    run_import(plan(GOOD, OTHER), user, "refs.json")

    messages = {
        entry.label: (entry.action, entry.user, entry.message)
        for entry in ModelLogEntry.objects.all()
    }
    assert messages["Stretching"] == (IMPORTED, user, "Imported from “refs.json”.")
    assert messages["2019. Massage"][2] == (
        "Changed. Imported from “refs.json”. DOI: “10.1000/1” is added."
    )


def test_import_tells_of_changes(user: Any) -> None:
    told = []
    reference = ReferenceFactory(doi="10.1000/1")

    def listen(sender: Any, **what: Any) -> None:
        told.append((what["instance"], what["changes"], what["user"]))

    reference_changed.connect(listen)
    run_import(plan({**GOOD, "status": "retracted"}, OTHER), user)
    reference_changed.disconnect(listen)

    assert told == [(reference, {"is_retracted": (False, True)}, user)]


def test_imported_references_are_found(user: Any) -> None:
    reference = ReferenceFactory(title="", authors="", doi="10.1000/1")
    run_import(plan(GOOD, OTHER), user)

    backend = get_search_backend()
    assert list(backend.autocomplete("massage", Reference)) == [reference]
    assert [one.title for one in backend.autocomplete("stretch", Reference)] == ["Stretching"]


def test_rest_is_imported_where_a_record_is_broken(user: Any) -> None:
    result = run_import(plan(GOOD, BROKEN, OTHER), user)

    assert result == Result(new=2, changed=0, same=0, broken=1)
    assert set(Reference.objects.values_list("title", flat=True)) == {"Massage", "Stretching"}


def test_nothing_is_imported_where_a_record_is_broken_if_that_was_chosen(user: Any) -> None:
    with pytest.raises(ImportRefused, match="Nothing was imported"):
        run_import(plan(GOOD, BROKEN, OTHER), user, all_or_nothing=True)

    assert not Reference.objects.exists()


def test_somebody_who_was_faster_stops_all_of_it(user: Any) -> None:
    found = plan(OTHER, GOOD)
    ReferenceFactory(doi="10.1000/1")

    with pytest.raises(ImportRefused, match="try again"):
        run_import(found, user)
    assert Reference.objects.count() == 1
    assert not ModelLogEntry.objects.exists()


@pytest.mark.parametrize(
    "change", [{"is_retracted": True}, {"container": "Another"}, {"title": "Corrected"}]
)
def test_change_that_came_meanwhile_is_not_overwritten(user: Any, change: dict[str, Any]) -> None:
    here, other = ReferenceFactory(doi="10.1000/1", container=""), ReferenceFactory(pmid="5")
    planned = plan(
        {**GOOD, "title": here.title, "container-title": "J Example"},
        {**OTHER, "title": f"RETRACTED: {other.title}"},
    )
    assert planned.changes.keys() == {here.pk, other.pk}
    Reference.objects.filter(pk=here.pk).update(**change)
    with pytest.raises(ImportRefused, match="Nothing was imported: try again"):
        run_import(planned, user)
    stored = Reference.objects.get(pk=here.pk)
    assert {name: getattr(stored, name) for name in change} == change
    assert not Reference.objects.get(pk=other.pk).is_retracted


def test_drafts_are_read_once_however_many_were_retracted(user: Any) -> None:
    costs = []
    for count in (2, 8):
        works = [ReferenceFactory(pmid=f"{count}{number}") for number in range(count)]
        records = [{"title": f"RETRACTED: {one.title}", "PMID": one.pmid} for one in works]
        with CaptureQueriesContext(connection) as captured:
            assert run_import(plan(*records), user).changed == count
        costs.append(sum("wagtailcore_revision" in query["sql"] for query in captured))
    assert costs == [1, 1]


def test_failure_in_the_middle_leaves_nothing(user: Any) -> None:
    def fail(sender: Any, **what: Any) -> None:
        raise RuntimeError

    ReferenceFactory(doi="10.1000/1", volume="")
    reference_changed.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            run_import(plan(OTHER, {**GOOD, "volume": "3"}), user)
    finally:
        reference_changed.disconnect(fail)

    assert list(Reference.objects.values_list("doi", "volume")) == [("10.1000/1", "")]
    assert not ModelLogEntry.objects.exists()


def test_databases_that_name_no_keys_make_the_same(
    user: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(connection.features), "can_return_rows_from_bulk_insert", False)
    run_import(plan(GOOD, OTHER), user)

    assert Reference.objects.count() == ModelLogEntry.objects.count() == 2


@pytest.mark.parametrize("right", ["add", "change"])
def test_one_right_alone_is_not_enough(right: str) -> None:
    guest = UserFactory()
    guest.user_permissions.add(Permission.objects.get(codename=f"{right}_reference"))

    with pytest.raises(PermissionDenied):
        run_import(plan(GOOD), guest)
    with pytest.raises(PermissionDenied):
        keep_import(guest, text(GOOD))
    assert not Reference.objects.exists()
    assert not ReferenceImport.objects.exists()


def test_kept_file_is_imported_and_forgotten(user: Any) -> None:
    waiting = keep_import(user, text(GOOD), file_name="refs.json")

    assert (waiting.format, str(waiting)) == ("csl", "refs.json")
    assert not Reference.objects.exists()
    assert confirm_import(waiting, user, all_or_nothing=False).new == 1
    assert not ReferenceImport.objects.exists()


def test_refused_file_is_kept(user: Any) -> None:
    waiting = keep_import(user, text(GOOD, BROKEN))

    with pytest.raises(ImportRefused):
        confirm_import(waiting, user, all_or_nothing=True)
    assert ReferenceImport.objects.get() == waiting


def test_second_confirmation_imports_nothing(user: Any) -> None:
    waiting = keep_import(user, text(GOOD))
    again = ReferenceImport.objects.get()
    confirm_import(waiting, user, all_or_nothing=False)
    Reference.objects.all().delete()

    with pytest.raises(ImportRefused, match="imported already"):
        confirm_import(again, user, all_or_nothing=False)
    assert not Reference.objects.exists()


def test_plan_of_a_kept_file_sees_what_has_changed_since(user: Any) -> None:
    waiting = keep_import(user, text(GOOD))
    assert len(plan_of(waiting).new) == 1
    ReferenceFactory(doi="10.1000/1", title="Massage")

    assert plan_of(waiting).new == []


def test_stale_files_go_with_the_next_upload(user: Any) -> None:
    stale = keep_import(UserFactory(is_superuser=True), text(GOOD))
    ReferenceImport.objects.update(created_at=timezone.now() - datetime.timedelta(hours=25))
    assert not ReferenceImport.objects.waiting_for(stale.user).exists()
    fresh = keep_import(user, text(OTHER))

    assert list(ReferenceImport.objects.all()) == [fresh]


def test_oldest_files_of_a_user_go_where_there_are_many(user: Any) -> None:
    other = keep_import(UserFactory(is_superuser=True), text(GOOD))
    kept = [keep_import(user, text(GOOD)) for _ in range(MOST_WAITING + 2)]

    assert set(ReferenceImport.objects.all()) == {other, *kept[2:]}
    assert set(ReferenceImport.objects.waiting_for(user)) == set(kept[2:])


def test_queries_of_an_import_grow_by_the_log_alone(user: Any) -> None:
    grown = []
    for count in (10, 40):
        found = plan(*({"title": f"Work {count} {number}"} for number in range(count)))
        with CaptureQueriesContext(connection) as captured:
            run_import(found, user)
        # Wagtail looks for the user and the type of each entry before it writes it.
        of_log = ("wagtailcore_modellogentry", "content_type", "auth_user")
        sql = [query["sql"] for query in captured.captured_queries]
        grown.append([one for one in sql if not any(name in one for name in of_log)])

    assert len(grown[0]) == len(grown[1])
