"""How word lists write phrases, and what those find."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.findings import phrases
from wagtail_triggerpoint.findings.phrases import Matcher, parse_phrase
from wagtail_triggerpoint.findings.words import split_words


def is_found(phrase: str, text: str) -> bool:
    return Matcher([parse_phrase(phrase)]).any_in(split_words(text).folded)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("chronic", "Chronic pain"),
        ("chronic", "CHRONIC"),
        ("long-term relief", "a long-term relief"),
        ("long-term relief", "a long term relief"),
        ("toxin*", "toxins"),
        ("toxin*", "toxin"),
        ("flush*|wash* out", "it washes out"),
        ("flush* … toxin*", "flushes toxins"),
        ("flush* ... toxin*", "flushes out all those toxins"),
        ("flush* … out … toxin*", "flushed right out of my toxins"),
        ("lös* … knoten", "Löst den Knoten"),
        ("排毒", "帮助排毒吗"),
        ("don't", "Don’t"),
    ],
)
def test_phrase_is_found(phrase: str, text: str) -> None:
    assert is_found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("should", "shoulder"),
        ("acute", "accurate"),
        ("ache", "headache"),
        ("toxin*", "detoxing"),
        ("flush* out", "out flush"),
        ("flush* … toxin*", "flushes and cleans and washes and rinses toxins"),
        ("排毒", "排除毒"),
        ("a b", "a"),
    ],
)
def test_phrase_is_not_found_elsewhere(phrase: str, text: str) -> None:
    assert not is_found(phrase, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no words"),
        ("   ", "no words"),
        ("– !", "no words"),
        ("… toxins", "begins with a gap"),
        ("toxins …", "ends with a gap"),
        ("a … b … c … d", "gaps"),
        ("a … … b", "gaps"),
        ("t*", "begins too many words"),
        ("*tox", "not one word"),
        ("flush|", "not one word"),
        ("long-term|lasting relief", "not one word"),
        ("to*in", "not one word"),
    ],
)
def test_mistake_in_a_phrase_is_named(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_phrase(text)


def test_matcher_gives_every_phrase_at_a_place() -> None:
    matcher = Matcher([parse_phrase("pain relief"), parse_phrase("pain*"), parse_phrase("relief")])
    found = [(match.first, match.last) for match in matcher.matches(["pain", "relief"])]
    assert sorted(found) == [(0, 1), (0, 2), (1, 2)]


def test_matcher_does_not_remember_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "MOST_KNOWN", 3)
    matcher = Matcher([parse_phrase("toxin*")])
    for number in range(10):
        assert matcher.any_in([f"word{number}", "toxins"])
    assert len(matcher._known) <= 5


def test_matcher_without_phrases_is_false() -> None:
    assert not Matcher([])
    assert Matcher([parse_phrase("toxin*")])
