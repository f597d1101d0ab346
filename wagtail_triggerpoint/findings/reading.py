"""Reads a page, or anything else with text and streams, into a document. Asks no query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail.blocks import (
    Block,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.fields import RichTextField, StreamField

from wagtail_triggerpoint.findings.documents import (
    Document,
    ItemList,
    Kind,
    Passage,
    StoredCitation,
    StoredItem,
)
from wagtail_triggerpoint.findings.markup import read_markup
from wagtail_triggerpoint.findings.places import Place, Step
from wagtail_triggerpoint.skeletons import MARK
from wagtail_triggerpoint.stored import Child, as_key, children
from wagtail_triggerpoint.validators import UNSHOWABLE

# Text fields of every page that hold no words of its text.
_OF_WAGTAIL = frozenset(["path", "slug", "url_path", "draft_title"])
_NO_TEXT = (models.SlugField, models.URLField, models.EmailField)


def read(instance: Any, language: str, profile: str = "") -> Document:
    """``instance`` may say ``findings_kind`` (see ``Document.kind``), ``fields_without_findings``
    (names of fields) and ``get_findings_facts()`` (see ``Document.facts``).
    """
    document = Document(language, profile, getattr(instance, "findings_kind", ""))
    facts = getattr(instance, "get_findings_facts", None)
    document.facts = facts() if facts else {}
    reader = _Reader(document)
    left_out: frozenset[str] = getattr(instance, "fields_without_findings", frozenset())
    for order, field in enumerate(instance._meta.concrete_fields):
        if not field.editable or field.name in _OF_WAGTAIL:
            continue
        place = Place((Step(field.name, field.verbose_name, order),))
        document.fields[field.name] = place
        if _is_filled(instance, field):
            document.filled.add(field.name)
        if field.name not in left_out:
            reader.read_field(field, instance, place)
    return document


def _is_filled(instance: Any, field: Any) -> bool:
    value = getattr(instance, field.attname)
    if isinstance(field, StreamField):
        return len(value) > 0
    return bool(read_markup(value or "").texts if isinstance(field, RichTextField) else value)


def _is_text_field(field: Any) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField)
    return is_text and not field.choices and not isinstance(field, _NO_TEXT)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document

    def read_field(self, field: Any, instance: Any, place: Place) -> None:
        value = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            self._block(field.stream_block, list(value.raw_data), place, Kind.PARAGRAPH)
        elif isinstance(field, RichTextField):
            self._rich_text(value, place, Kind.PARAGRAPH)
        elif _is_text_field(field):
            is_long = isinstance(field, models.TextField)
            self._plain_text(value or "", place, Kind.PARAGRAPH if is_long else Kind.LINE)

    def _block(self, block: Block, raw: Any, place: Place, kind: Kind) -> None:
        """``kind`` is that of the text inside, where a block around it says so."""
        if raw is None or kind is Kind.NAME:
            return
        if getattr(block, "pool_kind", "") == "claim":
            if (key := as_key(raw)) is not None:
                self.document.claims.append(StoredCitation(key, place))
        elif isinstance(block, RichTextBlock):
            self._rich_text(raw, place, kind)
        elif isinstance(block, CharBlock | TextBlock):
            is_line = isinstance(block, CharBlock) and kind is Kind.PARAGRAPH
            self._plain_text(str(raw), place, Kind.LINE if is_line else kind)
        else:
            self._inside(block, raw, place, kind)

    def _inside(self, block: Block, raw: Any, place: Place, kind: Kind) -> None:
        is_own = kind is Kind.PARAGRAPH
        if is_own and isinstance(block, ListBlock) and _holds_items(block.child_block):
            self.document.item_lists.append(ItemList(len(raw), place))
        own_kinds = getattr(block, "text_kinds", {})
        for order, child in enumerate(children(block, raw)):
            inner = place / _step(block, child, order)
            if isinstance(block, StreamBlock):
                self.document.blocks.append(StoredItem(child.block.name, child.value, inner))
            before = len(self.document.passages)
            self._block(child.block, child.value, inner, Kind(own_kinds.get(child.key, kind)))
            if (aspect := _aspect(child)) and any(map(_is_body, self.document.passages[before:])):
                self.document.aspects.add(aspect)

    def _plain_text(self, text: str, place: Place, kind: Kind) -> None:
        # Each line is a paragraph of its own.
        for line in text.splitlines():
            if line and not line.isspace():
                self.document.add(line, kind, place)

    def _rich_text(self, source: Any, place: Place, kind: Kind) -> None:
        found = read_markup(str(source or ""))
        self.document.links |= found.links
        self.document.claims += [StoredCitation(key, place) for key in found.claims]
        self.document.references += [StoredCitation(key, place) for key in found.references]
        if kind is Kind.PARAGRAPH:
            self.document.item_lists += [ItemList(count, place) for count in found.lists]
        for text, is_line in found.texts:
            # Help of a skeleton is not the editor's own text.
            if not text.startswith(MARK):
                is_own_line = is_line and kind is Kind.PARAGRAPH
                self.document.add(text, Kind.LINE if is_own_line else kind, place)


def _step(block: Block, child: Child, order: int) -> Step:
    is_numbered = isinstance(block, StreamBlock | ListBlock)
    heading = child.value.get("heading") if isinstance(child.value, dict) else ""
    shown = UNSHOWABLE.sub("", str(heading or ""))
    return Step(child.key, child.block.label, order, is_numbered, shown)


def _aspect(child: Child) -> str:
    """The health aspect of a section, ``""`` for any other block."""
    found = child.value.get("aspect") if isinstance(child.value, dict) else ""
    return found if isinstance(found, str) else ""


def _is_body(passage: Passage) -> bool:
    return passage.place.steps[-1].key != "heading"


def _holds_items(block: Block) -> bool:
    """Whether a list of such blocks is read as one list: parts with a heading each are not."""
    if isinstance(block, StructBlock):
        inner: Iterator[Block] = iter(block.child_blocks.values())
        return "heading" not in block.child_blocks and any(map(_is_text, inner))
    return _is_text(block)


def _is_text(block: Block) -> bool:
    return isinstance(block, CharBlock | TextBlock | RichTextBlock)
