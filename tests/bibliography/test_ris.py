"""RIS as reference managers and publishers write it, each in its own way."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.records import Entry, Record, UnreadableFile
from wagtail_triggerpoint.bibliography.ris import read_ris

ARTICLE = """\
TY  - JOUR
TI  - Massage for <i>long-term</i> pain: a review of
trials with a title over two lines.
AU  - Lindqvist, Mara Sofia
AU  - King, Martin L, Jr.
AU  - World Health Organization
T2  - Journal of Example Therapy
J2  - J Example Ther
PY  - 2019
DA  - 2019/03/12/
VL  - 12
IS  - 3
SP  - 1017
EP  - 1025
DO  - 10.1000/abc
UR  - https://doi.org/10.1000/abc
UR  - https://example.org/abc
XX  - a tag that nobody knows
AB  - AB has words such as
TY-pical, DO-it-yourself and ER - that is, none of them tags.
KW  - massage
KW  - pain
ER  -
"""
WHOLE = Record(
    title="Massage for long-term pain: a review of trials with a title over two lines",
    authors=(
        Name(family="Lindqvist", given="Mara Sofia"),
        Name(family="King", given="Martin L", suffix="Jr."),
        Name(literal="World Health Organization"),
    ),
    container="J Example Ther",
    volume="12",
    issue="3",
    pages="1017-1025",
    year=2019,
    doi="10.1000/abc",
    url="https://example.org/abc",
)


def read_one(*lines: str, kind: str = "JOUR") -> Entry:
    text = "\n".join([f"TY  - {kind}", "TI  - Massage", *lines, "ER  - "])
    [entry] = read_ris(text)
    return entry


def test_article_is_read_whole() -> None:
    [entry] = read_ris(ARTICLE.replace("and ER - that", "and that"))

    assert entry.problems == ()
    assert entry.record == WHOLE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", ["", "\n", "\n\n1. \n"])
def test_records_are_told_apart(end: str, between: str) -> None:
    text = f"Provider: Example\n\n{ARTICLE}{between}TY  - JOUR\nTI  - Second\nER  - \n"
    entries = read_ris(text.replace("and ER - that", "and that").replace("\n", end))

    assert [entry.record.title for entry in entries] == [WHOLE.title, "Second"]
    assert [entry.position for entry in entries] == [1, 2]


def test_record_without_its_end_is_ended_by_the_next() -> None:
    entries = read_ris("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two")

    assert [entry.record.title for entry in entries] == ["One", "Two"]


def test_record_without_its_beginning_is_read_too() -> None:
    entries = read_ris("TY  - JOUR\nTI  - One\nER  - \nTI  - Two\nER  - \nEF  - \n")

    assert [entry.record.title for entry in entries] == ["One", "Two"]


def test_tags_with_a_space_too_few_are_tags() -> None:
    [entry] = read_ris("TY - JOUR\nTI - Massage\nAU - Lindqvist, Mara\nER -")

    assert entry.record.title == "Massage"
    assert entry.record.authors[0].main == "Lindqvist"


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (["TI  - Again"], "title", "Massage"),
        (["DO  - https://doi.org/10.1000/1"], "doi", "https://doi.org/10.1000/1"),
        (["M3  - doi: 10.1000/1"], "doi", "doi: 10.1000/1"),
        (["M3  - Article"], "doi", ""),
        (["UR  - https://doi.org/10.1000/1"], "doi", "10.1000/1"),
        (["AN  - 30025997", "DB  - PubMed"], "pmid", "30025997"),
        (["AN  - 30025997", "DP  - NLM"], "pmid", "30025997"),
        (["AN  - PMID: 30025997"], "pmid", "30025997"),
        (["N1  - Some words. PMID: 30025997"], "pmid", "30025997"),
        (["UR  - https://pubmed.ncbi.nlm.nih.gov/30025997/"], "pmid", "30025997"),
        (["AN  - 30025997"], "pmid", ""),
        (["AN  - 30025997", "DB  - CINAHL"], "pmid", ""),
        (["Y1  - 2018//"], "year", 2018),
        (["PY  - 2018/03/12/Spring"], "year", 2018),
        (["PY  - in press", "DA  - 12 March 2018"], "year", 2018),
        (["PY  - 201"], "year", None),
        (["SP  - 45-67"], "pages", "45-67"),
        (["SP  - 45", "EP  - 45"], "pages", "45"),
        (["SP  - 45", "EP  - 7"], "pages", "45-47"),
        (["EP  - 67"], "pages", "67"),
        (["C7  - e1004"], "pages", "e1004"),
        (["JF  - Journal of Example Therapy"], "container", "Journal of Example Therapy"),
        (["T2  - "], "container", ""),
    ],
)
def test_what_programs_write_where(lines: list[str], field: str, value: object) -> None:
    assert getattr(read_one(*lines).record, field) == value


@pytest.mark.parametrize(("kind", "study_type"), [("BOOK", "book"), ("ELEC", "website")])
def test_kind_of_work_is_read(kind: str, study_type: str) -> None:
    assert read_one(kind=kind).record.study_type == study_type


def test_book_by_its_editors() -> None:
    [entry] = read_ris("TY  - BOOK\nBT  - On pain\nA2  - Okafor, Chidi\nER  - ")

    assert (entry.record.title, entry.record.container) == ("On pain", "")
    assert entry.record.authors[0].main == "Okafor"


def test_chapter_stands_in_its_book() -> None:
    [entry] = read_ris("TY  - CHAP\nTI  - Massage\nBT  - On pain\nSP  - 1\nEP  - 9\nER  - ")

    assert (entry.record.title, entry.record.container) == ("Massage", "On pain")


def test_record_without_a_title_is_named_and_the_others_are_read() -> None:
    one, broken, two = read_ris(
        "TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nDO  - 10.1000/1\nER  - \n"
        "TY  - JOUR\nTI  - Two\nER  - "
    )

    assert [problem.field for problem in broken.problems] == ["title"]
    assert (broken.position, broken.name) == (2, "10.1000/1")
    assert (one.problems, two.problems) == ((), ())


@pytest.mark.parametrize("text", ["", "\n\n", "a letter to the editor", "ER  - \nER  - "])
def test_text_without_any_record_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="TY"):
        read_ris(text)
