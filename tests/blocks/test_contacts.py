from __future__ import annotations

import pytest

from tests.blocks.rendering import accept, refusal, render, texts
from wagtail_triggerpoint.blocks import BookOrCallBlock, ContactBlock

CONTACT = {
    "heading": "Ask us",
    "text": "<p>On weekdays.</p>",
    "phone": "+44 20 7946 0000",
    "email": "a+b@example.org",
    "address": "1 Street\nTown",
    "url": "https://example.org/",
}


def test_contact_links_what_can_be_followed() -> None:
    soup = render(ContactBlock(), CONTACT)
    assert [link["href"] for link in soup.select("a")] == [
        "tel:+442079460000",
        "mailto:a+b@example.org",
        "https://example.org/",
    ]
    assert soup.select_one("address br") is not None


def test_contact_shows_a_wrong_number_without_linking_it() -> None:
    soup = render(ContactBlock(), {**CONTACT, "phone": "ask Ada"})
    assert "ask Ada" in soup.get_text()
    assert not soup.select("a[href^='tel:']")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("phone", "ask Ada"), ("email", "nobody"), ("url", "javascript:alert(1)"), ("heading", "")],
)
def test_contact_refuses_what_cannot_be_used(field: str, wrong: str) -> None:
    accept(ContactBlock(), CONTACT)
    error = refusal(ContactBlock(), {**CONTACT, field: wrong})
    assert list(error.block_errors) == [field]


@pytest.mark.parametrize(
    "way", [{"booking_url": "https://example.org/book/"}, {"phone": "030 123456"}]
)
def test_one_way_to_book_is_enough(way: dict[str, str]) -> None:
    accept(BookOrCallBlock(), way)
    assert len(render(BookOrCallBlock(), way).select("a")) == 1


def test_booking_without_an_address_or_number_is_refused() -> None:
    error = refusal(BookOrCallBlock(), {"heading": "Book", "text": "Soon"})
    assert "phone number below" in error.block_errors["booking_url"].message


def test_booking_has_a_text_of_its_own_if_given_one() -> None:
    raw = {"booking_url": "https://example.org/book/", "booking_label": "Book online"}
    assert texts(render(BookOrCallBlock(), raw), "a") == ["Book online"]
    raw["booking_label"] = ""
    assert texts(render(BookOrCallBlock(), raw), "a") == ["Book an appointment"]


def test_booking_that_leads_nowhere_safe_renders_nothing() -> None:
    raw = {"heading": "Book", "booking_url": "javascript:alert(1)", "phone": "ask Ada"}
    assert render(BookOrCallBlock(), raw).get_text().strip() == ""
