"""Names of the world make slugs that differ, in Unicode and in ASCII."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client, override_settings

from tests import factories
from tests.forms.posting import fresh
from tests.page_types import Page
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.slugs import free_slug, slug_for
from wagtail_triggerpoint.swap import get_therapist_model

# Name, slug in Unicode, slug in ASCII.
NAMES = [
    ("Mara Lindqvist", "mara-lindqvist", "mara-lindqvist"),
    ("Åsa Öström", "åsa-öström", "asa-ostrom"),
    ("Zoë O’Brien-Núñez", "zoë-obrien-núñez", "zoe-obrien-nunez"),
    ("Dr. Mara Lindqvist, MSc", "dr-mara-lindqvist-msc", "dr-mara-lindqvist-msc"),
    ("سلمى حداد", "سلمى-حداد", "u0633u0644u0645u0649-u062du062fu0627u062f"),
    ("林小梅", "林小梅", "u6797u5c0fu6885"),
    ("Ольга Ветрова", "ольга-ветрова", None),
    ("İnci Петро́в ☕️", "inci-петров", None),
    ("ﬁona  TAB\tlines\n", "fiona-tab-lines", "fiona-tab-lines"),
    ("m/../a?b#c%00", "mabc00", "mabc00"),
]


@pytest.mark.parametrize(("name", "in_unicode", "in_ascii"), NAMES)
@pytest.mark.parametrize("allowed", [True, False])
def test_name_of_the_world_makes_a_slug(
    name: str, in_unicode: str, in_ascii: str | None, allowed: bool
) -> None:
    with override_settings(WAGTAIL_ALLOW_UNICODE_SLUGS=allowed):
        made = slug_for(name)
    if allowed:
        assert made == in_unicode
    else:
        assert re.fullmatch("[a-z0-9_-]+", made)
        assert in_ascii in (None, made)


@pytest.mark.django_db
@pytest.mark.parametrize("allowed", [True, False])
def test_every_name_makes_a_slug_of_its_own_that_can_be_opened(allowed: bool, home: Page) -> None:
    index = factories.TherapistIndexPageFactory()
    with override_settings(WAGTAIL_ALLOW_UNICODE_SLUGS=allowed):
        people = [factories.TherapistFactory(name=name) for name, *_ in NAMES]
    assert len({person.slug for person in people}) == len(NAMES)
    assert not any(re.search(r"-\d+$", person.slug) for person in people)
    for person in people:
        answer = Client().get(person.address_below(index.url))
        assert answer.status_code == 200, person.slug
        assert answer.context["therapist"] == person


@pytest.mark.django_db
def test_slug_is_numbered_only_where_two_would_be_equal() -> None:
    made = [factories.TherapistFactory(name=name).slug for name in ("Bo", "Bo!", "Bob", "bo")]
    assert made == ["bo", "bo-2", "bob", "bo-3"]


@pytest.mark.django_db
@pytest.mark.parametrize("allowed", [True, False])
def test_name_without_letters_falls_back_to_the_kind(allowed: bool) -> None:
    with override_settings(WAGTAIL_ALLOW_UNICODE_SLUGS=allowed):
        made = [factories.TherapistFactory(name=name).slug for name in ("!!!", "…", "–")]
        place = factories.LocationFactory(name="¿?")
    kind = get_therapist_model()._meta.model_name
    assert made == [kind, f"{kind}-2", f"{kind}-3"]
    assert place.slug == "location"


@pytest.mark.django_db
def test_reserved_slug_is_numbered() -> None:
    assert factories.TherapistFactory(name="Locations").slug == "locations-2"


@pytest.mark.django_db
@pytest.mark.parametrize("allowed", [True, False])
def test_longest_names_leave_room_for_the_number(allowed: bool) -> None:
    with override_settings(WAGTAIL_ALLOW_UNICODE_SLUGS=allowed):
        made = [factories.TherapistFactory(name="林" * 255) for _ in range(3)]
    slugs = [fresh(person).slug for person in made]
    assert len(set(slugs)) == 3
    assert all(len(slug) <= 255 for slug in slugs)


@pytest.mark.django_db
def test_therapist_and_place_may_share_a_slug() -> None:
    assert factories.TherapistFactory(name="Sol").slug == "sol"
    assert factories.LocationFactory(name="Sol").slug == "sol"


@pytest.mark.django_db
def test_slug_stays_when_the_name_changes() -> None:
    person = factories.TherapistFactory(name="Bo")
    person.name = "Bosse"
    person.save_revision().publish()
    assert fresh(person).slug == "bo"


@pytest.mark.django_db
def test_accent_makes_a_slug_that_the_database_takes() -> None:
    """For MariaDB the second equals the first, and a unique column would refuse it."""
    made = [factories.TherapistFactory(name=name).slug for name in ("Jose", "José", "Jóse")]
    plain = ["jose", "josé", "jóse"]
    numbered = ["jose", "josé-2", "jóse-3"]
    assert made == (numbered if connection.vendor == "mysql" else plain)


@pytest.mark.django_db
def test_free_slug_asks_the_database_once_and_again_where_it_is_taken(
    django_assert_num_queries: Any,
) -> None:
    with django_assert_num_queries(1):
        assert free_slug("Sol", Location.objects.all()) == "sol"
    for _ in range(3):
        factories.LocationFactory(name="Sol")
    with django_assert_num_queries(2):
        assert free_slug("Sol", Location.objects.all()) == "sol-4"


@pytest.mark.django_db
def test_address_of_a_name_of_the_world_is_encoded() -> None:
    person = factories.TherapistFactory(name="林小梅")
    assert person.address_below("/therapists/") == f"/therapists/{quote('林小梅')}/"
