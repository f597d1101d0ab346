"""Spreadsheets of people and places: what they hold, and that no cell of them is a formula."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from tests import factories
from tests.models.people import mara, translation_of
from tests.sharing import shared
from tests.viewsets.lists import address, csv_rows, results, xlsx_cells
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1"]


def test_therapists_are_exported_with_the_facts_in_every_language(client: Client) -> None:
    translation_of(mara())
    headings, *rows = csv_rows(client, MODEL)
    assert headings == [
        "Name",
        "Slug",
        "Job title",
        "Language",
        "Live",
        "Listed",
        "Practising since",
        "Languages spoken",
        "Credentials in date",
    ]
    facts = ["True", "True", "2009", "sv", "Member, Society"]
    assert rows == [
        ["Mara Lindqvist", "mara-lindqvist", "Physiotherapist", "en", *facts],
        ["Mara Lindqvist", "mara-lindqvist", "Physiotherapeutin (de)", "de", *facts],
    ]


def test_places_are_exported(client: Client) -> None:
    factories.LocationFactory(name="Harbour", street="Quay 1\nFloor 2", postcode="41101")
    headings, row = csv_rows(client, Location)
    assert headings[:3] == ["Name", "Slug", "Street address"]
    assert row == [
        "Harbour",
        "harbour",
        "Quay 1\nFloor 2",
        "41101",
        "Sagohamn",
        "SE",
        "'+46313900634",
        "en",
        "True",
    ]


def test_both_files_hold_the_same(client: Client) -> None:
    translation_of(mara())
    cells = [[str(value) for value, _ in row] for row in xlsx_cells(client, MODEL)]
    assert cells == csv_rows(client, MODEL)


def test_export_follows_filter_and_search(client: Client) -> None:
    mara()
    factories.TherapistFactory(name="Nils Berg", is_listed=False)
    assert [row[0] for row in csv_rows(client, MODEL, is_listed="false")] == ["Name", "Nils Berg"]
    assert [row[0] for row in csv_rows(client, MODEL, q="mara")] == ["Name", "Mara Lindqvist"]


def test_export_is_not_cut_at_one_page_of_the_list(client: Client) -> None:
    for _ in range(MODEL.snippet_viewset.list_per_page + 1):
        factories.LocationFactory()
    assert len(csv_rows(client, Location)) == Location.objects.count() + 1


@shared
def formulas(rows: None) -> None:
    for text in FORMULAS:
        factories.TherapistFactory(name=text, job_title=text)


def test_csv_cell_is_never_a_formula(client: Client, formulas: None) -> None:
    cells = [(row[0], row[2]) for row in csv_rows(client, MODEL)[1:]]
    assert sorted(cells) == sorted((f"'{text}", f"'{text}") for text in FORMULAS)


def test_xlsx_cell_is_never_a_formula(client: Client, formulas: None) -> None:
    cells = [(row[0], row[2]) for row in xlsx_cells(client, MODEL)[1:]]
    assert sorted(cells) == sorted(((text, "s"), (text, "s")) for text in FORMULAS)


def test_control_characters_spoil_no_file(client: Client) -> None:
    factories.TherapistFactory(name="Ma\x01\x0b\x1f\ufffera")
    assert xlsx_cells(client, MODEL)[1][0][0] == "Mara"
    assert csv_rows(client, MODEL)[1][0] == "Mara"


@pytest.mark.parametrize("model", [MODEL, Location])
@pytest.mark.parametrize("export", ["", "csv", "xlsx"])
def test_list_and_files_need_permission(client: Client, model: Any, export: str) -> None:
    stranger = Client()
    assert stranger.get(address(model), {"export": export}).status_code == 302
    guest = factories.UserFactory()
    guest.user_permissions.add(Permission.objects.get(codename="access_admin"))
    stranger.force_login(guest)
    answer = stranger.get(address(model), {"export": export})
    assert answer.status_code == 302
    assert "Content-Disposition" not in answer


@pytest.mark.parametrize("model", [MODEL, Location])
def test_editor_of_one_kind_sees_the_list_of_that_kind(model: Any) -> None:
    editor, group = factories.UserFactory(), Group.objects.create(name="Desk")
    codenames = ["access_admin", f"change_{model._meta.model_name}"]
    group.permissions.set(Permission.objects.filter(codename__in=codenames))
    editor.groups.add(group)
    browser = Client()
    browser.force_login(editor)
    assert [len(csv_rows(browser, model)), results(browser, model).status_code] == [1, 200]
    (other,) = {MODEL, Location} - {model}
    assert browser.get(address(other)).status_code == 302


def test_unknown_format_is_the_list(client: Client) -> None:
    assert results(client, MODEL, export="pdf")["Content-Type"].startswith("text/html")
