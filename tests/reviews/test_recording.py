"""Recording reviews, and what they say while content changes."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.page_types import ConditionPage
from wagtail_triggerpoint.actions.reviews import (
    Finding,
    Reading,
    ReviewRefused,
    latest_due,
    record_review,
)
from wagtail_triggerpoint.models import (
    ReviewOutcome,
    ReviewRecord,
    ReviewSettings,
    ReviewState,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import add_months, clinic_today
from wagtail_triggerpoint.reviews.digests import content_digest

OBJECTION = Finding(ReviewOutcome.CHANGES_NEEDED, note="The dose is wrong.")


def fresh(page: ConditionPage) -> ConditionPage:
    found: ConditionPage = ConditionPage.objects.get(pk=page.pk)
    return found


def state(page: ConditionPage) -> ReviewState:
    return ReviewState.objects.get(page=page.pk)


def change(page: ConditionPage, **values: Any) -> ConditionPage:
    """Publishes the page with other values, as code does."""
    latest: Any = page.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(latest, name, value)
    latest.save_revision().publish()
    return fresh(page)


def test_page_that_nobody_has_reviewed(condition: ConditionPage) -> None:
    assert condition.review_status is ReviewStatus.NEVER
    assert condition.latest_review is None


def test_approval_holds_for_what_readers_see(condition: ConditionPage, reviewer: Any) -> None:
    record = record_review(condition, reviewer.user, Finding(note="Read twice."))
    page = fresh(condition)
    assert page.latest_review == record
    assert page.review_status is ReviewStatus.CURRENT
    assert record.reviewed_on == clinic_today()
    assert record.next_due == add_months(clinic_today(), 24)
    assert (record.reviewer_name, record.note) == (reviewer.name, "Read twice.")
    assert record.credentials == "Registered massage therapist, Demo register"


def test_changed_page_says_so_until_it_is_reviewed_again(
    condition: ConditionPage, reviewer: Any
) -> None:
    first = record_review(condition, reviewer.user, Finding())
    page = change(condition, summary="Something else.")
    assert page.review_status is ReviewStatus.CHANGED
    assert page.latest_review == first
    assert state(page).changed_at is not None
    record_review(page, reviewer.user, Finding())
    assert fresh(page).review_status is ReviewStatus.CURRENT


def test_content_that_comes_back_is_reviewed_again(condition: ConditionPage, reviewer: Any) -> None:
    record_review(condition, reviewer.user, Finding())
    before = condition.summary
    page = change(condition, summary="Something else.")
    page = change(page, summary=before)
    assert page.review_status is ReviewStatus.CURRENT


def test_version_saved_over_after_its_approval_is_changed(
    draft: ConditionPage, reviewer: Any
) -> None:
    revision = draft.save_revision()
    record_review(draft, reviewer.user, Finding())
    revision.publish()
    page = fresh(draft)
    assert page.review_status is ReviewStatus.CURRENT
    page.summary = "Written over what was read."
    again = page.save_revision(overwrite_revision=page.latest_revision)
    assert again.pk == revision.pk
    again.publish()
    assert fresh(page).review_status is ReviewStatus.CHANGED


def test_draft_is_not_reviewed_for_readers(condition: ConditionPage, reviewer: Any) -> None:
    condition.summary = "Only a draft."
    condition.save_revision()
    record_review(condition, reviewer.user, Finding())
    assert fresh(condition).review_status is ReviewStatus.NEVER
    fresh(condition).latest_revision.publish()
    assert fresh(condition).review_status is ReviewStatus.CURRENT


def test_objection_stands_until_the_content_changes(
    condition: ConditionPage, reviewer: Any
) -> None:
    record_review(condition, reviewer.user, Finding())
    record_review(condition, reviewer.user, OBJECTION)
    page = fresh(condition)
    assert page.review_status is ReviewStatus.CHANGES_NEEDED
    page = change(page, summary="Better.")
    assert page.review_status is ReviewStatus.CHANGED


def test_spelling_needs_no_new_review(condition: ConditionPage, reviewer: Any) -> None:
    record_review(condition, reviewer.user, Finding())
    seen = state(condition).digest
    page = change(condition, summary="Speling.", is_minor_change=True, changed_from=seen)
    assert page.review_status is ReviewStatus.CURRENT
    # What was ticked for one change does not excuse the next.
    page = change(page, summary="Take ten tablets.")
    assert page.review_status is ReviewStatus.CHANGED


def test_reviewer_needs_the_right(condition: ConditionPage, reviewer: Any) -> None:
    reviewer.user.groups.clear()
    user = type(reviewer.user).objects.get(pk=reviewer.user.pk)
    with pytest.raises(ReviewRefused, match="no right"):
        record_review(condition, user, Finding())
    assert not ReviewRecord.objects.exists()


def test_reviewer_needs_a_credential_in_date(condition: ConditionPage, reviewer: Any) -> None:
    yesterday = clinic_today() - datetime.timedelta(days=1)
    reviewer.credentials.update(expires=yesterday)
    with pytest.raises(ReviewRefused, match="credential in date"):
        record_review(condition, reviewer.user, Finding())


def test_author_does_not_review(condition: ConditionPage, reviewer: Any) -> None:
    page = change(condition, author=reviewer)
    with pytest.raises(ReviewRefused, match="You wrote this page"):
        record_review(page, reviewer.user, Finding())
    ReviewSettings.objects.create(site=page.get_site(), authors_may_review=True)
    record_review(page, reviewer.user, Finding())
    assert fresh(page).review_status is ReviewStatus.CURRENT


def test_reading_that_is_out_of_date_is_refused(condition: ConditionPage, reviewer: Any) -> None:
    reading = Reading(content_digest(condition), 0)
    page = change(condition, summary="Something else.")
    with pytest.raises(ReviewRefused, match="changed since you opened it"):
        record_review(page, reviewer.user, Finding(), reading=reading)


@pytest.mark.parametrize("days", [0, -1])
def test_next_review_is_later_than_today(
    condition: ConditionPage, reviewer: Any, days: int
) -> None:
    day = clinic_today() + datetime.timedelta(days=days)
    with pytest.raises(ReviewRefused, match="after that of the review"):
        record_review(condition, reviewer.user, Finding(next_due=day))


def test_next_review_is_no_later_than_the_interval(condition: ConditionPage, reviewer: Any) -> None:
    day = latest_due(condition) + datetime.timedelta(days=1)
    with pytest.raises(ReviewRefused, match="an earlier day"):
        record_review(condition, reviewer.user, Finding(next_due=day))
    record_review(condition, reviewer.user, Finding(next_due=latest_due(condition)))
