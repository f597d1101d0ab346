"""Records reviews, and keeps what they say of each page true while content changes.

Nothing here publishes or hides a page: a review says what somebody found, and readers are told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_triggerpoint.front_cache import forget_pages
from wagtail_triggerpoint.models import PageToCheck, ReviewOutcome, ReviewRecord, ReviewState
from wagtail_triggerpoint.models.review_settings import ReviewSettings
from wagtail_triggerpoint.models.reviewed_pages import ReviewMixin
from wagtail_triggerpoint.publishing import Refused
from wagtail_triggerpoint.reviews.dates import add_months, clinic_today, in_words
from wagtail_triggerpoint.reviews.digests import content_digest, digests_of
from wagtail_triggerpoint.reviews.reviewers import reviewer_of, why_not, why_not_person
from wagtail_triggerpoint.signals import page_reviewed
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from wagtail.models import Revision

    from wagtail_triggerpoint.models import AbstractTherapist

RECORDED = "wagtail_triggerpoint.review.record"
MINOR = "wagtail_triggerpoint.review.minor_change"


class ReviewRefused(Refused):
    """Raised where a review may not be recorded; its errors name the field where there is one."""

    def __str__(self) -> str:
        said = {"page": self.instance, "reasons": " ".join(self.messages)}
        return _("The review of “%(page)s” was not recorded. %(reasons)s") % said


class ReadingIsStale(ReviewRefused):
    """Raised where something else was read than what is there now."""


@dataclass(frozen=True)
class Finding:
    """What a reviewer found. ``next_due`` is a day after the review, at the latest as the site has
    it; None for that. It means nothing where changes are needed.

    ``reviewer`` and ``reviewed_on`` are for code that records what somebody without an account
    has reviewed, or on an earlier day; else it is the profile of the user, today.
    """

    outcome: str = ReviewOutcome.APPROVED
    note: str = ""
    next_due: datetime.date | None = None
    reviewer: AbstractTherapist | None = None
    reviewed_on: datetime.date | None = None

    @property
    def day(self) -> datetime.date:
        return self.reviewed_on or clinic_today()


@dataclass(frozen=True)
class Reading:
    """What was on the screen of the reviewer: refused if it has changed since.

    ``number`` is that of the latest review of the page, 0 if there was none, None where it does
    not matter; ``changes`` are the keys of changes of its evidence, which count as checked then.
    """

    digest: str
    number: int | None = None
    changes: tuple[int, ...] = ()

    def is_of(self, digest: str, number: int) -> bool:
        return self.digest == digest and self.number in {None, number}


#: In place of a version.
LATEST: Any = object()


@transaction.atomic
def record_review(
    page: Any,
    user: Any,
    finding: Finding,
    *,
    revision: Revision | None = LATEST,
    reading: Reading | None = None,
) -> ReviewRecord:
    """Records what ``user`` found of a version of ``page``, by default the latest; None is its
    row, for a page that has no versions. Raises ``ReviewRefused``. Without a user, the finding
    names the reviewer.
    """
    state = _locked_state(page)
    if revision is LATEST:
        revision = page.get_latest_revision()
    version = revision.as_object() if revision is not None else page
    digest = content_digest(version)
    records = list(ReviewRecord.objects.filter(page=page.pk))
    number = records[0].number if records else 0
    if reading is not None and not reading.is_of(digest, number):
        raise ReadingIsStale(page, _("It has changed since you opened it. Read it once more."))
    read = [version]
    row = type(page).objects.get(pk=page.pk) if page.live else None
    live_digest = state.digest or (content_digest(row) if row is not None else "")
    if row is not None and digest == live_digest:
        # It is said of what readers see at once, beside the author whom they see.
        read.append(row)
    reviewer = _reviewer(page, read, user, finding)
    _refuse(page, finding)
    record = ReviewRecord(
        page_id=page.pk,
        number=number + 1,
        page_title=version.title,
        revision=revision,
        digest=digest,
        user=user,
        **_frozen(reviewer, finding.day),
        **_result(page, finding),
    )
    _store(page, record)
    # Without one of its own, nothing has been published since pages of its type are reviewed.
    if live_digest:
        state.settle(live_digest, [record, *records])
        state.save()
    _mark_checked(page, user, reading.changes if reading else ())
    _tell(page, record, user, revision)
    return record


def latest_due(page: Any, today: datetime.date | None = None) -> datetime.date:
    """The last day on which the next review of ``page`` may be due."""
    interval = ReviewSettings.of_site(page.get_site()).interval_for(page.specific_class)
    return add_months(today or clinic_today(), interval)


def _locked_state(page: Any) -> ReviewState:
    """The row of ``page``; others who review or publish it wait until this is done."""
    rows = ReviewState.objects.select_for_update().filter(page=page.pk)
    state = rows.first()
    if state is None:
        ReviewState.objects.get_or_create(page_id=page.pk)
        state = rows.get()
    return state


def _reviewer(page: Any, read: list[Any], user: Any, finding: Finding) -> AbstractTherapist:
    """Asked of each version that was ``read``: they may name several authors."""
    if user is not None:
        found = reviewer_of(user, page.get_site())
        reason = next(filter(None, (why_not(version, user) for version in read)), "")
    elif finding.reviewer is not None:
        found = finding.reviewer.facts
        reasons = (why_not_person(version, found, finding.day) for version in read)
        reason = next(filter(None, reasons), "")
    else:
        reason, found = _("Say who has reviewed it."), None
    if reason or found is None:
        raise ReviewRefused(page, reason)
    return found


def _refuse(page: Any, finding: Finding) -> None:
    if finding.outcome not in ReviewOutcome.values:
        raise ReviewRefused(page, {"outcome": _("Choose what you found.")})
    if finding.outcome == ReviewOutcome.CHANGES_NEEDED and not finding.note.strip():
        raise ReviewRefused(page, {"note": _("Say what has to change.")})
    if finding.day > clinic_today():
        raise ReviewRefused(page, {"reviewed_on": _("A review cannot have a date in the future.")})
    if problem := due_problem(finding.next_due, finding.day, latest_due(page, finding.day)):
        raise ReviewRefused(page, {"next_due": problem})


def due_problem(day: datetime.date | None, today: datetime.date, latest: datetime.date) -> str:
    """What is wrong with ``day`` as that of the next review; empty if nothing is."""
    if day is None:
        return ""
    if day <= today:
        return _("Choose a day after that of the review.")
    if day > latest:
        text = _("Choose %(date)s or an earlier day: the site lets no page go longer.")
        return text % {"date": in_words(latest)}
    return ""


def _frozen(reviewer: AbstractTherapist, day: datetime.date) -> dict[str, Any]:
    """The reviewer as they were on the ``day`` of the review."""
    held = [one.described for one in reviewer.credentials.all() if one.is_current(day)]
    return {
        "reviewer": reviewer,
        "reviewer_name": reviewer.name,
        "reviewer_job_title": reviewer.job_title,
        "credentials": "\n".join(held),
    }


def _result(page: Any, finding: Finding) -> dict[str, Any]:
    approved = finding.outcome == ReviewOutcome.APPROVED
    due = finding.next_due or latest_due(page, finding.day)
    return {
        "outcome": finding.outcome,
        "note": finding.note.strip(),
        "reviewed_on": finding.day,
        "next_due": due if approved else None,
    }


def _store(page: Any, record: ReviewRecord) -> None:
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError:
        # Where a database cannot lock the row of the page.
        text = _("Somebody else has just recorded a review of it. Read that one first.")
        raise ReviewRefused(page, text) from None


def _mark_checked(page: Any, user: Any, checked: Iterable[int]) -> None:
    waiting = PageToCheck.objects.waiting().filter(page=page.pk, pk__in=list(checked))
    waiting.update(checked_at=timezone.now(), checked_by=user)


def _tell(page: Any, record: ReviewRecord, user: Any, revision: Revision | None) -> None:
    data = {
        "outcome": record.outcome,
        "reviewer": record.reviewer_name,
        "next_due": record.next_due.isoformat() if record.next_due else "",
    }
    log(instance=page, action=RECORDED, user=user, revision=revision, data=data)
    page.forget_review_state()
    forget_pages([page.pk])
    page_reviewed.send(sender=type(page), instance=page, record=record, user=user)


# What changes


def content_was_saved(page: Any) -> None:
    """Compares a live page that has just been saved with what was reviewed."""
    digest = content_digest(page)
    state = _locked_state(page)
    if state.digest == digest and not _is_said_now(page, state):
        return
    accepted = _publish(page, state, digest)
    state.save()
    if accepted:
        log(instance=page, action=MINOR, revision=page.latest_revision)


def settled_for(page: Any) -> ReviewState:
    """What would be said of ``page`` if it were published as it is in memory; stores nothing."""
    state = ReviewState.of(page.pk) or ReviewState(page_id=page.pk)
    _publish(page, state, content_digest(page))
    return state


def _publish(page: Any, state: ReviewState, digest: str) -> bool:
    """Whether it is published as a change of spelling or links."""
    records = list(ReviewRecord.objects.filter(page=page.pk))
    is_said_now = _is_said_now(page, state)
    is_minor = is_said_now and page.is_minor_change
    accepted = state.settle(digest, records, is_publication=True, is_minor=is_minor)
    if is_said_now and page.change_note:
        state.change_note, state.change_noted_at = page.change_note, timezone.now()
    if is_said_now:
        state.changes_said += 1
    return accepted


def _is_said_now(page: Any, state: ReviewState) -> bool:
    """Whether a note or a tick of ``page`` is said of this change, and not of an earlier one."""
    says = page.change_note or page.is_minor_change
    return bool(says and page.changed_from and page.changed_from == state.change_token)


def was_rewritten(state: ReviewState) -> bool:
    """Whether the version that was read holds something else now: saving can rewrite it under its
    number, and comparing versions shows nothing then.
    """
    review = state.review
    if review is None or review.revision is None or state.changed_at is None:
        return False
    return content_digest(review.revision.as_object()) != review.digest


@transaction.atomic
def recheck(keys: Iterable[int]) -> int:
    """Compares live pages with what was reviewed, after something else than they has changed.

    Gives the number of those of which it says something else now. A page that was saved past
    its model is found here too.
    """
    pages = get_page_model().objects.live().filter(pk__in=list(keys), alias_of=None).specific()
    reviewed = [page for page in pages if isinstance(page, ReviewMixin)]
    states = {row.pk: row for row in _states([page.pk for page in reviewed])}
    changed = []
    for page, digest in zip(reviewed, digests_of(reviewed), strict=True):
        state = states.get(page.pk) or ReviewState(page_id=page.pk)
        if state.digest != digest:
            state.settle(digest, list(ReviewRecord.objects.filter(page=page.pk)))
            state.save()
            changed.append(page.pk)
    forget_pages(changed)
    return len(changed)


def _states(keys: list[int]) -> Iterable[ReviewState]:
    return ReviewState.objects.filter(pk__in=keys).select_related("review", "objection")
