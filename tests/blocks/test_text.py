from __future__ import annotations

from tests.blocks.rendering import refusal, render, texts
from wagtail_triggerpoint import blocks


def test_callout_shows_its_heading_and_text() -> None:
    soup = render(blocks.CalloutBlock(), {"heading": "Medicines", "text": "<p>Tell us.</p>"})
    assert texts(soup, "h2.tp-callout__heading") == ["Medicines"]
    assert texts(soup, ".tp-callout__text") == ["Tell us."]


def test_inset_text_says_to_screen_readers_what_it_is() -> None:
    soup = render(blocks.InsetTextBlock(), {"text": "<p>Longer than 3 months.</p>"})
    assert texts(soup, ".tp-visually-hidden") == ["Information:"]


def test_quote_links_its_source() -> None:
    raw = {"text": "One\n\nTwo", "attribution": "Ada", "source_url": "https://example.org/"}
    soup = render(blocks.QuoteBlock(), raw)
    assert texts(soup, "blockquote p") == ["One", "Two"]
    assert soup.select_one("figcaption a[href='https://example.org/']") is not None


def test_quote_without_a_source_links_nothing() -> None:
    soup = render(blocks.QuoteBlock(), {"text": "One", "attribution": "", "source_url": ""})
    assert not soup.select("a, figcaption")


def test_accordion_opens_without_javascript() -> None:
    raw = {"items": [{"heading": "Will it hurt?", "text": "<p>A little.</p>"}]}
    soup = render(blocks.AccordionBlock(), raw, heading_level=3)
    assert texts(soup, "details > summary > h3") == ["Will it hurt?"]
    assert texts(soup, "details > .tp-accordion__text") == ["A little."]


def test_accordion_needs_a_line() -> None:
    assert "items" in refusal(blocks.AccordionBlock(), {"items": []}).block_errors
