"""After a visit: what to do when and why, and what is normal."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import PublicStreamBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ListBlock, TextBlock
from wagtail_triggerpoint.blocks.lists import DoDontBlock

_SAMPLE_STEP = {
    "action": _("Keep moving, gently."),
    "why": _("Staying active helps more than lying down."),
}


class AftercareStepBlock(PublicStructBlock):
    """Value: ``{"action": str, "why": str}``."""

    action = CharBlock(label=_("What to do"), max_length=250)
    why = TextBlock(label=_("Why"), required=False, help_text=_("The reason, in one sentence."))

    class Meta:
        label = _("Step")
        icon = "check"
        group = groups.CLINICAL
        description = _("One thing to do, and why.")
        template = "wagtail_triggerpoint/blocks/aftercare_step.html"
        preview_value = _SAMPLE_STEP


class AftercarePhaseBlock(PublicStructBlock):
    """Value: ``{"when": str, "steps": [{"action": str, "why": str}]}``."""

    when = CharBlock(
        label=_("When"),
        max_length=80,
        help_text=_("For example “First few hours” or “The next days”."),
    )
    steps = ListBlock(AftercareStepBlock(), label=_("Steps"), min_num=1)

    class Meta:
        label = _("Phase")
        icon = "date"
        group = groups.CLINICAL
        description = _("A time after the visit, and what to do then.")
        template = "wagtail_triggerpoint/blocks/phase.html"
        preview_value = {"when": _("First few hours"), "steps": [_SAMPLE_STEP]}


class AftercarePhasesBlock(PublicStreamBlock):
    """A stream of phases, shown as one timeline."""

    phase = AftercarePhaseBlock()

    class Meta:
        label = _("Phases")
        icon = "history"
        group = groups.CLINICAL
        description = _("What to do after a visit: the first hours, the first day, the next days.")
        template = "wagtail_triggerpoint/blocks/phases.html"
        preview_value = [("phase", AftercarePhaseBlock._meta_class.preview_value)]


class DosAndDontsBlock(PublicStreamBlock):
    """A stream of one do-and-don't list."""

    do_dont = DoDontBlock()

    class Meta:
        label = _("Do and don’t")
        icon = "tasks"
        group = groups.CLINICAL
        description = _("What helps after a visit, and what to leave.")
        template = "wagtail_triggerpoint/blocks/dos_and_donts.html"
        max_num = 1
        preview_value = [("do_dont", DoDontBlock._meta_class.preview_value)]


class NormalBlock(PublicStructBlock):
    """Value: ``{"what": str, "how_long": str}``."""

    what = CharBlock(
        label=_("What is normal"), max_length=200, help_text=_("For example “Sore muscles”.")
    )
    how_long = CharBlock(
        label=_("For how long"), max_length=120, help_text=_("For example “Up to 36 hours”.")
    )

    class Meta:
        label = _("What is normal")
        icon = "circle-check"
        group = groups.CLINICAL
        description = _("Something that may happen after a visit, and when it passes.")
        template = "wagtail_triggerpoint/blocks/normal.html"
        preview_value = {"what": _("Sore muscles"), "how_long": _("Up to 36 hours")}


class WhatsNormalBlock(PublicStreamBlock):
    """A stream of what is normal."""

    normal = NormalBlock()

    class Meta:
        label = _("What is normal")
        icon = "circle-check"
        group = groups.CLINICAL
        description = _("What may happen after a visit and passes by itself.")
        template = "wagtail_triggerpoint/blocks/normals.html"
        preview_value = [("normal", NormalBlock._meta_class.preview_value)]
