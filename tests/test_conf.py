from __future__ import annotations

from typing import Any

from wagtail_triggerpoint.conf import KNOWN_KEYS, conf


def test_every_property_is_a_key() -> None:
    assert {
        "BASE_TEMPLATE",
        "CONDITIONS_PER_PAGE",
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
