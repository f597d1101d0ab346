"""Marks in the preview of a page, at the blocks in which something was found.

Wagtail's checks read them there. Only a preview has any: what visitors get has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from wagtail_triggerpoint.findings import Finding

#: Holds the codes of what was found, separated by spaces.
ATTRIBUTE = "data-tp-finding"
_FIRST_TAG = re.compile(r"\s*<[a-zA-Z][a-zA-Z0-9-]*")


@dataclass
class Marks:
    """``blocks`` gives codes by the identity of a block's value, ``page`` those of the rest."""

    blocks: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    page: set[str] = field(default_factory=set)

    @property
    def page_codes(self) -> list[str]:
        return sorted(self.page)

    def mark(self, html: SafeString, value: Any) -> SafeString:
        """``html`` of a block, its first element marked if something was found in the block."""
        codes = self.blocks.get(id(value))
        tag = _FIRST_TAG.match(html) if codes else None
        if not codes or tag is None:
            return html
        attribute = format_html(' {}="{}"', ATTRIBUTE, " ".join(sorted(codes)))
        # Both parts are markup of a template that was rendered.
        return mark_safe(html[: tag.end()] + attribute + html[tag.end() :])  # noqa: S308


def place_marks(page: Any, found: list[Finding]) -> Marks:
    """Marks for ``page``, whose streams are those that templates will show.

    A mark stands at the innermost block around what was found that can carry one.
    """
    marks = Marks()
    values = dict(_values(page))
    for finding in found:
        inside = (values[key] for key in reversed(finding.place.keys) if key in values)
        value = next(inside, None)
        codes = marks.page if value is None else marks.blocks[value]
        codes.add(finding.code)
    return marks


def _values(page: Any) -> Iterator[tuple[str, int]]:
    """The ids of blocks that can carry a mark, with the identity of their values."""
    for stream in page._meta.get_fields():
        if isinstance(stream, StreamField):
            yield from _inside(stream.stream_block, getattr(page, stream.name))


def _inside(block: Block, value: Any) -> Iterator[tuple[str, int]]:
    if value is None:
        return
    if isinstance(block, StreamBlock | ListBlock):
        for child in value if isinstance(block, StreamBlock) else value.bound_blocks:
            can_be_marked = getattr(child.block, "can_be_marked", False)
            if can_be_marked and child.id and child.value is not None:
                yield child.id, id(child.value)
            yield from _inside(child.block, child.value)
    elif isinstance(block, StructBlock) and hasattr(value, "get"):
        for name, inner in block.child_blocks.items():
            yield from _inside(inner, value.get(name))
