"""Practitioners of a public register become therapists, each with a credential for each licence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.bulk import nppes, planting
from tests.bulk.conftest import FULL, SAMPLES
from tests.bulk.nppes import Practitioner
from tests.content import shared_content
from tests.factories import TherapistIndexPageFactory
from tests.forms.posting import fresh
from wagtail_triggerpoint.publishing import PublishRefused
from wagtail_triggerpoint.swap import get_therapist_model

#: What a credential needs, and what a record may leave empty.
NEEDED = {"title": "Title", "issuer": "Issued by"}

SOURCES = [
    pytest.param(lambda: SAMPLES / "practitioners.csv", 3, id="sample"),
    pytest.param(
        lambda: shared_content("providers", "nppes", "practitioners.csv"),
        301,
        id="shared",
        marks=FULL,
    ),
]
EVERY_SOURCE = pytest.mark.parametrize(("path", "count"), SOURCES)


def expected_lines(row: Any) -> list[str]:
    return [
        f"Credentials: {position}. Credential → {label}: This field cannot be blank."
        for position, held in enumerate(row.credentials.all(), start=1)
        for name, label in NEEDED.items()
        if not getattr(held, name)
    ]


def complete(row: Any, person: Practitioner) -> None:
    """Adds what the register does not say: a title, and who gave it."""
    held = list(row.credentials.all())
    for one in held:
        one.title = one.title or person.profession
        one.issuer = one.issuer or "State board"
    row.credentials = held


def published(person: Practitioner) -> Any:
    """The therapist of ``person``, live; refused before, if anything was missing."""
    row = planting.therapist(person)
    assert [held.number for held in fresh(row).credentials.all()] == [
        licence.number for licence in person.licences
    ]
    if lines := expected_lines(row):
        with pytest.raises(PublishRefused) as refusal:
            row.save_revision().publish()
        assert refusal.value.lines == lines
        assert str(refusal.value).startswith(f"“{person.name}” was not published. ")
        complete(row, person)
    row.save_revision().publish()
    return fresh(row)


@pytest.mark.django_db
@EVERY_SOURCE
def test_every_practitioner_becomes_a_therapist_with_credentials(
    client: Client, clinic: Any, path: Callable[[], Path], count: int
) -> None:
    index = TherapistIndexPageFactory()
    people = nppes.read(path())
    assert len(people) == count
    visitor = Client()
    for person in people:
        row = published(person)
        response = visitor.get(row.address_below(index.url))
        assert response.status_code == 200
        page = BeautifulSoup(response.content, "html.parser").get_text(" ")
        shown = " ".join(page.split())
        assert " ".join(person.name.split()) in shown
        for held in row.credentials.all():
            assert " ".join(held.title.split()) in shown
            assert " ".join(held.number.split()) in shown
    assert get_therapist_model().objects.filter(live=True).count() == count
    listing = reverse(get_therapist_model().snippet_viewset.get_url_name("list"))
    assert client.get(listing).status_code == 200
    table = client.get(f"{listing}?export=csv").getvalue().decode()
    assert all(person.name in table for person in people)


@pytest.mark.django_db
@EVERY_SOURCE
def test_slugs_of_practitioners_are_their_names(path: Callable[[], Path], count: int) -> None:
    people = nppes.read(path())
    slugs = [planting.therapist(person).slug for person in people]
    assert len(set(slugs)) == count
    names = {person.name for person in people}
    assert sum(slug[-1].isdigit() for slug in slugs) == count - len(names)
