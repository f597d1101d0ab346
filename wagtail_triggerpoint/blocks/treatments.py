"""Before and during a visit."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicStreamBlock
from wagtail_triggerpoint.blocks.lists import ChecklistBlock
from wagtail_triggerpoint.blocks.timelines import StageBlock


class PreparationBlock(PublicStreamBlock):
    """A stream of checklists: what to do and bring before a visit."""

    checklist = ChecklistBlock()

    class Meta:
        label = _("Preparation")
        icon = "list-ul"
        group = groups.CLINICAL
        description = _("Checklists of what to do and bring before a visit.")
        template = "wagtail_triggerpoint/blocks/preparation.html"
        preview_value = [("checklist", ChecklistBlock._meta_class.preview_value)]


class WhatToExpectBlock(PublicStreamBlock):
    """A stream of stages, shown as one timeline."""

    stage = StageBlock()

    class Meta:
        label = _("What to expect")
        icon = "history"
        group = groups.CLINICAL
        description = _("The visit step by step, from arriving to leaving.")
        template = "wagtail_triggerpoint/blocks/what_to_expect.html"
        preview_value = [("stage", StageBlock._meta_class.preview_value)]
