"""Blocks as their stored form gives them: made, rendered and cleaned the way a page does it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.blocks import Block

from wagtail_triggerpoint import blocks

NOT_OUR_BUSINESS = {
    # Bases without a template of their own, and choosers, which are fields.
    "CareCardBlock",
    "ClaimChooserBlock",
    "ConditionChooserBlock",
    "PooledDocumentChooserBlock",
    "PooledImageBlock",
    "PooledImageChooserBlock",
    "PooledPageChooserBlock",
    "PooledRichTextBlock",
    "TherapistChooserBlock",
    "TreatmentChooserBlock",
}


def exported_blocks() -> list[type[Block]]:
    """Every block that an editor may meet in a stream or as a stream."""
    found = [getattr(blocks, name) for name in blocks.__all__ if name not in NOT_OUR_BUSINESS]
    return [thing for thing in found if isinstance(thing, type) and issubclass(thing, Block)]


def clinic(**facts: str) -> SimpleNamespace:
    """What pages put into the context as ``tp``, as far as blocks look at it."""
    return SimpleNamespace(clinic=SimpleNamespace(**facts))


def render(block: Block, raw: Any, **context: Any) -> BeautifulSoup:
    return BeautifulSoup(block.render(block.to_python(raw), context), "html.parser")


def refusal(block: Block, raw: Any) -> Any:
    """The error with which ``block`` refuses the stored value ``raw``."""
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(raw))
    return caught.value


def accept(block: Block, raw: Any) -> Any:
    """What ``block`` makes of the stored value ``raw``, which it neither refuses nor alters."""
    value = block.to_python(raw)
    stored = block.get_prep_value(value)
    cleaned = block.clean(value)
    assert block.get_prep_value(cleaned) == stored
    return cleaned


def keep_as_draft(block: Block, raw: Any) -> Any:
    """The stored form of ``raw`` after a draft with it was saved."""
    return block.get_prep_value(block.clean_deferred(block.to_python(raw)))


def texts(soup: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in soup.select(selector)]
