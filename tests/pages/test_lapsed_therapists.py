"""People whose credentials have all expired: they leave the list, where the site wishes it so."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests import factories
from tests.models.people import locale, translation_of
from tests.page_types import TherapistIndexPage
from tests.pages.reading import read
from tests.sharing import shared
from wagtail_triggerpoint.models import ReviewSettings, WhenExpired
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model

STAYING = [WhenExpired.FLAG, WhenExpired.NOTHING]
DAY = datetime.timedelta(days=1)
#: A second language under every install.
LANGUAGE = "ar"


@shared
def finder(clinic: Any) -> TherapistIndexPage:
    made: TherapistIndexPage = factories.TherapistIndexPageFactory()
    return made


@shared
def place(clinic: Any) -> Any:
    return factories.LocationFactory(name="Harbour")


@shared
def lapsed(place: Any) -> Any:
    """Somebody whose only credential was valid until yesterday."""
    person = factories.TherapistFactory(name="Mara")
    factories.PracticeFactory(therapist=person, location=place)
    held(person, -1)
    return person


def held(person: Any, days: int | None = None) -> None:
    expires = None if days is None else clinic_today() + days * DAY
    factories.CredentialFactory(therapist=person, expires=expires)


def when_expired(finder: Any, what: str) -> None:
    ReviewSettings.objects.update_or_create(site=finder.get_site(), defaults={"when_expired": what})


def listed(address: str) -> list[str]:
    return read(address).texts(".tp-therapist .tp-card__title")


def addresses(finder: Any, place: Any) -> list[str]:
    return [finder.get_url(), f"{finder.get_url()}locations/{place.slug}/"]


def test_lapsed_person_leaves_the_lists(
    finder: TherapistIndexPage, place: Any, lapsed: Any
) -> None:
    when_expired(finder, WhenExpired.UNLIST)
    assert [listed(address) for address in addresses(finder, place)] == [[], []]


@pytest.mark.parametrize("what", STAYING)
def test_lapsed_person_stays_where_the_site_wishes_it(
    finder: TherapistIndexPage, place: Any, lapsed: Any, what: str
) -> None:
    when_expired(finder, what)
    assert [listed(address) for address in addresses(finder, place)] == [["Mara"], ["Mara"]]


def test_lapsed_person_stays_where_nothing_is_set(
    finder: TherapistIndexPage, place: Any, lapsed: Any
) -> None:
    assert [listed(address) for address in addresses(finder, place)] == [["Mara"], ["Mara"]]


@pytest.mark.parametrize("days", [None, 0, 300])
def test_person_comes_back_with_a_new_credential(
    finder: TherapistIndexPage, place: Any, lapsed: Any, days: int | None
) -> None:
    when_expired(finder, WhenExpired.UNLIST)
    held(lapsed, days)
    assert [listed(address) for address in addresses(finder, place)] == [["Mara"], ["Mara"]]


def test_person_who_never_had_any_stays(finder: TherapistIndexPage, clinic: Any) -> None:
    when_expired(finder, WhenExpired.UNLIST)
    factories.TherapistFactory(name="Cy")
    assert listed(finder.get_url()) == ["Cy"]


def test_person_with_one_that_begins_later_and_none_expired_stays(
    finder: TherapistIndexPage, clinic: Any
) -> None:
    when_expired(finder, WhenExpired.UNLIST)
    person = factories.TherapistFactory(name="Di")
    factories.CredentialFactory(therapist=person, valid_from=clinic_today() + 5 * DAY)
    assert listed(finder.get_url()) == ["Di"]


def test_translation_leaves_and_comes_back_with_its_source(
    finder: TherapistIndexPage, lapsed: Any
) -> None:
    translation_of(lapsed, LANGUAGE)
    translated: Any = finder.copy_for_translation(locale(LANGUAGE), copy_parents=True)
    translated.save_revision().publish()
    address = TherapistIndexPage.objects.get(pk=translated.pk).get_url()
    assert listed(address) == ["Mara"]
    when_expired(finder, WhenExpired.UNLIST)
    assert listed(address) == []
    held(lapsed)
    assert listed(address) == ["Mara"]


def test_profile_of_a_lapsed_person_stays(finder: TherapistIndexPage, lapsed: Any) -> None:
    when_expired(finder, WhenExpired.UNLIST)
    assert read(f"{finder.get_url()}{lapsed.slug}/").status == 200


def test_site_decides_for_itself(finder: TherapistIndexPage, lapsed: Any) -> None:
    other = factories.site_without_number(finder.get_site().root_page).get_site()
    ReviewSettings.objects.create(site=other, when_expired=WhenExpired.UNLIST)
    rows = get_therapist_model().objects
    assert list(rows.listed(finder.get_site())) == [lapsed]
    assert list(rows.listed(other)) == []
