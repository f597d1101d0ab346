"""Finds what stream content refers to, in its stored form, without a query."""

from __future__ import annotations

import json
import logging
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from wagtail.blocks import Block, RichTextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text.rewriters import extract_attrs

from wagtail_triggerpoint.stored import as_key, children

logger = logging.getLogger("wagtail_triggerpoint.references")

#: Primary keys by kind: ``{"page": {3, 5}, "image": {1}}``.
References = dict[str, set[int]]

#: A tag that begins a link. Wagtail's own pattern takes time by the square of what never ends.
A_TAG = re.compile(r"<a\b([^<>]*+)>")

# Link types of rich text, and the kind of object each of them names.
LINK_KINDS = {
    "page": "page",
    "document": "document",
    "tp-claim": "claim",
    "tp-reference": "reference",
}


def references_of(instance: Any) -> References:
    """What the stream and rich text fields of a model instance refer to."""
    found: References = defaultdict(set)
    for field in fields_of(instance):
        stored = getattr(instance, field.name)
        if isinstance(field, StreamField):
            pairs = _in_block(field.stream_block, list(stored.raw_data))
        else:
            pairs = _in_rich_text(stored)
        for kind, key in pairs:
            found[kind].add(key)
    return found


def references_in_content(model: type[Any], content: dict[str, Any]) -> References:
    """What a stored version of a ``model`` instance refers to; ``content`` is that of a
    ``Revision``, in which streams are JSON. A field that holds no such thing, as one from before
    a change of its type may, is passed over, as Wagtail shows nothing of it either.
    """
    found: References = defaultdict(set)
    for field in model._meta.get_fields():
        try:
            for kind, key in _in_stored(field, content.get(field.name)):
                found[kind].add(key)
        except (AttributeError, KeyError, TypeError, ValueError):
            logger.warning("A stored version of %s has an unreadable “%s”.", model, field.name)
    return found


def _in_stored(field: Any, stored: Any) -> Iterator[tuple[str, int]]:
    if isinstance(field, StreamField) and stored:
        raw = json.loads(stored) if isinstance(stored, str) else stored
        yield from _in_block(field.stream_block, raw)
    elif isinstance(field, RichTextField):
        yield from _in_rich_text(stored)


def fields_of(instance: Any) -> list[StreamField | RichTextField]:
    """The stream and rich text fields of a model instance, in the order in which people read."""
    kinds = (StreamField, RichTextField)
    fields = [field for field in instance._meta.get_fields() if isinstance(field, kinds)]
    order = {name: position for position, name in enumerate(reading_order(instance) or ())}
    return sorted(fields, key=lambda field: order.get(field.name, len(order)))


def reading_order(instance: Any) -> tuple[str, ...] | None:
    """See ``TriggerpointPageMixin.reading_order``; of what is no page, no field is to cite."""
    return getattr(instance, "reading_order", ())


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
        for child in children(block, raw):
            yield from _in_block(child.block, child.value)


def _in_rich_text(source: str | None) -> Iterator[tuple[str, int]]:
    for match in A_TAG.finditer(source or ""):
        attrs = extract_attrs(match.group(1))
        kind = LINK_KINDS.get(attrs.get("linktype", ""))
        if kind and (key := as_key(attrs.get("id"))) is not None:
            yield kind, key
