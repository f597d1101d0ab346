"""Claims and references on a page: what rules know of them, in drafts too."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings

from tests import factories
from tests.factories import benefit, block, paragraph, section, stream
from tests.findings.documents import of_rule
from tests.models.people import locale, publish
from tests.page_types import BenefitListPage, ConditionPage
from wagtail_triggerpoint.findings import Document, find, read

pytestmark = pytest.mark.django_db

OTHER = "en" if settings.LANGUAGE_CODE == "de" else "de"


def article(*blocks: Any, language: str = settings.LANGUAGE_CODE) -> Document:
    return read(ConditionPage(body=stream(section("What we know", *blocks))), language)


def cite(kind: str, key: Any) -> Any:
    return paragraph(f'It eases <a linktype="tp-{kind}" id="{key}">pain</a>.')


WAYS = {
    "claim block": lambda key: article(block("claim", key)),
    "myth": lambda key: article(block("myth", {"myth": "a", "fact": "<p>b</p>", "claim": key})),
    "text": lambda key: article(cite("claim", key)),
    "benefit": lambda key: read(
        BenefitListPage(benefits=stream(benefit("Calmer", claim=key))), settings.LANGUAGE_CODE
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_graded_claim_without_a_source_is_named_wherever_it_stands(way: str) -> None:
    claim = factories.unsourced_claim("moderate", statement="pressing eases pain")
    (finding,) = of_rule("claim-without-source", WAYS[way](claim.pk))
    assert finding.message.startswith("The claim “Pressing eases pain” has a grade but no source.")
    assert finding.field in {"body", "benefits"}


@pytest.mark.parametrize("certainty", ["not_graded", "contested", "no_evidence"])
def test_claim_that_grades_nothing_needs_no_source(certainty: str) -> None:
    claim = factories.ClaimFactory(sources=0, certainty=certainty)
    assert of_rule("claim-without-source", article(block("claim", claim.pk))) == []


def test_claim_with_a_source_is_left_alone() -> None:
    made = article(block("claim", factories.ClaimFactory().pk))
    assert of_rule("claim-without-source", made) == []
    assert of_rule("hidden-claim", made) == []


@pytest.mark.parametrize("key", [None, "", "x", 10**30, -1, 999_999])
def test_claim_that_is_gone_is_no_claim(key: Any) -> None:
    made = article(block("claim", key), cite("claim", key), cite("reference", key))
    assert of_rule("claim-without-source", made) == of_rule("hidden-claim", made) == []


@pytest.mark.parametrize("way", WAYS)
def test_claim_that_readers_do_not_see_is_named(way: str) -> None:
    claim = factories.ClaimFactory(statement="pressing eases pain")
    claim.unpublish()
    (finding,) = of_rule("hidden-claim", WAYS[way](claim.pk))
    assert finding.message.startswith("The claim “Pressing eases pain” is not published")


def test_claim_counts_in_the_language_of_the_page() -> None:
    claim = factories.ClaimFactory()
    shown = article(block("claim", claim.pk), language=OTHER)
    assert len(of_rule("hidden-claim", shown)) == 1

    translation = claim.copy_for_translation(locale(OTHER))
    translation.save()
    publish(translation)
    shown = article(block("claim", claim.pk), language=OTHER)
    assert of_rule("hidden-claim", shown) == []


def gaps(made: Document) -> set[str]:
    made.kind = "condition"
    return {one.code for one in find(made)} & {"no-sources", "one-source", "no-dates"}


def test_references_that_a_text_cites_are_its_sources() -> None:
    works = [factories.ReferenceFactory(), factories.ReferenceFactory()]
    assert gaps(article(paragraph("It helps."))) == {"no-sources", "no-dates"}
    assert gaps(article(cite("reference", works[0].pk))) == {"one-source"}
    assert gaps(article(*(cite("reference", work.pk) for work in works))) == set()


def test_sources_of_claims_are_sources_of_the_page() -> None:
    work = factories.ReferenceFactory()
    claims = [factories.ClaimFactory(sources=[work]) for _ in range(2)]
    assert gaps(article(*(block("claim", claim.pk) for claim in claims))) == {"one-source"}

    claim = factories.ClaimFactory(sources=[work, factories.ReferenceFactory()])
    assert gaps(article(block("claim", claim.pk))) == set()


def test_sources_of_a_hidden_claim_are_none_of_the_page() -> None:
    claim = factories.ClaimFactory(sources=2)
    claim.unpublish()
    assert gaps(article(block("claim", claim.pk))) == {"no-sources", "no-dates"}


def test_source_without_a_year_dates_nothing() -> None:
    work = factories.ReferenceFactory(year=None)
    assert gaps(article(cite("reference", work.pk))) == {"one-source", "no-dates"}


@pytest.mark.parametrize("count", [1, 12])
def test_claims_cost_three_queries_however_many(count: int, django_assert_num_queries: Any) -> None:
    claims = [factories.ClaimFactory(sources=2) for _ in range(count)]
    works = [factories.ReferenceFactory() for _ in range(count)]
    blocks = [block("claim", claim.pk) for claim in claims]
    made = article(*blocks, *(cite("reference", work.pk) for work in works))
    made.kind = "condition"
    with django_assert_num_queries(3):
        find(made)


def test_myth_is_not_what_the_page_says() -> None:
    myth = {"myth": "Massage flushes out toxins", "fact": "<p>Drink when thirsty.</p>"}
    assert of_rule("unsupported-phrase", article(block("myth", {**myth, "claim": None}))) == []

    said = {"myth": "Drink a lot", "fact": "<p>Massage flushes out toxins.</p>", "claim": None}
    assert len(of_rule("unsupported-phrase", article(block("myth", said)))) == 1
