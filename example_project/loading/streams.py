from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

#: The primary key of what the demo calls by kind and name: ("page", "conditions/neck-pain").
Lookup = Callable[[str, str], int]

_NAMED = re.compile(r'linktype="tp-(claim|reference)" id="([^"]+)"')


def stream_json(field: StreamField, raw: list[dict[str, Any]], lookup: Lookup) -> str:
    """The stored form of a stream whose choosers name their objects instead of numbering them."""
    return json.dumps(_filled(field.stream_block, raw, lookup))


def text_with_keys(text: str, lookup: Lookup) -> str:
    """Rich text whose claims and references are named instead of numbered."""
    return _NAMED.sub(
        lambda found: f'linktype="tp-{found[1]}" id="{lookup(found[1], found[2])}"', text
    )


def _filled(block: Block, raw: Any, lookup: Lookup) -> Any:
    if kind := getattr(block, "pool_kind", ""):
        return lookup(kind, raw) if isinstance(raw, str) and raw else None
    if isinstance(block, RichTextBlock):
        return text_with_keys(raw, lookup)
    if isinstance(block, StreamBlock):
        children = block.child_blocks
        return [
            {**item, "value": _filled(children[item["type"]], item["value"], lookup)}
            for item in raw
        ]
    if isinstance(block, ListBlock):
        return [
            {"type": "item", "id": str(uuid4()), "value": _filled(block.child_block, item, lookup)}
            for item in raw
        ]
    if isinstance(block, StructBlock) and isinstance(raw, dict):
        return {
            name: _filled(block.child_blocks[name], value, lookup)
            if name in block.child_blocks
            else value
            for name, value in raw.items()
        }
    return raw
