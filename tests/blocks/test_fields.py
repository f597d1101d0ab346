from __future__ import annotations

from typing import Any

import pytest

from tests.blocks.rendering import accept, keep_as_draft, refusal, render
from wagtail_triggerpoint import blocks
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    PhoneBlock,
    RichTextBlock,
    URLBlock,
)


@pytest.mark.parametrize(
    ("block", "wrong"),
    [
        (CharBlock(max_length=5), "far too long"),
        (CharBlock(), ""),
        (PhoneBlock(), "ask at the desk"),
        (URLBlock(), "javascript:alert(1)"),
        (RichTextBlock(), "<p onclick='x()'>Text</p>"),
        (blocks.DoDontBlock(), {"dos": [], "donts": ["lie down"]}),
        (blocks.EmergencyCardBlock(), {"signs": [], "text": '<a href="https://x.org">x</a>'}),
        (blocks.BookOrCallBlock(), {"phone": "ask", "booking_url": ""}),
        (blocks.BenefitBlock(), {"heading": "", "text": "<p>It helps.</p>"}),
        (blocks.VideoBlock(), {"url": "http://example.org/", "title": ""}),
        (blocks.CodingBlock(), {"system": "icd-10", "code": "pain"}),
        (blocks.SectionBlock(), {"heading": "", "body": []}),
        (blocks.TableBlock(), {"table": {"columns": [], "rows": []}}),
    ],
)
def test_a_draft_keeps_what_publishing_refuses(block: Any, wrong: Any) -> None:
    refusal(block, wrong)
    kept = keep_as_draft(block, wrong)
    if isinstance(wrong, str):
        assert kept == wrong
    else:
        assert {name: kept[name] for name in wrong if isinstance(wrong[name], str)} == {
            name: value for name, value in wrong.items() if isinstance(value, str)
        }


def test_a_draft_keeps_more_lines_than_may_be_published() -> None:
    block = ListBlock(CharBlock(), max_num=1)
    refusal(block, ["one", "two"])
    assert [line["value"] for line in keep_as_draft(block, ["one", "two"])] == ["one", "two"]


def test_validation_is_back_after_a_draft_was_saved() -> None:
    block = PhoneBlock()
    keep_as_draft(block, "no number")
    refusal(block, "no number")


def test_missing_text_is_empty_and_never_none() -> None:
    value = blocks.QuoteBlock().to_python({"text": None, "attribution": None})
    assert (value["text"], value["attribution"], value["source_url"]) == ("", "", "")
    assert "None" not in str(render(blocks.QuoteBlock(), {"text": None}))


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org"])
def test_web_addresses_are_accepted(url: str) -> None:
    assert accept(URLBlock(), url) == url


@pytest.mark.parametrize("url", ["example.org/a", "//example.org/a"])
def test_web_addresses_without_a_scheme_are_completed(url: str) -> None:
    assert URLBlock().clean(url) == "https://example.org/a"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "nowhere"]
)
def test_addresses_that_are_not_of_the_web_are_refused(url: str) -> None:
    refusal(URLBlock(), url)


CHOICE = ChoiceBlock(choices=[("a", "First"), ("b", "Second")])


@pytest.mark.parametrize("value", ["a", "b"])
def test_choice_that_is_offered_is_accepted(value: str) -> None:
    assert accept(CHOICE, value) == value


@pytest.mark.parametrize("value", ["c", "", "First", ["a"], {"a": 1}])
def test_choice_that_is_not_offered_is_refused(value: str) -> None:
    refusal(CHOICE, value)
