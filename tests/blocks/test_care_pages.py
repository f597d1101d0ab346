"""Blocks of treatments, benefit lists, aftercare and conditions."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings

from tests.blocks.rendering import accept, refusal, render, texts
from tests.factories import ClaimFactory, ReferenceFactory
from wagtail_triggerpoint import blocks
from wagtail_triggerpoint.languages import checking

pytestmark = pytest.mark.django_db

SOURCE = '<p>A little (<a href="https://doi.org/10.1/x">review</a>).</p>'


def benefit(**changes: Any) -> dict[str, Any]:
    return {"heading": "Flexible", "text": SOURCE, "icon": "flexibility", **changes}


def test_what_to_expect_is_one_timeline() -> None:
    raw = [
        {"type": "stage", "value": {"when": when, "heading": "", "text": ""}}
        for when in ("Before", "After")
    ]
    soup = render(blocks.WhatToExpectBlock(), raw)
    assert texts(soup, "ol > li") == ["Before", "After"]


def test_preparation_shows_its_checklists() -> None:
    raw = [{"type": "checklist", "value": {"heading": "Bring", "items": [{"text": "A list"}]}}]
    assert texts(render(blocks.PreparationBlock(), raw, heading_level=3), "h3") == ["Bring"]


@pytest.mark.parametrize(
    "text",
    [
        SOURCE,
        '<p><a data-x="1" href="http://example.org">x</a></p>',
    ],
)
def test_benefit_with_a_source_is_accepted(text: str) -> None:
    accept(blocks.BenefitBlock(), benefit(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "<p>It helps.</p>",
        '<p><a href="mailto:a@example.org">Ask</a></p>',
        "<p>https://</p>",
        # Readers may not be able to open it.
        '<p><a linktype="page" id="3">our page</a></p>',
        # Nothing that readers would find.
        '<p>So <a linktype="tp-reference" id="999999">[1]</a>.</p>',
        '<p>So <a linktype="tp-claim" id="999999">it is</a>.</p>',
    ],
)
def test_benefit_without_a_source_is_refused_at_its_text(text: str) -> None:
    error = refusal(blocks.BenefitBlock(), benefit(text=text))
    assert "Cite a source, link to one" in error.block_errors["text"].message


def test_benefit_that_cites_a_source_is_accepted() -> None:
    work, claim = ReferenceFactory(), ClaimFactory()
    cited = f'<p>So <a linktype="tp-reference" id="{work.pk}">[1]</a>.</p>'
    linked = f'<p>So <a linktype="tp-claim" id="{claim.pk}">it is</a>.</p>'
    for text in (cited, linked):
        accept(blocks.BenefitBlock(), benefit(text=text))


def test_claim_of_a_benefit_names_its_source() -> None:
    text = "<p>It helps.</p>"
    accept(blocks.BenefitBlock(), benefit(text=text, claim=ClaimFactory().pk))

    unsourced = ClaimFactory(sources=0, certainty="not_graded")
    for claim in (unsourced, ClaimFactory(live=False)):
        error = refusal(blocks.BenefitBlock(), benefit(text=text, claim=claim.pk))
        assert "Readers see no source of this claim." in error.block_errors["claim"].message
        accept(blocks.BenefitBlock(), benefit(text=SOURCE, claim=claim.pk))


@pytest.mark.parametrize("certainty", ["contested", "no_evidence"])
def test_claim_that_says_that_nothing_is_known_needs_no_source(certainty: str) -> None:
    text = "<p>Some say so.</p>"
    claim = ClaimFactory(sources=0, certainty=certainty)
    accept(blocks.BenefitBlock(), benefit(text=text, claim=claim.pk))
    claim.unpublish()
    refusal(blocks.BenefitBlock(), benefit(text=text, claim=claim.pk))


@pytest.mark.parametrize("where", ["claim", "text"])
def test_source_counts_in_the_language_of_the_page(where: str) -> None:
    claim = ClaimFactory()
    linked = f'<p>So <a linktype="tp-claim" id="{claim.pk}">it is</a>.</p>'
    value = (
        benefit(text=linked)
        if where == "text"
        else benefit(text="<p>It helps.</p>", claim=claim.pk)
    )
    with checking("en" if settings.LANGUAGE_CODE == "de" else "de"):
        refusal(blocks.BenefitBlock(), value)
    with checking(settings.LANGUAGE_CODE):
        accept(blocks.BenefitBlock(), value)


@pytest.mark.parametrize(("text", "is_said"), [(SOURCE, True), ("<p>It helps.</p>", False)])
def test_text_is_said_to_name_its_source_only_where_it_does(text: str, is_said: bool) -> None:
    words = render(blocks.BenefitBlock(), benefit(text=text), heading_level=3).get_text()
    assert "There is no grade" in words
    assert ("The text names its source" in words) is is_said


def test_benefit_is_openly_not_graded() -> None:
    soup = render(blocks.BenefitBlock(), benefit(), heading_level=3)
    assert texts(soup, "h3") == ["Flexible"]
    assert "Not graded" in soup.get_text()
    assert texts(soup, ".tp-certainty__meaning")


def test_benefit_picture_takes_the_place_of_the_drawing(image: Any) -> None:
    picture = {"image": image.pk, "decorative": True, "alt_text": ""}
    assert render(blocks.BenefitBlock(), benefit()).select(".tp-icon--flexibility")
    soup = render(blocks.BenefitBlock(), benefit(image=picture))
    assert soup.select("img[alt='']")
    assert not soup.select(".tp-icon--flexibility")


@pytest.mark.parametrize("icon", ["", None, "../../site", "no-such-drawing", ["calm"]])
def test_benefit_without_a_known_drawing_has_none(icon: Any) -> None:
    assert not render(blocks.BenefitBlock(), benefit(icon=icon)).select(".tp-benefit__mark")


def test_phases_are_a_timeline_of_steps_with_reasons() -> None:
    value = {"when": "First hours", "steps": [{"action": "Move", "why": "It helps."}]}
    soup = render(
        blocks.AftercarePhasesBlock(), [{"type": "phase", "value": value}], heading_level=3
    )
    assert texts(soup, "ol > li h3") == ["First hours"]
    assert texts(soup, "ul[role=list] > li p") == ["Move", "It helps."]


def test_a_phase_needs_a_step() -> None:
    error = refusal(blocks.AftercarePhaseBlock(), {"when": "First hours", "steps": []})
    assert list(error.block_errors) == ["steps"]


def test_what_is_normal_says_for_how_long() -> None:
    raw = [{"type": "normal", "value": {"what": "Sore muscles", "how_long": "Up to 2 days"}}]
    assert texts(render(blocks.WhatsNormalBlock(), raw), "li span") == [
        "Sore muscles",
        "Up to 2 days",
    ]


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("icd-11", "MG30"),
        ("icd-11", "MG30.01"),
        ("icd-11", "ME84.2/XK9K"),
        ("icd-10", "R52.2"),
        ("icd-10", "M54"),
        ("snomed-ct", "82423001"),
        ("mesh", "D059350"),
    ],
)
def test_codes_are_accepted(system: str, code: str) -> None:
    accept(blocks.CodingBlock(), {"system": system, "code": code})


@pytest.mark.parametrize(
    ("system", "code"),
    [("icd-11", "chronic pain"), ("icd-10", "MG30.0"), ("snomed-ct", "D059350"), ("mesh", "1")],
)
def test_codes_of_another_system_are_refused_with_an_example(system: str, code: str) -> None:
    error = refusal(blocks.CodingBlock(), {"system": system, "code": code})
    assert "An example:" in error.block_errors["code"].messages[0]


def test_a_code_without_its_system_is_refused_there() -> None:
    error = refusal(blocks.CodingBlock(), {"system": "icd-9", "code": "338"})
    assert list(error.block_errors) == ["system"]


def test_code_stands_beside_the_name_of_its_system() -> None:
    soup = render(blocks.CodingBlock(), {"system": "icd-11", "code": "MG30.0"})
    assert soup.get_text().split() == ["ICD-11", "MG30.0"]
