"""Claims on a page that readers could not follow to a source, or do not see."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_triggerpoint.findings.base import Finding, Rule, Severity
from wagtail_triggerpoint.findings.documents import Document


class ClaimWithoutSource(Rule):
    code = "claim-without-source"
    label = gettext_lazy("A claim without a source")
    advice = gettext_lazy("Add the reference that the claim rests on, or grade it as “Not graded”.")
    severity = Severity.WARNING

    def find(self, document: Document) -> Iterator[Finding]:
        for claim, place in document.shown_claims():
            if claim.is_graded and not claim.sources:
                message = _(
                    "The claim “%(claim)s” has a grade but no source. Add the reference that it "
                    "rests on, or grade it as “Not graded”."
                )
                yield self.finding(message % {"claim": claim.name}, place)


class HiddenClaim(Rule):
    code = "hidden-claim"
    label = gettext_lazy("A claim that is not published")
    advice = gettext_lazy("Publish the claim, or take it off the page: readers see nothing of it.")
    severity = Severity.WARNING

    def find(self, document: Document) -> Iterator[Finding]:
        for claim, place in document.shown_claims():
            if not claim.is_live:
                message = _(
                    "The claim “%(claim)s” is not published in the language of this page: readers "
                    "see nothing of it. Publish it, or take it off the page."
                )
                yield self.finding(message % {"claim": claim.name}, place)


RULES: list[Rule] = [ClaimWithoutSource(), HiddenClaim()]
