"""Rules about length, from the NHS standard for health content."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_triggerpoint.findings.base import Finding, Rule
from wagtail_triggerpoint.findings.documents import OWN_WORDS, Document, Kind

MOST_WORDS = 20
MOST_SENTENCES = 3
MOST_ITEMS = 6
_BEGINNING = 60


class LongSentence(Rule):
    code = "long-sentence"
    label = gettext_lazy("A sentence of more than 20 words")
    advice = gettext_lazy("Split it: one thought, one sentence.")

    def find(self, document: Document) -> Iterator[Finding]:
        for passage in document.passages:
            if passage.kind not in OWN_WORDS:
                continue
            for sentence in passage.sentences:
                if sentence.length > MOST_WORDS:
                    beginning = Truncator(sentence.text).chars(_BEGINNING)
                    message = _("This sentence has %(count)d words: “%(found)s” Split it.")
                    values = {"count": sentence.length, "found": beginning}
                    yield self.finding(message % values, passage.place, beginning)


class LongParagraph(Rule):
    code = "long-paragraph"
    label = gettext_lazy("A paragraph of more than 3 sentences")
    advice = gettext_lazy("Start a new paragraph, or make it a list.")

    def find(self, document: Document) -> Iterator[Finding]:
        for passage in document.passages:
            count = len(passage.sentences) if passage.kind is Kind.PARAGRAPH else 0
            if count > MOST_SENTENCES:
                beginning = Truncator(passage.text).chars(_BEGINNING)
                message = _(
                    "This paragraph has %(count)d sentences: “%(found)s” Start a new one after "
                    "the third at the latest."
                )
                values = {"count": count, "found": beginning}
                yield self.finding(message % values, passage.place, beginning)


class LongList(Rule):
    code = "long-list"
    label = gettext_lazy("A list of more than 6 items")
    advice = gettext_lazy("Split it under two headings, or leave out what matters least.")

    def find(self, document: Document) -> Iterator[Finding]:
        for item_list in document.item_lists:
            if item_list.count > MOST_ITEMS:
                message = _(
                    "This list has %(count)d items. Split it under two headings, or leave out "
                    "what matters least: up to 6 are easy to read."
                )
                yield self.finding(message % {"count": item_list.count}, item_list.place)


RULES: list[Rule] = [LongSentence(), LongParagraph(), LongList()]
