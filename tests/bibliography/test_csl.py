"""CSL-JSON as Zotero, Crossref and citation processors write it, and as we do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from wagtail_triggerpoint.bibliography.csl import read_csl, write_csl
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.records import Entry, Record, UnreadableFile

ARTICLE = {
    "id": "lindqvist2019",
    "type": "article-journal",
    "title": "Massage for <i>long-term</i> pain: p &lt; 0.05",
    "author": [
        {"family": "Lindqvist", "given": "Mara Sofia"},
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "Pain Group"},
    ],
    "container-title": "Journal of Example Therapy",
    "container-title-short": "J Example Ther",
    "volume": 12,
    "issue": "3",
    "page": "1017–25",
    "issued": {"date-parts": [[2019, 3, 12]]},
    "DOI": "10.1000/ABC",
    "PMID": "30025997",
    "URL": "https://doi.org/10.1000/abc",
    "abstract": "x" * 10_000,
}


def read_one(**item: Any) -> Entry:
    [entry] = read_csl(json.dumps([{"title": "Massage", **item}]))
    return entry


def test_article_is_read_whole() -> None:
    [entry] = read_csl(json.dumps([ARTICLE]))

    assert entry.problems == ()
    assert entry.record == Record(
        title="Massage for long-term pain: p < 0.05",
        authors=(
            Name(family="Lindqvist", given="Mara Sofia"),
            Name(family="van der Berg", given="Jan"),
            Name(literal="Pain Group"),
        ),
        container="J Example Ther",
        volume="12",
        issue="3",
        pages="1017-1025",
        year=2019,
        doi="10.1000/ABC",
        pmid="30025997",
    )


@pytest.mark.parametrize(
    "date",
    [
        {"date-parts": [[2019, 3, 12]]},
        {"date-parts": [["2019"]]},
        {"date-parts": [[2019, 3], [2020, 1]]},
        {"raw": "2019-03-12"},
        {"literal": "Spring 2019"},
        {"date-time": "2019-03-12T00:00:00Z"},
        {"year": 2019},
        {"season": 1, "date-parts": [[2019]]},
        "2019-03-12",
        "12 March 2019",
        2019,
    ],
)
def test_year_is_read_from_dates_of_every_shape(date: Any) -> None:
    assert read_one(issued=date).record.year == 2019


@pytest.mark.parametrize(
    "date", [None, "", "n.d.", "in press", {}, [], {"date-parts": [[None]]}, {"date-parts": 5}]
)
def test_date_without_a_year_is_none(date: Any) -> None:
    entry = read_one(issued=date)

    assert entry.record.year is None
    assert entry.problems == ()


def test_year_of_print_stands_in_for_a_missing_one() -> None:
    assert read_one(**{"published-print": {"date-parts": [[2018]]}}).record.year == 2018


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ([{"name": "Pain Group"}], ["Pain Group"]),
        (["Lindqvist, Mara"], ["Lindqvist, Mara"]),
        ({"family": "Lindqvist", "given": "Mara"}, ["Lindqvist, Mara"]),
        ([{"family": "King", "given": "M", "suffix": "Jr."}], ["King, M, Jr."]),
        ([{"literal": "Health, England"}], ["{Health, England}"]),
        ([{"family": "Plato"}], ["Plato"]),
        ([{}, {"family": 5}], []),
        (None, []),
    ],
)
def test_authors_of_every_shape(author: Any, shown: list[str]) -> None:
    assert [str(name) for name in read_one(author=author).record.authors] == shown


def test_editors_stand_in_for_authors() -> None:
    assert read_one(editor=[{"family": "Okafor", "given": "C"}]).record.authors[0].main == "Okafor"


def test_record_of_crossref_is_read() -> None:
    message = {
        "title": ["Massage"],
        "container-title": ["Journal of Example Therapy"],
        "short-container-title": ["J Example Ther"],
        "DOI": "10.1000/1",
        "updated-by": [{"type": "retraction", "DOI": "10.1000/notice"}],
    }
    [entry] = read_csl(json.dumps({"status": "ok", "message": message}))

    assert (entry.record.title, entry.record.container) == ("Massage", "J Example Ther")
    assert entry.record.is_retracted
    assert entry.record.retraction_url == "https://doi.org/10.1000/notice"


@pytest.mark.parametrize("wrap", [lambda item: item, lambda item: {"items": [item]}])
def test_one_record_may_stand_alone_or_in_a_list_of_items(wrap: Any) -> None:
    [entry] = read_csl(json.dumps(wrap(ARTICLE)))

    assert entry.record.pmid == "30025997"


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ({"note": "tex.id: x\nPMID: 30025997\nother"}, "pmid", "30025997"),
        ({"URL": "https://pubmed.ncbi.nlm.nih.gov/30025997/"}, "pmid", "30025997"),
        ({"URL": "https://doi.org/10.1000/1"}, "doi", "10.1000/1"),
        ({"URL": "www.example.org/a"}, "url", "https://www.example.org/a"),
        ({"URL": "javascript:alert(1)"}, "url", "javascript:alert(1)"),
        ({"type": "book"}, "study_type", "book"),
        ({"type": "webpage"}, "study_type", "website"),
        ({"type": "article-journal"}, "study_type", ""),
        ({"title": "RETRACTED: Massage"}, "is_retracted", True),
        ({"title": "RETRACTED: Massage"}, "title", "Massage"),
        ({"title": "Retracted muscles at rest"}, "is_retracted", False),
        ({"status": "retracted"}, "is_retracted", True),
        ({"title": "Massage.", "container-title": "J Ex. "}, "container", "J Ex"),
    ],
)
def test_what_else_a_record_says(item: dict[str, Any], field: str, value: Any) -> None:
    entry = read_one(**item)

    assert getattr(entry.record, field) == value
    assert entry.problems == ()


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ("a text", ""),
        (None, ""),
        ({"DOI": "10.1000/1"}, "title"),
        ({"title": {"a": 1}}, "title"),
        ({"title": True}, "title"),
        ({"title": "Massage", "volume": ["a", {}], "issue": {}}, "issue"),
        ({"title": "Massage", "author": [5]}, "authors"),
    ],
)
def test_broken_record_names_field_and_fix_and_leaves_the_others(item: Any, field: str) -> None:
    before, broken, after = read_csl(json.dumps([ARTICLE, item, ARTICLE]))

    assert before.record == after.record
    assert (before.problems, after.problems) == ((), ())
    assert field in [problem.field for problem in broken.problems]
    assert all(str(problem.message).endswith(".") for problem in broken.problems)
    assert broken.position == 2


def test_entry_is_named_by_what_it_has() -> None:
    [entry] = read_csl(json.dumps([{"DOI": "10.1000/1"}]))
    assert entry.name == "10.1000/1"
    assert len(read_one(title="word " * 1000).name) == 120
    assert read_csl("[5]")[0].name == ""


@pytest.mark.parametrize(
    "text",
    ["", "[", "{'a': 1}", '[{"title": "a"},]', "[" * 100_000, '[{"volume": 1' + "0" * 5000 + "}]"],
    ids=range(6),
)
def test_text_that_is_no_json_is_refused_with_the_place(text: str) -> None:
    with pytest.raises(UnreadableFile, match="not valid JSON"):
        read_csl(text)


def test_deep_values_are_no_trouble() -> None:
    deep: Any = 2019
    for _ in range(200):
        deep = [deep]

    assert read_one(issued={"date-parts": deep}, author=deep).record.year is None


RECORDS = [
    Record(
        title='Massage <b>& more</b> \u202e "x"',
        authors=(Name(family="Lindqvist", given="Mara"), Name(literal="Health, England")),
        container="J Example Ther",
        volume="12",
        issue="3",
        pages="1017-1025",
        year=2019,
        doi="10.1000/1",
        pmid="123",
        url="https://example.org/",
        study_type="meta_analysis",
        is_retracted=True,
        retraction_note="In 2020, for plagiarism",
        retraction_url="https://example.org/notice",
    ),
    Record(title="A book", study_type="book", year=1999),
    Record(title="A chapter", study_type="book", container="A book", pages="1-9"),
    Record(title="A page", study_type="website", url="https://example.org/"),
    Record(title="Nothing else"),
]


@pytest.mark.parametrize("record", RECORDS[1:], ids=lambda record: record.title)
def test_what_is_written_is_read_back(record: Record) -> None:
    [entry] = read_csl(write_csl([("1", record)]))

    assert entry.record == record
    assert entry.problems == ()


def test_what_is_written_is_read_back_but_for_markup_in_titles() -> None:
    [entry] = read_csl(write_csl([("1", RECORDS[0])]))

    assert entry.record.title == 'Massage & more "x"'
    assert entry.record == Record(**{**vars(RECORDS[0]), "title": entry.record.title})


def test_written_items_have_what_csl_asks_for() -> None:
    items = json.loads(write_csl((str(number), one) for number, one in enumerate(RECORDS)))

    assert [item["id"] for item in items] == ["0", "1", "2", "3", "4"]
    assert [item["type"] for item in items] == [
        "article-journal",
        "book",
        "chapter",
        "webpage",
        "document",
    ]
    assert items[0]["author"][1] == {"literal": "Health, England"}
    assert items[0]["issued"] == {"date-parts": [[2019]]}
    assert items[4] == {"id": "4", "type": "document", "title": "Nothing else"}
