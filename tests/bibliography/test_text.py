"""Text as databases hand it out, and as nobody should."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from wagtail_triggerpoint.bibliography.csl import read_csl
from wagtail_triggerpoint.bibliography.text import fold, plain, unescape, without_accents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p &lt; 0.05 &amp; more", "p < 0.05 & more"),
        ("caf&eacute; &#233; &#xE9; &#x00e9;", "café é é é"),
        ("AT&T &ampere", "AT&T &ere"),
        ("&notanentity; &", "¬anentity; &"),
        ("&#99999999999;", "&#99999999999;"),
        (f"&#{'9' * 5000};", f"&#{'9' * 5000};"),
    ],
)
def test_entities_are_resolved_as_far_as_they_name_something(text: str, expected: str) -> None:
    assert unescape(text) == expected
    assert plain(f"  {text}\n") == expected


def test_letters_are_compared_without_their_accents() -> None:
    assert fold("Núñez—Ünïcodé ﬁ") == "nunezunicodefi"
    assert without_accents("Núñez") == "Nunez"
    assert fold("日本語") == "日本語"


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (fold, "\u0315\u0301" * 60_000),
        (without_accents, "a" + "\u0301\u0323" * 60_000),
        (read_csl, '[{"title": "x", "note": "%s"}]' % (" \\n" * 60_000)),
        (unescape, "&#" * 60_000),
    ],
)
def test_text_that_goes_on_and_on_is_read_at_once(read: Callable[[str], Any], text: str) -> None:
    started = time.process_time()
    read(text)
    # By the square of its length it was many seconds.
    assert time.process_time() - started < 2
