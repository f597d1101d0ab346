"""The list of places in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import factories
from tests.models.people import locale
from tests.sharing import shared
from tests.viewsets.lists import names, results, table
from wagtail_triggerpoint.models import Location

pytestmark = pytest.mark.django_db


@shared
def places(rows: None) -> None:
    for name, facts in {
        "Alley": {"country": "SE", "step_free": "yes", "city": "Sagohamn", "phone": "+46313900634"},
        "Beach": {"country": "DE", "step_free": "no", "city": "Kiel", "phone": ""},
        "Creek": {"country": "", "step_free": "unknown", "city": "", "phone": ""},
    }.items():
        german = factories.LocationFactory(name=name, **facts).copy_for_translation(locale())
        german.save()
        german.save_revision().publish()
    factories.LocationFactory(name="Dale", country="SE", live=False)


def test_columns_say_what_they_show(client: Client, places: None) -> None:
    headings, *rows = table(client, Location)
    assert headings[1:] == ["Name", "Town", "Phone", "Locale", "Status"]
    shown = {(row[1].split()[0], row[4]): row[2:] for row in rows}
    assert shown["Alley", "Deutsch"] == ["Sagohamn", "+46313900634", "Deutsch", "live"]
    assert shown["Beach", "Deutsch"] == ["Kiel", "", "Deutsch", "live"]
    assert shown["Dale", "English"][-1] == "draft"


FILTERS: list[tuple[dict[str, str], str]] = [
    ({}, "Alley Beach Creek Dale"),
    ({"country": "SE"}, "Alley Dale"),
    ({"country": "DE"}, "Beach"),
    ({"step_free": "yes"}, "Alley"),
    ({"step_free": "no"}, "Beach"),
    ({"step_free": "unknown"}, "Creek Dale"),
    ({"live": "false"}, "Dale"),
    ({"country": "SE", "step_free": "yes"}, "Alley"),
]


def test_filter_finds_places_in_every_language(client: Client, places: None) -> None:
    for query, expected in FILTERS:
        found = set(expected.split())
        german = {f"{name} (de)" for name in found - {"Dale"}}
        assert set(names(client, Location, **query)) == found | german, query


def test_countries_offered_are_those_of_places(client: Client, places: None) -> None:
    field = results(client, Location).context["filters"].form.fields["country"]
    assert [value for value, _ in field.choices if value] == ["DE", "SE"]


@pytest.mark.parametrize("query", ["alley", "sagohamn"])
def test_search_finds_places_by_name_and_town(client: Client, places: None, query: str) -> None:
    found = set(names(client, Location, q=query))
    assert {"Alley", "Alley (de)"} <= found
    assert "Beach" not in found


def test_rows_stand_in_the_order_of_their_names(client: Client, places: None) -> None:
    shown = [name.split()[0] for name in names(client, Location)]
    assert shown == ["Alley", "Alley", "Beach", "Beach", "Creek", "Creek", "Dale"]
