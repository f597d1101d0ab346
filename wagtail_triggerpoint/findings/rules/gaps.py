"""What a page does not say: the 15 questions of DISCERN and the 4 benchmarks of JAMA.

Both ask about a text as a whole. A field, a section or a word that answers a question closes its
gap. There is no score: how well a question is answered, only people can tell.

DISCERN: Charnock and others 1999, J Epidemiol Community Health 53:105. JAMA benchmarks: Silberg
and others 1997, JAMA 277:1244. The questions are told in our own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.findings.base import Finding, Rule
from wagtail_triggerpoint.findings.documents import OWN_WORDS, Document
from wagtail_triggerpoint.findings.places import Place

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

#: Whether a document answers a question.
Answer = Callable[[Document], bool]

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def fields(*names: str) -> Answer:
    """One of the fields is filled."""
    return lambda document: not document.filled.isdisjoint(names)


def sections(*aspects: str) -> Answer:
    """There is a section about one of schema.org's health aspects, named without their ending."""
    wanted = [f"{aspect}HealthAspect" for aspect in aspects]
    return lambda document: not document.aspects.isdisjoint(wanted)


def blocks(*types: str) -> Answer:
    """There is a block of one of the types."""
    return lambda document: any(block.type in types for block in document.blocks)


def words(name: str) -> Answer:
    """A phrase of the word list stands somewhere; unknown, and so true, without such a list."""

    def is_said(document: Document) -> bool:
        matcher = document.lists.matcher(name)
        return not matcher or any(
            matcher.any_in(sentence.words.folded)
            for passage in document.passages
            if passage.kind in OWN_WORDS
            for sentence in passage.sentences
        )

    return is_said


def fact(name: str) -> Answer:
    """What the page says of itself (``get_findings_facts``)."""
    return lambda document: name in document.facts and document.facts[name]()


def has_source(document: Document) -> bool:
    return bool(document.links or document.evidence.years)


def has_no_only_source(document: Document) -> bool:
    """It names two sources or more; of one that names none, another gap says so."""
    return len(document.links) + len(document.evidence.years) != 1


def has_year(document: Document) -> bool:
    """A year in a text, or that of a reference, which stands in the list of sources."""
    is_said = any(_YEAR.search(passage.text) for passage in document.passages)
    return is_said or any(document.evidence.years.values())


@dataclass(frozen=True)
class Gap(Rule):
    """``asks`` names the questions, ``answers`` gives by kind of page what answers them, any of
    which will do; ``leads_to`` names fields, the first that the page has being where to begin.
    """

    code: str
    asks: tuple[str, ...]
    answers: Mapping[str, tuple[Answer, ...]]
    leads_to: tuple[str, ...]
    label: str | _StrPromise
    advice: str | _StrPromise

    def find(self, document: Document) -> Iterator[Finding]:
        answers = self.answers.get(document.kind)
        if answers and not any(is_answered(document) for is_answered in answers):
            known = (document.fields[name] for name in self.leads_to if name in document.fields)
            place = next(known, Place())
            yield Finding(self.code, str(self.advice), place, self.severity, is_gap=True)


def on(kinds: str, *answers: Answer) -> dict[str, tuple[Answer, ...]]:
    """The same answers on several kinds of pages."""
    return dict.fromkeys(kinds.split(), answers)


EVERYWHERE = "condition treatment benefits aftercare"

