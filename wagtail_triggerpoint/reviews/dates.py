"""Days of the clinic: when something was reviewed, and when that is due again."""

from __future__ import annotations

import calendar
import datetime

from django.utils import timezone
from django.utils.formats import date_format

MONTHS_OF_A_YEAR = 12


def in_words(day: datetime.date) -> str:
    """As people of the active language write it."""
    return date_format(day, "DATE_FORMAT")


def clinic_today() -> datetime.date:
    """The day at the clinic, in the time zone of the site (``TIME_ZONE``).

    The admin is shown in the time zone of whoever is signed in, which must not move a date.
    """
    return timezone.localdate(timezone=timezone.get_default_timezone())


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day ``months`` later, or the last day of that month if it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    year, month = day.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(day.day, last))
