"""Levels and addresses of headings. Both follow from where a block stands; no editor types them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import Block

FIRST_LEVEL = 2
DEEPEST_LEVEL = 6

# Ids that our page templates give to parts of a page; no section takes one of them.
_PAGE_PARTS = """
    aftercare alternatives author benefits conditions content contents contraindications
    dos-and-donts footer funding header locations main navigation no-treatment phases preparation
    references risks therapists top treatments what-to-expect whats-normal when-to-get-help
"""
RESERVED_ANCHORS = frozenset(_PAGE_PARTS.split())


@dataclass(frozen=True)
class Contents:
    """One line of a contents list: the ``id`` of a section on the page, and its heading."""

    id: str
    heading: str


class AnchoredBlock(Block):
    """A struct block with a ``heading`` that can be linked to."""


def heading_level(context: Mapping[str, Any]) -> int:
    """The level at which a block's own heading stands, 2 to 6."""
    try:
        level = int(context.get("heading_level") or FIRST_LEVEL)
    except (TypeError, ValueError):
        level = FIRST_LEVEL
    return min(max(level, FIRST_LEVEL), DEEPEST_LEVEL)


def anchor_for(heading: str, block_id: str | None = None) -> str:
    """The address of a heading that is alone on its page."""
    return slugify(heading, allow_unicode=True) or f"section-{(block_id or '0')[:8]}"


def anchors(stream: Iterable[Any], within: str = "") -> list[str]:
    """One address per child of a stream; ``""`` for a child without a heading to link to.

    ``within`` is the address of the section around the stream. Slugs never hold two hyphens in
    a row, so what is put together with them cannot meet another section's address.
    """
    prefix = f"{within}--" if within else ""
    taken = set(RESERVED_ANCHORS)
    found = []
    for position, child in enumerate(stream):
        heading = _heading_of(child)
        anchor = prefix + anchor_for(heading, child.id) if heading else ""
        if anchor in taken:
            anchor = f"{anchor}-{(child.id or str(position))[:8]}"
        if anchor:
            taken.add(anchor)
        found.append(anchor)
    return found


def section_contents(stream_value: Iterable[Any] | None) -> list[Contents]:
    """The sections at the top of a page's body, in order, for a list of contents."""
    children = list(stream_value or [])
    return [
        Contents(id=anchor, heading=_heading_of(child))
        for child, anchor in zip(children, anchors(children), strict=True)
        if anchor
    ]


def _heading_of(child: Any) -> str:
    if not isinstance(child.block, AnchoredBlock):
        return ""
    return str(child.value.get("heading") or "").strip()
