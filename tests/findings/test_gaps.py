"""What a page does not say: each gap is closed by what answers its question."""

from __future__ import annotations

from typing import Any

import pytest

from tests.findings.documents import document
from wagtail_triggerpoint.findings import Document, Gap, Kind, Place, StoredItem, all_rules, find
from wagtail_triggerpoint.findings.places import Step

GAPS = {rule.code: rule for rule in all_rules() if isinstance(rule, Gap)}
KINDS = ["condition", "treatment", "benefits", "aftercare"]


def gaps(made: Document) -> set[str]:
    return {finding.code for finding in find(made) if finding.is_gap}


def empty(kind: str, language: str = "en") -> Document:
    return Document(language, kind=kind)


def with_text(kind: str, text: str, language: str = "en") -> Document:
    made = document(text, language=language)
    made.kind = kind
    return made


def asked(kind: str) -> set[str]:
    return {code for code, gap in GAPS.items() if kind in gap.answers}


def test_every_question_of_discern_and_jama_is_asked() -> None:
    questions = {question for gap in GAPS.values() for question in gap.asks}
    assert questions == {
        *(f"DISCERN {number}" for number in range(1, 16)),
        "JAMA authorship",
        "JAMA attribution",
        "JAMA currency",
        "JAMA disclosure",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_empty_page_has_every_gap_but_a_second_source(kind: str) -> None:
    assert gaps(empty(kind)) == asked(kind) - {"one-source"}


def test_other_pages_are_asked_nothing() -> None:
    assert gaps(empty("")) == set()


@pytest.mark.parametrize(
    ("code", "kind", "fields"),
    [
        ("no-aim", "condition", {"summary"}),
        ("no-text", "condition", {"body"}),
        ("no-text", "benefits", {"benefits"}),
        ("no-text", "aftercare", {"phases"}),
        ("no-readers", "condition", {"symptoms"}),
        ("no-readers", "treatment", {"conditions"}),
        ("no-further-help", "condition", {"treatments"}),
        ("no-further-help", "treatment", {"booking_phone"}),
        ("no-risks", "treatment", {"risks"}),
        ("no-doing-nothing", "treatment", {"no_treatment"}),
        ("no-everyday-life", "treatment", {"what_to_expect"}),
        ("no-choices", "treatment", {"alternatives"}),
        ("no-choices", "condition", {"treatments"}),
        ("no-author", "aftercare", {"author"}),
        ("no-funding", "condition", {"funding"}),
    ],
)
def test_field_closes_a_gap(code: str, kind: str, fields: set[str]) -> None:
    made = empty(kind)
    assert code in gaps(made)
    made.filled = fields
    assert code not in gaps(made)


@pytest.mark.parametrize(
    ("code", "kind", "aspect"),
    [
        ("no-readers", "condition", "Symptoms"),
        ("no-readers", "treatment", "MayTreat"),
        ("no-how-it-works", "treatment", "HowItWorks"),
        ("no-benefits", "treatment", "Benefits"),
        ("no-benefits", "condition", "SelfCare"),
        ("no-risks", "treatment", "SideEffects"),
        ("no-doing-nothing", "condition", "Prognosis"),
        ("no-everyday-life", "condition", "LivingWith"),
        ("no-choices", "condition", "Treatments"),
    ],
)
def test_section_closes_a_gap(code: str, kind: str, aspect: str) -> None:
    made = empty(kind)
    made.aspects = {"OverviewHealthAspect"}
    assert code in gaps(made)
    made.aspects = {f"{aspect}HealthAspect"}
    assert code not in gaps(made)


def test_block_closes_a_gap() -> None:
    made = empty("condition")
    made.blocks = [StoredItem("paragraph", "", Place())]
    assert "no-further-help" in gaps(made)
    made.blocks = [StoredItem("related_pages", {}, Place())]
    assert "no-further-help" not in gaps(made)


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        (set(), {"no-sources"}),
        ({"https://a.org/"}, {"one-source"}),
        ({"https://a.org/", "https://b.org/"}, set()),
    ],
)
def test_sources_are_counted(links: set[str], expected: set[str]) -> None:
    made = empty("condition")
    made.links = links
    assert gaps(made) & {"no-sources", "one-source"} == expected


@pytest.mark.parametrize(
    ("text", "is_closed"),
    [
        ("A review of 2018 found it.", True),
        ("In 1999/2000 it was.", True),
        ("About 3 in 10 people.", False),
        ("Call 031-390 20180 now.", False),
    ],
)
def test_year_closes_the_gap_of_dates(text: str, is_closed: bool) -> None:
    assert ("no-dates" not in gaps(with_text("aftercare", text))) is is_closed


@pytest.mark.parametrize(
    ("code", "text", "language"),
    [
        ("no-uncertainty", "Experts disagree about this.", "en"),
        ("no-uncertainty", "The evidence is weak.", "en"),
        ("no-uncertainty", "Die Studienlage ist dünn.", "de"),
        ("no-shared-decision", "Ask your doctor first.", "en"),
        ("no-shared-decision", "Talk it over with your family.", "en"),
        ("no-shared-decision", "Sprechen Sie mit Ihrer Ärztin.", "de"),
    ],
)
def test_word_closes_a_gap(code: str, text: str, language: str) -> None:
    assert code in gaps(with_text("condition", "It hurts.", language))
    assert code not in gaps(with_text("condition", text, language))


def test_gap_about_words_is_not_claimed_without_a_list() -> None:
    assert not {"no-uncertainty", "no-shared-decision"} & gaps(with_text("condition", "Oui.", "fr"))


@pytest.mark.parametrize("has_list", [True, False])
def test_list_of_benefits_closes_the_gap_of_benefits(has_list: bool) -> None:
    made = empty("treatment")
    made.facts = {"has_benefit_list": lambda: has_list}
    assert ("no-benefits" in gaps(made)) is not has_list


def test_fact_is_asked_for_only_where_nothing_else_answers() -> None:
    def unexpected() -> bool:
        raise AssertionError

    made = empty("treatment")
    made.aspects = {"BenefitsHealthAspect"}
    made.facts = {"has_benefit_list": unexpected}
    gaps(made)


@pytest.mark.parametrize(
    ("fields", "leads_to"),
    [(["body", "no_treatment"], "no_treatment"), (["body"], "body"), ([], "")],
)
def test_gap_leads_to_the_first_field_that_the_page_has(fields: list[str], leads_to: str) -> None:
    made = empty("treatment")
    made.fields = {name: Place((Step(name, name),)) for name in fields}
    (finding,) = GAPS["no-doing-nothing"].find(made)
    assert finding.field == leads_to


def test_gaps_come_after_what_is_found_in_the_text() -> None:
    made = with_text("condition", "You should rest.")
    kinds = [finding.is_gap for finding in find(made)]
    assert kinds == sorted(kinds)
    assert kinds[0] is False


@pytest.mark.parametrize("code", GAPS)
def test_gap_says_what_to_do_and_never_gives_a_score(code: str) -> None:
    rule: Any = GAPS[code]
    text = f"{rule.label} {rule.advice}"
    assert str(rule.advice).endswith(".")
    assert not any(character.isdigit() for character in text)
    assert "DISCERN" not in text


def test_quoted_patient_does_not_answer_for_the_page() -> None:
    made = document("It hurts.")
    made.kind = "condition"
    made.add("Nobody knows why.", Kind.QUOTE, Place())
    assert "no-uncertainty" in gaps(made)
