"""Lists: do and don't, and things to tick off."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlockValidationError

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, Errors, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ListBlock, TextBlock
from wagtail_triggerpoint.languages import content_language


class DoDontBlock(PublicStructBlock):
    """Value: ``{"dos": [str], "donts": [str]}``.

    The rules follow the NHS service manual: what to do comes first, and in English each thing
    not to do begins with "do not", so that it cannot be misread on its own.
    """

    dos = ListBlock(
        CharBlock(label=_("Do"), max_length=250),
        label=_("Do"),
        default=[],
        help_text=_("One thing to do a line, as an instruction: “keep moving”."),
    )
    donts = ListBlock(
        CharBlock(label=_("Don’t"), max_length=250),
        label=_("Don’t"),
        default=[],
        help_text=_("One thing a line, in full: “do not lie still for long”."),
    )

    class Meta:
        label = _("Do and don’t")
        icon = "tasks"
        group = groups.LISTS
        description = _("What helps and what to leave, one under the other. Up to six lines each.")
        template = "wagtail_triggerpoint/blocks/do_dont.html"
        preview_value = {
            "dos": [
                _("keep your neck moving"),
                _("try heat, wrapped in a towel, for 10 to 15 minutes"),
            ],
            "donts": [_("do not drive if you cannot turn your head safely")],
        }

    def find_errors(self, value: Any) -> Errors:
        errors: Errors = {}
        if not _filled(value.get("dos")) and not _filled(value.get("donts")):
            message = _("Add at least one thing to do, or one thing not to do.")
            errors["dos"] = ListBlockValidationError(non_block_errors=[ValidationError(message)])
        unclear = {
            position: ValidationError(
                _("Begin with “do not”, for example “do not lie still for long”."), code="do_not"
            )
            for position, text in enumerate(value.get("donts") or [])
            if _is_english() and text and not re.match(r"\s*do not\b", text, re.IGNORECASE)
        }
        if unclear:
            errors["donts"] = ListBlockValidationError(block_errors=unclear)
        return errors

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["dos"] = _filled(value.get("dos"))
        context["donts"] = _filled(value.get("donts"))
        both = [*context["dos"], *context["donts"]]
        context["only"] = both[0] if len(both) == 1 else ""
        return context


class ChecklistItemBlock(PublicStructBlock):
    """Value: ``{"text": str, "why": str}``."""

    # Its first element is for the eye alone, and Wagtail's checks pass over it.
    can_be_marked = False

    text = CharBlock(label=_("What to do"), max_length=250)
    why = TextBlock(
        label=_("Why"),
        required=False,
        help_text=_("The reason, in one sentence. People do more of what they understand."),
    )

    class Meta:
        label = _("Line of a checklist")
        icon = "check"
        group = groups.LISTS
        description = _("One thing to tick off, and why.")
        template = "wagtail_triggerpoint/blocks/checklist_item.html"
        preview_value = {
            "text": _("Bring a list of your medicines"),
            "why": _("Some of them change how firmly we may press."),
        }


class ChecklistBlock(PublicStructBlock):
    """Value: ``{"heading": str, "items": [{"text": str, "why": str}]}``."""

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    items = ListBlock(ChecklistItemBlock(), label=_("Lines"), min_num=1)

    class Meta:
        label = _("Checklist")
        icon = "list-ul"
        group = groups.LISTS
        description = _("Things to have done or to bring, with boxes that can be ticked on paper.")
        template = "wagtail_triggerpoint/blocks/checklist.html"
        preview_value = {
            "heading": _("Before your first visit"),
            "items": [
                {
                    "text": _("Bring a list of your medicines"),
                    "why": _("Some of them change how firmly we may press."),
                },
                {"text": _("Wear something you can move in"), "why": ""},
            ],
        }


def _filled(lines: Any) -> list[str]:
    return [line for line in lines or [] if line and str(line).strip()]


def _is_english() -> bool:
    return content_language().split("-")[0] == "en"
