"""Finds what stream content refers to, in its stored form, without a query."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

#: Primary keys by kind: ``{"page": {3, 5}, "image": {1}}``.
References = dict[str, set[int]]

# Link types of rich text, and the kind of object each of them names.
LINK_KINDS = {"page": "page", "document": "document"}

# Up to what fits into 64 bits.
_KEY = re.compile(r"[0-9]{1,18}")


def references_of(instance: Any) -> References:
    """What the stream and rich text fields of a model instance refer to."""
    found: References = defaultdict(set)
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            stream = getattr(instance, field.name)
            for kind, key in _in_block(field.stream_block, list(stream.raw_data)):
                found[kind].add(key)
        elif isinstance(field, RichTextField):
            for kind, key in _in_rich_text(getattr(instance, field.name)):
                found[kind].add(key)
    return found


def _in_block(block: Block, raw: Any) -> Iterator[tuple[str, int]]:
    """Pairs of kind and primary key in the stored value ``raw`` of ``block``."""
    if raw is None:
        return
    if kind := getattr(block, "pool_kind", ""):
        if (key := as_key(raw)) is not None:
            yield kind, key
    elif isinstance(block, RichTextBlock):
        yield from _in_rich_text(raw)
    else:
        for child, value in _children(block, raw):
            yield from _in_block(child, value)


def _children(block: Block, raw: Any) -> Iterator[tuple[Block, Any]]:
    if isinstance(block, StreamBlock):
        for item in raw:
            if item["type"] in block.child_blocks:
                yield block.child_blocks[item["type"]], item["value"]
    elif isinstance(block, ListBlock):
        for item in raw:
            # Stored items are dicts with type, value and id; content written by hand is bare.
            is_item = isinstance(item, dict) and item.get("type") == "item"
            yield block.child_block, item["value"] if is_item else item
    elif isinstance(block, TypedTableBlock):
        yield from _cells(block, raw)
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield child, raw.get(name)


def _cells(block: TypedTableBlock, raw: Any) -> Iterator[tuple[Block, Any]]:
    types = [column["type"] for column in raw.get("columns", [])]
    for row in raw.get("rows", []):
        for name, value in zip(types, row["values"], strict=False):
            if name in block.child_blocks:
                yield block.child_blocks[name], value


def _in_rich_text(source: str | None) -> Iterator[tuple[str, int]]:
    for match in FIND_A_TAG.finditer(source or ""):
        attrs = extract_attrs(match.group(1))
        kind = LINK_KINDS.get(attrs.get("linktype", ""))
        if kind and (key := as_key(attrs.get("id"))) is not None:
            yield kind, key


def as_key(stored: Any) -> int | None:
    """A primary key as content stores it; what no database has a row for is none."""
    is_key = isinstance(stored, int | str) and _KEY.fullmatch(str(stored))
    return int(stored) if is_key else None
