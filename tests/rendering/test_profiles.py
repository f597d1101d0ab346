"""The pages of therapists and places below a list of therapists."""

from __future__ import annotations

import datetime
from typing import Any

from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Site

from tests import factories
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.models import BarePage
from tests.page_types import ConditionPage, Page
from tests.rendering.reading import soup
from tests.sharing import shared
from wagtail_triggerpoint.models import Location, OpeningException, Practice


@shared
def person(clinic: Clinic) -> Any:
    return factories.TherapistFactory(name="Åsa Ek", summary="Treats runners.")


@shared
def place(person: Any) -> Any:
    found = factories.LocationFactory(name="Harbour", directions="<p>Ring <b>twice</b>.</p>")
    Practice.objects.create(therapist=person, location=found)
    return found


def profile(clinic: Clinic, row: Any) -> str:
    return f"{clinic.therapists.url}{row.slug}/"


def page_of(clinic: Clinic, place: Any) -> str:
    return f"{clinic.therapists.url}locations/{place.slug}/"


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

    page = planting.page(
        ConditionPage, clinic.conditions, title="Runner’s knee", author=clinic.author
    )
    for _ in range(2):
        TherapistTopic.objects.create(therapist=person, page=page)
    links = soup(profile(clinic, person)).select("#tp-topics ~ ul a")
    assert [(link.text, link["href"]) for link in links] == [("Runner’s knee", page.url)]
