"""Claims inside a text, and myths beside what is known."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.choosers import ClaimChooserBlock as ClaimChooser
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    ClaimChooserBlock,
    FrozenBlock,
    RichTextBlock,
)
from wagtail_triggerpoint.blocks.previews import sample_claim


class ClaimBlock(PublicBlock, FrozenBlock, ClaimChooser):
    """Value: a claim, or ``None`` if it is hidden or deleted."""

    frozen_as = "wagtail_triggerpoint.blocks.choosers.ClaimChooserBlock"

    class Meta:
        label = _("Claim")
        icon = "tasks"
        group = groups.CLINICAL
        description = _(
            "A statement with how sure anyone is of it, and its sources. Readers see it while it "
            "is published."
        )
        template = "wagtail_triggerpoint/blocks/claim.html"

    def get_preview_value(self) -> Any:
        return sample_claim()


class MythBlock(PublicStructBlock):
    """Value: ``{"myth": str, "fact": rich text, "claim": claim or None}``."""

    myth = CharBlock(
        label=_("Myth"),
        max_length=150,
        help_text=_("As people say it. Readers see “Myth:” before it."),
    )
    fact = RichTextBlock(label=_("Fact"), help_text=_("What is known instead, in plain words."))
    claim = ClaimChooserBlock(
        label=_("Claim behind the fact"),
        required=False,
        help_text=_("Says how sure anyone is of the fact, and names its sources."),
    )

    text_kinds = {"myth": "myth"}

    class Meta:
        label = _("Myth and fact")
        icon = "circle-xmark"
        group = groups.CLINICAL
        description = _("What people wrongly say, marked as a myth, then what is known.")
        template = "wagtail_triggerpoint/blocks/myth.html"
        preview_value = {
            "myth": _("Drinking water after a massage flushes out toxins"),
            "fact": _("<p>No study that we found supports this. Drink when you are thirsty.</p>"),
            "claim": None,
        }
