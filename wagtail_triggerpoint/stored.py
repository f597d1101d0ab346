"""How Wagtail stores what stream blocks hold: a walk over it that needs no query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

# Up to what fits into 64 bits.
_KEY = re.compile(r"[0-9]{1,18}")


class Child(NamedTuple):
    """A block inside another, and its stored value.

    ``key`` is what Wagtail's content paths call it: the id of a child of a stream or list, the
    name of a child of a struct; ``""`` where it has none.
    """

    block: Block
    value: Any
    key: str = ""


def children(block: Block, raw: Any) -> Iterator[Child]:
    """The blocks one step inside ``block``, whose stored value is ``raw``."""
    if isinstance(block, StreamBlock):
        for item in raw:
            if item["type"] in block.child_blocks:
                child = block.child_blocks[item["type"]]
                yield Child(child, item["value"], item.get("id") or "")
    elif isinstance(block, ListBlock):
        for item in raw:
            if is_item(item):
                yield Child(block.child_block, item["value"], item.get("id") or "")
            else:
                yield Child(block.child_block, item)
    elif isinstance(block, TypedTableBlock):
        yield from _cells(block, raw)
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield Child(child, raw.get(name), name)


def is_item(item: Any) -> bool:
    """Stored items are dicts with type, value and id; content written by hand is bare."""
    return isinstance(item, dict) and item.get("type") == "item"


def _cells(block: TypedTableBlock, raw: Any) -> Iterator[Child]:
    types = [column["type"] for column in raw.get("columns", [])]
    for row in raw.get("rows", []):
        for name, value in zip(types, row["values"], strict=False):
            if name in block.child_blocks:
                yield Child(block.child_blocks[name], value)


def as_key(stored: Any) -> int | None:
    """A primary key as content stores it; what no database has a row for is none."""
    is_key = isinstance(stored, int | str) and _KEY.fullmatch(str(stored))
    return int(stored) if is_key else None
