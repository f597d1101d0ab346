"""What is said of new clients is believed for 90 days."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from tests import factories
from wagtail_triggerpoint.models import Practice
from wagtail_triggerpoint.publishing import PublishRefused


def said(days_ago: int, accepting: str = "yes") -> Practice:
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return Practice(accepting=accepting, accepting_said_on=day)


@pytest.mark.parametrize("accepting", ["yes", "waiting_list", "no"])
@pytest.mark.parametrize(
    ("days_ago", "is_believed"), [(0, True), (90, True), (91, False), (4000, False), (-1, False)]
)
def test_accepting_grows_stale_and_is_never_of_the_future(
    accepting: str, days_ago: int, is_believed: bool
) -> None:
    expected = accepting if is_believed else "unknown"
    assert said(days_ago, accepting).accepting_now == expected


def test_accepting_without_a_day_is_not_believed() -> None:
    assert Practice(accepting="yes").accepting_now == "unknown"


def test_accepting_is_said_in_words() -> None:
    words = [said(1, "yes"), said(1, "waiting_list"), said(1, "no"), said(91, "yes")]
    assert [practice.accepting_display for practice in words] == [
        "Taking new clients",
        "Waiting list",
        "Not taking new clients",
        "Not known",
    ]


def test_accepting_left_empty_in_a_draft_is_not_known() -> None:
    assert said(1, "").accepting_display == "Not known"


def test_accepting_needs_the_day_it_was_said() -> None:
    assert list(Practice(accepting="waiting_list").get_publish_errors()) == ["accepting_said_on"]
    assert not Practice(accepting="unknown").get_publish_errors()


@pytest.mark.django_db
def test_therapist_with_a_practice_that_lacks_the_day_is_refused() -> None:
    undated = Practice(location=factories.LocationFactory(), accepting="yes")
    with pytest.raises(PublishRefused) as refusal:
        factories.TherapistFactory(practices=[undated])
    assert refusal.value.lines == [
        (
            "Practices: 1. Practice → Said on: "
            "Enter the day on which this was said, so that it can grow old."
        )
    ]


@pytest.mark.parametrize(
    ("ticked", "words"),
    [
        ({"in_person"}, ["in person"]),
        ({"in_person", "by_video", "at_home"}, ["in person", "by video", "at your home"]),
        ({"at_home"}, ["at your home"]),
        (set(), []),
    ],
)
def test_visit_types_are_those_ticked(ticked: set[str], words: list[str]) -> None:
    fields = {name: name in ticked for name in ("in_person", "by_video", "at_home")}
    assert Practice(**fields).visit_types == words
