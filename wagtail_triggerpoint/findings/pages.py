"""Findings of a page as it is in memory, and what of them an editor is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from wagtail_triggerpoint.findings.base import Finding, Severity
from wagtail_triggerpoint.findings.reading import read
from wagtail_triggerpoint.findings.registry import find
from wagtail_triggerpoint.publishing import language_of

#: More of them would push the form off the screen.
SHOWN_AT_ONCE = 3


def findings_of(page: Any) -> list[Finding]:
    """Asks at most two queries, for the site's wording profile and for a list of benefits, and
    three for the claims and references of a page that has any.
    """
    language = language_of(page) or settings.LANGUAGE_CODE
    return find(read(page, language, page.wording_profile))


@dataclass(frozen=True)
class FindingsList:
    """What is found in the text, warnings first, of which a few are ``shown`` and the others
    ``more``, and the gaps, which concern the page as a whole.
    """

    shown: list[Finding]
    more: list[Finding]
    gaps: list[Finding]

    @classmethod
    def of(cls, page: Any) -> FindingsList:
        found = findings_of(page)
        in_text = [one for one in found if not one.is_gap]
        in_text.sort(key=lambda one: one.severity is not Severity.WARNING)
        gaps = [one for one in found if one.is_gap]
        return cls(in_text[:SHOWN_AT_ONCE], in_text[SHOWN_AT_ONCE:], gaps)

    @property
    def count(self) -> int:
        return len(self.shown) + len(self.more) + len(self.gaps)
