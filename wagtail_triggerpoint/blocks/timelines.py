"""What happens when: ordered lists that look like timelines."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ListBlock, RichTextBlock

_SAMPLE_STAGES = [
    {
        "when": _("First 10 minutes"),
        "heading": _("We talk"),
        "text": _("<p>Your therapist asks about your health and what you hope for.</p>"),
    },
    {
        "when": _("The next half hour"),
        "heading": _("Treatment"),
        "text": _("<p>You can ask for less pressure, or to stop, at any time.</p>"),
    },
]


class StageBlock(PublicStructBlock):
    """Value: ``{"when": str, "heading": str, "text": rich text}``."""

    when = CharBlock(
        label=_("When"),
        max_length=80,
        help_text=_("For example “Before you start” or “First 10 minutes”."),
    )
    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    text = RichTextBlock(label=_("What happens"), required=False)

    class Meta:
        label = _("Stage")
        icon = "time"
        group = groups.LISTS
        description = _("One step of a visit or a recovery: when it is, and what happens.")
        template = "wagtail_triggerpoint/blocks/stage.html"
        preview_value = _SAMPLE_STAGES[0]


class TimelineBlock(PublicStructBlock):
    """Value: ``{"items": [{"when": str, "heading": str, "text": rich text}]}``."""

    items = ListBlock(StageBlock(), label=_("Stages"), min_num=1)

    class Meta:
        label = _("Timeline")
        icon = "history"
        group = groups.LISTS
        description = _("Stages in the order in which they happen.")
        template = "wagtail_triggerpoint/blocks/timeline.html"
        preview_value = {"items": _SAMPLE_STAGES}
