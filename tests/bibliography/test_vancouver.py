"""References as the National Library of Medicine prints them."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from wagtail_triggerpoint.bibliography.names import parse_names
from wagtail_triggerpoint.bibliography.pages import full_pages, short_pages
from wagtail_triggerpoint.bibliography.records import Record
from wagtail_triggerpoint.bibliography.vancouver import vancouver

PEOPLE = [
    "Lindqvist, Mara Sofia",
    "Okafor, Chidi",
    "Demir, Ayla",
    "Nowak, Jan-Piotr",
    "King, Martin L, Jr.",
    "Sato, Yuki",
    "Ruiz, Ana",
]


def article(authors: str = "Lindqvist, Mara Sofia", **values: Any) -> Record:
    given = {
        "title": "Massage for long-term pain",
        "container": "J Example Ther",
        "volume": "12",
        "issue": "3",
        "pages": "1017-1025",
        "year": 2019,
        **values,
    }
    return Record(authors=parse_names(authors), **given)


def test_article_is_printed_with_all_that_is_known() -> None:
    citation = vancouver(article(doi="10.1000/1", pmid="123"))

    assert str(citation) == (
        "Lindqvist MS. Massage for long-term pain. J Example Ther. 2019;12(3):1017-25. "
        "doi:10.1000/1. PMID: 123."
    )
    assert (citation.doi, citation.pmid, citation.url) == ("10.1000/1", "123", "")
    assert "10.1000" not in citation.body


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (1, "Lindqvist MS."),
        (2, "Lindqvist MS, Okafor C."),
        (6, "Lindqvist MS, Okafor C, Demir A, Nowak JP, King ML Jr, Sato Y."),
        (7, "Lindqvist MS, Okafor C, Demir A, Nowak JP, King ML Jr, Sato Y, et al."),
    ],
)
def test_six_authors_are_named(count: int, shown: str) -> None:
    body = vancouver(article("\n".join(PEOPLE[:count]))).body

    assert body.startswith(f"{shown} Massage")


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        ("World Health Organization", "World Health Organization. "),
        ("Sato, Yuki\nPain Group\nRuiz, Ana", "Sato Y; Pain Group; Ruiz A. "),
        ("", "Massage"),
    ],
)
def test_groups_are_set_apart(authors: str, shown: str) -> None:
    assert vancouver(article(authors)).body.startswith(shown)


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ({}, "J Example Ther. 2019;12(3):1017-25."),
        ({"issue": ""}, "J Example Ther. 2019;12:1017-25."),
        ({"volume": ""}, "J Example Ther. 2019;(3):1017-25."),
        ({"volume": "", "issue": ""}, "J Example Ther. 2019:1017-25."),
        ({"pages": ""}, "J Example Ther. 2019;12(3)."),
        ({"year": None}, "J Example Ther. 12(3):1017-25."),
        ({"year": None, "volume": "", "issue": ""}, "J Example Ther. 1017-25."),
        ({"container": ""}, "2019;12(3):1017-25."),
        ({"volume": "", "issue": "", "pages": ""}, "J Example Ther. 2019."),
        ({"volume": "", "issue": "", "pages": "", "year": None}, "J Example Ther."),
    ],
)
def test_what_is_missing_leaves_no_gap(missing: dict[str, Any], shown: str) -> None:
    body = vancouver(article("", **missing)).body

    assert body == f"Massage for long-term pain. {shown}"


def test_title_keeps_its_own_end() -> None:
    assert "pain? J Example" in vancouver(article(title="Does massage ease pain?")).body


def test_retracted_work_says_so_in_words() -> None:
    assert vancouver(article(is_retracted=True)).body.startswith(
        "Lindqvist MS. [Retracted] Massage for long-term pain."
    )


def test_words_are_in_the_language_of_the_reader() -> None:
    with translation.override("de"):
        assert "[Zurückgezogen]" in vancouver(article(is_retracted=True)).body


def test_chapter_is_printed_in_its_book() -> None:
    chapter = article(container="Pain.", study_type="book", volume="", issue="")

    assert vancouver(chapter).body == (
        "Lindqvist MS. Massage for long-term pain. In: Pain; 2019. p. 1017-25."
    )


def test_website_is_printed_with_its_address() -> None:
    page = Record(
        title="Long-term pain",
        authors=parse_names("Example Health Service"),
        container="Example Health Service",
        year=2024,
        url="https://example.org/pain",
        study_type="website",
    )
    citation = vancouver(page)

    assert str(citation) == (
        "Example Health Service. Long-term pain [Internet]. Example Health Service; 2024. "
        "Available from: https://example.org/pain"
    )
    assert citation.url == "https://example.org/pain"


def test_address_gives_way_to_an_identifier() -> None:
    assert vancouver(article(doi="10.1000/1", url="https://example.org/")).url == ""


def test_nothing_known_prints_nothing() -> None:
    assert str(vancouver(Record())) == ""


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("45-67", "45-67"),
        ("123-129", "123-9"),
        ("1017-1025", "1017-25"),
        ("99-101", "99-101"),
        ("S17-S23", "S17-23"),
        ("S101-S105", "S101-5"),
        ("e1004", "e1004"),
        ("e100-e105", "e100-5"),
        ("45", "45"),
        ("xi-xv", "xi-xv"),
        ("12-12", "12-12"),
        ("124A-126A", "124A-126A"),
        ("1-5, 123-129", "1-5, 123-9"),
        ("", ""),
    ],
)
def test_pages_are_shortened_and_spelled_out(full: str, short: str) -> None:
    assert short_pages(full) == short
    assert full_pages(short) == full
    assert full_pages(full) == full


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("1017–25", "1017-1025"),
        ("1017 -- 1025", "1017-1025"),
        ("67-45", "67-45"),
        ("a" * 100_000, "a" * 100_000),
    ],
)
def test_pages_in_other_shapes(typed: str, full: str) -> None:
    assert full_pages(typed) == full
