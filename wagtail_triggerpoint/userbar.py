"""Findings among Wagtail's checks, beside the form of a page and in its preview."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from django.forms import Media
from django.forms.widgets import Script
from wagtail.admin.userbar import AccessibilityItem, ContentCheckerItem

from wagtail_triggerpoint.findings import Rule, active_rules
from wagtail_triggerpoint.models import TriggerpointPageMixin
from wagtail_triggerpoint.rendering.marks import ATTRIBUTE

if TYPE_CHECKING:
    from django.http import HttpRequest

#: The check in ``js/findings-check.js``, which fails for every mark.
CHECK = "triggerpoint-finding"

# What axe calls its tags. A list of what is to be run holds tags or rules, never both.
_TAG = re.compile(
    r"(?:wcag|cat\.|section508|TTv|EN-|RGAA|RGAAv|best-practice|ACT|experimental|review-item)"
)


class FindingsCheckerItem(ContentCheckerItem):
    """Adds a rule for each kind of finding to those of Wagtail, or of another content checker."""

    @property
    def media(self) -> Media:
        script: Any = Script("wagtail_triggerpoint/js/findings-check.js", type="module")
        return super().media + Media(js=[script])

    def get_axe_run_only(self, request: HttpRequest) -> Any:
        wanted = super().get_axe_run_only(request)
        if not wanted or all(map(_TAG.match, wanted)):
            return wanted
        return [*wanted, *map(rule_id, active_rules())]

    def get_axe_rules(self, request: HttpRequest) -> dict[str, Any]:
        ours = {rule_id(rule): {"enabled": True} for rule in active_rules()}
        return {**ours, **super().get_axe_rules(request)}

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().get_axe_custom_rules(request), *map(_axe_rule, active_rules())]

    def get_axe_custom_checks(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().get_axe_custom_checks(request), {"id": CHECK}]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        ours = {
            rule_id(rule): {"error_name": rule.label, "help_text": rule.advice}
            for rule in active_rules()
        }
        return {**ours, **super().get_axe_messages(request)}


def rule_id(rule: Rule) -> str:
    return f"triggerpoint-{rule.code}"


def _axe_rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule_id(rule),
        "impact": "serious" if rule.severity == "warning" else "minor",
        "selector": f'[{ATTRIBUTE}~="{rule.code}"]',
        "tags": ["best-practice"],
        "any": [CHECK],
        "enabled": True,
    }


def add_findings(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Where findings are shown: beside the form, and in the preview. Not on pages that are live."""
    if not isinstance(page, TriggerpointPageMixin):
        return
    is_preview = getattr(request, "is_preview", False)
    for position, item in enumerate(items):
        if isinstance(item, ContentCheckerItem) and (is_preview or item.in_editor):
            items[position] = _with_findings(item)


def _with_findings(item: Any) -> ContentCheckerItem:
    """``item`` as the site has it, with our rules."""
    own: Any = type(item)
    # Wagtail warns of subclasses of the first of these.
    is_wagtails = own in {AccessibilityItem, ContentCheckerItem}
    checker = FindingsCheckerItem if is_wagtails else _joined(own)
    made = checker(in_editor=item.in_editor)
    made.__dict__.update(item.__dict__)
    return made


@cache
def _joined(own: Any) -> Any:
    return type("FindingsCheckerItem", (FindingsCheckerItem, own), {})
