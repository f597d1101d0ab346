"""A cache in front of the site forgets what time has changed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import TestCase
from django.utils import timezone

from tests import factories
from tests.caches import purged
from tests.daily.telling import DAY, due_in
from tests.page_types import ConditionPage
from tests.reviews.reviewing import change
from wagtail_triggerpoint.daily import Day
from wagtail_triggerpoint.daily.purging import purge_pages
from wagtail_triggerpoint.reviews.dates import clinic_today

__all__ = ["purged"]


def run(purged: list[str], days_ago: int | None = 1) -> list[str]:
    """The addresses that a run purges, the last of which was some days ago."""
    purged.clear()
    last = None if days_ago is None else timezone.now() - days_ago * DAY
    with TestCase.captureOnCommitCallbacks(execute=True):
        purge_pages(Day(clinic_today(), last))
    return list(purged)


def test_site_without_such_a_cache_does_nothing(condition: ConditionPage, reviewer: Any) -> None:
    due_in(condition, reviewer, -1)
    assert purge_pages(Day(clinic_today())) == ""


def test_page_that_has_become_overdue_is_purged(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    due_in(condition, reviewer, -1)
    assert run(purged) == [condition.full_url]


@pytest.mark.parametrize("days", [0, 5, -30])
def test_page_of_which_nothing_is_new_is_not_purged(
    condition: ConditionPage, reviewer: Any, purged: list[str], days: int
) -> None:
    due_in(condition, reviewer, days)
    assert run(purged) == []


def test_days_without_a_run_are_made_up_for(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    due_in(condition, reviewer, -20)
    assert run(purged, days_ago=40) == [condition.full_url]
    assert run(purged, days_ago=10) == []


def test_first_run_looks_a_week_back(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    due_in(condition, reviewer, -5)
    assert run(purged, days_ago=None) == [condition.full_url]


def test_alias_shows_that_the_page_is_overdue(
    condition: ConditionPage, index: Any, reviewer: Any, purged: list[str]
) -> None:
    alias = condition.create_alias(parent=index, update_slug="elsewhere")
    due_in(condition, reviewer, -1)
    assert sorted(run(purged)) == sorted([alias.full_url, condition.full_url])


def test_page_that_is_not_live_is_not_purged(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    due_in(condition, reviewer, -1).unpublish()
    assert run(purged) == []


def test_pages_that_show_an_expired_credential_are_purged(
    condition: ConditionPage, author: Any, purged: list[str]
) -> None:
    """The byline names the author; the finder lists and shows the person."""
    page = change(condition, summary="Of its author.")
    finder = factories.TherapistIndexPageFactory()
    author.slug = author.slug or "mara"
    author.save()
    assert run(purged) == []
    factories.CredentialFactory(therapist=author, expires=clinic_today() - DAY)
    found = run(purged)
    assert page.full_url in found
    assert finder.full_url in found
    assert author.address_below(finder.full_url) in found
