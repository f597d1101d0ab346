"""A chooser offers each person and each place once, as the source that holds the facts."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.models.people import locale
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()
FACTORIES = {MODEL: factories.TherapistFactory, Location: factories.LocationFactory}
VIEWS = ["choose", "choose_results"]


def offered(client: Client, model: Any, view: str, **query: str) -> list[str]:
    address = reverse(model.snippet_viewset.chooser_viewset.get_url_name(view))
    answer = client.get(address, query)
    assert answer.status_code == 200
    html = answer.json()["html"] if view == "choose" else answer.content.decode()
    links = BeautifulSoup(html, "html.parser").select("a[data-chooser-modal-choice]")
    return [" ".join(link.get_text().split()) for link in links]


@pytest.fixture(params=[MODEL, Location], ids=["therapist", "location"])
def model(request: pytest.FixtureRequest) -> Any:
    """A kind of row, of which there are two in German too and a draft."""
    for name in ("Bo", "Ada"):
        german = FACTORIES[request.param](name=name).copy_for_translation(locale())
        german.save()
    FACTORIES[request.param](name="Cy", live=False)
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
