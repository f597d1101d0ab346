"""Cards that lead to people and to other pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    CharBlock,
    ListBlock,
    PageChooserBlock,
    TherapistChooserBlock,
)
from wagtail_triggerpoint.blocks.previews import sample_page, sample_therapist


class TherapistCardsBlock(PublicStructBlock):
    """Value: ``{"heading": str, "therapists": [therapist or None]}``.

    Who is hidden or deleted is ``None`` and left out; with nobody left nothing is rendered.
    """

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    therapists = ListBlock(
        TherapistChooserBlock(label=_("Therapist")), label=_("Therapists"), min_num=1
    )

    class Meta:
        label = _("Therapists")
        icon = "group"
        group = groups.RELATED
        description = _("Cards of people who can help, with their credentials and a way to book.")
        template = "wagtail_triggerpoint/blocks/therapists.html"

    def get_preview_value(self) -> Any:
        return self.normalize(
            {"heading": gettext("Who can help"), "therapists": [sample_therapist()]}
        )

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["card_level"] = card_level(value, context)
        context["therapists"] = visible(value.get("therapists"))
        return context


class RelatedPagesBlock(PublicStructBlock):
    """Value: ``{"heading": str, "pages": [page or None]}``.

    What is hidden or deleted is ``None`` and left out; with nothing left nothing is rendered.
    """

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    pages = ListBlock(PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1)

    class Meta:
        label = _("Related pages")
        icon = "link"
        group = groups.RELATED
        description = _("Cards of pages to read next. Readers see only those they may open.")
        template = "wagtail_triggerpoint/blocks/related_pages.html"

    def get_preview_value(self) -> Any:
        pages = [
            sample_page(gettext("Neck pain"), gettext("What it is, and what helps.")),
            sample_page(gettext("Long-term pain"), gettext("Living with pain that lasts.")),
        ]
        return self.normalize({"heading": gettext("Read next"), "pages": pages})

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["card_level"] = card_level(value, context)
        context["pages"] = visible(value.get("pages"))
        return context


def visible(found: Any) -> list[Any]:
    """What is there and not a draft; on our own pages the rest never gets this far."""
    return [one for one in found or [] if one is not None and getattr(one, "live", True)]


def card_level(value: Any, context: Context) -> int:
    """The level of headings on cards: below the heading above them, if there is one."""
    level: int = context["inner_level" if value.get("heading") else "heading_level"]
    return level
