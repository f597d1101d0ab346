"""What was reviewed, by whom, and with what result: rows that are added and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import PAGE_MODEL, THERAPIST_MODEL

if TYPE_CHECKING:
    import datetime

    from wagtail_triggerpoint.models.therapists import AbstractTherapist

#: The right to record reviews, as Django names it.
REVIEW_PERMISSION = "wagtail_triggerpoint.record_reviewrecord"


class RecordsAreKept(TypeError):
    """Raised by whatever would change or delete a record of a review: it is a mistake in code."""

    def __init__(self) -> None:
        super().__init__("Records of reviews are never changed. Record another review instead.")


class ReviewOutcome(models.TextChoices):
    APPROVED = "approved", _("Approved")
    CHANGES_NEEDED = "changes_needed", _("Changes needed")


def kept_with_page(collector: Any, field: Any, rows: Any, using: str) -> None:
    """``on_delete`` of the version that was read: it is kept when old versions are purged. With
    its page it goes, and its records stay.
    """
    origin = collector.origin
    purged = isinstance(origin, Revision) or getattr(origin, "model", None) is Revision
    (models.PROTECT if purged else models.SET_NULL)(collector, field, rows, using)


class ReviewRecordQuerySet(models.QuerySet["ReviewRecord"]):
    def approved(self) -> ReviewRecordQuerySet:
        return self.filter(outcome=ReviewOutcome.APPROVED)

    def update(self, **kwargs: Any) -> NoReturn:
        raise RecordsAreKept

    def delete(self) -> NoReturn:
        raise RecordsAreKept

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RecordsAreKept

    def bulk_create(self, objs: Any, batch_size: Any = None, *more: Any, **kwargs: Any) -> Any:
        # Rows that exist would be overwritten, or new ones dropped without a word.
        if any(more) or kwargs.get("update_conflicts"):
            raise RecordsAreKept
        return super().bulk_create(objs, batch_size, **kwargs)

    update.alters_data = True  # type: ignore[attr-defined]
    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]


class ReviewRecord(models.Model):
    """One review of one page, as it was that day. Written by ``actions.reviews`` alone.

    Names are kept as text, and outlive the page, the person and the user.
    """

    page = models.ForeignKey(
        PAGE_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="triggerpoint_reviews",
        verbose_name=_("page"),
    )
    #: Counts the reviews of one page, from 1: of two at once, one is refused.
    number = models.PositiveIntegerField(_("number"))
    page_title = models.CharField(_("title of the page"), max_length=255)
    revision = models.ForeignKey(
        Revision,
        null=True,
        on_delete=kept_with_page,
        related_name="+",
        verbose_name=_("version"),
    )
    #: See ``reviews.digests``: a version can be rewritten under its number.
    digest = models.CharField(max_length=80, editable=False)
    reviewer = models.ForeignKey(
        THERAPIST_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("reviewer"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("user account"),
    )
    reviewer_name = models.CharField(_("name of the reviewer"), max_length=255)
    reviewer_job_title = models.CharField(_("job title"), max_length=255, blank=True)
    credentials = models.TextField(
        _("credentials"), help_text=_("Those in date on the day of the review, one on each line.")
    )
    outcome = models.CharField(_("result"), max_length=16, choices=ReviewOutcome)
    reviewed_on = models.DateField(_("reviewed on"))
    next_due = models.DateField(_("next review due"), null=True)
    note = models.TextField(_("note"), blank=True)
    recorded_at = models.DateTimeField(_("recorded at"), default=timezone.now)

    # A record holds a page back from nothing.
    wagtail_reference_index_ignore = True

    objects = ReviewRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering: ClassVar[list[str]] = ["-pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()
        permissions: ClassVar[list[Any]] = [("record_reviewrecord", "Can record clinical reviews")]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["page", "number"], name="triggerpoint_one_review"),
        ]

    def __str__(self) -> str:
        return f"{self.page_title}: {self.get_outcome_display()}, {self.reviewed_on}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise RecordsAreKept
        super().save(*args, force_insert=True)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RecordsAreKept

    @property
    def is_approval(self) -> bool:
        return self.outcome == ReviewOutcome.APPROVED

    @property
    def credential_lines(self) -> Sequence[str]:
        return self.credentials.splitlines()

    def is_overdue(self, today: datetime.date | None = None) -> bool:
        """Whether the day on which the next review is due has passed."""
        return self.next_due is not None and self.next_due < (today or clinic_today())

    def was_made_by(self, author: AbstractTherapist | None) -> bool:
        """Whether the reviewer is ``author``, or works under the same user account."""
        if author is None:
            return False
        facts = author.facts
        is_person = self.reviewer_id is not None and self.reviewer_id == facts.pk
        return is_person or (self.user_id is not None and self.user_id == facts.user_id)
