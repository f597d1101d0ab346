"""Blocks of running text."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, PublicBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, RichTextBlock, TextBlock, URLBlock
from wagtail_triggerpoint.validators import web_url


class ParagraphBlock(PublicBlock, RichTextBlock):
    """Value: rich text with bold, italic, lists and links."""

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        group = groups.TEXT
        description = _("Paragraphs and plain lists. Keep to three short sentences a paragraph.")
        template = "wagtail_triggerpoint/blocks/paragraph.html"
        preview_value = _(
            "<p>Most neck pain is not a sign of anything serious. It often gets better within "
            "6 to 12 weeks.</p>"
        )


class CalloutBlock(PublicStructBlock):
    """Value: ``{"heading": str, "text": rich text}``."""

    heading = CharBlock(
        label=_("Heading"), max_length=120, help_text=_("A few words that say what the note is.")
    )
    text = RichTextBlock(label=_("Text"))

    class Meta:
        label = _("Highlighted note")
        icon = "info-circle"
        group = groups.TEXT
        description = _(
            "A box for one thing readers must not miss. For warning signs use the cards of "
            "“When to get help” instead."
        )
        template = "wagtail_triggerpoint/blocks/callout.html"
        preview_value = {
            "heading": _("Tell your therapist about your medicines"),
            "text": _("<p>Some medicines make bruises more likely.</p>"),
        }


class InsetTextBlock(PublicStructBlock):
    """Value: ``{"text": rich text}``."""

    text = RichTextBlock(label=_("Text"))

    class Meta:
        label = _("Set-off text")
        icon = "expand-right"
        group = groups.TEXT
        description = _("A sentence or two set off from the text around it, without a heading.")
        template = "wagtail_triggerpoint/blocks/inset_text.html"
        preview_value = {"text": _("<p>Long-term means longer than 3 months.</p>")}


class QuoteBlock(PublicStructBlock):
    """Value: ``{"text": str, "attribution": str, "source_url": str}``."""

    text_kinds = {"text": "quote", "attribution": "name"}

    text = TextBlock(label=_("Quotation"), help_text=_("Without quotation marks."))
    attribution = CharBlock(
        label=_("Who said it"),
        required=False,
        max_length=200,
        help_text=_("Name, and role or work."),
    )
    source_url = URLBlock(
        label=_("Where it can be read"), required=False, help_text=_("Full web address.")
    )

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        group = groups.TEXT
        description = _("What somebody said or wrote, with their name and the place to read it.")
        template = "wagtail_triggerpoint/blocks/quote.html"
        preview_value = {
            "text": _("I planned my week in smaller steps, and the flare-ups got rarer."),
            "attribution": _("A patient of the clinic"),
            "source_url": "",
        }

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["source_url"] = web_url(value.get("source_url", ""))
        return context
