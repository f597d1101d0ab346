"""Streams of blocks that stand without sections of their own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.accordions import AccordionBlock
from wagtail_triggerpoint.blocks.base import PublicStreamBlock
from wagtail_triggerpoint.blocks.claims import ClaimBlock, MythBlock
from wagtail_triggerpoint.blocks.contacts import BookOrCallBlock, ContactBlock
from wagtail_triggerpoint.blocks.lists import ChecklistBlock, DoDontBlock
from wagtail_triggerpoint.blocks.media import DownloadBlock, FigureBlock
from wagtail_triggerpoint.blocks.related import RelatedPagesBlock, TherapistCardsBlock
from wagtail_triggerpoint.blocks.tables import TableBlock
from wagtail_triggerpoint.blocks.text import (
    CalloutBlock,
    InsetTextBlock,
    ParagraphBlock,
    QuoteBlock,
)
from wagtail_triggerpoint.blocks.timelines import TimelineBlock
from wagtail_triggerpoint.blocks.videos import VideoBlock


class ProseBlock(PublicStreamBlock):
    """A stream for short texts such as risks."""

    paragraph = ParagraphBlock()
    do_dont = DoDontBlock()
    callout = CalloutBlock()
    inset_text = InsetTextBlock()
    table = TableBlock()
    accordion = AccordionBlock()
    claim = ClaimBlock()
    myth = MythBlock()

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        group = groups.TEXT
        description = _("Text, lists and tables.")
        template = "wagtail_triggerpoint/blocks/prose.html"
        preview_value = [("paragraph", ParagraphBlock._meta_class.preview_value)]


class SubsectionContentBlock(PublicStreamBlock):
    """A stream of everything that may stand in a subsection."""

    paragraph = ParagraphBlock()
    callout = CalloutBlock()
    inset_text = InsetTextBlock()
    quote = QuoteBlock()
    table = TableBlock()
    accordion = AccordionBlock()
    claim = ClaimBlock()
    myth = MythBlock()
    do_dont = DoDontBlock()
    checklist = ChecklistBlock()
    timeline = TimelineBlock()
    image = FigureBlock()
    video = VideoBlock()
    document = DownloadBlock()
    contact = ContactBlock()
    book_or_call = BookOrCallBlock()
    therapists = TherapistCardsBlock()
    related_pages = RelatedPagesBlock()

    class Meta:
        label = _("Content")
        icon = "doc-full"
        group = groups.STRUCTURE
        description = _("Text, lists, pictures and all else that a section is made of.")
        template = "wagtail_triggerpoint/blocks/content.html"
        preview_value = [
            ("paragraph", ParagraphBlock._meta_class.preview_value),
            ("do_dont", DoDontBlock._meta_class.preview_value),
        ]
