"""Puts the errors of a refused publication into words: where each one stands, and the fix.

A form shows an error at its field or block. A message, a log entry or an exception has only
words, so they say the way there: “Sections → 2. Section “Symptoms” → Content → 1. Picture”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import ListBlock, StreamBlock, StructBlock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.core.exceptions import ValidationError
    from django.db.models import Model

#: Where an error stands, from the outside in, and what it says.
Place = tuple[str, ...]
#: The name of a part of a stream, its block and its value; the last two None if not known.
Part = tuple[str, Any, Any]


def describe(instance: Model, errors: Mapping[str, list[ValidationError]]) -> Iterator[str]:
    """One sentence per error: the field as the editor knows it, the way inside it, the fix."""
    for name, found in errors.items():
        block = getattr(_field(instance, name), "stream_block", None)
        value = getattr(instance, name, None) if block else None
        label = _label(instance, name)
        for error in found:
            for place, message in _located(error, block, value):
                yield _sentence((label, *place) if label else place, message)


def row_name(position: int, row: Model) -> str:
    """How a child row is named: by its place and its kind, for its own name may be missing."""
    return numbered(position, capfirst(str(row._meta.verbose_name)))


def path(*parts: str) -> str:
    """Names from the outside in, as one text."""
    text = ""
    for part in parts:
        text = _("%(outer)s → %(inner)s") % {"outer": text, "inner": part} if text else part
    return text


def _sentence(place: Place, message: str) -> str:
    if not place:
        return message
    return _("%(place)s: %(message)s") % {"place": path(*place), "message": message}


def _field(instance: Model, name: str) -> Any:
    try:
        return instance._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _label(instance: Model, name: str) -> str:
    """The verbose name of a field, or of the rows of a child relation."""
    if name == NON_FIELD_ERRORS:
        return ""
    field = _field(instance, name)
    if field is not None and field.auto_created:
        return capfirst(str(field.related_model._meta.verbose_name_plural))
    return capfirst(str(getattr(field, "verbose_name", name)))


def _located(error: Any, block: Any, value: Any) -> Iterator[tuple[Place, str]]:
    """The messages inside an error, with the way to each of them."""
    if not hasattr(error, "non_block_errors"):
        yield from (((), message) for message in dict.fromkeys(map(str, error.messages)))
        return
    for own in error.non_block_errors.as_data():
        yield from _located(own, None, None)
    for key, child in (getattr(error, "block_errors", None) or {}).items():
        label, child_block, child_value = _part(block, value, key)
        for place, message in _located(child, child_block, child_value):
            yield (label, *place), message
    yield from _located_in_cells(getattr(error, "cell_errors", None) or {})


def _located_in_cells(rows: Mapping[int, Mapping[int, Any]]) -> Iterator[tuple[Place, str]]:
    for row, cells in rows.items():
        for column, error in cells.items():
            where = _("Row %(row)d, column %(column)d") % {"row": row + 1, "column": column + 1}
            for place, message in _located(error, None, None):
                yield (where, *place), message


def _part(block: Any, value: Any, key: Any) -> Part:
    """What stands at ``key``: the position in a stream or list, the name in a struct."""
    if isinstance(block, StructBlock):
        child = block.child_blocks[key]
        # The value of an image block is the image.
        return str(child.label), child, value.get(key) if hasattr(value, "get") else None
    if not isinstance(block, StreamBlock | ListBlock) or key >= len(value):
        return numbered(key, "") if isinstance(key, int) else str(key), None, None
    found = value[key]
    is_list = isinstance(block, ListBlock)
    child, child_value = (block.child_block, found) if is_list else (found.block, found.value)
    return named(numbered(key, child.label), _heading(child_value)), child, child_value


def numbered(position: int, label: str) -> str:
    """A part of a stream or list by its place, counted from 0, and its kind."""
    return (_("%(number)d. %(label)s") % {"number": position + 1, "label": label}).strip()


def named(label: str, name: str) -> str:
    """A part by its kind and, where it has one, its name."""
    return _("%(label)s “%(name)s”") % {"label": label, "name": name} if name else label


def _heading(value: Any) -> str:
    return str(value.get("heading") or "") if hasattr(value, "get") else ""
