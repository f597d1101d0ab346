"""Repairs what a form cannot read, so that it can say so and keep what was typed.

Wagtail trusts the hidden inputs of streams (how many blocks, in which order), of child rows
and of its text editor. Where a proxy, a script or an interrupted upload has damaged them,
reading the form would end in a server error.
"""

from __future__ import annotations

import json
import re
from copy import copy
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.blocks import FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.base import BlockWidget

from wagtail_triggerpoint.validators import UNSHOWABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from django.db.models import Model

#: What reading damaged input raises.
UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

# Escapes in the JSON of the text editor; after an even number of backslashes they are some.
_ESCAPES = re.compile(r"(?<!\\)((?:\\\\)*)((?:\\u[0-9a-fA-F]{4})+)")


class Posted:
    """A copy of what was posted, mended field by field."""

    def __init__(self, data: Any, files: Any) -> None:
        # Not copied to the depths: values are put in whole.
        self.data = copy(data)
        self.files = files

    def mend(self, fields: Mapping[str, forms.Field]) -> set[str]:
        """Makes every field readable and gives the names of those that were not."""
        damaged = {name for name, field in fields.items() if not self._reads(field.widget, name)}
        for name in damaged:
            self._mend_widget(fields[name].widget, name)
        return damaged

    def drop_unshowable(self, names: Iterable[str]) -> set[str]:
        """Takes broken characters out of streams and rich text; gives those that held any.

        Other fields refuse them. These would keep them in a draft, which databases refuse.
        """
        held = set()
        for name in names:
            for key in [key for key in self.data if key == name or key.startswith(f"{name}-")]:
                clean = _ESCAPES.sub(_showable, UNSHOWABLE.sub("", self.data[key]))
                if clean != self.data[key]:
                    self.data[key] = clean
                    held.add(name)
        return held

    def drop_key(self, name: str, field: forms.Field) -> bool:
        """Empties a chooser of what cannot be a key: shown again, it would be looked up."""
        key = self.data.get(name)
        if not key or not isinstance(field, forms.ModelChoiceField) or field.queryset is None:
            return False
        if isinstance(field, forms.ModelMultipleChoiceField) or _is_key(field.queryset.model, key):
            return False
        self.data[name] = ""
        return True

    def mend_rows(self, relation: str, formset: Any, held: Callable[[], Iterable[Any]]) -> bool:
        """As ``drop_key``, for child rows, of which Wagtail needs to know key and order.

        ``held`` gives the keys of the rows that the form was opened with; asked only if needed.
        """
        count = max(self._positions(relation), default=-1) + 1
        # Rows that did not come would be shown again as empty ones, thousands if need be.
        damaged = self._number(f"{relation}-TOTAL_FORMS") > count
        if damaged:
            self.data[f"{relation}-TOTAL_FORMS"] = str(count)
        opened = min(count, self._number(f"{relation}-INITIAL_FORMS"))
        keys = [f"{relation}-{position}-id" for position in range(opened)]
        damaged |= self._mend_row_keys(keys, formset.model, held)
        for position in range(count):
            row = f"{relation}-{position}"
            if formset.can_order:
                self.data.setdefault(f"{row}-ORDER", str(position + 1))
            for name, field in formset.form.base_fields.items():
                damaged |= self.drop_key(f"{row}-{name}", field)
        return damaged

    def _mend_row_keys(
        self, names: list[str], model: type[Model], held: Callable[[], Iterable[Any]]
    ) -> bool:
        """Gives rows that came without their key one that no other row has; else a row is new.

        One lost key is found again for certain. Where several were lost, which row gets which
        makes no difference: every field of a row is posted with it.
        """
        lost = [name for name in names if not self._has_row_key(name, model)]
        if not lost:
            return False
        claimed = {self.data[name] for name in names if name not in lost}
        free = iter([str(key) for key in held() if key is not None and str(key) not in claimed])
        for name in lost:
            self.data[name] = next(free, "")
        return True

    def _has_row_key(self, name: str, model: type[Model]) -> bool:
        key = self.data.get(name)
        # A row of a draft that was never published has an empty one.
        return key is not None and (not key or _is_key(model, key))

    def _reads(self, reader: Any, name: str) -> bool:
        try:
            reader.value_from_datadict(self.data, self.files, name)
        except UNREADABLE:
            return False
        return True

    def _mend_widget(self, widget: Any, name: str) -> None:
        if isinstance(widget, BlockWidget):
            self._mend_block(widget.block_def, name)
        elif isinstance(widget, DraftailRichTextArea):
            # What is not the editor's own format is taken for text.
            text = self.data.get(name, "")
            self.data[name] = widget.format_value(format_html("<p>{}</p>", text) if text else "")
        else:
            self.data[name] = ""

    def _mend_block(self, block: Any, name: str) -> None:
        if self._reads(block, name):
            return
        for child, child_name in self._children(block, name):
            self._mend_block(child, child_name)
        if isinstance(block, FieldBlock):
            self._mend_widget(block.field.widget, name)
        if not self._reads(block, name):
            self._empty(name)

    def _children(self, block: Any, name: str) -> list[tuple[Any, str]]:
        """The blocks inside ``block``, each with the prefix of its inputs."""
        if isinstance(block, StructBlock):
            return [(child, f"{name}-{key}") for key, child in block.child_blocks.items()]
        if isinstance(block, ListBlock):
            return [(block.child_block, f"{child}-value") for child in self._mend_list(name)]
        if not isinstance(block, StreamBlock):
            return []
        kinds = {
            child: self.data.setdefault(f"{child}-type", "") for child in self._mend_list(name)
        }
        return [
            (block.child_blocks[kind], f"{child}-value")
            for child, kind in kinds.items()
            if kind in block.child_blocks
        ]

    def _mend_list(self, name: str) -> list[str]:
        """Counts and orders the children below ``name`` and gives their prefixes."""
        positions = self._positions(name)
        count = max(positions, default=-1) + 1
        self.data[f"{name}-count"] = str(count)
        for position in range(count):
            gone = "" if position in positions else "1"
            self.data.setdefault(f"{name}-{position}-deleted", gone)
        children = [f"{name}-{position}" for position in positions]
        for order, child in enumerate(sorted(children, key=self._order)):
            self.data[f"{child}-order"] = str(order)
        return children

    def _positions(self, name: str) -> list[int]:
        """The numbers of the children posted below ``name``."""
        pattern = re.compile(rf"{re.escape(name)}-([0-9]{{1,9}})-")
        found = {int(match[1]) for key in self.data if (match := pattern.match(key))}
        # Without gaps there are fewer children than inputs.
        return sorted(position for position in found if position < len(self.data))

    def _order(self, child: str) -> int:
        return self._number(f"{child}-order")

    def _number(self, name: str) -> int:
        posted = self.data.get(name, "")
        return int(posted) if re.fullmatch("[0-9]{1,9}", posted) else 0

    def _empty(self, name: str) -> None:
        """Lets go of a part that cannot be read at all."""
        for ending in ("", "-caption"):
            self.data[f"{name}{ending}"] = ""
        for ending in ("-count", "-row-count", "-column-count"):
            self.data[f"{name}{ending}"] = "0"


def _showable(escapes: re.Match[str]) -> str:
    text = json.loads(f'"{escapes[2]}"')
    clean = UNSHOWABLE.sub("", text)
    return escapes[1] + (escapes[2] if clean == text else json.dumps(clean)[1:-1])


def _is_key(model: type[Model], value: Any) -> bool:
    """Whether a row of ``model`` might have ``value`` as its primary key."""
    try:
        model._meta.pk.to_python(value)
    except ValidationError:
        return False
    return True
