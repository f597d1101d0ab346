"""What the reviews of a page say of it as it is published now: one row for each page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.models.review_records import ReviewRecord
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import PAGE_MODEL

if TYPE_CHECKING:
    from wagtail_triggerpoint.models.therapists import AbstractTherapist


class ReviewStatus(models.TextChoices):
    """The most important thing to say of the review of a page."""

    NEVER = "never", _("Never reviewed")
    CHANGES_NEEDED = "changes_needed", _("Changes needed")
    CHANGED = "changed", _("Changed since its review")
    OVERDUE = "overdue", _("Review overdue")
    DUE = "due", _("Review due soon")
    CURRENT = "current", _("Reviewed")


class ReviewState(models.Model):
    """Kept up to date by ``actions.reviews``, so that lists and readers need no look at content.

    ``digest`` is that of what readers see; ``accepted_digest`` the last one that counts as
    reviewed: the one that was read, or one of which somebody said that only spelling or links
    are others.
    """

    page = models.OneToOneField(
        PAGE_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="triggerpoint_review",
        verbose_name=_("page"),
    )
    #: The approval that holds for what readers see, or the last one before it changed.
    review = models.ForeignKey(ReviewRecord, null=True, on_delete=models.SET_NULL, related_name="+")
    #: A review of just this content that asks for changes.
    objection = models.ForeignKey(
        ReviewRecord, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    digest = models.CharField(max_length=80, blank=True)
    accepted_digest = models.CharField(max_length=80, blank=True)
    changed_at = models.DateTimeField(_("changed since its review"), null=True)
    #: How often a note or a tick was taken: each is taken once.
    changes_said = models.PositiveIntegerField(default=0)
    #: What the clinic tells readers of the last change.
    change_note = models.CharField(_("change note"), max_length=255, blank=True)
    change_noted_at = models.DateTimeField(null=True)

    # Set by what renders a page: the profile of the reviewer, if its reader may see one.
    reviewer: AbstractTherapist | None = None

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("state of review")
        verbose_name_plural = _("states of review")
        default_permissions: ClassVar[tuple[str, ...]] = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["changed_at"], name="triggerpoint_changed_since"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.status.label}"

    # What it says

    @staticmethod
    def of(page_id: int | None) -> ReviewState | None:
        rows = ReviewState.objects.select_related("review")
        return rows.filter(page=page_id).first() if page_id else None

    @property
    def change_token(self) -> str:
        """What ``changed_from`` of the page has to be for its note and its tick to be said of the
        next change: names what readers see now, and is another once they were taken.
        """
        return f"{self.digest}/{self.changes_said}" if self.changes_said else self.digest

    @property
    def status(self) -> ReviewStatus:
        return self.status_on(clinic_today())

    def status_on(self, today: datetime.date) -> ReviewStatus:
        if self.review is None:
            return ReviewStatus.CHANGES_NEEDED if self.objection_id else ReviewStatus.NEVER
        if self.objection_id:
            return ReviewStatus.CHANGES_NEEDED
        if self.changed_at is not None:
            return ReviewStatus.CHANGED
        due = self.review.next_due
        if due is None or due > today + datetime.timedelta(days=conf.review_notice_days):
            return ReviewStatus.CURRENT
        return ReviewStatus.OVERDUE if due < today else ReviewStatus.DUE

    @staticmethod
    def pages_with(status: str, today: datetime.date) -> Q:
        """``status_on`` as a condition on pages."""
        state = "triggerpoint_review__"
        due = f"{state}review__next_due"
        soon = today + datetime.timedelta(days=conf.review_notice_days)
        has_review = Q(**{f"{state}review__isnull": False})
        has_objection = Q(**{f"{state}objection__isnull": False})
        is_changed = Q(**{f"{state}changed_at__isnull": False})
        settled = has_review & ~has_objection & ~is_changed
        known = {
            ReviewStatus.NEVER: ~has_review & ~has_objection,
            ReviewStatus.CHANGES_NEEDED: has_objection,
            ReviewStatus.CHANGED: has_review & ~has_objection & is_changed,
            ReviewStatus.OVERDUE: settled & Q(**{f"{due}__lt": today}),
            ReviewStatus.DUE: settled & Q(**{f"{due}__gte": today, f"{due}__lte": soon}),
            ReviewStatus.CURRENT: settled
            & (Q(**{f"{due}__gt": soon}) | Q(**{f"{due}__isnull": True})),
        }
        return known[ReviewStatus(status)]

    @property
    def is_overdue(self) -> bool:
        return self.review is not None and self.review.is_overdue()

    # How it changes

    def settle(
        self,
        digest: str,
        records: Sequence[ReviewRecord],
        *,
        is_publication: bool = False,
        is_minor: bool = False,
    ) -> bool:
        """Takes ``digest`` for what readers see now; ``records`` are all reviews of the page, the
        newest first. A publication shows the newest approval, whatever has changed after it.
        Tells whether a change was accepted as one of spelling or links.
        """
        # What a reviewer objects to is not put right by calling a change of it one of spelling.
        was_accepted = (
            self.review_id is not None
            and self.objection_id is None
            and self.digest == self.accepted_digest
        )
        own = [record for record in records if record.digest == digest]
        self.objection = own[0] if own and not own[0].is_approval else None
        approval = _newest_approval(own)
        newest = _newest_approval(records) if is_publication else None
        accepted_as_minor = False
        if approval is not None:
            self._take(approval)
        elif newest is not None and (self.review is None or newest.number > self.review.number):
            self._take(newest)
        elif is_minor and was_accepted and self.digest != digest:
            self.accepted_digest, accepted_as_minor = digest, True
        self.digest = digest
        if self.review_id is None or digest == self.accepted_digest:
            self.changed_at = None
        elif self.changed_at is None:
            self.changed_at = timezone.now()
        return accepted_as_minor

    def _take(self, record: ReviewRecord) -> None:
        self.review, self.accepted_digest = record, record.digest


def _newest_approval(records: Sequence[ReviewRecord]) -> ReviewRecord | None:
    return next((record for record in records if record.is_approval), None)
