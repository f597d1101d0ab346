"""The sections a new condition article opens with, each with help in its place.

The help is text in the first paragraph of the section, begun by ``MARK``. Whoever writes
replaces it; what is left of it keeps the page from being published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils.html import format_html, strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from wagtail_triggerpoint.publishing import Errors

if TYPE_CHECKING:
    from wagtail.blocks import StreamBlock

MARK = "✎"

#: Health aspect, heading and help of each section.
CONDITION_SECTIONS = [
    (
        "OverviewHealthAspect",
        gettext_lazy("What it is"),
        gettext_lazy("Say in plain words what it is, how common it is and how it usually goes."),
    ),
    (
        "SymptomsHealthAspect",
        gettext_lazy("What it feels like"),
        gettext_lazy("Name what people feel, the most common first. Use their words."),
    ),
    (
        "CausesHealthAspect",
        gettext_lazy("What causes it"),
        gettext_lazy("Say what is known, and say so where experts disagree. Link the source."),
    ),
    (
        "SelfCareHealthAspect",
        gettext_lazy("What you can do yourself"),
        gettext_lazy("Use a “do and do not” list. Give the reason where it helps."),
    ),
    (
        "TreatmentsHealthAspect",
        gettext_lazy("What treatment can do"),
        gettext_lazy("Say what helps, how much, and how sure anyone is. Link the source."),
    ),
    (
        "PrognosisHealthAspect",
        gettext_lazy("How long it lasts"),
        gettext_lazy("Say how it goes for most people, and what makes it longer."),
    ),
    (
        "LivingWithHealthAspect",
        gettext_lazy("Living with it"),
        gettext_lazy("Work, sleep, sport, family: what helps in everyday life."),
    ),
]


def condition_skeleton(block: StreamBlock) -> StreamValue:
    """Sections with headings and help, as the value of a new article's ``body``."""
    raw = [
        _block(
            "section",
            {
                "heading": str(heading),
                "aspect": aspect,
                "body": [_block("paragraph", format_html("<p>{} {}</p>", MARK, str(guidance)))],
            },
        )
        for aspect, heading, guidance in CONDITION_SECTIONS
    ]
    return StreamValue(block, raw, is_lazy=True)


def _block(kind: str, value: Any) -> dict[str, Any]:
    """Raw data of a block; the form leads to each block, and names it, by its id."""
    return {"type": kind, "id": str(uuid4()), "value": value}


def guidance_errors(field_name: str, stream: Any) -> Errors:
    """An error at each paragraph of sections and subsections that still holds its help."""
    error = _errors_below(stream)
    return {field_name: [error]} if error else {}


def _errors_below(stream: Any) -> ValidationError | None:
    errors = {
        position: error
        for position, block in enumerate(stream)
        if (error := _error_at(block)) is not None
    }
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _error_at(block: Any) -> ValidationError | None:
    if block.block_type in {"section", "subsection"}:
        inner = _errors_below(block.value["body"])
        return StructBlockValidationError(block_errors={"body": inner}) if inner else None
    if block.block_type == "paragraph" and _holds_help(block.value):
        return ValidationError(_("Replace this help with your own words, or remove the section."))
    return None


def _holds_help(text: Any) -> bool:
    return strip_tags(text.source).strip().startswith(MARK)
