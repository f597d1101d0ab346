"""Previews of people and places that nobody else has seen yet."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests import factories
from tests.forms.posting import Data, opened, row_data
from tests.models.people import url
from tests.page_types import Page
from tests.viewsets.lists import address
from wagtail_triggerpoint.models import Claim, Location
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()


def preview(client: Client, endpoint: str, data: Data) -> str:
    answer = client.post(endpoint, data)
    assert answer.json()["is_valid"], answer.json()
    shown = client.get(endpoint)
    assert shown.status_code == 200
    return shown.content.decode()


@pytest.fixture(params=[True, False], ids=["with a list", "without a list"])
def site(request: pytest.FixtureRequest, home: Page) -> Page:
    if request.param:
        factories.TherapistIndexPageFactory()
    return home


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (MODEL, {"name": "Nils Berg", "job_title": "Midwife"}),
        (Location, {"name": "Harbour", "city": "Sagohamn"}),
        (Claim, {"statement": "massage calms", "rationale": "Two trials agree."}),
    ],
)
def test_new_row_is_previewed_before_it_is_saved(
    client: Client, site: Page, model: Any, words: dict[str, str]
) -> None:
    data = {**opened(client, address(model, "add")), **words}
    html = preview(client, address(model, "preview_on_add"), data)
    assert all(text in html for text in words.values())
    assert not model.objects.exists()


@pytest.mark.parametrize("model", [MODEL, Location, Claim])
def test_empty_form_of_a_new_row_is_previewed(client: Client, site: Page, model: Any) -> None:
    endpoint = address(model, "preview_on_add")
    answer = client.post(endpoint, opened(client, address(model, "add")))
    assert answer.status_code == 200
    assert client.get(endpoint).status_code == 200


def test_draft_of_a_therapist_is_previewed_with_its_rows(client: Client, site: Page) -> None:
    place = factories.LocationFactory(name="Harbour")
    person = factories.TherapistFactory(name="Mara", live=False)
    form = client.get(url(person)).context["form"]
    data = row_data(form, "credentials", kind="membership", title="Member", issuer="Society")
    practice = row_data(form, "practices", location=str(place.pk), accepting="yes")
    data |= {key: value for key, value in practice.items() if key.startswith("practices-")}
    data["practices-0-accepting_said_on"] = "2026-01-01"
    html = preview(client, url(person, "preview_on_edit"), data)
    assert all(text in html for text in ("Mara", "Member", "Society", "Harbour"))
    assert not person.credentials.exists()


def test_draft_of_a_place_is_previewed_with_its_hours(client: Client, site: Page) -> None:
    place = factories.LocationFactory(name="Harbour", live=False)
    form = client.get(url(place)).context["form"]
    data = row_data(form, "opening_hours", weekday="2", opens="08:30", closes="12:00")
    html = preview(client, url(place, "preview_on_edit"), data)
    assert "Harbour" in html
    assert 'datetime="08:30"' in html


def test_preview_of_a_live_place_shows_who_works_there(client: Client, site: Page) -> None:
    practice = factories.PracticeFactory(
        therapist=factories.TherapistFactory(name="Mara Lindqvist"),
        location=factories.LocationFactory(name="Harbour"),
    )
    data = opened(client, url(practice.location))
    html = preview(client, url(practice.location, "preview_on_edit"), {**data, "city": "Newtown"})
    assert "Mara Lindqvist" in html
    assert "Newtown" in html


def test_answers_lost_from_a_draft_are_previewed_as_not_known(client: Client, site: Page) -> None:
    place = factories.LocationFactory(name="Harbour")
    html = preview(
        client, url(place, "preview_on_edit"), {**opened(client, url(place)), "lift": ""}
    )
    assert "Not known: please ask" in html
    assert "</svg> No" not in html


def test_draft_of_a_claim_is_previewed_with_its_sources(client: Client, site: Page) -> None:
    claim = factories.ClaimFactory(statement="massage calms", live=False)
    reference = factories.ReferenceFactory(title="A second study")
    form = client.get(url(claim)).context["form"]
    data = row_data(form, "references", reference=str(reference.pk), place="table 2")
    html = preview(client, url(claim, "preview_on_edit"), {**data, "certainty": "low"})
    page = BeautifulSoup(html, "html.parser")
    said = page.select_one(".tp-claim__sentence")
    assert said is not None
    assert said.text == "The source calls this low certainty: massage calms.\xa0[1][2]"
    entries = page.select(".tp-references__list > li")
    assert "A second study" in entries[1].text
    assert "Lindqvist & Okafor 2019, table 2" in page.text
    assert claim.references.count() == 1
