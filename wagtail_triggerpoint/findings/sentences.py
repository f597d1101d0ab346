"""Cuts text into sentences, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

# A full stop in scripts that need no space after it; one that does; the end of a line.
_END = re.compile("[。！？｡।॥؟۔።፧։။]+[」』”’）)]*|[.!?…]+[\"'”’»›)\\]]*|\n+")
_OPENING = " \t\u00a0\"'“„‘‚«‹([¿¡–—-"
# Long enough for any abbreviation and any run of opening marks.
_NEAR = 24


def split_sentences(text: str, abbreviations: Set[str], ordinals: bool = False) -> Iterator[str]:
    """The sentences of ``text``, without those that hold nothing but marks.

    ``abbreviations`` are folded and without their last full stop: ``{"e.g", "dr"}``. With
    ``ordinals`` a full stop after a number makes an ordinal, as in German "am 3. Mai".
    """
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, match, abbreviations, ordinals):
            yield from _with_words(text[start : match.end()])
            start = match.end()
    yield from _with_words(text[start:])


def _with_words(part: str) -> Iterator[str]:
    if any(map(str.isalnum, part)):
        yield part.strip()


def _ends_sentence(
    text: str, match: re.Match[str], abbreviations: Set[str], ordinals: bool
) -> bool:
    mark = match.group()
    if mark[0] not in ".!?…":
        return True
    after = text[match.end() : match.end() + _NEAR]
    # 3.5 cm, example.org, e.g.
    if after and not after[0].isspace():
        return False
    following = after.lstrip(_OPENING)
    if following and following[0].islower():
        return False
    return mark != "." or not _is_short(text, match.start(), abbreviations, ordinals)


def _is_short(text: str, stop: int, abbreviations: Set[str], ordinals: bool) -> bool:
    """Whether the full stop at ``stop`` shortens a word: "Dr. Haddad", "J. Smith", "z. B."."""
    before = text[max(0, stop - _NEAR) : stop].split()
    if not before or text[stop - 1].isspace():
        return False
    word = before[-1].lstrip(_OPENING)
    if word.isdecimal():
        return ordinals
    return (len(word) == 1 and word.isalpha()) or word.casefold() in abbreviations
