"""Benefits of which nobody has said how sure anyone is."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_triggerpoint.findings.base import Finding, Rule
from wagtail_triggerpoint.findings.documents import Document


class NotGraded(Rule):
    code = "not-graded"
    label = gettext_lazy("A benefit that is not graded")
    advice = gettext_lazy("Say in its text how sure its source is, in the words of the source.")

    def find(self, document: Document) -> Iterator[Finding]:
        for block in document.blocks:
            is_benefit = block.type == "benefit" and isinstance(block.value, dict)
            # A claim says itself how sure anyone is.
            if is_benefit and not block.value.get("claim"):
                heading = block.place.steps[-1].heading or _("This benefit")
                message = _(
                    "“%(benefit)s” stands on the page as “Not graded”. Say in its text how sure "
                    "its source is, in the words of the source."
                )
                yield self.finding(message % {"benefit": heading}, block.place)


RULES: list[Rule] = [NotGraded()]
