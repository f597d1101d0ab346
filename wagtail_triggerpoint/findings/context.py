"""What stands around a phrase and takes it back: quotes, a "not", an answer, the word "myth"."""

from __future__ import annotations

import re

from wagtail_triggerpoint.findings.documents import Passage, Sentence
from wagtail_triggerpoint.findings.lists import WordLists
from wagtail_triggerpoint.findings.phrases import Match

# Each kind of mark ends before another of its kind begins: no text is gone over twice.
_QUOTED = re.compile(
    '“[^“”]*+”|„[^„“”]*+[“”]|«[^«»]*+»|»[^«»]*+«|‹[^‹›]*+›|"[^"]*+"|「[^「」]*+」|『[^『』]*+』'
    r"|‘[^‘]*?’(?!\w)"
)
_BRACKETED = re.compile(r"\([^()]*+\)")
#: How many words before a claim a "not" may stand that denies it.
_NEGATION_REACH = 6


def is_myth(passage: Passage) -> bool:
    """Whether it begins with a word such as "Myth"."""
    beginning = passage.sentences[0].words.folded[:_NEGATION_REACH] if passage.sentences else []
    return any(match.first == 0 for match in passage.lists.matcher("myths").matches(beginning))


def is_refuted(sentence: Sentence, answer: Sentence | None, lists: WordLists) -> bool:
    """Whether it is a question, or it or the sentence behind it says that it is not so."""
    if sentence.text.rstrip("\"'”’»›)]")[-1:] in {"?", "？", "؟"}:
        return True
    denials = lists.matcher("denials")
    return any(denials.any_in(one.words.folded) for one in (sentence, answer) if one is not None)


class Denial:
    """Which words of a sentence stand closely behind a "not", but not behind a "not only"."""

    def __init__(self, words: list[str], lists: WordLists) -> None:
        affirmed = {match.first for match in lists.matcher("affirmations").matches(words)}
        negations = lists.matcher("negations").matches(words)
        denying = [match for match in negations if match.first not in affirmed]
        self._places = {match.first for match in denying}
        self._behind = {
            place
            for match in denying
            for place in range(match.first + 1, match.last + _NEGATION_REACH)
        }

    def covers(self, match: Match) -> bool:
        # A phrase may begin with a "no" of its own: "no side effects".
        inside = range(match.first + 1, match.last)
        return match.first in self._behind or not self._places.isdisjoint(inside)


def set_apart(sentence: Sentence, lists: WordLists, in_brackets: bool) -> set[int]:
    """Words in quotes, in brackets where they do not count, and in phrases that are allowed."""
    allowed = lists.matcher("allowed").matches(sentence.words.folded)
    apart = {place for match in allowed for place in range(match.first, match.last)}
    patterns = [_QUOTED] if in_brackets else [_QUOTED, _BRACKETED]
    inside = sorted(match.span() for one in patterns for match in one.finditer(sentence.text))
    spans = iter(inside)
    start, end = next(spans, (-1, -1))
    for place, (first, _last) in enumerate(sentence.words.spans):
        while end != -1 and end <= first:
            start, end = next(spans, (-1, -1))
        if start <= first < end:
            apart.add(place)
    return apart
