"""The list of claims in the admin."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.models.people import locale
from tests.sharing import shared
from tests.viewsets.lists import csv_rows, names, table, xlsx_cells
from wagtail_triggerpoint.models import Claim

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


@shared
def claims(rows: None) -> None:
    today = timezone.localdate()
    for statement, values in {
        "aching passes": {"certainty": "low", "sources": 2, "regrade_due": today - DAY},
        "bending helps": {"certainty": "high", "direction": "helps", "regrade_due": today + DAY},
        "cold harms": {
            "certainty": "contested",
            "direction": "harms",
            "kind": "harm",
            "sources": 0,
        },
    }.items():
        claim = factories.ClaimFactory(statement=statement, **values)
        german = claim.copy_for_translation(locale())
        german.statement = f"auf Deutsch {statement}"
        german.save()
        german.save_revision().publish()
    factories.ClaimFactory(statement="draft of mine", live=False, direction="unclear")


def test_columns_say_what_they_show(client: Client, claims: None) -> None:
    headings, *rows = table(client, Claim)
    assert headings[1:] == [
        "Statement",
        "Certainty",
        "Sources",
        "To be graded again by",
        "Locale",
        "Status",
    ]
    shown = {row[1].partition(" Options")[0].split(" More")[0]: row[2:] for row in rows}
    [aching] = [row for name, row in shown.items() if name.startswith("Aching passes")]
    assert (aching[0], aching[1], *aching[3:]) == ("Low certainty", "2", "English", "live")
    [german] = [row for name, row in shown.items() if name.startswith("Auf Deutsch cold")]
    assert (german[0], german[1], *german[3:]) == ("Experts disagree", "0", "Deutsch", "live")


FILTERS: list[tuple[dict[str, str], str]] = [
    ({}, "Aching Bending Cold Draft"),
    ({"certainty": "low"}, "Aching"),
    ({"certainty": "moderate"}, "Draft"),
    ({"direction": "harms"}, "Cold"),
    ({"kind": "harm"}, "Cold"),
    ({"has_source": "true"}, "Aching Bending Draft"),
    ({"has_source": "false"}, "Cold"),
    ({"is_due": "true"}, "Aching"),
    ({"is_due": "false"}, "Bending Cold Draft"),
    ({"live": "false"}, "Draft"),
    ({"certainty": "high", "is_due": "false"}, "Bending"),
]


def test_filter_finds_claims_in_every_language(client: Client, claims: None) -> None:
    for query, expected in FILTERS:
        found = names(client, Claim, **query)
        english = {name.split()[0] for name in found if not name.endswith("(de)")}
        german = {name.split()[2].capitalize() for name in found if name.endswith("(de)")}
        assert english == set(expected.split()), query
        assert german == english - {"Draft"}, query


@pytest.mark.parametrize(("query", "expected"), [("aching", {"Aching passes"}), ("deutsch", set())])
def test_search_finds_claims_by_their_own_words(
    client: Client, claims: None, query: str, expected: set[str]
) -> None:
    found = set(names(client, Claim, q=query))
    english = {name for name in found if not name.endswith("(de)")}
    assert english == expected
    assert found > english


def test_translation_stands_beside_its_source(client: Client, claims: None) -> None:
    assert names(client, Claim)[:4] == [
        "Aching passes",
        "Auf Deutsch aching passes (de)",
        "Bending helps",
        "Auf Deutsch bending helps (de)",
    ]


def test_export_holds_the_facts_and_no_formula(client: Client) -> None:
    factories.ClaimFactory(statement="=1+1", outcome="+1", sources=2)
    headings, row = csv_rows(client, Claim)
    cells = dict(zip(headings, row, strict=True))
    assert cells["Statement"] == "'=1+1"
    assert cells["Outcome"] == "'+1"
    assert (cells["Certainty"], cells["Direction"], cells["Sources"]) == (
        "Moderate certainty",
        "Helps",
        "2",
    )
    assert ("=1+1", "s") in xlsx_cells(client, Claim)[1]
