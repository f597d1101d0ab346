"""Whatever stands in a field, looking through it takes time by its length and no more."""

from __future__ import annotations

import time

import pytest

from tests.findings.documents import SUMMARY
from wagtail_triggerpoint.findings import Document, Kind, find
from wagtail_triggerpoint.findings.markup import read_markup

LENGTH = 100_000
#: In seconds of this process, for twice that length; what is slower by the square takes minutes.
ENOUGH = 2.0

HOSTILE = {
    "one word": "a",
    "full stops": ".",
    "full stops apart": ". ",
    "initials": "a.",
    "abbreviations": "e.g. ",
    "spaces": " ",
    "lines": "\n",
    "apostrophes": "a'",
    "numbers": "1,",
    "hyphens": "a-",
    "quotes": '"',
    "opening quotes": "“",
    "single quotes": "‘’a",
    "brackets": "(",
    "accents": "a\u0301\u0323",
    "only accents": "\u0301\u0323",
    "no spaces": "排毒",
    "right to left": "\u202eنص ",
    "one match": "should ",
    "first words": "flush ",
    "gaps": "flush a b c ",
    "not": "not ",
    "not and claims": "not flush toxins ",
    "claims": "Flush out toxins. ",
    "claims in one sentence": "flush out toxins ",
    "allowed": "chronic kidney disease ",
    "myths": "myth ",
    "denials": "no evidence. Flush out toxins. ",
    "entities": "&amp;",
    "percent": "%(found)s ",
}


def repeated(text: str) -> str:
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    made = Document("en", "uk_advertising", "condition")
    made.add(repeated(text), Kind.PARAGRAPH, SUMMARY)
    made.add(f"x{repeated(text)}x", Kind.LINE, SUMMARY)
    started = time.process_time()
    find(made)
    assert time.process_time() - started < ENOUGH


MARKUP = ["<", "<a", "<p>", "<ul>", "<ul><li>", "</li>", "<a href='https://", "&#9", "&a", "<!--"]


@pytest.mark.parametrize("text", [*MARKUP, f"<{'a' * LENGTH}", f"&#{'9' * LENGTH};"])
def test_hostile_markup_is_read_in_no_time(text: str) -> None:
    source = repeated(text)
    started = time.process_time()
    read_markup(source)
    assert time.process_time() - started < ENOUGH / 4
