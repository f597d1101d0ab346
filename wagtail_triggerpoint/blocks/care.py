"""Care cards: what to watch for, and whom to call, by urgency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import (
    Context,
    Errors,
    PublicStreamBlock,
    PublicStructBlock,
)
from wagtail_triggerpoint.blocks.fields import CharBlock, ListBlock, RichTextBlock
from wagtail_triggerpoint.validators import tel_uri

_HEADING_HELP = _("Leave it empty for the usual heading with the clinic’s number.")
_SIGNS_HELP = _("One sign a line, so that it completes the heading: “you have chest pain”.")


@dataclass(frozen=True)
class Numbers:
    """The site's phone numbers, as its settings have them; ``""`` where it has none."""

    emergency: str = ""
    urgent_name: str = ""
    urgent: str = ""
    clinic: str = ""

    @classmethod
    def from_context(cls, context: Context) -> Numbers:
        clinic = getattr(context.get("tp"), "clinic", None)
        return cls(
            emergency=getattr(clinic, "emergency_number", "") or "",
            urgent_name=getattr(clinic, "urgent_name", "") or "",
            urgent=getattr(clinic, "urgent_number", "") or "",
            clinic=getattr(clinic, "phone", "") or "",
        )


class CareCardBlock(PublicStructBlock):
    """What the three cards share. Value: ``{"heading": str, "signs": [str], "text": rich text}``.

    A blank heading stands for the default one.
    """

    text_kinds = {"signs": "danger"}

    #: Ending of the CSS class, and name of the icon.
    level: ClassVar[str]
    icon_name: ClassVar[str]
    #: The word on the card, and what screen readers say in its place.
    urgency: ClassVar[str | Promise]
    spoken_urgency: ClassVar[str | Promise]

    heading = CharBlock(label=_("Heading"), required=False, max_length=200, help_text=_HEADING_HELP)
    signs = ListBlock(
        CharBlock(label=_("Sign"), max_length=250),
        label=_("Signs"),
        min_num=1,
        max_num=12,
        help_text=_SIGNS_HELP,
    )
    text = RichTextBlock(label=_("More"), required=False, help_text=_("Shown below the signs."))

    class Meta:
        group = groups.CARE

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        numbers = Numbers.from_context(context)
        number = self.get_number(numbers)
        context["card"] = {
            "level": self.level,
            "icon": self.icon_name,
            "urgency": self.urgency,
            "spoken_urgency": self.spoken_urgency,
            "heading": value.get("heading") or self.get_default_heading(numbers),
            "signs": [sign for sign in value.get("signs") or [] if sign],
            "number": number,
            "number_name": self.get_number_name(numbers),
            "tel": tel_uri(number),
        }
        return context

    def get_default_heading(self, numbers: Numbers) -> str:
        raise NotImplementedError

    def get_number(self, numbers: Numbers) -> str:
        raise NotImplementedError

    def get_number_name(self, numbers: Numbers) -> str:
        """Whose number it is, where that is not obvious."""
        return ""


class EmergencyCardBlock(CareCardBlock):
    """Value: ``{"heading": str, "signs": [str], "text": rich text without links}``."""

    level = "emergency"
    icon_name = "emergency"
    urgency = _("Emergency")
    spoken_urgency = _("Immediate action required:")

    text = RichTextBlock(
        label=_("More"),
        required=False,
        features=["bold", "italic", "ul"],
        help_text=_(
            "Shown below the signs. Links are not allowed: nothing may lead away from here."
        ),
    )

    class Meta:
        label = _("Emergency")
        icon = "warning"
        description = _("Signs that need an ambulance or the emergency department now.")
        template = "wagtail_triggerpoint/blocks/emergency.html"
        preview_value = {
            "heading": "",
            "signs": [
                _("you have pain in your chest that spreads to your arm, jaw, neck or back"),
                _("you are numb around your genitals or buttocks"),
            ],
            "text": "",
        }

    def find_errors(self, value: Any) -> Errors:
        errors: Errors = {}
        text = value.get("text")
        if text is not None and re.search(r"<a\b", text.source, re.IGNORECASE):
            message = _("Take the links out of this text. In an emergency nobody should read on.")
            errors["text"] = ValidationError(message, code="link")
        if re.search(r"\d", value.get("heading") or ""):
            message = _("Leave numbers out of the heading: the site’s own number is added below.")
            errors["heading"] = ValidationError(message, code="number")
        return errors

    def get_default_heading(self, numbers: Numbers) -> str:
        if numbers.emergency:
            return gettext("Call %(number)s now if:") % {"number": numbers.emergency}
        return gettext("Call the emergency services now if:")

    def get_number(self, numbers: Numbers) -> str:
        return numbers.emergency


