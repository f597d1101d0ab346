"""Headings, their levels and their addresses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.blocks.rendering import refusal, render, texts
from wagtail_triggerpoint.blocks import ArticleBlock, Contents, SectionBlock, section_contents
from wagtail_triggerpoint.blocks.headings import RESERVED_ANCHORS

ID = "1234567890abcdef"


def section(heading: str, *body: dict[str, Any], id: str = ID) -> dict[str, Any]:  # noqa: A002
    value = {"heading": heading, "aspect": "", "body": list(body)}
    return {"type": "section", "value": value, "id": id}


def subsection(heading: str, *body: dict[str, Any]) -> dict[str, Any]:
    return {"type": "subsection", "value": {"heading": heading, "body": list(body)}, "id": ID}


CALLOUT = {"type": "callout", "value": {"heading": "Note", "text": "<p>Text</p>"}}
DO_DONT = {"type": "do_dont", "value": {"dos": ["move", "rest"], "donts": []}}


def contents(*sections: dict[str, Any]) -> list[Contents]:
    return section_contents(ArticleBlock().to_python(list(sections)))


def test_levels_follow_from_nesting() -> None:
    body = section("Causes", CALLOUT, subsection("At work", CALLOUT, DO_DONT))
    soup = render(ArticleBlock(), [body], heading_level=2)
    headings = [(found.name, found.get_text()) for found in soup.select("h2, h3, h4, h5")]
    assert headings == [
        ("h2", "Causes"),
        ("h3", "Note"),
        ("h3", "At work"),
        ("h4", "Note"),
        ("h4", "Do"),
    ]


@pytest.mark.parametrize(
    ("given", "used"), [(None, "h2"), (1, "h2"), (4, "h4"), (6, "h6"), (9, "h6"), ("x", "h2")]
)
def test_levels_stay_between_two_and_six(given: Any, used: str) -> None:
    soup = render(ArticleBlock(), [section("Causes", CALLOUT)], heading_level=given)
    assert texts(soup, f"section > {used}")[0] == "Causes"


def test_sections_can_be_linked_to() -> None:
    soup = render(ArticleBlock(), [section("What helps?", subsection("At work"))])
    assert [found["id"] for found in soup.select("h2, h3")] == ["what-helps", "what-helps--at-work"]
    named = [found["aria-labelledby"] for found in soup.select("section")]
    assert named == ["what-helps", "what-helps--at-work"]


def test_contents_lists_the_sections_under_their_ids() -> None:
    listed = contents(section("Causes", subsection("At work")), section("Was hilft — für Ältere"))
    assert listed == [
        Contents("causes", "Causes"),
        Contents("was-hilft-für-ältere", "Was hilft — für Ältere"),
    ]


@pytest.mark.parametrize("heading", ["أسباب الألم", "Причины боли", "痛みの原因"])
def test_headings_of_any_script_have_an_address(heading: str) -> None:
    listed = contents(section(heading))
    assert listed[0].id
    soup = render(ArticleBlock(), [section(heading)])
    assert [found["id"] for found in soup.select("h2")] == [listed[0].id]


def test_the_same_heading_twice_has_two_addresses() -> None:
    stream = [section("Causes"), section("Causes", id="ffff0000-aaaa")]
    assert [line.id for line in contents(*stream)] == ["causes", "causes-ffff0000"]
    soup = render(ArticleBlock(), stream)
    assert [found["id"] for found in soup.select("h2")] == ["causes", "causes-ffff0000"]


def test_address_does_not_change_when_sections_move() -> None:
    one, two = section("Causes"), section("Help", id="ffff0000")
    assert {line.id for line in contents(one, two)} == {line.id for line in contents(two, one)}


@pytest.mark.parametrize("heading", ["When to get help", "Risks", "Contents"])
def test_a_section_never_takes_the_address_of_a_part_of_the_page(heading: str) -> None:
    (line,) = contents(section(heading))
    assert line.id not in RESERVED_ANCHORS
    assert line.id.endswith("-12345678")


def test_a_heading_of_signs_alone_has_an_address() -> None:
    assert contents(section("?!")) == [Contents("section-12345678", "?!")]


def test_a_section_without_heading_is_not_listed_and_names_nothing() -> None:
    assert contents(section(" ")) == []
    soup = render(ArticleBlock(), [section(" ", CALLOUT)])
    assert not soup.select("h2, [aria-labelledby], [id]")


def test_cards_between_sections_are_not_listed() -> None:
    card = {"type": "book_or_call", "value": {"heading": "Book", "phone": "030 123456"}}
    assert [line.heading for line in contents(card, section("Causes"))] == ["Causes"]


@pytest.mark.parametrize("nothing", [None, []])
def test_contents_of_nothing_is_empty(nothing: Any) -> None:
    assert section_contents(nothing) == []


def test_sections_made_in_python_have_addresses_without_ids() -> None:
    stream = ArticleBlock().to_python(
        [("section", {"heading": "Causes"}), ("section", {"heading": "Causes"})]
    )
    assert [line.id for line in section_contents(stream)] == ["causes", "causes-1"]


def test_an_empty_section_is_refused_at_its_body() -> None:
    error = refusal(SectionBlock(), {"heading": "Causes", "aspect": "", "body": []})
    assert "still empty" in str(error.block_errors["body"].non_block_errors)


def test_an_unknown_aspect_is_refused() -> None:
    raw = {"heading": "Causes", "aspect": "MagicHealthAspect", "body": [CALLOUT]}
    assert list(refusal(SectionBlock(), raw).block_errors) == ["aspect"]
