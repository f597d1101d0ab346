"""Rules that look for phrases of a word list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.findings.base import Finding, Rule, Severity
from wagtail_triggerpoint.findings.context import Denial, is_myth, is_refuted, set_apart
from wagtail_triggerpoint.findings.documents import Document, Kind, Passage, Sentence
from wagtail_triggerpoint.findings.phrases import Match

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from wagtail_triggerpoint.findings.lists import WordLists

_LONGEST_QUOTE = 80


@dataclass(frozen=True)
class PhraseRule(Rule):
    """Finds the phrases of the list ``words``, but not in quotes or inside phrases of the list
    ``allowed``.

    ``message`` has the places ``%(found)s`` and ``%(instead)s``. In ``claims`` a phrase is passed
    over where the sentence denies it or asks whether it is so; with ``in_brackets`` off, where it
    stands in brackets behind the plain word; a blank ``profile`` stands for any.
    """

    code: str
    words: str
    message: str | _StrPromise
    label: str | _StrPromise
    advice: str | _StrPromise
    severity: Severity = Severity.ADVICE
    claims: bool = False
    in_brackets: bool = True
    profile: str = ""

    def find(self, document: Document) -> Iterator[Finding]:
        if self.profile and self.profile != document.profile:
            return
        # Signs of danger claim nothing.
        left_out = {Kind.MYTH, Kind.DANGER} if self.claims else {Kind.MYTH}
        if document.lists.matcher(self.words):
            for passage, following in zip_longest(document.passages, document.passages[1:]):
                found = passage.kind not in left_out and [*self._in_passage(passage, following)]
                if found and not is_myth(passage):
                    yield from found

    def _in_passage(self, passage: Passage, following: Passage | None) -> Iterator[Finding]:
        """The first match of each entry of the list."""
        seen = set()
        sentences = passage.sentences
        answers: list[Sentence | None] = [*sentences[1:], None]
        if passage.kind is Kind.LINE and following is not None and following.sentences:
            # What a heading or a cell says may be answered in the text or the cell behind it.
            answers[-1] = following.sentences[0]
        for sentence, answer in zip(sentences, answers, strict=False):
            for match in self._in_sentence(sentence, answer, passage.lists):
                key = str(match.phrase.entry) or match.phrase.parts
                if key not in seen:
                    seen.add(key)
                    yield self._found(sentence, match, passage)

    def _in_sentence(
        self, sentence: Sentence, answer: Sentence | None, lists: WordLists
    ) -> Iterator[Match]:
        matches = list(lists.matcher(self.words).matches(sentence.words.folded))
        if not matches or (self.claims and is_refuted(sentence, answer, lists)):
            return
        apart = set_apart(sentence, lists, self.in_brackets)
        denial = Denial(sentence.words.folded, lists) if self.claims else None
        for match in matches:
            is_apart = not apart.isdisjoint(range(match.first, match.last))
            if not is_apart and not (denial and denial.covers(match)):
                yield match

    def _found(self, sentence: Sentence, match: Match, passage: Passage) -> Finding:
        found = Truncator(sentence.excerpt(match.first, match.last)).chars(_LONGEST_QUOTE)
        instead = match.phrase.entry or self.advice
        return self.finding(
            str(self.message) % {"found": found, "instead": instead}, passage.place, found
        )


UNSUPPORTED = PhraseRule(
    "unsupported-phrase",
    "unsupported",
    _("No good source supports “%(found)s”. %(instead)s"),
    label=_("A phrase that no good source supports"),
    advice=_("Leave it out, or say what a source found and link to it."),
    severity=Severity.WARNING,
    claims=True,
)
UK_ADVERTISING = PhraseRule(
    "uk-advertising",
    "uk_advertising",
    _(
        "UK advertising rules do not allow “%(found)s” to be said of massage without trials. "
        "%(instead)s"
    ),
    label=_("A claim that UK advertising rules do not allow"),
    advice=_(
        "Without trials, say no more than that massage relieves everyday stress, helps people "
        "relax or sleep, or gives a sense of well-being."
    ),
    severity=Severity.WARNING,
    claims=True,
    profile="uk_advertising",
)
JARGON = PhraseRule(
    "jargon",
    "jargon",
    _("“%(found)s” is hard for many readers. Write instead: %(instead)s"),
    label=_("A word that many readers do not know"),
    advice=_("Write the plain word; the medical one may follow in brackets."),
    in_brackets=False,
)
METAPHOR = PhraseRule(
    "metaphor",
    "metaphors",
    _("“%(found)s” is a figure of speech. Write instead: %(instead)s"),
    label=_("A figure of speech"),
    advice=_("Say what is meant: some readers take a picture at its word, some are hurt by it."),
)
SHOULD = PhraseRule(
    "should",
    "should",
    _("“%(found)s” leaves open whether readers have to. %(instead)s"),
    label=_("“Should”"),
    advice=_("Tell readers what to do, or what they can do."),
)
RULES: list[Rule] = [UNSUPPORTED, UK_ADVERTISING, JARGON, METAPHOR, SHOULD]