class UrgentCardBlock(CareCardBlock):
    """Value: ``{"heading": str, "signs": [str], "text": rich text}``."""

    level = "urgent"
    icon_name = "urgent"
    urgency = _("Urgent")
    spoken_urgency = _("Urgent advice:")

    class Meta:
        label = _("Urgent")
        icon = "time"
        description = _("Signs that need help today: an advice line, or an urgent appointment.")
        template = "wagtail_triggerpoint/blocks/urgent.html"
        preview_value = {
            "heading": "",
            "signs": [_("your pain is quickly getting worse"), _("you also have a fever")],
            "text": "",
        }

    def get_default_heading(self, numbers: Numbers) -> str:
        if not numbers.urgent:
            return gettext("Ask for an urgent appointment if:")
        if not numbers.urgent_name:
            return gettext("Call %(number)s or ask for an urgent appointment if:") % {
                "number": numbers.urgent
            }
        return gettext("Call %(name)s on %(number)s or ask for an urgent appointment if:") % {
            "name": numbers.urgent_name,
            "number": numbers.urgent,
        }

    def get_number(self, numbers: Numbers) -> str:
        return numbers.urgent

    def get_number_name(self, numbers: Numbers) -> str:
        return numbers.urgent_name


class NonUrgentCardBlock(CareCardBlock):
    """Value: ``{"heading": str, "signs": [str], "text": rich text}``."""

    level = "non-urgent"
    icon_name = "advice"
    urgency = _("Not urgent")
    spoken_urgency = _("Non-urgent advice:")

    class Meta:
        label = _("Not urgent")
        icon = "help"
        description = _("Signs for which to see a doctor or physiotherapist in the next days.")
        template = "wagtail_triggerpoint/blocks/non_urgent.html"
        preview_value = {
            "heading": "",
            "signs": [_("the pain is no better after a few weeks")],
            "text": "",
        }

    def get_default_heading(self, numbers: Numbers) -> str:
        return gettext("See a doctor or physiotherapist if:")

    def get_number(self, numbers: Numbers) -> str:
        return numbers.clinic


class CareCardsBlock(PublicStreamBlock):
    """A stream of care cards, at most one of each level, shown with the most serious first."""

    #: Names of the cards, most serious first.
    severity = ("emergency", "urgent", "non_urgent")

    emergency = EmergencyCardBlock()
    urgent = UrgentCardBlock()
    non_urgent = NonUrgentCardBlock()

    class Meta:
        label = _("When to get help")
        icon = "warning"
        group = groups.CARE
        description = _("Warning signs by urgency. Readers see the most serious card first.")
        template = "wagtail_triggerpoint/blocks/care_cards.html"
        block_counts = {name: {"max_num": 1} for name in ("emergency", "urgent", "non_urgent")}
        preview_value = [
            ("emergency", EmergencyCardBlock._meta_class.preview_value),
            ("urgent", UrgentCardBlock._meta_class.preview_value),
            ("non_urgent", NonUrgentCardBlock._meta_class.preview_value),
        ]

    def find_errors(self, value: Any) -> Errors:
        errors: Errors = {}
        seen: set[str] = set()
        for position, child in enumerate(value or []):
            if child.block_type in seen:
                message = _(
                    "There is already a card of this level. Move the signs there, then delete this "
                    "card."
                )
                errors[position] = ValidationError(message, code="duplicate")
            seen.add(child.block_type)
        return errors

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["cards"] = sorted(value or [], key=self._rank)
        return context

    def _rank(self, card: Any) -> int:
        # A level that a site adds comes after ours.
        known = card.block_type in self.severity
        return self.severity.index(card.block_type) if known else len(self.severity)
