"""When a place is open: hours by weekday, and the days on which others hold."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


@dataclass
class Day:
    """One weekday; ``spans`` are its opening hours in order, none on a closed day."""

    name: str
    spans: list[OpeningHours] = field(default_factory=list)


class OpeningHours(Orderable):
    """One span of time on one weekday, in the location's time zone."""

    location = ParentalKey("wagtail_triggerpoint.Location", related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(
        _("weekday"),
        choices=[(number + 1, name) for number, name in WEEKDAYS.items()],
    )
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    class Meta(Orderable.Meta):
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"

    def clean(self) -> None:
        super().clean()
        check_span(self.opens, self.closes)


class OpeningException(Orderable):
    """Days on which other hours hold, or none."""

    location = ParentalKey("wagtail_triggerpoint.Location", related_name="opening_exceptions")
    starts = models.DateField(_("first day"))
    ends = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Left empty: that one day.")
    )
    opens = models.TimeField(
        _("opens"), null=True, blank=True, help_text=_("Left empty: closed on these days.")
    )
    closes = models.TimeField(_("closes"), null=True, blank=True)
    note = models.CharField(
        _("note"), max_length=255, blank=True, help_text=_("Why, for example “Public holiday”.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("exception to the opening hours")
        verbose_name_plural = _("exceptions to the opening hours")

    def __str__(self) -> str:
        return self.note or f"{self.starts:%Y-%m-%d}"

    def clean(self) -> None:
        super().clean()
        if self.starts and self.ends and self.ends < self.starts:
            raise ValidationError({"ends": _("The last day comes before the first. Check both.")})
        if (self.opens is None) != (self.closes is None):
            message = _("Enter both times, or neither for a day on which the place is closed.")
            raise ValidationError({"closes": message})
        check_span(self.opens, self.closes)

    @property
    def last_day(self) -> datetime.date:
        return self.ends or self.starts

    @property
    def is_closed(self) -> bool:
        return self.opens is None


def check_span(opens: datetime.time | None, closes: datetime.time | None) -> None:
    if opens and closes and closes <= opens:
        message = _("It closes before it opens. Hours past midnight go on two days.")
        raise ValidationError({"closes": message})
