from __future__ import annotations

from typing import Any

import pytest

from tests.blocks.rendering import accept, clinic, refusal, render, texts
from wagtail_triggerpoint.blocks import (
    CareCardsBlock,
    EmergencyCardBlock,
    NonUrgentCardBlock,
    UrgentCardBlock,
)

NUMBERS = clinic(
    emergency_number="112", urgent_name="the line", urgent_number="116 117", phone="+49 30 123456"
)


def card(**changes: Any) -> dict[str, Any]:
    return {"heading": "", "signs": ["you have a fever"], "text": "", **changes}


def stream(*levels: str) -> list[dict[str, Any]]:
    return [{"type": level, "value": card(), "id": str(n)} for n, level in enumerate(levels)]


def test_cards_come_by_severity_whatever_order_the_editor_chose() -> None:
    soup = render(CareCardsBlock(), stream("non_urgent", "emergency", "urgent"), tp=NUMBERS)
    assert texts(soup, ".tp-care-card__urgency") == ["Emergency", "Urgent", "Not urgent"]


@pytest.mark.parametrize(
    ("block", "heading"),
    [
        (EmergencyCardBlock(), "Immediate action required: Call 112 now if:"),
        (
            UrgentCardBlock(),
            "Urgent advice: Call the line on 116 117 or ask for an urgent appointment if:",
        ),
        (NonUrgentCardBlock(), "Non-urgent advice: See a doctor or physiotherapist if:"),
    ],
)
def test_heading_names_the_urgency_and_the_number(block: Any, heading: str) -> None:
    soup = render(block, card(), tp=NUMBERS, heading_level=3)
    assert texts(soup, "h3") == [heading]
    assert texts(soup, "h3 .tp-visually-hidden") == [heading.split(": ", maxsplit=1)[0] + ":"]


@pytest.mark.parametrize(
    ("block", "uri", "words"),
    [
        (EmergencyCardBlock(), "tel:112", "Call 112"),
        (UrgentCardBlock(), "tel:116117", "Call the line on 116 117"),
        (NonUrgentCardBlock(), "tel:+4930123456", "Call +49 30 123456"),
    ],
)
def test_number_is_a_link_after_the_signs(block: Any, uri: str, words: str) -> None:
    soup = render(block, card(), tp=NUMBERS)
    link = soup.select_one("ul + a.tp-care-card__number")
    assert link is not None
    assert link["href"] == uri
    assert texts(soup, "a") == [words]


@pytest.mark.parametrize(
    ("block", "heading"),
    [
        (EmergencyCardBlock(), "Call the emergency services now if:"),
        (UrgentCardBlock(), "Ask for an urgent appointment if:"),
        (NonUrgentCardBlock(), "See a doctor or physiotherapist if:"),
    ],
)
@pytest.mark.parametrize("context", [{}, {"tp": clinic()}, {"tp": clinic(phone="")}])
def test_without_numbers_cards_still_say_what_to_do(
    block: Any, heading: str, context: dict[str, Any]
) -> None:
    soup = render(block, card(), **context)
    assert texts(soup, "h2")[0].endswith(heading)
    assert not soup.select("a")


def test_urgent_number_without_a_name_stands_alone() -> None:
    soup = render(UrgentCardBlock(), card(), tp=clinic(urgent_number="111"))
    assert texts(soup, "h2") == ["Urgent advice: Call 111 or ask for an urgent appointment if:"]
    assert texts(soup, "a") == ["Call 111"]


def test_a_heading_of_the_editor_replaces_the_default() -> None:
    soup = render(EmergencyCardBlock(), card(heading="Go to hospital if:"), tp=NUMBERS)
    assert texts(soup, "h2") == ["Immediate action required: Go to hospital if:"]


def test_visible_word_is_not_said_twice() -> None:
    soup = render(EmergencyCardBlock(), card(), tp=NUMBERS)
    word = soup.select_one(".tp-care-card__urgency")
    assert word is not None
    assert word["aria-hidden"] == "true"
    assert soup.select_one("svg[aria-hidden=true]") is not None


@pytest.mark.parametrize(
    "link", ['<a href="https://example.org">x</a>', '<A linktype="page" id="1">x</A>']
)
def test_emergency_text_with_a_link_is_refused(link: str) -> None:
    error = refusal(EmergencyCardBlock(), card(text=f"<p>Read {link}</p>"))
    assert "Take the links out" in error.block_errors["text"].message
    accept(UrgentCardBlock(), card(text=f"<p>Read {link.lower()}</p>"))


def test_emergency_text_without_a_link_is_accepted() -> None:
    accept(EmergencyCardBlock(), card(text="<p>Take your <b>medicines</b> with you.</p>"))


@pytest.mark.parametrize("signs", [[], ["a sign"] * 13])
def test_a_card_has_one_to_twelve_signs(signs: list[str]) -> None:
    assert "signs" in refusal(UrgentCardBlock(), card(signs=signs)).block_errors
    accept(UrgentCardBlock(), card(signs=["a sign"] * 12))


def test_a_second_card_of_a_level_is_refused_at_that_card() -> None:
    error = refusal(CareCardsBlock(), stream("urgent", "emergency", "urgent"))
    assert list(error.block_errors) == [2]
    assert "already a card of this level" in error.block_errors[2].message


def test_a_wrong_sign_and_a_second_card_are_both_named() -> None:
    raw = stream("urgent", "urgent")
    raw[0]["value"] = card(signs=[""])
    error = refusal(CareCardsBlock(), raw)
    assert list(error.block_errors) == [1, 0]


def test_one_card_of_each_level_is_accepted() -> None:
    cards = CareCardsBlock()
    assert len(cards.clean(cards.to_python(stream("urgent", "non_urgent", "emergency")))) == 3
