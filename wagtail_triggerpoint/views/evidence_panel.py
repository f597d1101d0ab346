"""The panel on the home of the admin that says what about the evidence needs attention."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext_lazy
from wagtail.admin.ui.components import Component

from wagtail_triggerpoint.certainty import LEVELS
from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
from wagtail_triggerpoint.views.pages_to_check import REPORT, may_see_pages, pages_to_check
from wagtail_triggerpoint.views.reports import may_read
from wagtail_triggerpoint.views.retracted_report import retracted_in_use

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True)
class Counter:
    """One line of the panel.

    ``label`` is translated by ``ngettext_lazy``, with ``%(count)d`` for the number. ``count``
    gives the number for a user in one query, or None for one who may not know. ``url`` leads to
    what is counted, and is asked only if it is not zero.
    """

    label: Any
    count: Callable[[Any], int | None]
    url: Callable[[], str]


def _retracted(user: Any) -> int | None:
    return retracted_in_use().count() if may_read(user, Reference) else None


def _graded_without_source(user: Any) -> int | None:
    sources = ClaimReference.objects.filter(claim=OuterRef("pk"))
    return _count_claims(user, Q(~Exists(sources), certainty__in=LEVELS))


def _due(user: Any) -> int | None:
    return _count_claims(user, Q(live=True, regrade_due__lte=timezone.localdate()))


def _count_claims(user: Any, condition: Q) -> int | None:
    return Claim.objects.sources().filter(condition).count() if may_read(user, Claim) else None


def _claims_url(**query: Any) -> str:
    return f"{reverse('triggerpoint_claims')}?{urlencode(query, doseq=True)}"


def _pages_to_check(user: Any) -> int | None:
    if not may_see_pages(user):
        return None
    return pages_to_check(user).waiting().values("page").distinct().count()


#: The lines of the panel, from top to bottom. Others may be added here.
COUNTERS = [
    Counter(
        label=ngettext_lazy(
            "%(count)d source that is used was retracted",
            "%(count)d sources that are used were retracted",
            "count",
        ),
        count=_retracted,
        url=lambda: reverse("triggerpoint_retracted_sources"),
    ),
    Counter(
        label=ngettext_lazy(
            "%(count)d claim is graded, but names no source",
            "%(count)d claims are graded, but name no source",
            "count",
        ),
        count=_graded_without_source,
        url=lambda: _claims_url(certainty=list(map(str, LEVELS)), has_source="false"),
    ),
    Counter(
        label=ngettext_lazy(
            "%(count)d claim is to be graded again",
            "%(count)d claims are to be graded again",
            "count",
        ),
        count=_due,
        url=lambda: _claims_url(regrading="now", live="true"),
    ),
    Counter(
        label=ngettext_lazy(
            "%(count)d page is to be checked, because its evidence has changed",
            "%(count)d pages are to be checked, because their evidence has changed",
            "count",
        ),
        count=_pages_to_check,
        url=lambda: reverse(REPORT),
    ),
]


class EvidencePanel(Component):
    name = "triggerpoint_evidence"
    template_name = "wagtail_triggerpoint/admin/home/evidence.html"
    # Between the workflows and the most recent edits.
    order = 230

    def __init__(self, request: HttpRequest) -> None:
        counts = [(counter, counter.count(request.user)) for counter in COUNTERS]
        self.counts = [(counter, count) for counter, count in counts if count is not None]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "rows": [
                {"text": counter.label % {"count": count}, "url": counter.url()}
                for counter, count in self.counts
                if count
            ]
        }


def add_evidence_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Adds the panel for a user who may know at least one of its numbers."""
    panel = EvidencePanel(request)
    if panel.counts:
        panels.append(panel)
