"""The panel on the home of the admin that says what about reviews needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import ngettext_lazy
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from wagtail_triggerpoint.models import (
    ReviewSettings,
    ReviewState,
    ReviewStatus,
    WhenExpired,
    lapsed,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model
from wagtail_triggerpoint.views.reports import may_read
from wagtail_triggerpoint.views.review_report import (
    REPORT,
    has_expired_reviewer,
    may_see_reviews,
    pages_of,
    reported,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

_LABELS = {
    ReviewStatus.CHANGES_NEEDED: ngettext_lazy(
        "%(count)d page needs changes, a reviewer says",
        "%(count)d pages need changes, reviewers say",
        "count",
    ),
    ReviewStatus.OVERDUE: ngettext_lazy(
        "%(count)d page is overdue for its review",
        "%(count)d pages are overdue for their review",
        "count",
    ),
    ReviewStatus.CHANGED: ngettext_lazy(
        "%(count)d page has changed since its review",
        "%(count)d pages have changed since their review",
        "count",
    ),
    ReviewStatus.DUE: ngettext_lazy(
        "%(count)d page is due for its review soon",
        "%(count)d pages are due for their review soon",
        "count",
    ),
    ReviewStatus.NEVER: ngettext_lazy(
        "%(count)d page was never reviewed", "%(count)d pages were never reviewed", "count"
    ),
}
_REPORTED = ngettext_lazy(
    "Readers report a problem with %(count)d page",
    "Readers report a problem with %(count)d pages",
    "count",
)
_EXPIRED = ngettext_lazy(
    "%(count)d page has a reviewer without a credential in date",
    "%(count)d pages have a reviewer without a credential in date",
    "count",
)


_LAPSED = ngettext_lazy(
    "%(count)d person has no credential in date any more",
    "%(count)d people have no credential in date any more",
    "count",
)


class ReviewHomePanel(Component):
    """Counts of live pages in the part of the tree in which the user works, in one query, and of
    people.
    """

    name = "triggerpoint_reviews"
    template_name = "wagtail_triggerpoint/admin/home/reviews.html"
    # Before the panel about evidence.
    order = 225

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        today = clinic_today()
        conditions = {
            "reported": Q(reported()),
            "expired": has_expired_reviewer(),
            **{str(status): ReviewState.pages_with(status, today) for status in _LABELS},
        }
        counts = (
            pages_of(self.request.user)
            .filter(live=True)
            .aggregate(
                **{name: Count("pk", filter=condition) for name, condition in conditions.items()}
            )
        )
        lines = [
            (_REPORTED, "reported", {"reported": "true"}),
            *[(label, str(status), {"review": str(status)}) for status, label in _LABELS.items()],
            (_EXPIRED, "expired", {"reviewer_expired": "true"}),
        ]
        rows = [
            {
                "text": label % {"count": counts[name]},
                "url": f"{reverse(REPORT)}?{urlencode({**query, 'live': 'true'})}",
            }
            for label, name, query in lines
            if counts[name]
        ]
        return {"rows": [*rows, *self._lapsed_people()]}

    def _lapsed_people(self) -> Iterator[dict[str, str]]:
        """Those whom the clinic is to be told of, for users who may see the list of therapists."""
        model = get_therapist_model()
        settings = ReviewSettings.of_site(Site.find_for_request(self.request))
        if settings.when_expired == WhenExpired.NOTHING or not may_read(self.request.user, model):
            return
        rows = model.objects.sources().filter(lapsed(), live=True)
        if count := rows.count():
            list_url = reverse(model.snippet_viewset.get_url_name("list"))
            yield {"text": _LAPSED % {"count": count}, "url": f"{list_url}?credentials=lapsed"}


def add_review_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_see_reviews(request.user):
        panels.append(ReviewHomePanel(request))
