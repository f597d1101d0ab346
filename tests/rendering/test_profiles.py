"""The pages of therapists and places below a list of therapists."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from tests import factories
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.models import BarePage
from tests.rendering.reading import breadcrumbs, canonical, description, soup
from wagtail_triggerpoint.models import Location, OpeningException, Practice
from wagtail_triggerpoint.pages.models import TherapistIndexPage
from wagtail_triggerpoint.swap import get_therapist_model


@pytest.fixture
def person(clinic: Clinic) -> Any:
    return factories.TherapistFactory(name="Åsa Ek", summary="Treats runners.")


@pytest.fixture
def place(person: Any) -> Any:
    found = factories.LocationFactory(name="Harbour", directions="<p>Ring <b>twice</b>.</p>")
    Practice.objects.create(therapist=person, location=found)
    return found


def profile(clinic: Clinic, row: Any) -> str:
    return f"{clinic.therapists.url}{row.slug}/"


def page_of(clinic: Clinic, place: Any) -> str:
    return f"{clinic.therapists.url}locations/{place.slug}/"


# What every page has


def test_a_profile_has_a_title_a_description_and_an_address_of_its_own(
    clinic: Clinic, person: Any
) -> None:
    address = profile(clinic, person)
    assert soup(address).title.text.startswith("Åsa Ek, Physiotherapist")
    assert description(address) == "Treats runners."
    assert canonical(address) == "http://testserver/therapists/%C3%A5sa-ek/"
    assert breadcrumbs(address) == ["Home", clinic.therapists.title]


def test_the_description_of_the_list_is_not_that_of_a_profile(
    clinic: Clinic, person: Any
) -> None:
    Page.objects.filter(pk=clinic.therapists.pk).update(
        search_description="All our people.", seo_title="Our people"
    )
    assert description(clinic.therapists.url) == "All our people."
    assert description(profile(clinic, person)) == "Treats runners."
    assert "Our people" not in soup(profile(clinic, person)).title.text


def test_a_place_has_a_title_a_description_and_an_address_of_its_own(
    clinic: Clinic, place: Any
) -> None:
    address = page_of(clinic, place)
    assert soup(address).title.text.startswith("Harbour")
    assert description(address) == "Ring twice."
    assert canonical(address) == "http://testserver/therapists/locations/harbour/"


def test_the_first_list_of_a_site_is_canonical(clinic: Clinic, person: Any, place: Any) -> None:
    second = planting.page(TherapistIndexPage, clinic.home, slug="team")
    assert canonical(f"{second.url}{person.slug}/") == canonical(profile(clinic, person))
    assert canonical(f"{second.url}locations/harbour/") == canonical(page_of(clinic, place))
    text = Client().get("/sitemap.xml").content.decode()
    assert "/therapists/locations/harbour/</loc>" in text
    assert "/team/</loc>" in text
    assert "/team/locations/harbour/" not in text


# Who is shown


def test_someone_unlisted_has_a_profile_and_stands_in_no_list(
    clinic: Clinic, person: Any, place: Any
) -> None:
    get_therapist_model().objects.filter(pk=person.pk).update(is_listed=False)
    assert soup(profile(clinic, person)).h1.text == "Åsa Ek"
    assert "Åsa Ek" not in soup(clinic.therapists.url).text
    assert "Åsa Ek" not in soup(page_of(clinic, place)).text
    assert "sa-ek/" not in Client().get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    "slug",
    [
        "nobody",
        "locations",
        "locations/nowhere",
        "locations/harbour/more",
        "%C3%A5sa-ek/more",
        "%00",
        "%C3%A5sa-ek%00",
        "locations/%00",
        "%2F",
        "..%2Flocations",
        "%ff%fe",
        "%F0%9F%98%80",
        "'",
        "a'%20OR%201=1--",
        "%25",
        "-",
        "None",
        "0",
        "x" * 3000,
        "locations/" + "x" * 3000,
    ],
)
def test_what_does_not_exist_below_a_list_is_not_found(
    clinic: Clinic, person: Any, place: Any, slug: str
) -> None:
    assert Client().get(f"{clinic.therapists.url}{slug}/").status_code == 404


def test_a_profile_is_found_by_its_own_slug_alone(clinic: Clinic, place: Any) -> None:
    """Neither by the slug of a place, nor a place by that of a person."""
    assert Client().get(f"{clinic.therapists.url}harbour/").status_code == 404
    assert Client().get(f"{clinic.therapists.url}locations/asa-ek/").status_code == 404


def test_a_profile_below_a_list_of_another_language_needs_a_translation(
    clinic: Clinic, person: Any
) -> None:
    german = Locale.objects.create(language_code="de")
    home = clinic.home.copy_for_translation(german)
    home.save_revision().publish()
    german_list = planting.page(
        TherapistIndexPage, Page.objects.get(pk=home.pk), slug="menschen", locale=german
    )
    address = f"{german_list.url}{person.slug}/"
    assert Client().get(address).status_code == 404
    translation = person.copy_for_translation(german)
    translation.job_title = "Physiotherapeutin"
    translation.save()
    assert Client().get(address).status_code == 404
    translation.save_revision().publish()
    found = soup(address)
    assert found.h1.text == "Åsa Ek"
    assert "Physiotherapeutin" in found.text
    assert found.html["lang"] == "de"


# Places of work


def test_a_place_without_a_page_in_the_language_is_named_and_not_linked(
    clinic: Clinic, person: Any, place: Any
) -> None:
    german = Locale.objects.create(language_code="de")
    Location.objects.filter(pk=place.pk).update(locale=german)
    shown = soup(profile(clinic, person)).select_one(".tp-practice")
    assert "Harbour" in shown.text
    assert not shown.select("a[href*=locations]")
    Location.objects.filter(pk=place.pk).update(locale=clinic.home.locale)
    shown = soup(profile(clinic, person)).select_one(".tp-practice")
    assert shown.select("a[href='/therapists/locations/harbour/']")


def test_a_place_of_another_site_is_not_named(clinic: Clinic, person: Any, place: Any) -> None:
    root = Page.objects.get(depth=1).add_child(instance=BarePage(title="Other", slug="other"))
    other = Site.objects.create(hostname="other.example", root_page=root)
    Location.objects.filter(pk=place.pk).update(site=other)
    for address in (profile(clinic, person), clinic.therapists.url):
        assert "Harbour" not in soup(address).text
    assert Client().get(page_of(clinic, place)).status_code == 404


def test_the_days_that_differ_are_those_of_the_place(clinic: Clinic, place: Any) -> None:
    """Where the day has already ended, yesterday's exception is over."""
    today = timezone.localdate(timezone=datetime.UTC)
    for days in (-2, 2):
        OpeningException.objects.create(
            location=place, starts=today + datetime.timedelta(days=days), note=f"Note {days}"
        )
    text = soup(page_of(clinic, place)).text
    assert "Note 2" in text
    assert "Note -2" not in text


# Credentials


def test_credentials_stand_under_their_kinds_the_weightiest_first(
    clinic: Clinic, person: Any
) -> None:
    for kind in ("membership", "qualification", "statutory_registration", "accredited_register"):
        factories.CredentialFactory(therapist=person, kind=kind, title=f"A {kind}")
    headings = soup(profile(clinic, person)).select("#tp-credentials ~ h3")
    assert [heading.text for heading in headings] == [
        "Statutory registration",
        "Accredited register",
        "Qualification",
        "Membership",
    ]


def test_topics_lead_to_public_pages_of_the_language_once(clinic: Clinic, person: Any) -> None:
    from wagtail_triggerpoint.models import TherapistTopic
    from wagtail_triggerpoint.pages.models import ConditionPage

    page = planting.page(
        ConditionPage, clinic.conditions, title="Runner’s knee", author=clinic.author
    )
    for _ in range(2):
        TherapistTopic.objects.create(therapist=person, page=page)
    links = soup(profile(clinic, person)).select("#tp-topics ~ ul a")
    assert [(link.text, link["href"]) for link in links] == [("Runner’s knee", page.url)]
