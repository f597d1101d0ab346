from __future__ import annotations

import pytest
from django.utils import translation

from tests.blocks.rendering import accept, refusal, render, texts
from wagtail_triggerpoint.blocks import ChecklistBlock, DoDontBlock, TimelineBlock


def test_what_to_do_comes_first_and_lists_stay_lists() -> None:
    soup = render(DoDontBlock(), {"dos": ["move", "rest"], "donts": ["do not lift"]})
    assert texts(soup, "h2") == ["Do", "Don’t"]
    assert [len(found.select("li")) for found in soup.select("ul[role=list]")] == [2, 1]
    assert texts(soup, "li") == ["move", "rest", "do not lift"]


def test_a_single_line_is_inset_text() -> None:
    soup = render(DoDontBlock(), {"dos": [], "donts": ["do not lift"]})
    assert texts(soup, ".tp-inset-text") == ["do not lift"]
    assert not soup.select("h2, ul")


def test_lists_without_lines_render_nothing() -> None:
    assert render(DoDontBlock(), {"dos": ["", " "], "donts": []}).get_text().strip() == ""


@pytest.mark.parametrize("text", ["do not lift", "Do not lift", "DO NOT lift", "do not\u00a0lift"])
def test_a_dont_that_says_do_not_is_accepted(text: str) -> None:
    accept(DoDontBlock(), {"dos": [], "donts": [text]})


@pytest.mark.parametrize("text", ["lift", "don't lift", "don’t lift", "never lift", "do nothing"])
def test_a_dont_that_could_be_misread_is_refused_at_its_line(text: str) -> None:
    error = refusal(DoDontBlock(), {"dos": ["move"], "donts": ["do not run", text]})
    lines = error.block_errors["donts"].block_errors
    assert list(lines) == [1]
    assert "Begin with “do not”" in lines[1].message


def test_other_languages_say_it_their_own_way() -> None:
    with translation.override("de"):
        accept(DoDontBlock(), {"dos": [], "donts": ["nicht heben"]})
    with translation.override("en-gb"):
        refusal(DoDontBlock(), {"dos": [], "donts": ["nicht heben"]})


def test_do_and_dont_needs_a_line() -> None:
    error = refusal(DoDontBlock(), {"dos": [], "donts": []})
    assert "Add at least one" in str(error.block_errors["dos"].non_block_errors)


def test_checklist_shows_the_reason_of_a_line() -> None:
    raw = {"heading": "Bring", "items": [{"text": "A list", "why": "It helps us."}]}
    soup = render(ChecklistBlock(), raw)
    assert texts(soup, "ul[role=list] > li .tp-checklist__text") == ["A list"]
    assert texts(soup, "li .tp-checklist__why") == ["It helps us."]
    assert soup.select_one(".tp-checklist__box[aria-hidden=true]") is not None


def test_timeline_is_an_ordered_list() -> None:
    raw = {
        "items": [
            {"when": "First", "heading": "Talk", "text": "<p>We ask.</p>"},
            {"when": "Then", "heading": "", "text": ""},
        ]
    }
    soup = render(TimelineBlock(), raw, heading_level=4)
    assert texts(soup, "ol > li .tp-timeline__when") == ["First", "Then"]
    assert texts(soup, "h4") == ["Talk"]
