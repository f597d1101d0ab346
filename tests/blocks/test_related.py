from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from tests.blocks.rendering import refusal, render, texts
from tests.factories import ConditionPageFactory, TreatmentPageFactory
from tests.page_types import Page
from wagtail_triggerpoint.blocks import (
    ConditionLinkBlock,
    RelatedPagesBlock,
    TherapistCardsBlock,
    TreatmentLinkBlock,
)


@pytest.fixture
def page(db: None) -> Page:
    root = Page.objects.get(depth=1)
    return root.add_child(instance=Page(title="Neck <b>pain</b>", slug="neck"))


def show_people(*people: Any) -> BeautifulSoup:
    block = TherapistCardsBlock()
    value = block.normalize({"heading": "Who can help", "therapists": list(people)})
    return BeautifulSoup(block.render(value, {"heading_level": 3}), "html.parser")


def person(name: str, **changes: Any) -> SimpleNamespace:
    return SimpleNamespace(facts=SimpleNamespace(name=name), url="", **changes)


def test_therapists_are_cards_below_the_heading() -> None:
    soup = show_people(person("Ada"), person("Ben"))
    assert texts(soup, "h3") == ["Who can help"]
    assert texts(soup, "ul[role=list] > li h4") == ["Ada", "Ben"]


def test_hidden_therapists_are_left_out() -> None:
    assert texts(show_people(None, person("Ada"), person("Ben", live=False)), "h4") == ["Ada"]


def test_without_therapists_not_even_the_heading_is_left() -> None:
    assert show_people(None, person("Ben", live=False)).get_text().strip() == ""


def test_related_pages_are_cards(page: Page) -> None:
    soup = render(RelatedPagesBlock(), {"heading": "", "pages": [page.pk]}, heading_level=3)
    assert texts(soup, "ul[role=list] > li h3") == ["Neck <b>pain</b>"]


def test_pages_that_are_gone_or_drafts_are_left_out(page: Page) -> None:
    draft = Page.objects.get(depth=1).add_child(
        instance=Page(title="Draft", slug="draft", live=False)
    )
    raw = {"heading": "Read next", "pages": [draft.pk, page.pk, page.pk + 1000, None]}
    assert len(render(RelatedPagesBlock(), raw).select("li")) == 1
    page.delete()
    assert render(RelatedPagesBlock(), raw).get_text().strip() == ""


@pytest.mark.parametrize(
    ("block", "field"), [(RelatedPagesBlock(), "pages"), (TherapistCardsBlock(), "therapists")]
)
def test_cards_need_somebody_to_show(block: Any, field: str) -> None:
    assert list(refusal(block, {field: []}).block_errors) == [field]


@pytest.mark.parametrize("block", [ConditionLinkBlock(), TreatmentLinkBlock()])
def test_link_to_nothing_renders_nothing(block: Any) -> None:
    assert block.render(None, {}).strip() == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("block", "factory"),
    [(ConditionLinkBlock(), TreatmentPageFactory), (TreatmentLinkBlock(), ConditionPageFactory)],
)
def test_link_refuses_a_page_of_another_type(block: Any, factory: Any) -> None:
    """Where a site has several types of conditions, Wagtail alone would take any page."""
    other = factory(live=False)
    with pytest.raises(ValidationError):
        block.clean(Page.objects.get(pk=other.pk))


@pytest.mark.django_db
def test_link_holds_no_more_of_a_page_than_a_link_shows() -> None:
    treatment = TreatmentPageFactory(live=False)
    assert type(TreatmentLinkBlock().to_python(treatment.pk)) is Page
