"""The reviews of the demo: recorded once, after the pages are there."""

from __future__ import annotations

import datetime
from typing import Any

from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import ReviewOutcome
from wagtail_triggerpoint.reviews.dates import add_months, clinic_today


def load_reviews(
    reviews: list[dict[str, Any]], pages: dict[str, Any], people: dict[str, Any]
) -> None:
    for one in reviews:
        page = pages[one["page"]].specific
        if not page.triggerpoint_reviews.exists():
            record_review(page, None, _finding(one, people[one["reviewer"]]))


def _finding(one: dict[str, Any], reviewer: Any) -> Finding:
    day = clinic_today() - datetime.timedelta(days=one["days_ago"])
    months = one.get("months")
    return Finding(
        outcome=one.get("outcome", ReviewOutcome.APPROVED),
        note=one.get("note", ""),
        next_due=add_months(day, months) if months else None,
        reviewer=reviewer,
        reviewed_on=day,
    )
