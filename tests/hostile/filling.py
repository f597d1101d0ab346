"""Puts texts into every field and block that takes any, found by looking at the models.

A field or block that is added to the package is filled without a word here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.html import escape
from modelcluster.models import get_all_child_relations
from wagtail.blocks import (
    Block,
    BooleanBlock,
    ChoiceBlock,
    ChooserBlock,
    FieldBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import COMMENTS_RELATION_NAME

from tests.factories import items

Way = tuple[str, ...]
#: Gives the text for a place: the way to it, and how many characters it holds.
Texts = Callable[[Way, int], str]

UNLIMITED = 2000
#: What stands in a block that refuses a text; the first that it takes.
PLAIN = ["do not hurry", "https://example.org/", "112", "a@example.org", "2000-01-01", ""]
PLAIN_RICH = ['<p>See <a href="https://example.org/">a source</a></p>', "<p>do not hurry</p>"]


class NotTaken(Exception):
    """A block refuses whatever is put into it here, such as one that needs a picture."""


@dataclass
class Filling:
    texts: Texts
    #: Keys of rows that choosers may choose, by the name of their model.
    chosen: dict[str, int] = field(default_factory=dict)
    #: What has been put where, and what each place refused.
    used: dict[Way, str] = field(default_factory=dict)
    refused: dict[Way, str] = field(default_factory=dict)

    # Models

    def fill(self, instance: Any) -> None:
        """Changes every text of ``instance`` and of its rows that takes another one."""
        for model_field in text_fields(type(instance)):
            self._fill_field(instance, model_field, (model_field.name,))
        for name, rows in row_sets(instance):
            held = list(rows.all())
            for number, row in enumerate(held):
                for row_field in text_fields(type(row)):
                    self._fill_field(row, row_field, (name, str(number), row_field.name))
            if held:
                setattr(instance, name, held)

    def _fill_field(self, instance: Any, model_field: Any, way: Way) -> None:
        if isinstance(model_field, StreamField):
            block = model_field.stream_block
            setattr(instance, model_field.name, block.to_python(self.block(block, way)))
            return
        text = self.texts(way, model_field.max_length or UNLIMITED)
        is_rich = isinstance(model_field, RichTextField)
        value = f"<p>{escape(text)}</p>" if is_rich else text
        try:
            model_field.clean(value, instance)
        except ValidationError:
            self.refused[way] = text
        else:
            setattr(instance, model_field.name, value)
            self.used[way] = text

    # Blocks

    def block(self, block: Block, way: Way) -> Any:
        """A stored value that ``block`` takes, with texts wherever it takes them."""
        if isinstance(block, ImageBlock):
            return self._image(block, way)
        if isinstance(block, TypedTableBlock):
            return self._table(block, way)
        if isinstance(block, StreamBlock):
            return list(self._children(block, way))
        if isinstance(block, ListBlock):
            return items(self.block(block.child_block, (*way, "0")))
        if isinstance(block, StructBlock):
            return self._struct(block, way)
        return self._leaf(block, way)

    def _children(self, block: StreamBlock, way: Way) -> Iterator[dict[str, Any]]:
        for name, child in block.child_blocks.items():
            try:
                yield {"type": name, "value": self.block(child, (*way, name))}
            except NotTaken:
                self._forget((*way, name))

    def _struct(self, block: StructBlock, way: Way) -> dict[str, Any]:
        raw = {name: self.block(child, (*way, name)) for name, child in block.child_blocks.items()}
        for name in _refused_children(block, raw):
            self._forget((*way, name))
            raw[name] = _plain(block, raw, name)
        return raw

    def _leaf(self, block: Block, way: Way) -> Any:
        if isinstance(block, ChooserBlock):
            models = getattr(block, "target_models", []) or [block.model_class]
            key = self.chosen.get(models[0]._meta.model_name)
            if key is None and block.required:
                raise NotTaken(way)
            return key
        if isinstance(block, ChoiceBlock | BooleanBlock) or not isinstance(block, FieldBlock):
            choices = [value for value, _label in getattr(block.field, "choices", []) if value]
            return choices[0] if choices else False
        limit = getattr(block.field, "max_length", None) or UNLIMITED
        text = self.texts(way, limit)
        value = f"<p>{escape(text)}</p>" if isinstance(block, RichTextBlock) else text
        if _takes(block, value):
            self.used[way] = text
            return value
        self.refused[way] = text
        return next(plain for plain in _plain_values(block) if _takes(block, plain))

    def _image(self, block: ImageBlock, way: Way) -> dict[str, Any] | None:
        if "image" not in self.chosen:
            if block.required:
                raise NotTaken(way)
            return None
        alt_text = self._leaf(block.child_blocks["alt_text"], (*way, "alt_text"))
        return {"image": self.chosen["image"], "decorative": False, "alt_text": alt_text}

    def _table(self, block: TypedTableBlock, way: Way) -> dict[str, Any]:
        columns, values = [], []
        for name, child in block.child_blocks.items():
            heading = self.used[*way, name, "heading"] = self.texts((*way, name, "heading"), 255)
            columns.append({"type": name, "heading": heading})
            values.append(self.block(child, (*way, name)))
        caption = self.used[*way, "caption"] = self.texts((*way, "caption"), UNLIMITED)
        return {"caption": caption, "columns": columns, "rows": [{"values": values}]}

    def _forget(self, way: Way) -> None:
        for place in [place for place in self.used if place[: len(way)] == way]:
            self.refused[place] = self.used.pop(place)


def text_fields(model: type[models.Model]) -> list[Any]:
    """The fields of ``model`` that editors fill with text of their own; streams among them."""
    return [
        found
        for found in model._meta.concrete_fields
        if isinstance(found, models.CharField | models.TextField | StreamField)
        and found.editable
        and not found.choices
        # A slug is refused by one rule on every model; the path is the tree's.
        and not isinstance(found, models.SlugField)
        and found.name != "path"
    ]


def row_sets(instance: Any) -> Iterator[tuple[str, Any]]:
    for relation in get_all_child_relations(instance):
        name = relation.get_accessor_name()
        if name != COMMENTS_RELATION_NAME:
            yield name, getattr(instance, name)


def _refused_children(block: StructBlock, raw: dict[str, Any]) -> list[str]:
    try:
        block.clean(block.to_python(raw))
    except ValidationError as error:
        return list(getattr(error, "block_errors", {}))
    return []


def _plain(block: StructBlock, raw: dict[str, Any], name: str) -> Any:
    """A value for the child ``name`` that the rules of ``block`` take."""
    own = (getattr(block.meta, "preview_value", None) or {}).get(name)
    own = str(own) if isinstance(own, Promise) else own
    for value in [own, *PLAIN_RICH, *PLAIN]:
        candidate = {**raw, name: value}
        try:
            if name not in _refused_children(block, candidate):
                return value
        except (TypeError, AttributeError):
            continue  # not of the kind that this child holds
    raise NotTaken(name)


def _takes(block: Block, value: Any) -> bool:
    try:
        block.clean(block.to_python(value))
    except ValidationError:
        return False
    return True


def _plain_values(block: Block) -> list[str]:
    return PLAIN_RICH if isinstance(block, RichTextBlock) else PLAIN
