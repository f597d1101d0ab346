"""Sentences end where readers see them end."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.findings.lists import word_lists
from wagtail_triggerpoint.findings.sentences import split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    lists = word_lists(language)
    return list(split_sentences(text, lists.abbreviations, lists.ordinals))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It is 3.5 cm long. It grew.", ["It is 3.5 cm long.", "It grew."]),
        ("Move, e.g. walk. Then rest.", ["Move, e.g. walk.", "Then rest."]),
        ("Use heat, e.g. Heat packs.", ["Use heat, e.g. Heat packs."]),
        ("Ask Dr. Haddad. She knows.", ["Ask Dr. Haddad.", "She knows."]),
        ("See J. Smith for this.", ["See J. Smith for this."]),
        ("See example.org for more.", ["See example.org for more."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("“Why?” she asked.", ["“Why?” she asked."]),
        ("Wait … and see. Go.", ["Wait … and see.", "Go."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("Heat (20 minutes). “Cold” too.", ["Heat (20 minutes).", "“Cold” too."]),
        ("Take step 3. Then rest.", ["Take step 3.", "Then rest."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("No end", ["No end"]),
        ("... !!! …", []),
        ("", []),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 3. Mai war es so weit. Dann nicht.", ["Am 3. Mai war es so weit.", "Dann nicht."]),
        ("Nehmen Sie z. B. Wärme. Gut.", ["Nehmen Sie z. B. Wärme.", "Gut."]),
        ("Das hilft z.B. Kindern.", ["Das hilft z.B. Kindern."]),
        ("Fragen Sie Dr. Haddad.", ["Fragen Sie Dr. Haddad."]),
        ("Ruhe, Wärme usw. Danach mehr.", ["Ruhe, Wärme usw. Danach mehr."]),
    ],
)
def test_german(text: str, expected: list[str]) -> None:
    assert sentences(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("第一句。第二句！第三句？", 3),
        ("「はい。」と言った。", 2),
        ("दर्द होता है। आराम करें।", 2),
        ("هل يؤلم؟ نعم.", 2),
        ("यह ठीक है॥", 1),
        # Thai marks no ends: nothing is made up.
        ("ปวดหลัง ปวดคอ", 1),
    ],
)
def test_marks_of_other_scripts(text: str, count: int) -> None:
    assert len(sentences(text, "xx")) == count


def test_language_without_lists_still_knows_initials_and_decimals() -> None:
    assert sentences("J. Smith a 3.5 cm. Oui. Non.", "fr") == ["J. Smith a 3.5 cm.", "Oui.", "Non."]
