"""Sentences, paragraphs and lists that are longer than people like to read."""

from __future__ import annotations

import pytest

from tests.findings.documents import SUMMARY, document, of_rule
from wagtail_triggerpoint.findings import Document, ItemList, Kind

TWENTY = "word " * 19 + "end."
TWENTY_ONE = "word " * 20 + "end."


@pytest.mark.parametrize(
    ("text", "kind", "is_long"),
    [
        (TWENTY, Kind.PARAGRAPH, False),
        (TWENTY_ONE, Kind.PARAGRAPH, True),
        (TWENTY_ONE, Kind.LINE, True),
        (TWENTY_ONE, Kind.QUOTE, False),
        (TWENTY_ONE, Kind.MYTH, False),
        (TWENTY_ONE, Kind.DANGER, False),
        (f"{TWENTY} {TWENTY.capitalize()}", Kind.PARAGRAPH, False),
        ("a-b " * 20, Kind.PARAGRAPH, False),
        ("3.5 cm " * 10, Kind.PARAGRAPH, False),
        ("word – " * 20, Kind.PARAGRAPH, False),
        ("\n".join([TWENTY, TWENTY]), Kind.PARAGRAPH, False),
        ("长" * 300, Kind.PARAGRAPH, False),
    ],
)
def test_sentence_is_long_from_21_words_on(text: str, kind: Kind, is_long: bool) -> None:
    assert bool(of_rule("long-sentence", document(text, kind=kind))) is is_long


def test_long_sentence_says_how_long_it_is_and_how_it_begins() -> None:
    (finding,) = of_rule("long-sentence", document(f"Pain {TWENTY_ONE}"))
    assert finding.message.startswith("This sentence has 22 words: “Pain word word")
    assert finding.place == SUMMARY


@pytest.mark.parametrize(
    ("text", "kind", "is_long"),
    [
        ("One. Two. Three.", Kind.PARAGRAPH, False),
        ("One. Two. Three. Four.", Kind.PARAGRAPH, True),
        ("One, e.g. this. Two is 3.5. Dr. No is three.", Kind.PARAGRAPH, False),
        ("One. Two. Three. Four.", Kind.QUOTE, False),
        ("One. Two. Three. Four.", Kind.LINE, False),
        ("一。二。三。四。", Kind.PARAGRAPH, True),
    ],
)
def test_paragraph_is_long_from_4_sentences_on(text: str, kind: Kind, is_long: bool) -> None:
    assert bool(of_rule("long-paragraph", document(text, kind=kind))) is is_long


@pytest.mark.parametrize(("count", "is_long"), [(0, False), (6, False), (7, True)])
def test_list_is_long_from_7_items_on(count: int, is_long: bool) -> None:
    made = Document("en", item_lists=[ItemList(count, SUMMARY)])
    assert [one.place for one in of_rule("long-list", made)] == [SUMMARY] * is_long


@pytest.mark.parametrize("language", ["fr", "ar", "zh-hans"])
def test_lengths_need_no_word_lists(language: str) -> None:
    assert of_rule("long-sentence", document(TWENTY_ONE, language=language))
