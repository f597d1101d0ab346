"""The page on which readers say what they think of another page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import factories
from tests.feedback.posting import FORM, THANKS, feedback_url, looked_at, report, soup
from tests.page_types import ConditionPage, TreatmentIndexPage
from tests.reviews.reviewing import change
from wagtail_triggerpoint.models import PageReport


def test_feedback_page_is_found_below_the_article(condition: ConditionPage) -> None:
    response = Client().get(feedback_url(condition))
    assert response.status_code == 200
    (heading,) = soup(response).select(".tp-page--feedback h1")
    assert condition.title in heading.get_text()


def test_feedback_page_has_both_forms(condition: ConditionPage) -> None:
    html = looked_at(condition)
    assert len(html.select(FORM)) == 1
    assert [one["value"] for one in html.select("button[name=useful]")] == ["yes", "no"]


def test_feedback_page_is_kept_in_no_cache(condition: ConditionPage) -> None:
    response = Client().get(feedback_url(condition))
    assert "no-store" in response["Cache-Control"]


def test_feedback_page_is_in_no_search_engine(condition: ConditionPage) -> None:
    assert "noindex" in Client().get(feedback_url(condition))["X-Robots-Tag"]


def test_head_of_the_feedback_page_is_not_that_of_the_article(condition: ConditionPage) -> None:
    page = change(condition, summary="Seensummary of it.")
    article = soup(Client().get(page.url)).head
    head = looked_at(page).head
    assert article is not None
    assert head is not None
    assert "Seensummary" in str(article)
    assert "Seensummary" not in str(head)
    own = f"{condition.full_url}feedback/"
    assert [link["href"] for link in head.select("link[rel=canonical]")] == [own]
    assert head.select("script[type='application/ld+json']") == []


def test_feedback_page_leads_to_help(condition: ConditionPage) -> None:
    links = [link["href"] for link in looked_at(condition).select("main a")]
    assert f"{condition.url}#when-to-get-help" in links


def test_feedback_page_answers_those_who_ask_for_its_head(condition: ConditionPage) -> None:
    response = Client().head(feedback_url(condition))
    assert (response.status_code, response.content) == (200, b"")
    assert "no-store" in response["Cache-Control"]


def test_article_leads_to_its_feedback_page(condition: ConditionPage) -> None:
    links = [one["href"] for one in soup(Client().get(condition.url)).select("a[href]")]
    assert feedback_url(condition) in links


def test_article_sets_no_cookie(condition: ConditionPage) -> None:
    response = Client().get(condition.url)
    assert not response.cookies


@pytest.mark.parametrize("path", ["feedback/more/", "feedbacks/", "feedback/feedback/"])
def test_address_beside_the_feedback_page_is_not_found(condition: ConditionPage, path: str) -> None:
    assert Client().get(f"{condition.get_url()}{path}").status_code == 404


def test_list_of_conditions_has_no_feedback_page(index: Any) -> None:
    assert Client().get(feedback_url(index)).status_code == 404


def test_child_with_that_slug_stands_before_the_feedback_page(
    clinic: Any, treatments: TreatmentIndexPage
) -> None:
    treatment = factories.TreatmentPageFactory(parent=treatments)
    child = factories.BenefitListPageFactory(parent=treatment, slug="feedback", title="A child")
    html = looked_at(treatment)
    assert html.select(FORM) == []
    assert child.title in str(html.select_one("h1"))


def test_treatment_has_a_feedback_page_beside_its_children(
    clinic: Any, treatments: TreatmentIndexPage
) -> None:
    treatment = factories.TreatmentPageFactory(parent=treatments)
    factories.BenefitListPageFactory(parent=treatment)
    assert looked_at(treatment).select(FORM)


@pytest.mark.parametrize("said", ["reported", "voted"])
def test_thanks_stand_in_place_of_the_forms(condition: ConditionPage, said: str) -> None:
    html = soup(Client().get(feedback_url(condition), {"said": said}))
    (thanks,) = html.select(THANKS)
    assert html.select(FORM) == []
    assert thanks.select(f'a[href="{condition.get_url()}"]')


@pytest.mark.parametrize("said", ["", "nonsense", "<script>alert(1)</script>", "\0"])
def test_odd_thanks_are_the_forms(condition: ConditionPage, said: str) -> None:
    html = soup(Client().get(feedback_url(condition), {"said": said}))
    assert html.select(FORM)
    assert html.select(THANKS) == []
    assert "alert(1)" not in str(html)


def test_title_of_the_page_is_shown_as_text(condition: ConditionPage) -> None:
    ConditionPage.objects.filter(pk=condition.pk).update(title="<script>alert(1)</script>")
    html = Client().get(feedback_url(condition)).content.decode()
    assert "<script>alert(1)" not in html


def test_report_from_another_site_is_refused(condition: ConditionPage) -> None:
    """A form elsewhere knows no token of the visitor's browser."""
    browser = Client(enforce_csrf_checks=True)
    response = browser.post(feedback_url(condition), report(condition))
    assert response.status_code == 403
    assert not PageReport.objects.exists()


def test_report_with_the_token_of_the_form_is_taken(condition: ConditionPage) -> None:
    browser = Client(enforce_csrf_checks=True)
    html = soup(browser.get(feedback_url(condition)))
    field = html.select_one("form input[name=csrfmiddlewaretoken]")
    assert field is not None
    data = report(condition, csrfmiddlewaretoken=field["value"])
    assert browser.post(feedback_url(condition), data).status_code == 302
    assert PageReport.objects.count() == 1
