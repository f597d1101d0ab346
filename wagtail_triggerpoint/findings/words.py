"""Cuts text into words, in any script and in linear time."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Characters of scripts that put no spaces between words. Each counts as a word of its own, so
#: that a phrase is found inside a run of them.
SPACELESS = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u0fff"  # Tibetan
    "\u1000-\u109f"  # Myanmar
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese, Japanese
)
# What stands between words. Everything else belongs to one: letters, digits, the vowel signs of
# Indian scripts, which Python's \w leaves out, and invisible characters, which folding drops.
_BETWEEN = (
    r"\s!-/:-@\[-`{-\u0080"
    "\u0081-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"
    "\u055a-\u055f\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4"
    "\u0964\u0965\u1361-\u1368\u2000-\u200a\u200e-\u205f\u2061-\u206f\u2190-\u2bff\u2e00-\u2e7f"
    "\u3000-\u3004\u3008-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
    "\U0001f000-\U0001faff"
)
_LETTER = f"[^{_BETWEEN}{SPACELESS}]"
_WORD = re.compile(rf"[0-9]++(?:[.,:/][0-9]+)*+|[{SPACELESS}]|{_LETTER}++(?:['’]{_LETTER}++)*+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# Composing accents takes time by the square of their number.
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as they are compared, and where each stands in it."""

    folded: list[str]
    spans: list[tuple[int, int]]


def split_words(text: str) -> Words:
    found = [(fold(match.group()), match.span()) for match in _WORD.finditer(text)]
    return Words([word for word, _ in found], [span for _, span in found])


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """``word`` without what does not matter: case, the shape of apostrophes, hidden characters."""
    if word.isascii():
        return word.lower()
    bare = _INVISIBLE.sub("", word[:_LONGEST_WORD]).replace("’", "'")
    return unicodedata.normalize("NFC", bare).casefold()


def count_words(text: str) -> int:
    """How many words there are between spaces; a run of a script without spaces is one."""
    return sum(any(map(str.isalnum, part)) for part in text.split())
