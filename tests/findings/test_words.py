"""Words are found in any script, and compared without what does not matter."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.findings.words import count_words, fold, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Flush out toxins!", ["flush", "out", "toxins"]),
        ("long-term pain", ["long", "term", "pain"]),
        ("3.5 cm, 10:30 and 1,000", ["3.5", "cm", "10:30", "and", "1,000"]),
        ("It’s the muscle's knot", ["it's", "the", "muscle's", "knot"]),
        ("'quoted' words", ["quoted", "words"]),
        ("Muskeln lösen", ["muskeln", "lösen"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("снимает боль", ["снимает", "боль"]),
        ("يزيل السموم، بسرعة", ["يزيل", "السموم", "بسرعة"]),
        ("दर्द होता है।", ["दर्द", "होता", "है"]),
        ("排毒", ["排", "毒"]),
        ("… — “”", []),
        ("", []),
    ],
)
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert split_words(text).folded == words


def test_spans_lead_back_to_the_text() -> None:
    text = "Say: Flush-out 3.5 Toxins."
    assert [text[start:end] for start, end in split_words(text).spans] == [
        "Say",
        "Flush",
        "out",
        "3.5",
        "Toxins",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lösen", "lo\u0308sen"),
        ("toxins", "to\u00adxins"),
        ("toxins", "tox\u200bins"),
        ("don't", "DON’T"),
    ],
)
def test_words_that_read_alike_are_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One, two – three.", 3),
        ("A long-term pain", 3),
        ("3.5 cm", 2),
        ("排毒排毒", 1),
        ("… !", 0),
    ],
)
def test_words_are_counted_between_spaces(text: str, count: int) -> None:
    assert count_words(text) == count
