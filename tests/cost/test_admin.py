"""The lists of the admin cost the same for three rows as for thirty.

For a clinic's editor: of who may also translate, Wagtail's simple translation asks two queries for
each row, to know whether its button belongs there.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from tests import factories
from tests.cost import planting
from tests.cost.measuring import cost
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.models import Claim, Location, Reference, TherapistLanguage
from wagtail_triggerpoint.swap import get_therapist_model

FEW, MANY = 3, 30


@pytest.fixture
def editor(db: None) -> Client:
    setup_groups()
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name="Clinic editors"))
    client = Client()
    client.force_login(user)
    return client


def address(model: type[Any], name: str) -> str:
    return reverse(model.snippet_viewset.get_url_name(name))


def chooser(model: type[Any], name: str) -> str:
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(name))


def people(count: int) -> None:
    """Half of them sources, half translations of those."""
    german = Locale.objects.get_or_create(language_code="de")[0]
    for _ in range(count):
        row = planting.person(credentials=2, practices=1)
        TherapistLanguage.objects.create(therapist=row, language="sv")
        row.copy_for_translation(german).save()


def places(count: int) -> None:
    german = Locale.objects.get_or_create(language_code="de")[0]
    for _ in range(count):
        planting.place().copy_for_translation(german).save()


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx", "?credentials=current"])
def test_the_list_of_therapists(editor: Client, query: str) -> None:
    listing = address(get_therapist_model(), "list") + query
    people(FEW)
    few = cost(listing, editor)
    people(MANY)
    assert cost(listing, editor) == few


def claims(count: int) -> None:
    german = Locale.objects.get_or_create(language_code="de")[0]
    for _ in range(count):
        source = planting.reference()
        planting.claim(source, planting.reference()).copy_for_translation(german).save()


@pytest.mark.parametrize("query", ["", "?export=csv", "?certainty=low&has_source=true"])
def test_the_list_of_claims(editor: Client, query: str) -> None:
    listing = address(Claim, "list") + query
    claims(FEW)
    few = cost(listing, editor)
    claims(MANY)
    assert cost(listing, editor) == few


@pytest.mark.parametrize("query", ["", "?export=csv", "?country=SE"])
def test_the_list_of_locations(editor: Client, query: str) -> None:
    listing = address(Location, "list") + query
    places(FEW)
    few = cost(listing, editor)
    places(MANY)
    assert cost(listing, editor) == few


def references(count: int) -> None:
    for _ in range(count):
        factories.ReferenceFactory(is_retracted=True, year=2019)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?export=csv",
        "?export=xlsx",
        "?export=csl",
        "?q=massage",
        "?q=10.1000/1",
        "?study_type=systematic_review&is_retracted=true&year=2019",
    ],
)
def test_the_list_of_references(editor: Client, query: str) -> None:
    listing = address(Reference, "list") + query
    references(FEW)
    few = cost(listing, editor)
    references(MANY)
    assert cost(listing, editor) == few


KINDS = (
    (get_therapist_model(), people),
    (Location, places),
    (Reference, references),
    (Claim, claims),
)


@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_the_choosers(editor: Client, view: str) -> None:
    for model, make in KINDS:
        choose = chooser(model, view)
        make(FEW)
        few = cost(choose, editor)
        make(MANY)
        assert cost(choose, editor) == few, model
