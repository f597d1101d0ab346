"""A change of a reference: who may, what the log keeps, and who is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.factories import (
    ClinicSettingsFactory,
    ConditionPageFactory,
    ReferenceFactory,
    UserFactory,
    block,
    section,
    stream,
)
from tests.models.people import url
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.actions.references import (
    CHANGED,
    delete_references,
    may,
    save_reference,
)
from wagtail_triggerpoint.models import Reference
from wagtail_triggerpoint.signals import reference_changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def member(role: str) -> Any:
    setup_groups()
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def heard() -> Iterator[list[dict[str, Any]]]:
    """What was told of changes."""
    told: list[dict[str, Any]] = []

    def listen(sender: Any, signal: Any, **what: Any) -> None:
        told.append(what)

    reference_changed.connect(listen, sender=Reference)
    yield told
    reference_changed.disconnect(listen, sender=Reference)


def log_of(reference: Reference) -> list[ModelLogEntry]:
    return list(ModelLogEntry.objects.for_instance(reference).order_by("timestamp"))


def test_new_reference_is_in_the_log(heard: list[Any]) -> None:
    user = UserFactory(is_superuser=True)
    reference = Reference(title="Massage")

    assert save_reference(reference, user) == {}
    assert [(one.action, one.user) for one in log_of(reference)] == [("wagtail.create", user)]
    assert heard == []


def test_change_is_in_the_log_with_both_values(heard: list[Any]) -> None:
    user = UserFactory(is_superuser=True)
    reference = ReferenceFactory(year=2019, doi="10.1000/1")
    reference.year, reference.doi = 2020, "https://doi.org/10.1000/2"

    changes = save_reference(reference, user)
    assert changes == {"year": (2019, 2020), "doi": ("10.1000/1", "10.1000/2")}
    [entry] = log_of(reference)
    assert (entry.action, entry.user, entry.content_changed) == (CHANGED, user, True)
    assert entry.message == (
        "Changed. Year: “2019” becomes “2020”. DOI: “10.1000/1” becomes “10.1000/2”."
    )
    assert heard == [{"instance": reference, "changes": changes, "user": user}]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [(False, True, "Marked as retracted."), (True, False, "No longer retracted.")],
)
def test_retraction_is_named_in_the_log(
    heard: list[Any], before: bool, after: bool, words: str
) -> None:
    reference = ReferenceFactory(is_retracted=before)
    reference.is_retracted = after
    save_reference(reference)

    [entry] = log_of(reference)
    assert entry.message == words
    assert heard[0]["changes"] == {"is_retracted": (before, after)}


def test_what_was_taken_out_is_in_the_log() -> None:
    reference = ReferenceFactory(study_type="cohort")
    reference.study_type = ""
    save_reference(reference)

    assert log_of(reference)[0].message == "Changed. Study type: “Cohort study” is gone."


def test_saving_without_a_change_leaves_no_trace(heard: list[Any]) -> None:
    reference = ReferenceFactory()

    assert save_reference(reference) == {}
    assert log_of(reference) == heard == []


def test_history_of_a_field_that_is_no_more_can_be_read() -> None:
    reference = ReferenceFactory()
    entry = ModelLogEntry.objects.log_action(
        reference, CHANGED, data={"changes": {"edition": ["1", "2"]}}
    )

    assert entry.message == "Changed. Edition: “1” becomes “2”."


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        ("Clinic editors", {"add", "change"}),
        ("Clinicians", {"change"}),
        ("Clinic moderators", {"add", "change", "delete"}),
    ],
)
def test_groups_have_their_rights(role: str, rights: set[str]) -> None:
    user = member(role)

    assert {action for action in ("add", "change", "delete") if may(user, action)} == rights


def test_who_may_not_changes_nothing() -> None:
    reference = ReferenceFactory(year=2019)
    reference.year = 2020
    guest = UserFactory()

    with pytest.raises(PermissionDenied):
        save_reference(reference, guest)
    with pytest.raises(PermissionDenied):
        save_reference(Reference(title="Another"), guest)
    with pytest.raises(PermissionDenied):
        delete_references([reference], guest)
    assert list(Reference.objects.values_list("year", flat=True)) == [2019]


def test_deletion_is_in_the_log() -> None:
    user = UserFactory(is_superuser=True)
    one, two = ReferenceFactory(), ReferenceFactory()
    delete_references([one, two], user)

    assert not Reference.objects.exists()
    entries = ModelLogEntry.objects.filter(action="wagtail.delete", deleted=True, user=user)
    assert sorted(entry.label for entry in entries) == sorted([str(one), str(two)])


@pytest.fixture
def used() -> Iterator[Reference]:
    """A reference that the database protects, as it does for what rests on it."""
    reference: Reference = ReferenceFactory()

    def protect(sender: Any, instance: Reference, **kwargs: Any) -> None:
        if instance.pk == reference.pk:
            raise ProtectedError("in use", {reference})

    pre_delete.connect(protect, sender=Reference)
    yield reference
    pre_delete.disconnect(protect, sender=Reference)


def test_deletion_of_a_used_one_deletes_none(used: Reference) -> None:
    with pytest.raises(ProtectedError):
        delete_references([ReferenceFactory(), used])

    assert Reference.objects.count() == 2
    assert not ModelLogEntry.objects.filter(action="wagtail.delete").exists()


@pytest.mark.parametrize("is_draft", [False, True])
def test_reference_that_a_text_cites_is_not_deleted(is_draft: bool) -> None:
    reference = ReferenceFactory(title="Massage for necks")
    text = f'<p>It helps <a linktype="tp-reference" id="{reference.pk}">[1]</a>.</p>'
    body = stream(section("What helps", block("paragraph", text)))
    ClinicSettingsFactory()
    page = ConditionPageFactory(body=stream(section("What helps")) if is_draft else body)
    page.body = body
    page.save_revision()
    page.create_alias(parent=page.get_parent(), update_slug="alias")
    with pytest.raises(ProtectedError, match="is still cited on 1 page"):
        delete_references([ReferenceFactory(), reference])
    assert Reference.objects.count() == 2


def test_reader_of_the_admin_is_told_where_a_reference_is_cited(client: Client) -> None:
    reference = ReferenceFactory()
    text = f'<p>It helps <a linktype="tp-reference" id="{reference.pk}">[1]</a>.</p>'
    ClinicSettingsFactory()
    ConditionPageFactory(body=stream(section("What helps", block("paragraph", text))))
    client.force_login(UserFactory(is_superuser=True))
    answer = client.post(url(reference, "delete"), follow=True)
    # In whatever language the admin is.
    [told] = answer.context["messages"]
    assert told.level_tag == "error"
    assert str(reference) in str(told)
    assert Reference.objects.get() == reference
