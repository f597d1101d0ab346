"""What an import would do with each record, before it does anything."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import ReferenceFactory
from wagtail_triggerpoint.bibliography.formats import read
from wagtail_triggerpoint.importing import Outcome, Plan, Row, plan_import
from wagtail_triggerpoint.models import Reference

pytestmark = pytest.mark.django_db


def item(title: str = "Massage", year: int = 2019, family: str = "Lindqvist", **more: Any) -> Any:
    return {
        "title": title,
        "issued": {"date-parts": [[year]]},
        "author": [{"family": family, "given": "Mara"}],
        **more,
    }


def plan(*items: Any, replace: bool = False) -> Plan:
    return plan_import(read(json.dumps(items)), replace=replace)


def outcomes(found: Plan) -> list[str]:
    return [row.outcome.value for row in found.rows]


def told(row: Row) -> list[str]:
    return [str(difference) for difference in row.differences]


def here(**fields: Any) -> Reference:
    values = {"title": "Massage", "year": 2019, "authors": "Lindqvist, Mara", "container": ""}
    made: Reference = ReferenceFactory(**{**values, "study_type": "", **fields})
    return made


def test_planning_changes_nothing() -> None:
    found = plan(item(DOI="10.1000/1"), item("Stretching"))

    assert outcomes(found) == ["new", "new"]
    assert not Reference.objects.exists()


@pytest.mark.parametrize(
    "record",
    [
        item("Other words", DOI="https://doi.org/10.1000/ABC."),
        item("Other words", PMID="PMID: 123"),
        item("Other words", DOI="10.1000/abc", PMID="123"),
        item("MASSAGE.", DOI="10.1000/abc"),
        item("Massage"),
        item("<i>Massage</i>."),
        item("RETRACTED: Massage"),
    ],
)
def test_work_that_is_there_is_known_again(record: Any) -> None:
    reference = here(doi="10.1000/abc", pmid="123")
    [row] = plan(record).rows

    assert row.reference == reference
    assert row.outcome in {Outcome.SAME, Outcome.CHANGED}


@pytest.mark.parametrize(
    "record",
    [item(year=2020), item(family="Okafor"), item("Massages"), item(DOI="10.1000/other")],
)
def test_another_work_is_new(record: Any) -> None:
    here(doi="10.1000/abc")

    assert outcomes(plan(record)) == ["new"]


def test_work_without_identifiers_gets_those_of_the_file() -> None:
    reference = here()
    found = plan(item(DOI="10.1000/1", PMID="5"))

    assert outcomes(found) == ["changed"]
    assert told(found.rows[0]) == ["DOI: “10.1000/1” is added.", "PMID: “5” is added."]
    assert found.changes == {reference.pk: {"doi": (None, "10.1000/1"), "pmid": (None, "5")}}


def test_what_differs_is_kept_and_named() -> None:
    here(doi="10.1000/1", year=2018, container="J Example Ther")
    more: dict[str, Any] = {"container-title": "J. Example Ther"}
    found = plan(item("Massage.", DOI="10.1000/1", **more))

    assert outcomes(found) == ["same"]
    assert told(found.rows[0]) == ["Year: “2018” is kept; the file has “2019”."]
    assert found.changed == {}


def test_what_differs_is_replaced_if_that_was_chosen() -> None:
    reference = here(doi="10.1000/1", year=2018, study_type="cohort")
    found = plan(item(DOI="10.1000/1", type="book"), replace=True)

    assert outcomes(found) == ["changed"]
    assert told(found.rows[0]) == [
        "Year: “2018” becomes “2019”.",
        "Study type: “Cohort study” becomes “Book or chapter”.",
    ]
    assert found.changed[reference.pk].year == 2019


def test_what_the_file_lacks_is_never_taken_away() -> None:
    here(doi="10.1000/1", pmid="5", url="https://example.org/", pages="1-9")

    assert outcomes(plan(item(DOI="10.1000/1"), replace=True)) == ["same"]


def test_retraction_is_taken_and_never_taken_back() -> None:
    here(doi="10.1000/1")
    here(title="Stretching", doi="10.1000/2", is_retracted=True)
    found = plan(
        item(DOI="10.1000/1", status="retracted"),
        item("Stretching", DOI="10.1000/2"),
        replace=True,
    )

    assert outcomes(found) == ["changed", "same"]
    assert told(found.rows[0]) == ["It is marked as retracted."]


def test_work_that_stands_twice_in_the_file_is_made_once() -> None:
    found = plan(item(DOI="10.1000/1"), item("Stretching"), item(PMID="5", DOI="10.1000/1"), item())

    assert outcomes(found) == ["new", "new", "same", "same"]
    assert [row.repeats for row in found.rows] == [0, 0, 1, 1]
    assert [(one.doi, one.pmid) for one in found.new] == [("10.1000/1", "5"), (None, None)]


def test_work_that_is_there_and_stands_twice_in_the_file_is_changed_once() -> None:
    reference = here(doi="10.1000/1")
    found = plan(item(DOI="10.1000/1", PMID="5"), item(DOI="10.1000/1", volume="3"))

    assert outcomes(found) == ["changed", "changed"]
    assert found.rows[1].repeats == 1
    assert found.changes == {reference.pk: {"pmid": (None, "5"), "volume": ("", "3")}}


def test_replacing_twice_remembers_the_first_value() -> None:
    reference = here(doi="10.1000/1", volume="1")
    found = plan(item(DOI="10.1000/1", volume="2"), item(DOI="10.1000/1", volume="3"), replace=True)

    assert found.changes == {reference.pk: {"volume": ("1", "3")}}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            item(DOI="10.1000/1", PMID="2"),
            "The DOI is that of “Lindqvist 2019. One”, the PMID that of “Lindqvist 2019. Two”.",
        ),
        (item(DOI="10.1000/9", PMID="1"), "“Lindqvist 2019. One” is there with another DOI."),
        (item(DOI="10.1000/1", PMID="9"), "“Lindqvist 2019. One” is there with another PMID."),
        (item("Editorial"), "There are several with this title, year and author."),
    ],
)
def test_record_that_contradicts_what_is_there_is_broken(record: Any, message: str) -> None:
    here(title="One", doi="10.1000/1", pmid="1")
    here(title="Two", doi="10.1000/2", pmid="2")
    here(title="Editorial", doi="10.1000/3")
    here(title="Editorial", doi="10.1000/4")
    [row] = plan(record).rows

    assert row.outcome == Outcome.BROKEN
    assert row.errors[0].startswith(message)
    assert row.reference is None


def test_bare_work_beside_others_of_its_name_is_itself() -> None:
    here(title="Editorial", doi="10.1000/3")
    bare = Reference(title="Editorial", year=2019, authors="Lindqvist, Mara")
    bare.save()

    assert plan(item("Editorial")).rows[0].reference == bare


@pytest.mark.parametrize(
    ("record", "start"),
    [
        (item(DOI="see the journal"), "DOI: This is no DOI."),
        (item(PMID="PMC123"), "PMID: This is no PMID."),
        (item(""), "Title: There is no title."),
        (item(title="x" * 10_000), "Title: Ensure this value has at most 1000 characters"),
        (item(volume="x" * 10_000), "Volume: Ensure this value has at most 50 characters"),
        (item(URL="javascript:alert(1)"), "Web address: Enter a valid URL."),
        (item(URL="ftp://example.org/a"), "Web address: Write a full web address"),
        (
            item(custom={"wagtail_triggerpoint": {"study_type": "a guess"}}),
            "Study type: Value 'a guess' is not a valid choice.",
        ),
        (5, "This is no record."),
    ],
)
def test_broken_record_names_field_and_fix_and_leaves_the_others(record: Any, start: str) -> None:
    found = plan(item("One"), record, item("Two"))

    assert outcomes(found) == ["new", "broken", "new"]
    [row] = found.broken
    assert row.position == 2
    assert row.errors[0].startswith(start)


def test_every_fault_of_a_record_is_named() -> None:
    [row] = plan(item(DOI="x", PMID="y", volume="z" * 60)).broken

    assert [error.partition(":")[0] for error in row.errors] == ["Volume", "DOI", "PMID"]


def test_long_abstract_is_no_fault() -> None:
    assert outcomes(plan(item(abstract="x" * 10_000))) == ["new"]


def test_long_values_are_shown_in_short() -> None:
    here(doi="10.1000/1")
    found = plan(item(DOI="10.1000/1", author=[{"family": "F" * 300, "given": "G"}] * 50))

    assert all(len(line) < 500 for line in told(found.rows[0]))


def test_queries_do_not_grow_with_the_records() -> None:
    costs = []
    for count in (3, 300):
        for number in range(count):
            here(title=f"Work {number}", doi=f"10.1000/{count}.{number}")
        records = [item(f"Work {number}", PMID=str(number + 1)) for number in range(count)]
        with CaptureQueriesContext(connection) as captured:
            plan(*records)
        costs.append(len(captured))

    assert costs[0] == costs[1] <= 3
