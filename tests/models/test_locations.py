"""A place: its week, the days that differ, what is known of access, and its own clock."""

from __future__ import annotations

import datetime
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests import factories
from wagtail_triggerpoint.models import Location, OpeningException, OpeningHours
from wagtail_triggerpoint.validators import time_zones, validate_time_zone

TODAY = datetime.date(2026, 5, 1)
DAY = datetime.timedelta(days=1)


def hours(weekday: int, opens: str, closes: str) -> OpeningHours:
    begin, end = map(datetime.time.fromisoformat, (opens, closes))
    return OpeningHours(weekday=weekday, opens=begin, closes=end)


def exception(note: str, starts: datetime.date, ends: datetime.date | None = None) -> Any:
    return OpeningException(note=note, starts=starts, ends=ends)


def test_week_runs_from_monday_with_the_hours_in_order() -> None:
    place = Location(
        opening_hours=[
            hours(7, "10:00", "11:00"),
            hours(1, "13:00", "17:00"),
            hours(1, "08:00", "12:00"),
        ]
    )
    week = place.week
    assert [day.name for day in week] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
    shown = [[f"{span.opens:%H}-{span.closes:%H}" for span in day.spans] for day in week]
    assert shown == [["08-12", "13-17"], [], [], [], [], [], ["10-11"]]


def test_half_typed_hours_of_a_preview_are_left_out() -> None:
    place = Location(
        opening_hours=[
            OpeningHours(weekday=1, opens=datetime.time(9)),
            OpeningHours(opens=datetime.time(9), closes=datetime.time(10)),
        ]
    )
    assert not place.has_hours
    assert not any(day.spans for day in place.week)


def test_place_has_hours_once_one_span_is_whole() -> None:
    assert not Location().has_hours
    assert Location(opening_hours=[hours(3, "08:00", "12:00")]).has_hours


def test_exceptions_are_those_not_over_the_next_one_first() -> None:
    place = Location(
        opening_exceptions=[
            exception("later", TODAY + 9 * DAY),
            exception("over", TODAY - 9 * DAY, TODAY - DAY),
            exception("under way", TODAY - 3 * DAY, TODAY),
            exception("yesterday", TODAY - DAY),
            exception("today", TODAY),
            OpeningException(note="no day yet"),
        ]
    )
    notes = [one.note for one in place.exceptions_from(TODAY)]
    assert notes == ["under way", "today", "later"]


def test_exception_without_times_is_a_closed_day() -> None:
    assert OpeningException(starts=TODAY).is_closed
    assert not OpeningException(starts=TODAY, opens=datetime.time(9)).is_closed


@pytest.mark.django_db
def test_translation_shows_the_week_of_its_source() -> None:
    place = factories.LocationFactory(opening_hours=[hours(2, "08:00", "12:00")])
    translation = Location(source=place)
    assert translation.has_hours
    assert translation.today == place.today


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Kiritimati", 2),
        ("Pacific/Pago_Pago", 1),
        ("", 1),
        ("Not/AZone", 1),
        ("../../etc/passwd", 1),
    ],
)
def test_today_is_the_date_at_the_place(zone: str, day: int) -> None:
    """At noon UTC it is tomorrow on Kiritimati; an unknown zone counts as the site's own."""
    noon = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
    with mock.patch.object(timezone, "now", return_value=noon):
        assert Location(time_zone=zone).today == datetime.date(2026, 5, day)


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Asia/Kolkata", "America/Argentina/Ushuaia"])
def test_time_zone_of_a_region_is_accepted(zone: str) -> None:
    validate_time_zone(zone)
    assert zone in time_zones()


@pytest.mark.parametrize(
    "zone", ["Mars/Olympus", "europe/stockholm", "+01:00", "/etc/localtime", "\0", "a" * 300]
)
def test_other_time_zones_are_refused(zone: str) -> None:
    with pytest.raises(ValidationError):
        validate_time_zone(zone)


@pytest.mark.django_db
def test_coordinates_come_in_pairs() -> None:
    place = Location(name="Place", latitude=57)
    with pytest.raises(ValidationError) as caught:
        place.clean()
    assert list(caught.value.error_dict) == ["latitude"]
