"""Codes of conditions in medical classifications."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Context, Errors, PublicStreamBlock, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import CharBlock, ChoiceBlock

CODE_SYSTEMS = [
    ("icd-11", "ICD-11"),
    ("icd-10", "ICD-10"),
    ("snomed-ct", "SNOMED CT"),
    ("mesh", "MeSH"),
]

# Each system with the form of its codes, and a real code of that form.
_FORMS = {
    "icd-11": (r"[0-9A-Z]{4}(\.[0-9A-Z]{1,2})?([/&][0-9A-Z]{4,5}(\.[0-9A-Z]{1,2})?)*", "MG30.0"),
    "icd-10": (r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?", "R52.2"),
    "snomed-ct": (r"[1-9][0-9]{5,17}", "82423001"),
    "mesh": (r"[A-Z][0-9]{6,9}", "D059350"),
}


class CodingBlock(PublicStructBlock):
    """Value: ``{"system": "icd-11" | "icd-10" | "snomed-ct" | "mesh", "code": str}``."""

    text_kinds = {"code": "name"}

    system = ChoiceBlock(label=_("System"), choices=CODE_SYSTEMS)
    code = CharBlock(
        label=_("Code"), max_length=60, help_text=_("As the system writes it, in capitals.")
    )

    class Meta:
        label = _("Code")
        icon = "code"
        group = groups.CLINICAL
        description = _("The condition’s code in a medical classification.")
        template = "wagtail_triggerpoint/blocks/code.html"
        preview_value = {"system": "icd-11", "code": "MG30.0"}

    def find_errors(self, value: Any) -> Errors:
        form, example = _FORMS.get(value.get("system") or "", ("", ""))
        if not form or re.fullmatch(form, value.get("code") or ""):
            return {}
        message = _("%(system)s does not write codes like that. An example: %(example)s.")
        params = {"system": dict(CODE_SYSTEMS)[value["system"]], "example": example}
        return {"code": ValidationError(message, code="form", params=params)}

    def get_context(self, value: Any, parent_context: Context | None = None) -> Context:
        context = super().get_context(value, parent_context=parent_context)
        context["system"] = dict(CODE_SYSTEMS).get(value.get("system") or "", "")
        return context


class CodingsBlock(PublicStreamBlock):
    """A stream of codes."""

    code = CodingBlock()

    class Meta:
        label = _("Codes")
        icon = "code"
        group = groups.CLINICAL
        description = _("Codes of the condition in medical classifications.")
        template = "wagtail_triggerpoint/blocks/codes.html"
        preview_value = [
            ("code", {"system": "icd-11", "code": "MG30.0"}),
            ("code", {"system": "mesh", "code": "D059350"}),
        ]
