"""Copies stored stream content with its choices and texts changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from wagtail_triggerpoint.stored import is_item

#: Gives the new stored value of a chooser or a rich text from its block and its old one.
Change = Callable[[Block, Any], Any]


def rewritten(block: Block, raw: Any, change: Change) -> Any:
    """The stored value ``raw`` of ``block`` after ``change``, asked in the order of reading."""
    if raw is None:
        return None
    if getattr(block, "pool_kind", "") or isinstance(block, RichTextBlock):
        return change(block, raw)
    if isinstance(block, StreamBlock | ListBlock):
        one = _child if isinstance(block, StreamBlock) else _item
        return [one(block, item, change) for item in raw]
    if isinstance(block, TypedTableBlock):
        return _table(block, raw, change)
    return _struct(block, raw, change) if isinstance(block, StructBlock) else raw


def _struct(block: StructBlock, raw: Any, change: Change) -> Any:
    if not isinstance(raw, dict):
        return raw
    children = block.child_blocks.items()
    new = {name: rewritten(child, raw[name], change) for name, child in children if name in raw}
    return {**raw, **new}


def _child(block: Any, item: Any, change: Change) -> Any:
    child = block.child_blocks.get(item["type"])
    return {**item, "value": rewritten(child, item["value"], change)} if child else item


def _item(block: Any, item: Any, change: Change) -> Any:
    if is_item(item):
        return {**item, "value": rewritten(block.child_block, item["value"], change)}
    return rewritten(block.child_block, item, change)


def _table(block: TypedTableBlock, raw: Any, change: Change) -> dict[str, Any]:
    columns = [block.child_blocks.get(column["type"]) for column in raw.get("columns", [])]
    rows = [{**row, "values": _row(columns, row["values"], change)} for row in raw.get("rows", [])]
    return {**raw, "rows": rows}


def _row(columns: list[Block | None], values: list[Any], change: Change) -> list[Any]:
    new = [
        rewritten(block, value, change) if block else value
        for block, value in zip(columns, values, strict=False)
    ]
    return [*new, *values[len(new) :]]
