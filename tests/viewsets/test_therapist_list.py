"""The list of therapists in the admin: columns, filters, search, order."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.models.people import translation_of
from tests.sharing import shared
from tests.viewsets.lists import address, names, results, table
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()


def held(kind: str = "membership", days: int | None = None, begins: int | None = None) -> Any:
    """A credential that expires in ``days`` and begins in ``begins`` days."""
    today = timezone.localdate()
    expires, valid_from = (
        None if count is None else today + datetime.timedelta(days=count)
        for count in (days, begins)
    )
    return Credential(kind=kind, title="T", issuer="I", expires=expires, valid_from=valid_from)


@shared
def people(rows: None) -> dict[str, Any]:
    """Three people, each also in German; one more draft, not listed."""
    today = held(days=0)
    sources = {
        "Ada": factories.TherapistFactory(name="Ada", credentials=[today, held(days=-1)]),
        "Bo": factories.TherapistFactory(
            name="Bo", sort_name="Zander, Bo", credentials=[held("qualification", days=-1)]
        ),
        "Cy": factories.TherapistFactory(name="Cy", is_listed=False, job_title="Midwife"),
    }
    for row in sources.values():
        translation_of(row)
    sources["Di"] = factories.TherapistFactory(
        name="Di", live=False, credentials=[held("statutory_registration", begins=1)]
    )
    return sources


def test_columns_say_what_they_show(client: Client, people: dict[str, Any]) -> None:
    headings, *rows = table(client, MODEL)
    assert headings[1:] == ["Name", "Job title", "Credentials", "Listed", "Locale", "Status"]
    shown = {(row[1].split()[0], row[5]): row[2:] for row in rows}
    assert shown["Ada", "English"] == [
        "Physiotherapist",
        "1 in date, 1 not",
        "True",
        "English",
        "live",
    ]
    assert shown["Ada", "Deutsch"][:3] == ["Physiotherapeutin (de)", "1 in date, 1 not", "True"]
    assert shown["Bo", "Deutsch"][1] == "0 in date, 1 not"
    assert shown["Cy", "Deutsch"] == [
        "Physiotherapeutin (de)",
        "0 in date",
        "False",
        "Deutsch",
        "live",
    ]
    assert shown["Di", "English"][1:] == ["0 in date, 1 not", "True", "English", "draft"]


# Each with the names of those it finds, in any language.
FILTERS: list[tuple[dict[str, str], str]] = [
    ({}, "Ada Bo Cy Di"),
    ({"is_listed": "true"}, "Ada Bo Di"),
    ({"is_listed": "false"}, "Cy"),
    ({"credentials": "current"}, "Ada"),
    ({"credentials": "expired"}, "Ada Bo"),
    ({"credentials": "none"}, "Cy"),
    ({"kind": "membership"}, "Ada"),
    ({"kind": "qualification"}, "Bo"),
    ({"kind": "statutory_registration"}, "Di"),
    ({"kind": "accredited_register"}, ""),
    ({"live": "true"}, "Ada Bo Cy"),
    ({"live": "false"}, "Di"),
    ({"kind": "membership", "credentials": "expired"}, "Ada"),
]


def test_filter_finds_rows_in_every_language(client: Client, people: dict[str, Any]) -> None:
    for query, expected in FILTERS:
        found = set(expected.split())
        german = {f"{name} (de)" for name in found - {"Di"}}
        assert set(names(client, MODEL, **query)) == found | german, query


ODD_FILTERS = [
    {"kind": "nonsense"},
    {"credentials": "' OR 1=1"},
    {"is_listed": "perhaps"},
    {"live": "\0"},
    {"kind": "\0"},
    {"locale": "xx"},
    {"p": "9999"},
    {"p": "none"},
    {"ordering": "password"},
    {"ordering": "-locale"},
    {"ordering": "-name_in_lists"},
]


def test_odd_values_of_filters_are_no_server_error(client: Client, people: dict[str, Any]) -> None:
    for query in ODD_FILTERS:
        answer = client.get(address(MODEL), query)
        assert answer.status_code in {200, 404}, query


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Ada", {"Ada", "Ada (de)"}),
        ("ad", {"Ada", "Ada (de)"}),
        ("nobody", set()),
        ('"Ada', {"Ada", "Ada (de)"}),
    ],
)
def test_search_finds_people_by_name_in_every_language(
    client: Client, people: dict[str, Any], query: str, expected: set[str]
) -> None:
    assert set(names(client, MODEL, q=query)) == expected


ODD_SEARCHES = ["\0", "A\0da", *"\"*(-'%", "a OR", "NOT", "word " * 400, "é" * 2000, "🦴"]


def test_odd_search_is_no_server_error(client: Client, people: dict[str, Any]) -> None:
    for query in ODD_SEARCHES:
        results(client, MODEL, q=query)


def test_search_and_filter_narrow_together(client: Client, people: dict[str, Any]) -> None:
    assert set(names(client, MODEL, q="Ada", is_listed="false")) == set()
    assert set(names(client, MODEL, q="Ada", kind="membership")) == {"Ada", "Ada (de)"}


def test_rows_stand_in_the_order_of_their_sort_names(
    client: Client, people: dict[str, Any]
) -> None:
    shown = names(client, MODEL)
    assert shown == ["Ada", "Ada (de)", "Cy", "Cy (de)", "Di", "Bo", "Bo (de)"]
    assert names(client, MODEL, ordering="-sorted_as")[:2] != shown[:2]


def test_search_keeps_the_order(client: Client) -> None:
    for name in ("Anna Cole", "Anna Berg", "Anna Dahl"):
        factories.TherapistFactory(name=name)
    assert names(client, MODEL, q="anna") == ["Anna Berg", "Anna Cole", "Anna Dahl"]
