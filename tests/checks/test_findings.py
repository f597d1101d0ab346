"""A mistake in the setting of findings is named at start-up, with its place and the fix."""

from __future__ import annotations

from typing import Any

import pytest

from wagtail_triggerpoint import checks


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        (None, "it is None. Make it a dict"),
        (["should"], "Make it a dict"),
        ({"of": []}, "'of' is no key of it. Did you mean off?"),
        ({"zzz": []}, "'zzz' is no key of it. Known: off, words."),
        ({"off": "should"}, "“off” is 'should'. Make it a list"),
        ({"off": ["shoud"]}, "names the rule 'shoud', which there is not. Did you mean should?"),
        ({"off": [None]}, "names the rule None"),
        ({"words": []}, "“words” is []. Make it a dict"),
        ({"words": {"en": []}}, "“words” of 'en' is []. Make it a dict"),
        ({"words": {"EN": {}}}, "the language 'EN'. Write its code in small letters."),
        ({"words": {3: {}}}, "the language 3."),
        ({"words": {"en": {"shoud": []}}}, "there is no such list. Did you mean should?"),
        ({"words": {"en": {"should": "ought"}}}, "list 'should': it is 'ought'. Make it a list."),
        ({"words": {"en": {"should": [3]}}}, "3 is neither a text nor a dict"),
        ({"words": {"en": {"should": [{}]}}}, "{} is neither a text nor a dict"),
        ({"words": {"en": {"should": [{"phrases": [1]}]}}}, "is neither a text nor a dict"),
        ({"words": {"en": {"should": ["t*"]}}}, "“t*” is no phrase: “t*” begins too many words."),
        ({"words": {"en": {"should": [""]}}}, "“” is no phrase: it has no words."),
        ({"words": {"de": {"ordinals": "yes"}}}, "it is 'yes'. Make it True or False."),
    ],
)
def test_mistake_is_named(settings: Any, findings: object, expected: str) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": findings}
    (warning,) = checks.check_findings()
    assert warning.id == "wagtail_triggerpoint.W004"
    assert expected in warning.msg


@pytest.mark.parametrize(
    "findings",
    [
        {},
        {"off": []},
        {"off": {"should", "long-list"}},
        {"words": {}},
        {
            "words": {
                "en": {"allowed": ["chronic pain service"], "abbreviations": ["phys.", "z.B."]},
                "sv": {
                    "ordinals": False,
                    "should": ["bör"],
                    "unsupported": [{"phrases": ["gift* … ut"], "instead": "Nej."}],
                },
            }
        },
    ],
)
def test_setting_without_mistakes_is_fine(settings: Any, findings: object) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": findings}
    assert checks.check_findings() == []
    assert checks.check_keys() == []


def test_every_mistake_is_named_once(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": ["a", "b"], "words": {"en": {"c": 1}}}}
    assert len(checks.check_findings()) == 4


def test_list_of_a_rule_of_the_site_is_known(settings: Any, monkeypatch: Any) -> None:
    from wagtail_triggerpoint.findings import PhraseRule, registry

    monkeypatch.setattr(registry, "_rules", {**registry._rules})
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"words": {"en": {"slang": ["tummy"]}}}}
    assert len(checks.check_findings()) == 1
    registry.register(PhraseRule("slang", "slang", "“%(found)s”", "Slang", "Write it out."))
    assert checks.check_findings() == []


def test_settings_that_are_no_dict_are_left_to_their_own_check(settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = None
    assert checks.check_findings() == []
