"""Links to pages of one type."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicBlock
from wagtail_triggerpoint.blocks.choosers import ConditionChooserBlock, TreatmentChooserBlock
from wagtail_triggerpoint.blocks.fields import FrozenBlock
from wagtail_triggerpoint.blocks.previews import sample_page


class PageLinkBlock(PublicBlock, FrozenBlock):
    """Put before a chooser of pages. Value: a page, or ``None`` if it is hidden or deleted."""

    frozen_as = "wagtail.blocks.PageChooserBlock"

    class Meta:
        group = groups.RELATED
        template = "wagtail_triggerpoint/blocks/page_link.html"

    def get_preview_value(self) -> Any:
        return sample_page(gettext("Neck pain"), gettext("What it is, and what helps."))


class ConditionLinkBlock(PageLinkBlock, ConditionChooserBlock):
    """Value: a condition page, or ``None`` if it is hidden or deleted."""

    class Meta:
        label = _("Condition")
        icon = "doc-full"
        description = _("A condition this is for. Readers see it while it is published.")


class TreatmentLinkBlock(PageLinkBlock, TreatmentChooserBlock):
    """Value: a treatment page, or ``None`` if it is hidden or deleted."""

    class Meta:
        label = _("Treatment")
        icon = "pick"
        description = _("A treatment that may help. Readers see it while it is published.")
