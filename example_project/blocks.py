from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock

from wagtail_triggerpoint.blocks import PooledPageChooserBlock


class PathBlock(StructBlock):
    """One step on a visitor's path: ``{"heading", "text", "page"}``."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=200)
    page = PooledPageChooserBlock(label=_("Page"))

    class Meta:
        icon = "arrow-right"
        label = _("Step")
        description = _("One step of a visitor, with the page that answers it.")
        template = "example_project/blocks/path.html"
        preview_value = {"heading": "What I have", "text": "Look up your pain by its name."}
