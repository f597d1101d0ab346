"""Days of the clinic: when a review was made, and when the next one is due."""

from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from wagtail.users.models import UserProfile

from tests.page_types import ConditionPage
from tests.reviews.reviewing import answered, of_user, review_url
from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import ReviewRecord
from wagtail_triggerpoint.reviews.dates import add_months, clinic_today

#: 26 hours apart: never the same day.
EAST, WEST = "Pacific/Kiritimati", "Etc/GMT+12"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def day_in(zone: str) -> datetime.date:
    return datetime.datetime.now(ZoneInfo(zone)).date()


def last_day(year: int, month: int) -> int:
    """Found by walking, where the code asks the calendar."""
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (after - datetime.timedelta(days=1)).day


def walked(start: datetime.date, months: int) -> datetime.date:
    """``months`` later, month by month."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return datetime.date(year, month, min(start.day, last_day(year, month)))


# Months


@pytest.mark.parametrize(
    ("start", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-04-30", 1, "2026-05-30"),
    ],
)
def test_month_without_such_a_day_gives_its_last(start: str, months: int, later: str) -> None:
    assert add_months(day(start), months) == day(later)


@pytest.mark.parametrize(
    ("months", "later"), [(12, "2025-02-28"), (24, "2026-02-28"), (48, "2028-02-29")]
)
def test_leap_day_comes_back_in_leap_years_alone(months: int, later: str) -> None:
    assert add_months(day("2024-02-29"), months) == day(later)


def test_leap_day_is_not_there_in_the_year_2100() -> None:
    assert add_months(day("2096-02-29"), 48) == day("2100-02-28")


@pytest.mark.parametrize(
    ("start", "months", "later"),
    [
        ("2026-12-01", 0, "2026-12-01"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-12-15", 12, "2027-12-15"),
        ("2026-01-15", 11, "2026-12-15"),
        ("2026-01-15", 23, "2027-12-15"),
    ],
)
def test_december_is_followed_by_the_next_year(start: str, months: int, later: str) -> None:
    assert add_months(day(start), months) == day(later)


def test_months_are_counted_as_by_walking_from_any_day() -> None:
    first = day("2023-12-28")
    for number in range(0, 1500, 3):
        start = first + datetime.timedelta(days=number)
        for months in (0, 1, 2, 11, 12, 13, 24, 48, 120):
            assert add_months(start, months) == walked(start, months), (start, months)


# Days


@pytest.mark.parametrize(("clinic", "editor"), [(EAST, WEST), (WEST, EAST)])
def test_today_is_the_day_at_the_clinic(settings: Any, clinic: str, editor: str) -> None:
    settings.TIME_ZONE = clinic
    with timezone.override(editor):
        before, found, after = day_in(clinic), clinic_today(), day_in(clinic)
        assert found in {before, after}
        assert found != day_in(editor)


@pytest.mark.parametrize(("clinic_zone", "own_zone"), [(EAST, WEST), (WEST, EAST)])
def test_review_in_another_time_zone_has_the_date_of_the_clinic(
    condition: ConditionPage, reviewer: Any, settings: Any, clinic_zone: str, own_zone: str
) -> None:
    settings.TIME_ZONE = clinic_zone
    with timezone.override(own_zone):
        record = record_review(condition, reviewer.user, Finding())
    assert record.reviewed_on == day_in(clinic_zone)
    assert record.next_due == add_months(day_in(clinic_zone), 24)


@pytest.mark.parametrize(("clinic_zone", "own_zone"), [(EAST, WEST), (WEST, EAST)])
def test_review_in_the_admin_of_another_time_zone_has_the_date_of_the_clinic(
    condition: ConditionPage, reviewer: Any, settings: Any, clinic_zone: str, own_zone: str
) -> None:
    settings.TIME_ZONE = clinic_zone
    UserProfile.objects.create(user=reviewer.user, current_time_zone=own_zone)
    browser = of_user(reviewer.user)
    data = answered(browser, review_url(condition))
    assert data["next_due"] == [add_months(day_in(clinic_zone), 24).isoformat()]
    browser.post(review_url(condition), data)
    assert ReviewRecord.objects.get().reviewed_on == day_in(clinic_zone)
