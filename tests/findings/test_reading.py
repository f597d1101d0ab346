"""What a document holds of a page: its words, where they stand, and what it says of itself."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories
from tests.page_types import (
    AftercarePage,
    BenefitListPage,
    ConditionPage,
    TreatmentIndexPage,
    TreatmentPage,
)
from wagtail_triggerpoint.blocks import ArticleBlock, CareCardsBlock
from wagtail_triggerpoint.findings import Document, Kind, read
from wagtail_triggerpoint.skeletons import condition_skeleton

# A new page asks for its content type.
pytestmark = pytest.mark.django_db


def texts(made: Document) -> list[tuple[str, str]]:
    return [(passage.text, passage.place.content_path) for passage in made.passages]


def article(*children: dict[str, Any]) -> Document:
    return read(ConditionPage(body=factories.stream(factories.section("Help", *children))), "en")


def with_id(block: dict[str, Any], key: str) -> dict[str, Any]:
    return {**block, "id": key}


def test_fields_of_a_page_are_read() -> None:
    page = ConditionPage(
        title="Neck pain",
        slug="should-not-be-read",
        summary="It hurts.",
        symptoms="Pain\nStiffness",
        funding="We paid.",
    )
    assert texts(read(page, "en")) == [
        ("Neck pain", "title"),
        ("It hurts.", "summary"),
        ("Pain", "symptoms"),
        ("Stiffness", "symptoms"),
        ("We paid.", "funding"),
    ]


def test_names_and_codes_are_left_alone() -> None:
    code = factories.block("code", {"system": "mesh", "code": "D059350"})
    page = ConditionPage(
        medical_name="Chronic pain", also_known_as="Chronic ache", codes=factories.stream(code)
    )
    assert texts(read(page, "en")) == []


def test_place_is_the_content_path_of_wagtail() -> None:
    inner = with_id(factories.paragraph("It hurts."), "p1")
    outer = with_id(factories.section("What it is", inner), "s1")
    made = read(ConditionPage(body=factories.stream(outer)), "en")
    assert texts(made) == [("What it is", "body.s1.heading"), ("It hurts.", "body.s1.body.p1")]
    last = made.passages[-1].place
    assert str(last) == "Sections → 1. Section “What it is” → Content → 1. Text"
    assert last.selector == (
        '[data-contentpath="body"] [data-contentpath="s1"] [data-contentpath="body"] '
        '[data-contentpath="p1"]'
    )


@pytest.mark.parametrize("key", ['"] *', "a b", "</script>", "x\\"])
def test_id_that_could_break_a_selector_leads_to_what_is_around_it(key: str) -> None:
    outer = with_id(factories.section("A", factories.paragraph("It hurts.")), key)
    (_, passage) = read(ConditionPage(body=factories.stream(outer)), "en").passages
    assert passage.place.selector == '[data-contentpath="body"]'


def test_block_without_an_id_leads_to_what_is_around_it() -> None:
    raw = [{"type": "section", "value": {"heading": "A", "aspect": "", "body": []}}]
    page = ConditionPage()
    page.body = ArticleBlock().to_python(raw)
    (passage,) = read(page, "en").passages
    assert passage.place.content_path == "body"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            factories.block("paragraph", "<p>A</p><ul><li>B</li></ul>"),
            [("A", "paragraph"), ("B", "line")],
        ),
        (
            factories.block("quote", {"text": "Q", "attribution": "Who", "source_url": ""}),
            [("Q", "quote")],
        ),
        (
            factories.block("callout", {"heading": "H", "text": "<p>T</p>"}),
            [("H", "line"), ("T", "paragraph")],
        ),
        (
            factories.block("do_dont", {"dos": ["move"], "donts": ["do not rest"]}),
            [("move", "line"), ("do not rest", "line")],
        ),
        (
            factories.block(
                "checklist", {"heading": "H", "items": [{"text": "bring", "why": "because"}]}
            ),
            [("H", "line"), ("bring", "line"), ("because", "paragraph")],
        ),
        (
            factories.block(
                "table",
                {
                    "table": {
                        "caption": "C",
                        "columns": [{"type": "text", "heading": "X"}],
                        "rows": [{"values": ["cell"]}],
                    },
                    "row_headers": False,
                },
            ),
            [("cell", "line")],
        ),
        (
            factories.block(
                "image",
                {
                    "image": {"image": 1, "decorative": False, "alt_text": "A neck"},
                    "caption": "Cap",
                    "credit": "Name",
                },
            ),
            [("A neck", "line"), ("Cap", "paragraph")],
        ),
        (
            factories.block(
                "video",
                {
                    "url": "https://vimeo.com/1",
                    "title": "V",
                    "poster": None,
                    "duration": "",
                    "transcript": "<p>Said</p>",
                },
            ),
            [("V", "line"), ("Said", "quote")],
        ),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_text_of_a_block_is_of_its_kind(
    block: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    found = [(passage.text, str(passage.kind)) for passage in article(block).passages[1:]]
    assert found == expected


def test_signs_of_danger_are_known_as_such() -> None:
    made = read(
        AftercarePage(
            when_to_get_help=factories.stream(
                factories.block("emergency", {"heading": "", "signs": ["a"] * 12, "text": ""})
            )
        ),
        "en",
    )
    assert {passage.kind for passage in made.passages} == {Kind.DANGER}
    # Nobody is told to leave out signs, however many there are.
    assert made.item_lists == []
    assert isinstance(AftercarePage().when_to_get_help.stream_block, CareCardsBlock)


def test_lists_are_counted() -> None:
    made = article(
        factories.block("do_dont", {"dos": ["a", "b"], "donts": ["c"]}),
        factories.block("paragraph", "<ol><li>a</li></ol>"),
        factories.block("accordion", {"items": [{"heading": "H", "text": "<p>T</p>"}]}),
    )
    assert [one.count for one in made.item_lists] == [2, 1, 1]


def test_links_to_the_web_are_collected() -> None:
    made = article(
        factories.paragraph('<a href="https://a.org/">a</a> <a linktype="page" id="1">b</a>')
    )
    assert made.links == {"https://a.org/"}


def test_filled_fields_and_sections_are_known() -> None:
    made = article(factories.paragraph("It hurts."))
    assert "body" in made.filled
    assert not {"summary", "funding", "treatments"} & made.filled
    assert {"summary", "funding", "treatments", "body"} <= made.fields.keys()


@pytest.mark.parametrize(
    ("text", "aspects"),
    [("It hurts.", {"SymptomsHealthAspect"}), ("", set()), ("✎ Name what people feel.", set())],
)
def test_section_counts_once_something_is_written(text: str, aspects: set[str]) -> None:
    value = {
        "heading": "A",
        "aspect": "SymptomsHealthAspect",
        "body": [factories.paragraph(text)] if text else [],
    }
    page = ConditionPage(body=factories.stream(factories.block("section", value)))
    assert read(page, "en").aspects == aspects


def test_help_of_a_skeleton_is_no_text_of_the_page() -> None:
    page = ConditionPage()
    page.body = condition_skeleton(page.body.stream_block)
    assert {passage.place.steps[-1].key for passage in read(page, "en").passages} == {"heading"}


@pytest.mark.parametrize(
    ("model", "kind"),
    [
        (ConditionPage, "condition"),
        (TreatmentPage, "treatment"),
        (BenefitListPage, "benefits"),
        (AftercarePage, "aftercare"),
        (TreatmentIndexPage, ""),
    ],
)
def test_page_types_say_what_they_are(model: Any, kind: str) -> None:
    assert read(model(), "en").kind == kind


def test_anything_with_text_can_be_read() -> None:
    """Models of a site need no more than fields."""
    made = read(factories.LocationFactory.build(name="Harbour clinic"), "en")
    assert ("Harbour clinic", "name") in texts(made)
    assert made.kind == ""


def test_reading_asks_no_query(django_assert_num_queries: Any) -> None:
    page = ConditionPage(body=factories.stream(factories.section("A", factories.paragraph("B"))))

    with django_assert_num_queries(0):
        read(page, "en")
