"""What readers find where a page was withdrawn: the note, and not a word of the page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction, Site

from tests import factories
from tests.feedback.posting import feedback_url, report
from tests.forms.posting import fresh
from tests.page_types import TreatmentIndexPage
from tests.withdrawals.family import BODY_WORD, NOTE, REASON, Family, look, withdrawn, words
from tests.withdrawals.test_withdrawing import NAMES
from wagtail_triggerpoint.actions.withdrawals import lift
from wagtail_triggerpoint.models import PageReport


@pytest.mark.parametrize("name", NAMES)
def test_note_stands_at_each_address(family: Family, admin: Any, name: str) -> None:
    page = getattr(family, name)
    assert BODY_WORD in words(look(page))
    withdrawn(family.page, admin)
    response = look(page)
    assert response.status_code == 410
    assert NOTE in words(response)


@pytest.mark.parametrize("name", NAMES)
def test_note_holds_no_word_of_the_page(family: Family, admin: Any, name: str) -> None:
    withdrawn(family.page, admin)
    text = look(getattr(family, name)).content.decode()
    for word in (BODY_WORD, "Plain words.", "What it is", "you cannot feel your legs", REASON):
        assert word not in text


def test_note_is_in_no_search_engine_under_the_address_of_the_page(
    family: Family, admin: Any
) -> None:
    withdrawn(family.page, admin)
    text = look(family.page).content.decode()
    assert 'rel="canonical"' not in text
    assert "application/ld+json" not in text


def test_note_is_shown_as_text(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin, correction="<script>alert(1)</script>")
    assert "<script>alert(1)" not in look(family.page).content.decode()


def test_page_without_a_note_is_not_found(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin, correction="  ")
    assert [look(page).status_code for page in family.all] == [404] * 4


def test_page_whose_withdrawal_was_lifted_is_not_found(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin)
    assert [look(page).status_code for page in family.all] == [404] * 4


def test_withdrawn_page_has_no_feedback_page(family: Family, admin: Any) -> None:
    address = feedback_url(family.page)
    withdrawn(family.page, admin)
    assert Client().get(address).status_code == 404
    assert Client().post(address, report(family.page)).status_code == 404
    assert not PageReport.objects.exists()


def test_children_of_a_withdrawn_page_are_read(
    clinic: Any, treatments: TreatmentIndexPage, admin: Any
) -> None:
    treatment = factories.TreatmentPageFactory(parent=treatments)
    child = factories.BenefitListPageFactory(parent=treatment)
    withdrawn(treatment, admin)
    assert look(treatment).status_code == 410
    assert look(child).status_code == 200


def test_note_on_a_private_page_is_private(family: Family, admin: Any) -> None:
    PageViewRestriction.objects.create(page=family.page, restriction_type="login")
    withdrawn(family.page, admin)
    response = look(family.page)
    assert response.status_code == 302
    assert NOTE not in response.content.decode()


def test_visitors_of_another_site_find_no_note(family: Family, admin: Any) -> None:
    """A site inside the tree of another: Wagtail serves its pages under both addresses."""
    outer = family.page.get_url()
    withdrawn(family.page, admin)
    Site.objects.create(hostname="nested.example", root_page=family.page.get_parent())
    assert Client().get(outer).status_code == 404
    own = Client(headers={"host": "nested.example"}).get(f"/{family.page.slug}/")
    assert own.status_code == 410


def test_note_answers_only_the_address_of_the_page(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    assert Client().get(f"{family.page.get_url()}more/").status_code == 404


def test_note_is_not_in_the_sitemap(family: Family, admin: Any) -> None:
    assert family.page.slug in Client().get("/sitemap.xml").content.decode()
    withdrawn(family.page, admin)
    assert fresh(family.page).slug not in Client().get("/sitemap.xml").content.decode()


def test_title_of_a_draft_written_since_then_is_told_nobody(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    # Wagtail writes drafts of what is not live into its row.
    type(family.page).objects.filter(pk=family.page.pk).update(title="Only a draft")
    html = Client().get(family.page.url).content.decode()
    assert "Only a draft" not in html
    assert family.page.title in html


def test_page_that_was_never_live_has_no_note(family: Family, admin: Any) -> None:
    family.translation.unpublish()
    withdrawn(family.page, admin)
    assert Client().get(family.translation.url).status_code == 404
    assert Client().get(family.page.url).status_code == 410