RULES: list[Rule] = [
    Gap(
        "no-aim",
        ("DISCERN 1",),
        on(EVERYWHERE, fields("summary")),
        leads_to=("summary",),
        label=_("The page does not say what it is about"),
        advice=_("Write a summary that says what the page is about, and for whom."),
    ),
    Gap(
        "no-text",
        ("DISCERN 2",),
        on(EVERYWHERE, fields("body", "benefits", "phases")),
        leads_to=("body", "benefits", "phases"),
        label=_("The page does not yet keep what its summary promises"),
        advice=_("Write what the summary promises: the page has no text yet."),
    ),
    Gap(
        "no-readers",
        ("DISCERN 3",),
        {
            "condition": (fields("symptoms"), sections("Symptoms")),
            "treatment": (fields("conditions"), sections("MayTreat")),
        },
        leads_to=("symptoms", "conditions"),
        label=_("The page does not say whom it concerns"),
        advice=_("Say whom this concerns: the symptoms, or the conditions it is used for."),
    ),
    Gap(
        "no-sources",
        ("DISCERN 4", "JAMA attribution"),
        on(EVERYWHERE, has_source),
        leads_to=("body", "benefits", "phases"),
        label=_("The page names no source"),
        advice=_("Cite or link what the page rests on, for example a guideline or a study."),
    ),
    Gap(
        "no-dates",
        ("DISCERN 5", "JAMA currency"),
        on(EVERYWHERE, has_year),
        leads_to=("body", "benefits", "phases"),
        label=_("The page does not say how old its information is"),
        advice=_("Say from which year the information is, for example beside each source."),
    ),
    Gap(
        "one-source",
        ("DISCERN 6",),
        on("condition treatment", has_no_only_source),
        leads_to=("body",),
        label=_("The page may show one side only"),
        advice=_("Cite or link a second source, so that the page does not rest on one side only."),
    ),
    Gap(
        "no-further-help",
        ("DISCERN 7",),
        {
            "condition": (
                fields("treatments"),
                blocks("related_pages", "therapists", "contact", "book_or_call"),
            ),
            "treatment": (
                fields("conditions", "booking_url", "booking_phone"),
                blocks("related_pages", "therapists", "contact", "book_or_call"),
            ),
        },
        leads_to=("treatments", "conditions"),
        label=_("The page does not say where to find more help"),
        advice=_("Say where to find more: related pages, treatments, people to ask."),
    ),
    Gap(
        "no-uncertainty",
        ("DISCERN 8",),
        on("condition treatment benefits", words("uncertainty")),
        leads_to=("body", "benefits"),
        label=_("The page does not say what is uncertain"),
        advice=_("Say what is not known, or where experts disagree."),
    ),
    Gap(
        "no-how-it-works",
        ("DISCERN 9",),
        on("treatment", sections("HowItWorks")),
        leads_to=("body",),
        label=_("The page does not say how the treatment works"),
        advice=_("Add a section about how the treatment works, or say that it is not known."),
    ),
    Gap(
        "no-benefits",
        ("DISCERN 10",),
        {
            "condition": (sections("Treatments", "Effectiveness", "Benefits", "SelfCare"),),
            "treatment": (
                sections("Benefits", "Effectiveness", "MayTreat"),
                fact("has_benefit_list"),
            ),
        },
        leads_to=("body",),
        label=_("The page does not say what treatment can do"),
        advice=_("Say what treatment can do, and how much: in a section or a list of benefits."),
    ),
    Gap(
        "no-risks",
        ("DISCERN 11",),
        on("treatment", fields("risks"), sections("RisksOrComplications", "SideEffects", "Safety")),
        leads_to=("risks",),
        label=_("The page does not say what can go wrong"),
        advice=_("Say what the risks are, how common, and how long they last."),
    ),
    Gap(
        "no-doing-nothing",
        ("DISCERN 12",),
        {
            "condition": (sections("Prognosis"),),
            "treatment": (fields("no_treatment"),),
        },
        leads_to=("no_treatment", "body"),
        label=_("The page does not say what happens without treatment"),
        advice=_("Say how it usually goes on without treatment."),
    ),
    Gap(
        "no-everyday-life",
        ("DISCERN 13",),
        {
            "condition": (sections("LivingWith", "PatientExperience"),),
            "treatment": (fields("what_to_expect"), sections("LivingWith", "PatientExperience")),
        },
        leads_to=("what_to_expect", "body"),
        label=_("The page does not say what it means for everyday life"),
        advice=_("Say what it means for everyday life: work, sleep, sport, family."),
    ),
    Gap(
        "no-choices",
        ("DISCERN 14",),
        {
            "condition": (fields("treatments"), sections("Treatments", "SelfCare")),
            "treatment": (fields("alternatives"),),
        },
        leads_to=("alternatives", "treatments"),
        label=_("The page does not say that there is a choice"),
        advice=_("Say what else there is to choose from."),
    ),
    Gap(
        "no-shared-decision",
        ("DISCERN 15",),
        on("condition treatment", words("shared_decision")),
        leads_to=("body",),
        label=_("The page does not help readers to decide with others"),
        advice=_("Say what readers can ask or talk over before they decide."),
    ),
    Gap(
        "no-author",
        ("JAMA authorship",),
        on(EVERYWHERE, fields("author")),
        leads_to=("author",),
        label=_("The page does not say who wrote it"),
        advice=_("Choose the author, whose profile shows what they are qualified in."),
    ),
    Gap(
        "no-funding",
        ("JAMA disclosure",),
        on("condition", fields("funding")),
        leads_to=("funding",),
        label=_("The page does not say who paid for it"),
        advice=_("Say who paid for the page, and whether they had a say in it."),
    ),
]
