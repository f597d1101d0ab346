"""Content that refers to everything there is, wherever content may refer to anything."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from wagtail.blocks import (
    BooleanBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    URLBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField

from tests.factories import block as stored_block
from tests.factories import items


@dataclass
class Referents:
    """Primary keys of what content refers to, by the kind that choosers call it."""

    page: list[int] = field(default_factory=list)
    therapist: list[int] = field(default_factory=list)
    document: list[int] = field(default_factory=list)
    image: list[int] = field(default_factory=list)
    claim: list[int] = field(default_factory=list)
    reference: list[int] = field(default_factory=list)

    @property
    def rich_text(self) -> str:
        links = chain(
            (f'<a linktype="page" id="{key}">more</a>' for key in self.page),
            (f'<a linktype="document" id="{key}">file</a>' for key in self.document),
            (f'<a linktype="tp-claim" id="{key}">so</a>' for key in self.claim),
            (f'<a linktype="tp-reference" id="{key}">[A]</a>' for key in self.reference),
        )
        return f"<p>Plain words. {' '.join(links)}</p>"


def refer_to_all(instance: Any, referents: Referents) -> None:
    """Fills every stream and rich text of ``instance``, in the database, past all rules."""
    filled: dict[str, Any] = {}
    for one in instance._meta.get_fields():
        if isinstance(one, StreamField):
            setattr(instance, one.name, json.dumps(_values(one.stream_block, referents)[0]))
            filled[one.name] = getattr(instance, one.name)
        elif isinstance(one, RichTextField):
            filled[one.name] = referents.rich_text
    type(instance)._default_manager.filter(pk=instance.pk).update(**filled)


def _values(definition: Any, referents: Referents) -> list[Any]:
    """Stored values of a block which, together, refer to everything that it can refer to."""
    if kind := getattr(definition, "pool_kind", ""):
        return getattr(referents, kind) or [None]
    for block_type, values in _COMPOSITES.items():
        if isinstance(definition, block_type):
            return values(definition, referents)
    return [_plain(definition)]


def _stream_values(definition: StreamBlock, referents: Referents) -> list[Any]:
    return [
        [
            stored_block(name, value)
            for name, child in definition.child_blocks.items()
            for value in _values(child, referents)
        ]
    ]


def _list_values(definition: ListBlock, referents: Referents) -> list[Any]:
    return [items(*_values(definition.child_block, referents))]


def _struct_values(definition: StructBlock, referents: Referents) -> list[Any]:
    by_name = {name: _values(child, referents) for name, child in definition.child_blocks.items()}
    count = max(len(values) for values in by_name.values())
    return [
        {name: values[number % len(values)] for name, values in by_name.items()}
        for number in range(count)
    ]


def _table_values(definition: TypedTableBlock, referents: Referents) -> list[Any]:
    names = list(definition.child_blocks)
    cells = [_values(definition.child_blocks[name], referents)[0] for name in names]
    columns = [{"type": name, "heading": "Column"} for name in names]
    return [{"columns": columns, "rows": [{"values": cells}], "caption": ""}]


def _plain(definition: Any) -> Any:
    if isinstance(definition, BooleanBlock):
        return False
    if isinstance(definition, ChoiceBlock):
        return ""
    return "https://example.org/" if isinstance(definition, URLBlock) else "Plain words"


_COMPOSITES: dict[Any, Any] = {
    RichTextBlock: lambda definition, referents: [referents.rich_text],
    TypedTableBlock: _table_values,
    StreamBlock: _stream_values,
    ListBlock: _list_values,
    StructBlock: _struct_values,
}
