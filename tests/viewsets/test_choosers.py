"""A chooser offers each person and each place once, as the source that holds the facts."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.models.people import locale
from wagtail_triggerpoint.models import Claim, Location, Reference
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()
FACTORIES: dict[Any, tuple[Any, str]] = {
    MODEL: (factories.TherapistFactory, "name"),
    Location: (factories.LocationFactory, "name"),
    Claim: (factories.ClaimFactory, "statement"),
}
VIEWS = ["choose", "choose_results"]


def offered(client: Client, model: Any, view: str, **query: str) -> list[str]:
    address = reverse(model.snippet_viewset.chooser_viewset.get_url_name(view))
    answer = client.get(address, query)
    assert answer.status_code == 200
    html = answer.json()["html"] if view == "choose" else answer.content.decode()
    links = BeautifulSoup(html, "html.parser").select("a[data-chooser-modal-choice]")
    return [" ".join(link.get_text().split()) for link in links]


@pytest.fixture(params=[MODEL, Location, Claim], ids=["therapist", "location", "claim"])
def model(request: pytest.FixtureRequest) -> Any:
    """A kind of row, of which there are two in German too and a draft."""
    make, field = FACTORIES[request.param]
    for name in ("Bo", "Ada"):
        german = make(**{field: name}).copy_for_translation(locale())
        german.save()
    make(**{field: "Cy"}, live=False)
    return request.param


@pytest.mark.parametrize("view", VIEWS)
def test_chooser_offers_sources_by_name(client: Client, model: Any, view: str) -> None:
    assert offered(client, model, view) == ["Ada", "Bo", "Cy"]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("query", "expected"), [("ada", ["Ada"]), ("b", ["Bo"]), ("zz", [])])
def test_search_in_the_chooser_offers_sources(
    client: Client, model: Any, view: str, query: str, expected: list[str]
) -> None:
    assert offered(client, model, view, q=query) == expected


def test_odd_search_in_the_chooser_is_no_server_error(client: Client, model: Any) -> None:
    for query in ('"', "\0", "word " * 400, "*", "🦴"):
        for view in VIEWS:
            offered(client, model, view, q=query)


@pytest.mark.parametrize(("code", "expected"), [("en", ["Ada", "Bo", "Cy"]), ("de", [])])
def test_chooser_narrowed_to_a_language_still_offers_sources(
    client: Client, model: Any, code: str, expected: list[str]
) -> None:
    locale("de")
    assert offered(client, model, "choose_results", locale=code) == expected


def test_chooser_needs_the_admin(model: Any) -> None:
    address = reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose"))
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("view", VIEWS)
def test_chooser_of_claims_says_how_sure_anyone_is(client: Client, view: str) -> None:
    factories.ClaimFactory(certainty="very_low")
    address = reverse(Claim.snippet_viewset.chooser_viewset.get_url_name(view))
    html = client.get(address).content.decode()
    assert "Very low certainty" in html


def test_chosen_claim_comes_with_the_words_for_a_text(client: Client) -> None:
    claim = factories.ClaimFactory(statement="massage eases neck pain.")
    viewset = Claim.snippet_viewset.chooser_viewset
    answer = client.get(reverse(viewset.get_url_name("chosen"), args=[claim.pk])).json()
    assert answer["result"]["title"] == "massage eases neck pain"
    assert answer["result"]["string"] == "Massage eases neck pain"


def test_chosen_reference_comes_with_the_mark_for_a_text(client: Client) -> None:
    viewset = Reference.snippet_viewset.chooser_viewset
    for values, mark in (
        ({}, "Lindqvist & Okafor 2019"),
        ({"authors": "", "title": "Guideline " * 10}, f"{'Guideline ' * 5}Guideline…"),
    ):
        reference = factories.ReferenceFactory(**values)
        address = reverse(viewset.get_url_name("chosen"), args=[reference.pk])
        assert client.get(address).json()["result"]["title"] == mark
