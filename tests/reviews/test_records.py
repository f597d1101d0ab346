"""Records are added and never changed, and outlive what they speak of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from tests import factories
from tests.forms.posting import fresh
from tests.page_types import ConditionIndexPage, ConditionPage, Page
from tests.reviews.reviewing import DAY, change, header, settled, stored
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import (
    RecordsAreKept,
    ReviewOutcome,
    ReviewRecord,
    ReviewState,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today

TABLE = ReviewRecord.objects


@shared
def record(condition: ConditionPage, reviewer: Any) -> ReviewRecord:
    return record_review(condition, reviewer.user, Finding(note="Read twice."))


def rows() -> list[Any]:
    return list(ReviewRecord.objects.order_by("pk").values())


# Kept


def _forged(record: ReviewRecord) -> ReviewRecord:
    record.note = "Never read."
    return record


FORGERIES: dict[str, Callable[[ReviewRecord], Any]] = {
    "save": lambda record: _forged(record).save(),
    "save of a field": lambda record: _forged(record).save(update_fields=["note"]),
    "forced save": lambda record: _forged(record).save(force_insert=True),
    "delete": lambda record: record.delete(),
    "update": lambda record: TABLE.update(note=""),
    "filtered update": lambda record: TABLE.filter(pk=record.pk).update(note=""),
    "filtered delete": lambda record: TABLE.filter(pk=record.pk).delete(),
    "bulk update": lambda record: TABLE.bulk_update([_forged(record)], ["note"]),
    "bulk update of approvals": lambda record: TABLE.approved().bulk_update([record], ["note"]),
    "update or create": lambda record: TABLE.update_or_create({"note": ""}, pk=record.pk),
    "overwriting": lambda record: TABLE.bulk_create(
        [_forged(record)], update_conflicts=True, update_fields=["note"], unique_fields=["pk"]
    ),
    "overwriting by position": lambda record: TABLE.bulk_create(
        [_forged(record)], None, False, True, ["note"], ["pk"]
    ),
    "delete by the page": lambda record: fresh(record.page).triggerpoint_reviews.all().delete(),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_record_is_not_changed_by(record: ReviewRecord, forgery: str) -> None:
    before = rows()
    with pytest.raises(RecordsAreKept), transaction.atomic():
        FORGERIES[forgery](fresh(record))
    assert rows() == before


def test_refusal_to_change_a_record_says_what_to_do(record: ReviewRecord) -> None:
    with pytest.raises(RecordsAreKept, match="Record another review instead"):
        record.delete()


def test_two_records_of_a_page_have_two_numbers(
    condition: ConditionPage, reviewer: Any, record: ReviewRecord
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        stored(condition, reviewer, number=record.number)
    assert ReviewRecord.objects.get() == record


def test_records_of_two_pages_may_have_one_number(
    draft: ConditionPage, reviewer: Any, record: ReviewRecord
) -> None:
    assert record_review(draft, reviewer.user, Finding()).number == record.number


def test_reviews_of_a_page_are_counted(condition: ConditionPage, reviewer: Any) -> None:
    made = [record_review(condition, reviewer.user, Finding()) for _ in range(3)]
    assert [record.number for record in made] == [1, 2, 3]


# Without the version


def test_purge_keeps_the_version_that_was_read(condition: ConditionPage, reviewer: Any) -> None:
    unread = condition.latest_revision
    read = condition.save_revision()
    record = record_review(condition, reviewer.user, Finding())
    change(condition, summary="Something else.")
    call_command("purge_revisions")
    assert fresh(record).revision == read
    assert not Revision.objects.filter(pk=unread.pk).exists()


def test_version_that_was_read_is_not_deleted_alone(record: ReviewRecord) -> None:
    with pytest.raises(ProtectedError):
        Revision.objects.get(pk=record.revision_id).delete()
    with pytest.raises(ProtectedError):
        Revision.objects.filter(pk=record.revision_id).delete()
    assert fresh(record).revision_id == record.revision_id


# Without the page


def without_page(record: ReviewRecord) -> bool:
    """Whether the record is all that is left, and still says what was reviewed."""
    kept = fresh(record)
    words = (kept.page_title, kept.note, kept.digest)
    assert words == (record.page_title, record.note, record.digest)
    assert not ReviewState.objects.filter(page=record.page_id).exists()
    return (kept.page_id, kept.revision_id) == (None, None)


def test_record_outlives_its_page(condition: ConditionPage, record: ReviewRecord) -> None:
    fresh(condition).delete()
    assert without_page(record)


def test_record_outlives_the_pages_above(
    index: ConditionIndexPage, condition: ConditionPage, record: ReviewRecord
) -> None:
    Page.objects.get(pk=index.pk).delete()
    assert not Page.objects.filter(pk=condition.pk).exists()
    assert without_page(record)


def test_record_outlives_a_page_deleted_with_others(
    condition: ConditionPage, record: ReviewRecord
) -> None:
    Page.objects.filter(pk=condition.pk).delete()
    assert without_page(record)


@pytest.mark.parametrize("what", ["page", "parent"])
def test_record_outlives_a_page_deleted_in_the_admin(
    client: Client, condition: ConditionPage, record: ReviewRecord, what: str
) -> None:
    target = condition.get_parent() if what == "parent" else condition
    response = client.post(reverse("wagtailadmin_pages:delete", args=[target.pk]))
    assert response.status_code == 302
    assert without_page(record)


def test_record_outlives_a_page_deleted_in_bulk(
    client: Client, condition: ConditionPage, record: ReviewRecord
) -> None:
    names = [Page._meta.app_label, Page._meta.model_name, "delete"]
    url = reverse("wagtail_bulk_action", args=names)
    response = client.post(f"{url}?id={condition.pk}")
    assert response.status_code == 302
    assert without_page(record)


def test_records_of_two_deleted_pages_keep_their_numbers(
    condition: ConditionPage, draft: ConditionPage, reviewer: Any, record: ReviewRecord
) -> None:
    other = record_review(draft, reviewer.user, Finding())
    fresh(condition).delete()
    fresh(draft).delete()
    assert without_page(record)
    assert without_page(other)


# Without the person


@shared
def finder(clinic: Any) -> Any:
    """With a list of therapists there is a profile to link to."""
    return factories.TherapistIndexPageFactory()


def test_record_outlives_its_reviewer_and_their_account(
    condition: ConditionPage, reviewer: Any, record: ReviewRecord
) -> None:
    user = reviewer.user
    reviewer.delete()
    user.delete()
    kept = fresh(record)
    assert (kept.reviewer, kept.user) == (None, None)
    assert kept.reviewer_name == record.reviewer_name == reviewer.name
    assert kept.reviewer_job_title == reviewer.job_title
    assert kept.credentials == record.credentials != ""
    assert fresh(condition).review_status is ReviewStatus.CURRENT


def test_reviewer_who_is_gone_is_named_without_a_link(
    condition: ConditionPage, reviewer: Any, record: ReviewRecord, finder: Any
) -> None:
    assert reviewer.name in [link.text for link in header(condition).select("a")]
    user = reviewer.user
    reviewer.delete()
    user.delete()
    shown = header(condition)
    assert reviewer.name in shown.text
    assert reviewer.name not in [link.text for link in shown.select("a")]


def test_record_keeps_the_credentials_of_its_day(reviewer: Any, record: ReviewRecord) -> None:
    before = record.credentials
    reviewer.credentials.update(title="Something else", issuer="Somebody else", number="7")
    factories.CredentialFactory(therapist=reviewer, title="A new one")
    assert fresh(record).credentials == before
    assert fresh(record).credential_lines == before.splitlines()


def test_record_names_credentials_in_date_alone(condition: ConditionPage, reviewer: Any) -> None:
    today = clinic_today()
    for title, dates in {
        "Expired": {"expires": today - DAY},
        "Not yet": {"valid_from": today + DAY},
        "Last day": {"expires": today},
    }.items():
        factories.CredentialFactory(therapist=reviewer, title=title, **dates)
    lines = record_review(condition, reviewer.user, Finding()).credential_lines
    assert len(lines) == 2
    assert {"Registered", "Last"} == {line.split()[0] for line in lines}


def test_record_keeps_the_name_of_its_day(reviewer: Any, record: ReviewRecord) -> None:
    before = record.reviewer_name
    reviewer.name = "Somebody Else"
    reviewer.save_revision().publish()
    assert fresh(record).reviewer_name == before


def test_record_keeps_the_title_of_its_day(condition: ConditionPage, record: ReviewRecord) -> None:
    change(condition, title="Sore neck")
    assert fresh(record).page_title == "Neck pain"


# What it says


@pytest.mark.parametrize(("days", "overdue"), [(-1, True), (0, False), (1, False)])
def test_record_is_overdue_after_its_day(
    condition: ConditionPage, reviewer: Any, days: int, overdue: bool
) -> None:
    made = stored(condition, reviewer)
    made.next_due = made.reviewed_on + days * DAY
    assert made.is_overdue(made.reviewed_on) is overdue


def test_record_without_a_next_day_is_never_overdue(
    condition: ConditionPage, reviewer: Any
) -> None:
    made = stored(condition, reviewer, outcome=ReviewOutcome.CHANGES_NEEDED, next_due=None)
    assert not made.is_overdue()


@pytest.mark.parametrize(
    ("days", "status"),
    [
        (-1, ReviewStatus.OVERDUE),
        (0, ReviewStatus.DUE),
        (30, ReviewStatus.DUE),
        (31, ReviewStatus.CURRENT),
    ],
)
def test_page_is_due_for_a_notice_and_overdue_after_its_day(
    condition: ConditionPage, reviewer: Any, days: int, status: ReviewStatus
) -> None:
    today = clinic_today()
    stored(condition, reviewer, next_due=today + days * DAY)
    page = settled(condition)
    assert page.review_status is status
    found = Page.objects.filter(ReviewState.pages_with(status, today), pk=page.pk)
    assert found.exists()
