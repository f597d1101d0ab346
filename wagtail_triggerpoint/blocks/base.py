"""What all our blocks share: heading levels, previews, and rules that name the child at fault."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import (
    Block,
    StreamBlock,
    StreamBlockValidationError,
    StructBlock,
    StructBlockValidationError,
)

from wagtail_triggerpoint.blocks.headings import anchors, heading_level

Context = dict[str, Any]
Errors = dict[Any, ValidationError]


class PublicBlock(Block):
    """A block with a template of its own.

    The template's context holds ``heading_level``, the level (2 to 6) of the block's own
    heading, and ``inner_level``, the level of headings one step further in.
    """

    #: Whether a preview may mark its first element, see ``rendering.marks``.
    can_be_marked: ClassVar[bool] = True

    class Meta:
        preview_template = "wagtail_triggerpoint/blocks/preview.html"

    def render(self, value: Any, context: Context | None = None) -> Any:
        html = super().render(value, context=context)
        marks = getattr(context["tp"], "marks", None) if context and "tp" in context else None
        return html if marks is None else marks.mark(html, value)

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context: Context = super().get_context(value, parent_context=parent_context)
        context["heading_level"] = level = heading_level(context)
        context["inner_level"] = heading_level({"heading_level": level + 1})
        return context

    def get_preview_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context: Context = super().get_preview_context(value, parent_context=parent_context)
        context["tp"] = SimpleNamespace(clinic=_sample_clinic())
        context["preview"] = self.render(value, context)
        return context


class PublicStructBlock(PublicBlock, StructBlock):
    """A struct block whose rules (``find_errors``) wait until something is published."""

    #: How findings read the text of a child, by its name, where it is not the page's own text:
    #: ``quote``, ``myth``, ``danger`` or ``name``. See ``findings.Kind``.
    text_kinds: ClassVar[Mapping[str, str]] = {}

    def clean(self, value: Any) -> Any:
        errors: Errors = {}
        try:
            value = super().clean(value)
        except StructBlockValidationError as error:
            errors = error.block_errors
        if self.is_deferred_validation:
            return value
        errors = {**self.find_errors(value), **errors}
        if errors:
            raise StructBlockValidationError(errors)
        return value

    def find_errors(self, value: Any) -> Errors:
        """Errors by the name of the child they belong to, beyond what each child finds itself."""
        return {}


class PublicStreamBlock(PublicBlock, StreamBlock):
    """A stream whose children follow each other without wrappers.

    The template's context holds ``entries``: dicts of a ``child`` and its ``anchor``, the id
    that the child's heading gets, or ``""``.
    """

    class Meta:
        template = "wagtail_triggerpoint/blocks/stream.html"
        required = False

    def clean(self, value: Any) -> Any:
        errors: Errors = {}
        general: list[ValidationError] = []
        try:
            cleaned = super().clean(value)
        except StreamBlockValidationError as error:
            cleaned, errors = value, error.block_errors
            general = error.non_block_errors.as_data()
        if self.is_deferred_validation:
            return cleaned
        errors = {**self.find_errors(value), **errors}
        if errors or general:
            raise StreamBlockValidationError(errors, general)
        return cleaned

    def find_errors(self, value: Any) -> Errors:
        """Errors by the position of the child they belong to."""
        return {}

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        children = list(value or [])
        context["entries"] = [
            {"child": child, "anchor": anchor}
            for child, anchor in zip(
                children, anchors(children, within=context.get("anchor") or ""), strict=True
            )
        ]
        return context


def _sample_clinic() -> SimpleNamespace:
    """Stands in for the site's numbers, which a preview of one block does not know."""
    return SimpleNamespace(
        emergency_number="112",
        urgent_name=_("the advice line"),
        urgent_number="116 117",
        phone="+44 20 7946 0000",
    )
