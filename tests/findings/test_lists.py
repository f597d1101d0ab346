"""Word lists of the package, and what a site adds to them by its settings."""

from __future__ import annotations

from typing import Any

import pytest

from tests.findings.documents import document, of_rule, words_of
from wagtail_triggerpoint.findings.lists import _of_package as of_package
from wagtail_triggerpoint.findings.lists import languages, phrases_of, word_lists
from wagtail_triggerpoint.findings.phrases import parse_phrase

LISTS = ["unsupported", "uk_advertising", "jargon", "metaphors", "should"]


@pytest.fixture
def add_words(settings: Any) -> Any:
    def add(language: str, **lists: object) -> None:
        settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"words": {language: lists}}}

    return add


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_phrase_of_the_package_is_well_formed(language: str) -> None:
    raw = of_package(language)
    for name in raw.keys() - {"abbreviations", "ordinals"}:
        texts = [text for text, _ in phrases_of(raw, name)]
        assert texts, name
        for text in texts:
            parse_phrase(text)


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_language_has_every_list(language: str) -> None:
    assert of_package(language).keys() - {"ordinals"} == of_package("en").keys()
    for name in LISTS:
        assert all(instead for _, instead in phrases_of(of_package(language), name)), name


def test_there_are_english_and_german() -> None:
    assert languages() == {"de", "en"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("unsupported-phrase", "unsupported"),
        ("jargon", "jargon"),
        ("metaphor", "metaphors"),
        ("should", "should"),
    ],
)
def test_site_adds_phrases(add_words: Any, code: str, name: str) -> None:
    assert words_of(code, document("A quantum healing touch.")) == []
    add_words("en", **{name: [{"phrases": ["quantum heal*"], "instead": "Leave it to physics."}]})
    (finding,) = of_rule(code, document("A quantum healing touch."))
    assert finding.found == "quantum healing"
    assert "Leave it to physics." in finding.message


def test_added_phrases_leave_those_of_the_package(add_words: Any) -> None:
    add_words("en", should=["had better"])
    made = document("You should rest.", "You had better rest.")
    assert words_of("should", made) == ["should", "had better"]


def test_phrase_without_a_replacement_gets_the_advice_of_its_rule(add_words: Any) -> None:
    add_words("en", should=["had better"])
    (finding,) = of_rule("should", document("You had better rest."))
    assert finding.message.endswith("Tell readers what to do, or what they can do.")


def test_site_allows_a_phrase(add_words: Any) -> None:
    add_words("en", allowed=["chronic pain service"])
    assert words_of("jargon", document("Our chronic pain service.")) == []
    assert words_of("jargon", document("Our chronic service.")) == ["chronic"]


def test_site_adds_an_abbreviation(add_words: Any) -> None:
    text = "Ask the phys. Therapist. " * 2 + "Then go. Now."
    assert of_rule("long-paragraph", document(text))
    add_words("en", abbreviations=["phys."])
    assert len(document(text).passages[0].sentences) == 4


def test_site_brings_a_language(add_words: Any) -> None:
    add_words("sv", should=["bör"], unsupported=[{"phrases": ["gift*"], "instead": "Nej."}])
    assert words_of("should", document("Du bör vila.", language="sv")) == ["bör"]
    assert words_of("should", document("Du bör vila.", language="sv-se")) == ["bör"]


def test_site_brings_a_language_without_spaces(add_words: Any) -> None:
    add_words("zh-hans", unsupported=[{"phrases": ["排毒"], "instead": "不要这样说。"}])
    made = document("按摩可以排毒养颜。", language="zh-hans")
    assert words_of("unsupported-phrase", made) == ["排毒"]


def test_lists_follow_the_settings_at_once(settings: Any) -> None:
    for word in ("bör", "ska"):
        settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"words": {"sv": {"should": [word]}}}}
        made = document("Du bör. Du ska.", language="sv")
        assert words_of("should", made) == [word]


def test_settings_changed_in_place_are_seen(settings: Any) -> None:
    words: dict[str, Any] = {"sv": {"should": ["bör"]}}
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"words": words}}
    assert words_of("should", document("Du ska.", language="sv")) == []
    words["sv"]["should"].append("ska")
    assert words_of("should", document("Du ska.", language="sv")) == ["ska"]


def test_lists_are_made_once() -> None:
    assert word_lists("en") is word_lists("EN")


@pytest.mark.parametrize(
    "findings",
    [
        None,
        [],
        {"words": None},
        {"words": ["en"]},
        {"words": {"en": None}},
        {"words": {"en": {"should": None}}},
        {"words": {"en": {"should": [None, 3, {}, {"phrases": 3}, {"phrases": [None]}, "… x"]}}},
    ],
)
def test_malformed_words_are_left_to_the_system_check(settings: Any, findings: object) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": findings}
    assert words_of("should", document("You should rest.")) == ["should"]
