"""Text that opens on demand."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ListBlock, RichTextBlock

_SAMPLE_ITEM = {
    "heading": _("Will it hurt?"),
    "text": _("<p>It can be uncomfortable. Say so, and the pressure is changed.</p>"),
}


class AccordionItemBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text}``."""

    heading = CharBlock(
        label=_("Heading"), max_length=150, help_text=_("Often a question. It is always visible.")
    )
    text = RichTextBlock(label=_("Text"), help_text=_("Readers see it after they open the line."))

    class Meta:
        label = _("Line that opens")
        icon = "collapse-down"
        group = groups.TEXT
        description = _("A heading that opens to its text.")
        template = "wagtail_triggerpoint/blocks/accordion_item.html"
        preview_value = _SAMPLE_ITEM


class AccordionBlock(PublicStructBlock):
    """Value: ``{"items": [{"heading": str, "text": rich text}]}``."""

    items = ListBlock(AccordionItemBlock(), label=_("Lines"), min_num=1)

    class Meta:
        label = _("Text that opens")
        icon = "collapse-down"
        group = groups.TEXT
        description = _(
            "Questions or details of which each reader needs only some. Never hide warning "
            "signs in it."
        )
        template = "wagtail_triggerpoint/blocks/accordion.html"
        preview_value = {"items": [_SAMPLE_ITEM]}
