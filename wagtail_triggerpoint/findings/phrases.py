"""Phrases as word lists write them, and where they stand in a text.

``flush*|wash* out … toxin*`` is a phrase of three parts: a word that begins with "flush" or
"wash", the word "out", after at most three words between a word that begins with "toxin".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wagtail_triggerpoint.findings.words import split_words

#: How many words ``…`` may stand for.
GAP = 3
_GAPS = frozenset(["…", "..."])
#: How many words a matcher remembers.
MOST_KNOWN = 5_000
# More would take too long to try.
_MOST_GAPS = 2
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a phrase: words that fit, beginnings of such words, and a gap before it."""

    exact: frozenset[str]
    stems: tuple[str, ...]
    gap: int = 0

    def fits(self, word: str) -> bool:
        return word in self.exact or word.startswith(self.stems)


@dataclass(frozen=True, slots=True)
class Phrase:
    parts: tuple[Part, ...]
    #: What the word list says about it.
    entry: Any = None

    def end(self, words: list[str], at: int, part: int = 0) -> int | None:
        """The place after the phrase if it begins at ``at``, else None."""
        if part == len(self.parts):
            return at
        wanted = self.parts[part]
        for place in range(at, min(at + wanted.gap + 1, len(words))):
            if wanted.fits(words[place]):
                found = self.end(words, place + 1, part + 1)
                if found is not None:
                    return found
        return None


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``first`` to before ``last`` of a sentence."""

    phrase: Phrase
    first: int
    last: int

    def overlaps(self, other: Match) -> bool:
        return self.first < other.last and other.first < self.last


def parse_phrase(text: str, entry: Any = None) -> Phrase:
    """Raises ValueError, with what is wrong, where ``text`` is no phrase."""
    parts: list[Part] = []
    gaps = 0
    for token in text.split():
        if token in _GAPS:
            gaps += 1
            continue
        if gaps and not parts:
            raise ValueError("it begins with a gap")
        parts += _parts(token, gap=GAP if gaps else 0)
        if sum(part.gap > 0 for part in parts) > _MOST_GAPS or gaps > 1:
            raise ValueError(f"it has more than {_MOST_GAPS} gaps, or two in a row")
        gaps = 0
    if not parts or gaps:
        raise ValueError("it ends with a gap" if parts else "it has no words")
    return Phrase(tuple(parts), entry)


def _parts(token: str, gap: int) -> list[Part]:
    if "|" not in token and "*" not in token:
        # "long-term" is two words, and so is each character of a script without spaces.
        words = split_words(token).folded
        return [Part(frozenset([word]), (), 0 if n else gap) for n, word in enumerate(words)]
    exact: set[str] = set()
    stems: list[str] = []
    for choice in token.split("|"):
        words = split_words(choice.removesuffix("*")).folded
        if len(words) != 1 or "*" in choice[:-1]:
            raise ValueError(f"“{choice}” is not one word, with or without * at its end")
        if not choice.endswith("*"):
            exact.add(words[0])
        elif len(words[0]) < _SHORTEST_STEM:
            raise ValueError(f"“{choice}” begins too many words")
        else:
            stems.append(words[0])
    return [Part(frozenset(exact), tuple(stems), gap)]


class Matcher:
    """Finds any of many phrases in one walk over the words of a sentence."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: dict[str, list[Phrase]] = defaultdict(list)
        self._by_stem: dict[int, dict[str, list[Phrase]]] = {}
        # Words seen before, nearly all of which begin no phrase.
        self._known: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for word in phrase.parts[0].exact:
                self._by_word[word].append(phrase)
            for stem in phrase.parts[0].stems:
                stems = self._by_stem.setdefault(len(stem), defaultdict(list))
                stems[stem].append(phrase)

    def __bool__(self) -> bool:
        return bool(self._by_word or self._by_stem)

    def matches(self, words: list[str]) -> Iterator[Match]:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        for at, word in enumerate(words):
            phrases = self._known.get(word)
            if phrases is None:
                phrases = self._known[word] = list(self._beginning_with(word))
            for phrase in phrases:
                end = phrase.end(words, at)
                if end is not None:
                    yield Match(phrase, at, end)

    def any_in(self, words: list[str]) -> bool:
        return next(self.matches(words), None) is not None

    def _beginning_with(self, word: str) -> Iterator[Phrase]:
        yield from self._by_word.get(word, ())
        for length, stems in self._by_stem.items():
            yield from stems.get(word[:length], ())
