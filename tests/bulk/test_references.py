"""Real publications, written in every format, are imported once, whatever comes second."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bulk import publications
from tests.bulk.conftest import SAMPLES
from tests.bulk.publications import WRITERS, Publication
from tests.content import shared_content
from wagtail_triggerpoint.actions.reference_imports import Result, run_import
from wagtail_triggerpoint.bibliography.formats import decode, detect, read
from wagtail_triggerpoint.bibliography.text import fold
from wagtail_triggerpoint.importing import Plan, plan_import
from wagtail_triggerpoint.models import Reference

pytestmark = pytest.mark.django_db

#: Where the file lies, how many publications it holds, and how many without any identifier.
SOURCES = [
    pytest.param(lambda: SAMPLES / "publications.tsv", 5, 2, id="sample"),
    pytest.param(
        lambda: shared_content("references", "publications_title_pmid_doi.tsv"),
        635,
        25,
        # Takes seconds, so runs always.
        id="shared",
    ),
]
EVERY_SOURCE = pytest.mark.parametrize(("path", "count", "bare"), SOURCES)
EVERY_ORDER = pytest.mark.parametrize("order", list(itertools.permutations(WRITERS)), ids=" ".join)


def plan(found: list[Publication], name: str) -> Plan:
    text = decode(WRITERS[name](found).encode())
    assert detect(text) == name
    return plan_import(read(text))


def twins(found: list[Publication]) -> int:
    """How many have the title and year of another: a preprint and its article, in one."""
    return len(found) - len({(fold(one.title), one.year) for one in found})


@EVERY_SOURCE
@EVERY_ORDER
def test_second_import_in_any_format_adds_no_row(
    path: Callable[[], Path], count: int, bare: int, order: tuple[str, ...]
) -> None:
    found = publications.read(path())
    assert len(found) == count
    assert sum(not one.doi and not one.pmid for one in found) == bare

    assert run_import(plan(found, order[0])) == Result(new=count, changed=0, same=0, broken=0)
    for name in (*order[1:], order[0]):
        assert run_import(plan(found, name)) == Result(new=0, changed=0, same=count, broken=0), name
    assert Reference.objects.count() == count
    assert Reference.objects.exclude(bare_fingerprint=None).count() == bare


@EVERY_SOURCE
@pytest.mark.parametrize("name", WRITERS)
def test_publications_are_stored_as_they_are(
    path: Callable[[], Path], count: int, bare: int, name: str
) -> None:
    found = publications.read(path())
    run_import(plan(found, name))

    stored = {
        (row.title, row.doi or "", row.pmid or "", str(row.year)) for row in Reference.objects.all()
    }
    assert stored == {
        (" ".join(one.title.removesuffix(".").split()), one.doi.lower(), one.pmid, one.year)
        for one in found
    }


@EVERY_SOURCE
@pytest.mark.parametrize("name", WRITERS)
def test_files_without_identifiers_are_known_by_title_and_year(
    path: Callable[[], Path], count: int, bare: int, name: str
) -> None:
    found = publications.read(path())
    stripped = [Publication(one.title.upper(), "", "", one.date) for one in found]
    run_import(plan(found, name))

    # Works that share title and year are told apart by their identifiers alone.
    doubtful = 2 * twins(found)
    for other in WRITERS:
        result = run_import(plan(stripped, other))
        assert (result.same, result.broken) == (count - doubtful, doubtful)
    assert Reference.objects.count() == count


@EVERY_SOURCE
def test_identifiers_come_to_those_that_had_none(
    path: Callable[[], Path], count: int, bare: int
) -> None:
    found = publications.read(path())
    stripped = [Publication(one.title, "", "", one.date) for one in found]
    run_import(plan(stripped, "ris"))

    result = run_import(plan(found, "csl"))
    others = twins(found)
    assert (result.new, result.changed, result.same) == (others, count - bare - others, bare)
    assert Reference.objects.exclude(bare_fingerprint=None).count() == bare


@EVERY_SOURCE
def test_broken_record_among_them_is_named_and_the_rest_is_imported(
    path: Callable[[], Path], count: int, bare: int
) -> None:
    found = publications.read(path())
    found[2] = Publication(found[2].title, found[2].pmid, "see the journal", found[2].date)
    for name in WRITERS:
        [row] = plan(found, name).broken
        assert (row.position, row.name[:10]) == (3, found[2].title[:10])
        assert row.errors[0].startswith("DOI: This is no DOI.")

    assert run_import(plan(found, "ris")).new == count - 1
