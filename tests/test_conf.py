from __future__ import annotations

from typing import Any

import pytest

from wagtail_triggerpoint.conf import KNOWN_KEYS, conf


def test_every_property_is_a_key() -> None:
    assert {
        "ARTICLE_CACHE_SECONDS",
        "READER_REPORT_DAYS",
        "REVIEW_NOTICE_DAYS",
        "BASE_TEMPLATE",
        "CONDITIONS_PER_PAGE",
        "FINDINGS",
        "TREATMENTS_PER_PAGE",
        "THERAPISTS_PER_PAGE",
    } == KNOWN_KEYS


def test_defaults_hold_without_the_dict(settings: Any) -> None:
    if hasattr(settings, "WAGTAIL_TRIGGERPOINT"):
        del settings.WAGTAIL_TRIGGERPOINT
    assert conf.base_template == "wagtail_triggerpoint/site.html"
    assert conf.conditions_per_page == 50


def test_settings_are_read_live(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"THERAPISTS_PER_PAGE": 5}
    assert conf.therapists_per_page == 5
    settings.WAGTAIL_TRIGGERPOINT = {"THERAPISTS_PER_PAGE": 7}
    assert conf.therapists_per_page == 7


@pytest.mark.parametrize("value", [0, -1, "20", "many", None, True, 2.5])
def test_page_size_that_is_none_falls_back(settings: Any, value: object) -> None:
    """A check warns of it; the list of conditions is shown all the same."""
    settings.WAGTAIL_TRIGGERPOINT = {"CONDITIONS_PER_PAGE": value}
    assert conf.conditions_per_page == 50


def test_settings_that_are_no_dict_fall_back(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = None
    assert conf.base_template == "wagtail_triggerpoint/site.html"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, 0), (60, 60), (None, None), (False, 0), (True, 0), (-1, 0), ("60", 0)],
)
def test_seconds_that_are_no_number_keep_nothing(
    settings: Any, value: object, expected: int | None
) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": value}
    assert conf.article_cache_seconds == expected
