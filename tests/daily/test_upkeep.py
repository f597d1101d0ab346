"""What the daily command notices by itself, and what it forgets."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from tests import factories
from tests.daily.telling import DAY
from tests.forms.posting import fresh
from tests.page_types import ConditionPage
from tests.reviews.reviewing import body_with, change, settled, stored
from wagtail_triggerpoint.daily import Day
from wagtail_triggerpoint.daily.housekeeping import forget_imports, forget_reports
from wagtail_triggerpoint.daily.reviews import recheck_pages
from wagtail_triggerpoint.models import Claim, PageReport, ReferenceImport, ReviewStatus
from wagtail_triggerpoint.reviews.dates import clinic_today


@pytest.fixture
def today() -> Day:
    return Day(clinic_today())


# What has changed


def test_row_that_was_written_past_its_model_is_noticed(
    condition: ConditionPage, reviewer: Any, today: Day
) -> None:
    stored(condition, reviewer)
    settled(condition)
    ConditionPage.objects.filter(pk=condition.pk).update(summary="Take ten tablets.")
    assert fresh(condition).review_status is ReviewStatus.CURRENT
    assert "1" in recheck_pages(today)
    assert fresh(condition).review_status is ReviewStatus.CHANGED


def test_claim_that_has_expired_is_noticed(
    condition: ConditionPage, reviewer: Any, today: Day
) -> None:
    claim = factories.ClaimFactory()
    page = change(condition, body=body_with(claim))
    stored(page, reviewer)
    assert settled(page).review_status is ReviewStatus.CURRENT
    Claim.objects.filter(pk=claim.pk).update(expire_at=timezone.now() - DAY)
    recheck_pages(today)
    assert fresh(page).review_status is ReviewStatus.CHANGED


def test_what_has_not_changed_is_not_noticed(
    condition: ConditionPage, reviewer: Any, today: Day
) -> None:
    stored(condition, reviewer)
    settled(condition)
    assert recheck_pages(today) == ""
    assert fresh(condition).review_status is ReviewStatus.CURRENT


def test_change_is_noticed_once(condition: ConditionPage, reviewer: Any, today: Day) -> None:
    stored(condition, reviewer)
    settled(condition)
    ConditionPage.objects.filter(pk=condition.pk).update(summary="Take ten tablets.")
    assert recheck_pages(today)
    assert recheck_pages(today) == ""


# What is forgotten


def reported(page: Any, days_ago: int, handled_days_ago: int | None) -> PageReport:
    now = timezone.now()
    handled = None if handled_days_ago is None else now - handled_days_ago * DAY
    made: PageReport = PageReport.objects.create(
        page_id=page.pk,
        kind="wrong",
        text="Look.",
        reported_at=now - days_ago * DAY,
        handled_at=handled,
    )
    return made


def test_reports_are_forgotten_a_year_after_they_were_dealt_with(
    condition: ConditionPage, today: Day
) -> None:
    kept = [reported(condition, 400, 364), reported(condition, 10, 1)]
    reported(condition, 400, 366)
    assert "1" in forget_reports(today)
    assert set(PageReport.objects.all()) == set(kept)
    assert forget_reports(today) == ""


def test_report_that_waits_is_never_forgotten(condition: ConditionPage, today: Day) -> None:
    reported(condition, 5000, None)
    forget_reports(today)
    assert PageReport.objects.count() == 1


def test_site_says_how_long_reports_are_kept(
    condition: ConditionPage, today: Day, settings: Any
) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"READER_REPORT_DAYS": 10}
    reported(condition, 20, 11)
    kept = reported(condition, 20, 9)
    forget_reports(today)
    assert list(PageReport.objects.all()) == [kept]


def test_imports_are_forgotten_after_a_day(admin: Any, today: Day) -> None:
    old, new = (
        ReferenceImport.objects.create(
            user=admin,
            format="ris",
            text="",
            created_at=timezone.now() - datetime.timedelta(hours=hours),
        )
        for hours in (25, 23)
    )
    assert forget_imports(today)
    assert list(ReferenceImport.objects.all()) == [new]
    assert not ReferenceImport.objects.filter(pk=old.pk).exists()
    assert forget_imports(today) == ""
