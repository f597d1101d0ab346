"""Blocks of claims and myths, as editors fill them and as pages without a pool show them."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories
from tests.blocks.rendering import accept, keep_as_draft, refusal, render, texts
from wagtail_triggerpoint import blocks

pytestmark = pytest.mark.django_db


def myth(**changes: Any) -> dict[str, Any]:
    return {"myth": "It is so", "fact": "<p>It is not.</p>", "claim": None, **changes}


def test_claim_says_how_sure_and_leads_to_its_sources() -> None:
    work = factories.ReferenceFactory(doi="10.1000/1")
    claim = factories.ClaimFactory(statement="massage calms", sources=[work])
    soup = render(blocks.ClaimBlock(), claim.pk)
    assert texts(soup, ".tp-claim__sentence") == [
        "The source calls this moderate certainty: massage calms."
    ]
    assert [link["href"] for link in soup.select("details a")] == ["https://doi.org/10.1000/1"]


def test_claim_that_is_gone_shows_nothing() -> None:
    assert render(blocks.ClaimBlock(), 999).get_text().strip() == ""


@pytest.mark.parametrize("missing", ["myth", "fact"])
def test_myth_needs_its_fact(missing: str) -> None:
    assert list(refusal(blocks.MythBlock(), myth(**{missing: ""})).block_errors) == [missing]
    keep_as_draft(blocks.MythBlock(), myth(**{missing: ""}))


def test_myth_stands_at_the_level_of_its_place_and_is_called_one() -> None:
    soup = render(blocks.MythBlock(), myth(), heading_level=4)
    assert texts(soup, "h4") == ["Myth: It is so"]
    # Word before words, so that nobody hears the claim first.
    assert soup.h4 is not None
    assert soup.h4.get_text().split()[0] == "Myth:"
    assert texts(soup, ".tp-myth__fact") == ["Fact: It is not."]


def test_benefit_with_a_claim_needs_no_link() -> None:
    claim = factories.ClaimFactory(statement="massage calms")
    value = {"heading": "Calm", "text": "<p>It helps.</p>", "icon": "", "image": None}
    accept(blocks.BenefitBlock(), {**value, "claim": claim.pk})
    assert list(refusal(blocks.BenefitBlock(), {**value, "claim": None}).block_errors) == ["text"]
    source = factories.ReferenceFactory()
    cited = f'<p>It helps<a linktype="tp-reference" id="{source.pk}">[A]</a>.</p>'
    accept(blocks.BenefitBlock(), {**value, "text": cited, "claim": None})


@pytest.mark.parametrize("block", [blocks.ClaimBlock, blocks.MythBlock, blocks.BenefitBlock])
def test_preview_in_the_admin_asks_for_nothing(block: Any, django_assert_num_queries: Any) -> None:
    made = block()
    with django_assert_num_queries(0):
        context = made.get_preview_context(made.get_preview_value(), {})
    assert context["preview"].strip()
