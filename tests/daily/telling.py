"""Who was told what by the daily command, on whatever day that runs."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import translation
from django.utils.formats import date_format

from tests.reviews.reviewing import settled, stored
from wagtail_triggerpoint.daily import Day
from wagtail_triggerpoint.daily.credentials import notices_of_credentials
from wagtail_triggerpoint.daily.notices import send_notices
from wagtail_triggerpoint.daily.reviews import notices_of_reviews
from wagtail_triggerpoint.models import ReviewOutcome
from wagtail_triggerpoint.reviews.dates import clinic_today

DAY = datetime.timedelta(days=1)
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


def of_reviews(days: int = 0) -> tuple[int, int]:
    """Tells people as they will be told in so many ``days``."""
    return send_notices(notices_of_reviews(Day(today=clinic_today() + days * DAY)))


def of_credentials(days: int = 0, last: datetime.datetime | None = None) -> tuple[int, int]:
    day = Day(today=clinic_today() + days * DAY, last=last)
    return send_notices(notices_of_credentials(day))


def due_in(page: Any, reviewer: Any, days: int, **values: Any) -> Any:
    """``page``, whose next review is due in so many ``days``."""
    today = clinic_today()
    dates = {"reviewed_on": today - 600 * DAY, "next_due": today + days * DAY}
    stored(page, reviewer, **{**dates, **values})
    return settled(page)


def objected(page: Any, reviewer: Any, **values: Any) -> Any:
    stored(page, reviewer, outcome=ReviewOutcome.CHANGES_NEEDED, next_due=None, **values)
    return settled(page)


def told(outbox: list[Any]) -> dict[str, list[str]]:
    """The lines of all mails since the last look, by who was told; forgets them."""
    found: dict[str, list[str]] = {}
    for mail in outbox:
        (address,) = mail.recipients()
        found.setdefault(address, []).extend(lines(mail))
    outbox.clear()
    return found


def lines(mail: Any) -> list[str]:
    return [line for line in mail.body.splitlines() if line.startswith("- ")]


def in_words(day: datetime.date, language: str) -> str:
    with translation.override(language):
        return date_format(day, "DATE_FORMAT")
