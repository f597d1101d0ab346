"""Stored values may hold anything; pages show it as the text it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from wagtail.blocks import (
    Block,
    ChooserBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from tests.blocks.rendering import clinic, exported_blocks
from wagtail_triggerpoint import blocks

HOSTILE = [
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "</h2></section><iframe src=//evil.example>",
    "{{ 7|add:7 }}{% load x %}",
    "javascript:alert(1)",
    "\u202eabc\u0000\x1b",
]


def filled(block: Block, text: str) -> Any:
    """A stored value of ``block`` with ``text`` in every place that takes any."""
    if isinstance(block, ChooserBlock | ImageBlock):
        return None
    if isinstance(block, TypedTableBlock):
        columns = [{"type": "text", "heading": text}]
        return {"caption": text, "columns": columns, "rows": [{"values": [text]}]}
    if isinstance(block, StreamBlock):
        return [
            {"type": child, "value": filled(definition, text)}
            for child, definition in block.child_blocks.items()
        ]
    if isinstance(block, ListBlock):
        return [filled(block.child_block, text), filled(block.child_block, text)]
    if isinstance(block, StructBlock):
        return {child: filled(definition, text) for child, definition in block.child_blocks.items()}
    # Rich text is markup by its nature; what may stand in it is decided when it is published.
    return "<p>Text</p>" if isinstance(block, RichTextBlock) else text


def parts(soup: BeautifulSoup) -> Iterator[tuple[str, str, str]]:
    for tag in soup.find_all(True):
        for attribute, value in tag.attrs.items():
            yield tag.name, attribute, str(value)


@pytest.mark.django_db
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("block_class", exported_blocks())
def test_markup_in_text_is_shown_as_text(block_class: type[Block], text: str) -> None:
    block = block_class()
    value = block.to_python(filled(block, text))
    context = {"tp": clinic(emergency_number=text, urgent_name=text, urgent_number=text)}
    soup = BeautifulSoup(block.render(value, context), "html.parser")
    assert not soup.select("script, iframe, img")
    for _tag, attribute, content in parts(soup):
        assert not attribute.startswith("on")
        if attribute in {"href", "src", "cite"}:
            assert not content.lower().startswith("javascript:")


@pytest.mark.django_db
def test_hostile_text_stays_readable() -> None:
    block = blocks.CalloutBlock()
    value = block.to_python({"heading": HOSTILE[0], "text": "<p>Text</p>"})
    assert HOSTILE[0] in BeautifulSoup(block.render(value), "html.parser").get_text()


@pytest.mark.django_db
@pytest.mark.parametrize("block_class", exported_blocks())
def test_a_value_without_its_parts_is_no_error(block_class: type[Block]) -> None:
    block = block_class()
    html = ""
    if isinstance(block, StructBlock):
        html = block.render(block.to_python({}), {})
    elif isinstance(block, StreamBlock):
        raw = [
            {"type": name, "value": {}}
            for name, child in block.child_blocks.items()
            if isinstance(child, StructBlock)
        ]
        html = block.render(block.to_python(raw), {})
    assert "None" not in html
