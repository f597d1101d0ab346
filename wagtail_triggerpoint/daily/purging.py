"""Takes out of a cache in front of the site what time has changed since the last run."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from wagtail_triggerpoint.daily.jobs import Day
from wagtail_triggerpoint.front_cache import forget_people
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

#: How far back the first run looks.
FIRST_LOOK = datetime.timedelta(days=7)


def purge_pages(day: Day) -> str:
    """Pages that have become overdue, and those that show a credential that has expired.

    Does nothing on a site without Wagtail’s ``frontend_cache``.
    """
    last = day.last_day or day.today - FIRST_LOOK
    count = forget_people(_expired(last, day.today), _overdue(last, day.today))
    return f"Purged {count} pages." if count else ""


def _overdue(last: datetime.date, today: datetime.date) -> Iterable[int]:
    due = "triggerpoint_review__review__next_due"
    overdue = get_page_model().objects.filter(**{f"{due}__gte": last, f"{due}__lt": today})
    return overdue.values_list("pk", flat=True)


def _expired(last: datetime.date, today: datetime.date) -> Iterable[Any]:
    """People one of whose credentials was valid on the ``last`` day, and is no longer."""
    held = Credential.objects.filter(expires__gte=last, expires__lt=today)
    return get_therapist_model().objects.filter(pk__in=held.values("therapist_id"))
