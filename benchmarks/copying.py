"""The words of a condition of ours, in the plain blocks of a bare page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.html import escape

Block = tuple[str, Any]


def plain_blocks(condition: Any) -> list[Block]:
    """What ``condition`` says and shows, in its order, as values of ``bare.blocks.BodyBlock``."""
    found = [("person", condition.author)]
    if condition.image:
        found.append(("image", condition.image))
    for block in condition.body:
        found += _copies[block.block_type](block.value)
    found.append(("heading", "When to get help"))
    found += [_listing("", card.value) for card in condition.when_to_get_help]
    found.append(("heading", "Treatments that may help"))
    found += [("page", link.value) for link in condition.treatments]
    found.append(("text", escape(condition.funding)))
    return found


def _section(value: Any) -> Iterator[Block]:
    yield "heading", value["heading"]
    for block in value["body"]:
        yield from _copies[block.block_type](block.value)


def _paragraph(value: Any) -> Iterator[Block]:
    yield "text", value.source


def _boxed(value: Any) -> Iterator[Block]:
    yield "text", value["text"].source


def _checklist(value: Any) -> Iterator[Block]:
    lines = [f"{escape(item['text'])} {escape(item['why'])}" for item in value["items"]]
    yield "listing", {"heading": value["heading"], "items": lines, "text": ""}


def _timeline(value: Any) -> Iterator[Block]:
    for stage in value["items"]:
        yield "heading", " ".join(filter(None, [stage["when"], stage["heading"]]))
        yield "text", stage["text"].source


def _dos(value: Any) -> Iterator[Block]:
    for name in ("dos", "donts"):
        yield "listing", {"heading": name, "items": [escape(line) for line in value[name]]}


def _table(value: Any) -> Iterator[Block]:
    yield "table", value["table"]


def _people(value: Any) -> Iterator[Block]:
    for person in value["therapists"]:
        yield "person", person


def _pages(value: Any) -> Iterator[Block]:
    for page in value["pages"]:
        yield "page", page


def _claim(value: Any) -> Iterator[Block]:
    if value:
        yield "claim", value


def _myth(value: Any) -> Iterator[Block]:
    yield "heading", value["myth"]
    yield "text", value["fact"].source
    if value["claim"]:
        yield "claim", value["claim"]


def _listing(heading: str, value: Any) -> Block:
    signs = [escape(sign) for sign in value["signs"]]
    heading = value["heading"] or heading
    return "listing", {"heading": heading, "items": signs, "text": value["text"].source}


_copies: dict[str, Callable[[Any], Iterator[Block]]] = {
    "section": _section,
    "paragraph": _paragraph,
    "inset_text": _boxed,
    "callout": _boxed,
    "checklist": _checklist,
    "do_dont": _dos,
    "timeline": _timeline,
    "table": _table,
    "therapists": _people,
    "related_pages": _pages,
    "claim": _claim,
    "myth": _myth,
}
