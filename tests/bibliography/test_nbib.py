"""What PubMed saves as .nbib."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.nbib import read_nbib
from wagtail_triggerpoint.bibliography.records import Entry, Record, UnreadableFile

ARTICLE = """\
PMID- 30025997
OWN - NLM
STAT- MEDLINE
IS  - 1532-821X (Electronic)
VI  - 12
IP  - 3
DP  - 2019 Mar 12
TI  - Massage for long-term pain: a review of trials with a title
      over two lines.
PG  - 1017-25
LID - S0003-9993(18)30376-4 [pii]
LID - 10.1000/abc [doi]
AB  - OBJECTIVE: TI - is no tag here. Trials were read, and the words go
      on: PMID- 5 neither.
FAU - Lindqvist, Mara Sofia
AU  - Lindqvist MS
AD  - Example University.
FAU - King, Martin L Jr
AU  - King ML Jr
CN  - Pain Group
LA  - eng
PT  - Journal Article
PT  - Systematic Review
PT  - Meta-Analysis
TA  - J Example Ther
JT  - Journal of example therapy
AID - S0003-9993(18)30376-4 [pii]
AID - 10.1000/abc [doi]
SO  - J Example Ther. 2019 Mar 12;12(3):1017-25.
"""
WHOLE = Record(
    title="Massage for long-term pain: a review of trials with a title over two lines",
    authors=(
        Name(family="Lindqvist", given="Mara Sofia"),
        Name(family="King", given="Martin L", suffix="Jr"),
        Name(literal="Pain Group"),
    ),
    container="J Example Ther",
    volume="12",
    issue="3",
    pages="1017-1025",
    year=2019,
    doi="10.1000/abc",
    pmid="30025997",
    study_type="meta_analysis",
)


def read_one(*lines: str) -> Entry:
    [entry] = read_nbib("\n".join(["PMID- 1", "TI  - Massage.", *lines]))
    return entry


def test_article_is_read_whole() -> None:
    [entry] = read_nbib(ARTICLE)

    assert entry.problems == ()
    assert entry.record == WHOLE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", ["", "\n", "\n\n\n"])
def test_records_are_told_apart(end: str, between: str) -> None:
    text = f"\n{ARTICLE}{between}PMID- 2\nTI  - Second.\n\n"
    entries = read_nbib(text.replace("\n", end))

    assert [entry.record.title for entry in entries] == [WHOLE.title, "Second"]
    assert [entry.position for entry in entries] == [1, 2]


def test_records_without_a_pmid_stand_apart_by_an_empty_line() -> None:
    entries = read_nbib("TI  - One\nDP  - 2019\n\nTI  - Two\nPMID- 2\n\nTI  - Three")

    assert [(entry.record.title, entry.record.pmid) for entry in entries] == [
        ("One", ""),
        ("Two", "2"),
        ("Three", ""),
    ]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (["FAU - Berg, Jan van der", "AU  - Berg JV"], ["Berg, Jan van der"]),
        (["AU  - van der Berg JA"], ["van der Berg, JA"]),
        (["AU  - King ML Jr"], ["King, ML, Jr"]),
        (["AU  - King ML 3rd"], ["King, ML, 3rd"]),
        (["FAU - Smith, John V"], ["Smith, John V"]),
        (["AU  - Pain Group"], ["Pain Group"]),
        (["AU  - Plato"], ["Plato"]),
        (["FAU - Okafor, Chidi", "AU  - Okafor C", "AU  - Sato Y"], ["Okafor, Chidi", "Sato, Y"]),
        (["CN  - Health, England", "FAU - Sato, Yuki"], ["{Health, England}", "Sato, Yuki"]),
        (["FED - Okafor, Chidi", "ED  - Okafor C"], ["Okafor, Chidi"]),
        (["FAU - ", "AU  - "], []),
    ],
)
def test_authors_of_every_shape(lines: list[str], shown: list[str]) -> None:
    assert [str(name) for name in read_one(*lines).record.authors] == shown


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (["DP  - 2018 Dec-2019 Jan"], "year", 2018),
        (["DP  - 2018 Winter"], "year", 2018),
        (["DP  - Spring 2018"], "year", 2018),
        (["DEP - 20180312"], "year", 2018),
        (["DP  - 20189999"], "year", None),
        (["EDAT- 2018/03/12 06:00"], "year", 2018),
        (["AID - 10.1000/1 [doi]"], "doi", "10.1000/1"),
        (["LID - 10.1000/1 [doi]", "LID - 10.1000/2 [doi]"], "doi", "10.1000/1"),
        (["LID - e1004 [pii]"], "doi", ""),
        (["JT  - Journal of example therapy"], "container", "Journal of example therapy"),
        (["BTI - On pain"], "container", "On pain"),
        (
            ["PT  - Randomized Controlled Trial", "PT  - Journal Article"],
            "study_type",
            "randomised_trial",
        ),
        (["PT  - Practice Guideline"], "study_type", "guideline"),
        (["PT  - Case Reports"], "study_type", "case_series"),
        (["PT  - Review", "PT  - Systematic Review"], "study_type", "systematic_review"),
        (["PT  - Review"], "study_type", "narrative_review"),
        (["PT  - Comment"], "study_type", ""),
        (["PT  - Retracted Publication"], "is_retracted", True),
        (["PT  - Retraction of Publication"], "is_retracted", False),
        (
            ["RIN - J Example Ther. 2020;13:1. PMID: 2"],
            "retraction_note",
            "J Example Ther. 2020;13:1. PMID: 2",
        ),
        (["ZZZZ- a tag that nobody knows"], "title", "Massage"),
        (["TI  - Again."], "title", "Massage"),
    ],
)
def test_what_else_a_record_says(lines: list[str], field: str, value: object) -> None:
    entry = read_one(*lines)

    assert getattr(entry.record, field) == value
    assert entry.problems == ()


def test_book_has_its_own_title() -> None:
    [entry] = read_nbib("PMID- 1\nPT  - Book\nBTI - On pain\nFED - Okafor, Chidi\n")

    assert (entry.record.title, entry.record.container) == ("On pain", "")
    assert entry.record.study_type == "book"


def test_record_without_a_title_is_named_and_the_others_are_read() -> None:
    one, broken, two = read_nbib("PMID- 1\nTI  - One\n\nPMID- 2\n\nPMID- 3\nTI  - Two\n")

    assert [problem.field for problem in broken.problems] == ["title"]
    assert (broken.position, broken.name) == (2, "2")
    assert (one.problems, two.problems) == ((), ())


@pytest.mark.parametrize("text", ["", "\n\n", "a letter to the editor", "   \n      only more"])
def test_text_without_any_record_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile, match="PMID"):
        read_nbib(text)
