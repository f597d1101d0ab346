"""The definitions of our blocks, as the editor's browser gets them, put together once.

Wagtail packs the whole tree of blocks for every form that it shows, a quarter of the time that
the form of an article takes. What our blocks give never changes but with the language.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from wagtail.blocks import Block
from wagtail.blocks.base import BlockWidget

_FIXED = ("wagtail_triggerpoint.", "wagtail.")

# What a widget has packed, by model, field and language of the editor; None for blocks that a
# site has a hand in: their choices may come from the database.
_packed: dict[tuple[type[Any], str, str | None], tuple[Any, str] | None] = {}


def reuse_packed(form: Any) -> None:
    """Gives the stream widgets of ``form`` what was packed for an earlier form."""
    for name, field in form.fields.items():
        if isinstance(field.widget, BlockWidget):
            key = (form._meta.model, name, get_language())
            if key not in _packed:
                _packed[key] = _pack(field.widget)
            if packed := _packed[key]:
                # Where Wagtail itself keeps them for as long as one form lives.
                field.widget._js_context, field.widget._block_json = packed


def _pack(widget: BlockWidget) -> tuple[Any, str] | None:
    return (widget.js_context, widget.block_json) if _is_fixed(widget.block_def) else None


def _is_fixed(block: Block) -> bool:
    inner = [*getattr(block, "child_blocks", {}).values(), getattr(block, "child_block", None)]
    return type(block).__module__.startswith(_FIXED) and all(
        _is_fixed(child) for child in inner if child is not None
    )
