"""Names of many countries make slugs that differ, numbered only where two would be equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.bulk import names
from tests.bulk.conftest import FULL, SAMPLES
from tests.bulk.names import Name
from tests.content import shared_content
from tests.factories import TherapistIndexPageFactory
from wagtail_triggerpoint.slugs import slug_for
from wagtail_triggerpoint.swap import get_therapist_model

FORENAMES, SURNAMES = "forenames.csv", "surnames.csv"


def sample() -> list[Path]:
    return [SAMPLES / FORENAMES, SAMPLES / SURNAMES]


def shared() -> list[Path]:
    return [
        shared_content("providers", "names", f"common-{kind}-by-country.csv")
        for kind in ("forenames", "surnames")
    ]


#: Where the files lie, how many names they hold, and how many of those have no local spelling.
SOURCES = [
    pytest.param(sample, 16, 1, id="sample"),
    pytest.param(shared, 5056, 184, id="shared", marks=FULL),
]
EVERY_SOURCE = pytest.mark.parametrize(("paths", "count", "romanized"), SOURCES)


def read(paths: Callable[[], list[Path]]) -> list[Name]:
    return [name for path in paths() for name in names.read(path)]


@pytest.mark.django_db
@EVERY_SOURCE
def test_every_name_gets_a_slug_of_its_own(
    paths: Callable[[], list[Path]], count: int, romanized: int
) -> None:
    read_names = read(paths)
    assert len(read_names) == count
    assert sum(not name.localized for name in read_names) == romanized
    model = get_therapist_model()
    slugs = set()
    for name in read_names:
        base = slug_for(str(name))
        # Whether two are equal, the database decides.
        is_taken = model.objects.filter(slug=base).exists()
        person = model.objects.create(name=str(name), job_title="Therapist", live=False)
        person.clean_fields()
        slugs.add(person.slug)
        expected = rf"{re.escape(base)}-\d+" if is_taken else re.escape(base)
        assert re.fullmatch(expected, person.slug), name
    assert len(slugs) == count


@EVERY_SOURCE
def test_names_that_share_a_slug_have_the_same_letters(
    paths: Callable[[], list[Path]], count: int, romanized: int
) -> None:
    """Stress marks, apostrophes and vowel signs apart, which no address of Wagtail holds."""
    by_slug: dict[str, set[str]] = {}
    for name in read(paths):
        by_slug.setdefault(slug_for(str(name)), set()).add(letters(str(name)))
    assert {slug: found for slug, found in by_slug.items() if len(found) > 1} == {}


def letters(name: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name.lower())))


@pytest.mark.django_db
@EVERY_SOURCE
def test_the_address_of_every_slug_leads_to_its_person(
    paths: Callable[[], list[Path]], count: int, romanized: int
) -> None:
    """One name of each country: scripts differ between countries, not within one."""
    index = TherapistIndexPageFactory()
    visitor = Client()
    for name in {name.country: name for name in read(paths)}.values():
        person = get_therapist_model()(name=str(name), job_title="Therapist", live=True)
        person.save()
        response = visitor.get(person.address_below(index.url))
        assert response.status_code == 200, name
        assert response.context["therapist"].pk == person.pk
