"""What readers of one page are told of its review."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail_triggerpoint.reviews.dates import clinic_today

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Site

    from wagtail_triggerpoint.models import AbstractTherapist, ReviewRecord, ReviewState


@dataclass
class PageReview:
    """``state`` is None for a page that nobody has looked at since it can be reviewed;
    ``overdue_wording`` is the site's own, or empty. ``reviewer`` is the profile that this reader
    may see; without one there is the name that the record keeps.
    """

    state: ReviewState | None
    overdue_wording: str = ""
    reviewer: AbstractTherapist | None = None

    @property
    def record(self) -> ReviewRecord | None:
        return self.state.review if self.state else None

    @property
    def reviewer_id(self) -> int | None:
        return self.record.reviewer_id if self.record else None

    @property
    def is_overdue(self) -> bool:
        return self.record is not None and self.record.is_overdue(clinic_today())

    @property
    def changed_on(self) -> datetime.datetime | None:
        return self.state.changed_at if self.state else None

    @property
    def change_note(self) -> str:
        return self.state.change_note if self.state else ""

    @property
    def name(self) -> str:
        if self.reviewer is not None:
            return self.reviewer.facts.name
        return self.record.reviewer_name if self.record else ""

    @property
    def job_title(self) -> str:
        if self.reviewer is not None:
            return self.reviewer.job_title
        return self.record.reviewer_job_title if self.record else ""


def review_of(page: Any, site: Site | None, request: HttpRequest) -> PageReview | None:
    """None for a type of page that is not reviewed. A preview shows what publishing would."""
    from wagtail_triggerpoint.models import ReviewMixin, ReviewSettings

    if not isinstance(page, ReviewMixin):
        return None
    is_preview = getattr(request, "is_preview", False)
    found = PageReview(_if_published(page) if is_preview else page.review_state)
    if found.is_overdue:
        found.overdue_wording = ReviewSettings.of_site(site).overdue_wording
    return found


def _if_published(page: Any) -> ReviewState | None:
    from wagtail_triggerpoint.actions.reviews import settled_for

    return settled_for(page) if page.pk else None
