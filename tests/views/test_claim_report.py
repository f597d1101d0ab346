"""The report of claims: its rows, filters, links and files."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from tests.factories import ClaimFactory, ReferenceFactory, cite, unsourced_claim
from tests.sharing import shared
from tests.views.evidence import CLAIMS, csv_of, page_using, rows_of, soup_of, xlsx_of
from tests.viewsets.test_exports import FORMULAS
from wagtail_triggerpoint.models import Claim
from wagtail_triggerpoint.views.reports import address

pytestmark = pytest.mark.django_db

GRADED_ON = datetime.date(2024, 8, 6)


def in_days(days: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=days)


def statements(client: Client, **query: Any) -> list[str]:
    return [row[0].split()[0] for row in rows_of(client, CLAIMS, **query)]


def translate(claim: Claim) -> Claim:
    german = Locale.objects.get_or_create(language_code="de")[0]
    made: Claim = claim.copy_for_translation(german)
    made.save()
    return made


def test_row_says_who_graded_what_on_which_sources(client: Client) -> None:
    good, bad = ReferenceFactory(), ReferenceFactory(is_retracted=True, authors="Sato, Y")
    ClaimFactory(
        statement="massage eases pain",
        references=[cite(bad), cite(good, graded=True, place="table 2")],
        graded_on=GRADED_ON,
        regrade_due=in_days(-1),
    )

    [row] = rows_of(client, CLAIMS)
    assert row[:4] == [
        "Massage eases pain",
        "Moderate certainty",
        "Helps",
        "Lindqvist & Okafor 2019, table 2 Aug. 6, 2024",
    ]
    assert row[4].endswith(" Due")
    assert row[5:] == ["2 1 retracted", "0"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"graded_by": "clinic"}, "This clinic"),
        ({"graded_by": "source", "grading_source": "NICE"}, "NICE"),
        ({"graded_by": "source"}, "A source"),
        ({"graded_by": "clinic", "certainty": "not_graded"}, ""),
    ],
)
def test_grader_is_named_as_far_as_known(
    client: Client, values: dict[str, Any], expected: str
) -> None:
    ClaimFactory(**values, references=[cite(ReferenceFactory())])

    assert rows_of(client, CLAIMS)[0][3] == expected


@pytest.mark.parametrize(("days", "is_due"), [(-1, True), (0, True), (1, False)])
def test_claim_is_due_from_its_day_on(client: Client, days: int, is_due: bool) -> None:
    ClaimFactory(regrade_due=in_days(days))

    assert rows_of(client, CLAIMS)[0][4].endswith(" Due") == is_due


def test_claim_without_a_day_is_not_due(client: Client) -> None:
    ClaimFactory()

    assert rows_of(client, CLAIMS)[0][4:6] == ["", "1"]


def test_claim_is_one_row_whatever_its_translations(client: Client) -> None:
    translate(ClaimFactory(statement="alpha"))

    assert statements(client) == ["Alpha"]


def test_claims_are_sorted_by_their_statement(client: Client) -> None:
    for name in ("beta", "Alpha", "gamma"):
        ClaimFactory(statement=name)

    assert statements(client) == ["Alpha", "Beta", "Gamma"]


def test_claim_that_is_not_live_says_so(client: Client) -> None:
    ClaimFactory(statement="alpha", live=False)
    ClaimFactory(statement="beta")

    assert [row[0] for row in rows_of(client, CLAIMS)] == ["Alpha Not live", "Beta"]


def test_statement_leads_to_the_form_and_pages_to_the_usage(client: Client, index: Any) -> None:
    claim = ClaimFactory()
    page_using(index, claim)
    links = [link["href"] for link in soup_of(client, CLAIMS).select("table.listing tbody a")]

    assert links == [address(claim, "edit"), address(claim, "usage")]
    assert all(client.get(link).status_code == 200 for link in links)


def test_pages_are_counted_once_by_claim_and_its_translations(client: Client, index: Any) -> None:
    claim, other = ClaimFactory(statement="alpha"), ClaimFactory(statement="beta")
    page_using(index, claim, claim, translate(claim))
    page_using(index, claim, other)
    page_using(index, translation_of(claim))

    assert [row[6].split()[0] for row in rows_of(client, CLAIMS)] == ["3", "1"]
    assert rows_of(client, CLAIMS)[1][6] == "1 page uses “Beta”"


def translation_of(claim: Claim) -> Claim:
    found: Claim = claim.translated_rows.get()
    return found


@shared
def shelf(index: Any) -> None:
    """Claims that differ in what is filtered by; the second is used in another language."""
    retracted = ReferenceFactory(is_retracted=True)
    ClaimFactory(statement="alpha", certainty="high", kind="harm", regrade_due=in_days(0))
    beta = ClaimFactory(
        statement="beta", certainty="low", sources=[retracted], regrade_due=in_days(90)
    )
    unsourced_claim("low", statement="gamma", direction="unclear", regrade_due=in_days(91))
    ClaimFactory(statement="delta", certainty="not_graded", kind="myth", sources=0, live=False)
    page_using(index, translate(beta))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, "Alpha Beta Delta Gamma"),
        ({"certainty": "low"}, "Beta Gamma"),
        ({"certainty": ["high", "not_graded"]}, "Alpha Delta"),
        ({"kind": "harm"}, "Alpha"),
        ({"kind": ["harm", "myth"]}, "Alpha Delta"),
        ({"has_source": "true"}, "Alpha Beta"),
        ({"has_source": "false"}, "Delta Gamma"),
        ({"regrading": "now"}, "Alpha"),
        ({"regrading": "soon"}, "Alpha Beta"),
        ({"on_retracted": "true"}, "Beta"),
        ({"on_retracted": "false"}, "Alpha Delta Gamma"),
        ({"is_used": "true"}, "Beta"),
        ({"is_used": "false"}, "Alpha Delta Gamma"),
        ({"live": "true"}, "Alpha Beta Gamma"),
        ({"live": "false"}, "Delta"),
        ({"certainty": "low", "has_source": "false"}, "Gamma"),
        # What no filter offers is said at the filter, and narrows nothing.
        ({"regrading": "<b>"}, "Alpha Beta Delta Gamma"),
        ({"certainty": "9" * 40}, "Alpha Beta Delta Gamma"),
    ],
)
def test_filters_narrow_the_report(
    client: Client, shelf: None, query: dict[str, Any], expected: str
) -> None:
    assert statements(client, **query) == expected.split()


def test_results_are_narrowed_like_the_page(client: Client, shelf: None) -> None:
    assert len(rows_of(client, f"{CLAIMS}_results", certainty="low")) == 2


def test_nothing_found_is_said(client: Client) -> None:
    text = soup_of(client, CLAIMS, certainty="low").get_text(" ")

    assert "No claims match your query." in text


def test_report_is_cut_into_pages(client: Client) -> None:
    ClaimFactory.create_batch(51, sources=0, certainty="not_graded")

    assert [len(rows_of(client, CLAIMS, p=number)) for number in (1, 2)] == [50, 1]
    assert len(csv_of(client, CLAIMS)) == 52


# Files


def test_file_holds_the_facts(client: Client, index: Any) -> None:
    claim = ClaimFactory(
        statement="massage eases pain", graded_on=GRADED_ON, regrade_due=in_days(-1)
    )
    page_using(index, claim)

    headings, row = csv_of(client, CLAIMS)
    assert headings == [
        "Statement",
        "Language",
        "Live",
        "Kind",
        "Certainty",
        "Direction",
        "Graded by",
        "Graded on",
        "To be graded again by",
        "To be graded again",
        "Sources",
        "Sources retracted",
        "Pages that use it",
    ]
    assert row == [
        "massage eases pain",
        "en",
        "True",
        "Benefit",
        "Moderate certainty",
        "Helps",
        "Lindqvist & Okafor 2019",
        "2024-08-06",
        in_days(-1).isoformat(),
        "True",
        "1",
        "0",
        "1",
    ]


def test_file_follows_the_filters(client: Client, shelf: None) -> None:
    assert [row[0] for row in csv_of(client, CLAIMS, certainty="low")[1:]] == ["beta", "gamma"]


def test_cells_are_never_formulas(client: Client) -> None:
    for text in FORMULAS:
        unsourced_claim("moderate", statement=text, direction="unclear", grading_source=text)

    cells = [cell for row in csv_of(client, CLAIMS)[1:] for cell in row]
    assert sum(cell.startswith("'") for cell in cells) == 2 * len(FORMULAS)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    kinds = {kind for row in xlsx_of(client, CLAIMS)[1:] for _, kind in row}
    assert "s" in kinds
    assert "f" not in kinds


def test_statement_is_shown_as_it_is_written(client: Client) -> None:
    ClaimFactory(statement="<script>alert(1)</script> \u202eeases pain")
    shown = soup_of(client, CLAIMS).select_one("table.listing tbody")

    assert not shown.select("script")
    assert "<script>alert(1)</script>" in shown.get_text()
