"""Every model with texts in every field: published, read by a visitor, opened by an editor."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.hostile import showing
from tests.hostile.conftest import EVERY_COLLECTION, Collection
from tests.hostile.filling import Filling
from tests.hostile.objects import MAKERS, address, guarded_models
from tests.hostile.strings import Deck, sample
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.publishing import publish_errors
from wagtail_triggerpoint.swap import get_therapist_model

#: How often an object is filled. Its places get different packs, so a few rounds reach them all.
FEW, MANY = 1, 24
#: Every how manieth time it is also opened in the admin, which takes longer.
OPENED = 8


def test_every_model_is_tried() -> None:
    assert guarded_models() == set(MAKERS)


def publish(row: Any) -> None:
    assert publish_errors(row) == {}
    row.save_revision().publish()
    row.refresh_from_db()


def edit_url(row: Any) -> str:
    if hasattr(row, "get_url"):
        return reverse("wagtailadmin_pages:edit", args=[row.pk])
    return reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])


@pytest.fixture
def plain_is_found(settings: Any) -> None:
    """The list of findings above a form has its markup also where all texts are plain."""
    words = {language: {"should": ["plain*"]} for language in ("en", "de")}
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"words": words}}


class Shower:
    """Fills one object again and again, and knows how it looks with plain texts."""

    def __init__(self, row: Any, chosen: dict[str, int]) -> None:
        self.row, self.chosen = row, chosen
        self.visitor = Client()
        plain = self.filled(lambda way, longest: f"plain{abs(hash(way))}"[: min(longest, 20)])
        page = showing.read(self.page())
        words = showing.words(page)
        self.shape = showing.shape(page)
        self.shown = {way for way, text in plain.used.items() if text in words}

    def filled(self, texts: Any) -> Filling:
        filling = Filling(texts, self.chosen)
        filling.fill(self.row)
        publish(self.row)
        return filling

    def page(self) -> bytes:
        response = self.visitor.get(address(self.row))
        assert response.status_code == 200
        return bytes(response.content)


@pytest.mark.django_db
@EVERY_COLLECTION
@pytest.mark.parametrize("model", MAKERS, ids=lambda model: model.__name__)
@pytest.mark.usefixtures("plain_is_found")
def test_object_shows_text_as_text(
    client: Client, clinic: Any, model: Any, collection: Collection, chosen: dict[str, int]
) -> None:
    shower = Shower(MAKERS[model](), chosen)
    edit = showing.shape(showing.read(client.get(edit_url(shower.row)).content))
    deck = Deck(collection())
    for number in range(FEW if collection is sample else MANY):
        deck.start(number)
        filling = shower.filled(deck)
        assert filling.used
        texts = [text for way, text in filling.used.items() if way in shower.shown]
        showing.check(shower.page(), shower.shape, texts)
        if number % OPENED == 0:
            showing.check(client.get(edit_url(shower.row)).content, edit)


@pytest.mark.django_db
@pytest.mark.parametrize("broken", ["a\0b", "a\ud800b"], ids=["null", "half"])
def test_text_that_no_page_can_show_is_refused(clinic: Any, broken: str) -> None:
    """In memory, as an importer has it: databases take one of them, and only some."""
    person = MAKERS[get_therapist_model()]()
    person.job_title = broken
    person.biography = f"<p>{broken}</p>"
    person.credentials = [Credential(kind="membership", title=broken, issuer="Society")]
    message = "This text holds a broken character. Delete it and type it again."
    errors = publish_errors(person)
    assert set(errors) == {"job_title", "biography", "credentials"}
    assert all(message in str(found) for found in errors.values())
