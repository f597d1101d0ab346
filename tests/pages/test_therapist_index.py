"""The list of therapists, and the addresses below it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.test import override_settings

from tests import factories
from tests.models.people import locale, publish
from tests.page_types import TherapistIndexPage
from tests.pages.reading import HOSTILE, read
from tests.sharing import shared


@shared
def finder(clinic: Any) -> TherapistIndexPage:
    made: TherapistIndexPage = factories.TherapistIndexPageFactory()
    return made


def cards(address: str) -> list[str]:
    return read(address).texts(".tp-therapist .tp-card__title")


def test_therapists_stand_in_the_order_of_their_sort_names(finder: TherapistIndexPage) -> None:
    for name, sort_name in (("Zoe Öst", ""), ("Bo Ek", "Ek, Bo"), ("Cy Dahl", "dahl, cy")):
        factories.TherapistFactory(name=name, sort_name=sort_name)
    assert cards(finder.url) == ["Cy Dahl", "Bo Ek", "Zoe Öst"]
    assert read(finder.url).text(".tp-count") == "3 therapists"


def test_unlisted_therapist_has_a_profile_and_no_card(finder: TherapistIndexPage) -> None:
    factories.TherapistFactory(name="Mara Lindqvist", is_listed=False)
    assert cards(finder.url) == []
    assert "No therapists are listed here yet." in read(finder.url).text("main")
    assert read(f"{finder.url}mara-lindqvist/").text("h1") == "Mara Lindqvist"


def test_unknown_address_is_not_found(finder: TherapistIndexPage) -> None:
    for path in ("nobody/", "locations/", "locations/nowhere/", "locations/a/b/"):
        assert read(f"{finder.url}{path}").status == 404, path


def test_therapist_and_place_do_not_answer_for_each_other(finder: TherapistIndexPage) -> None:
    factories.TherapistFactory(name="Mara")
    factories.LocationFactory(name="Harbour")
    assert read(f"{finder.url}locations/harbour/").text("h1") == "Harbour"
    assert read(f"{finder.url}harbour/").status == 404
    assert read(f"{finder.url}locations/mara/").status == 404


def test_draft_has_no_address(finder: TherapistIndexPage) -> None:
    factories.TherapistFactory(name="Mara", live=False)
    factories.LocationFactory(name="Harbour", live=False)
    assert read(f"{finder.url}mara/").status == 404
    assert read(f"{finder.url}locations/harbour/").status == 404


@pytest.mark.parametrize("prefix", ["", "locations/"])
def test_hostile_address_is_no_server_error(finder: TherapistIndexPage, prefix: str) -> None:
    factories.TherapistFactory(name="Mara")
    for slug in HOSTILE:
        assert read(f"{finder.url}{prefix}{slug}/").status in {301, 302, 400, 404}, slug


def test_name_of_the_world_has_an_address(finder: TherapistIndexPage) -> None:
    person = factories.TherapistFactory(name="سلمى حداد")
    place = factories.LocationFactory(name="港口")
    for path, name in ((person.slug, person.name), (f"locations/{place.slug}", place.name)):
        answer = read(f"{finder.url}{quote(path)}/")
        assert answer.text("h1") == name
    link = read(finder.url).attribute(".tp-card__link", "href")
    assert read(link).text("h1") == "سلمى حداد"


def test_page_that_does_not_exist_is_not_found(finder: TherapistIndexPage) -> None:
    for number in ("0", "2", "x", "", *HOSTILE):
        assert read(f"{finder.url}?page={number}").status == 404, number


@override_settings(WAGTAIL_TRIGGERPOINT={"THERAPISTS_PER_PAGE": 2})
def test_long_list_is_cut_into_pages(finder: TherapistIndexPage) -> None:
    for name in ("Ada", "Bo", "Cy"):
        factories.TherapistFactory(name=name)
    assert [cards(f"{finder.url}?page={number}") for number in (1, 2)] == [["Ada", "Bo"], ["Cy"]]


def test_place_shows_those_listed_who_work_there(finder: TherapistIndexPage) -> None:
    place = factories.LocationFactory(name="Harbour")
    for name, is_listed in (("Bo", True), ("Ada", True), ("Cy", False)):
        person = factories.TherapistFactory(name=name, is_listed=is_listed)
        factories.PracticeFactory(therapist=person, location=place)
    factories.TherapistFactory(name="Elsewhere")
    assert cards(f"{finder.url}locations/harbour/") == ["Ada", "Bo"]


# In another language


@shared
def german_finder(finder: TherapistIndexPage) -> TherapistIndexPage:
    german: Any = finder.copy_for_translation(locale(), copy_parents=True)
    german.title, german.slug = "Therapeuten", "therapeuten"
    german.save_revision().publish()
    made: TherapistIndexPage = TherapistIndexPage.objects.get(pk=german.pk)
    return made


def in_german(row: Any, **words: str) -> Any:
    german = row.copy_for_translation(locale())
    for name, value in words.items():
        setattr(german, name, value)
    german.save()
    publish(german)
    return german


def test_finder_shows_those_with_words_in_its_language(
    finder: TherapistIndexPage, german_finder: TherapistIndexPage
) -> None:
    in_german(factories.TherapistFactory(name="Mara"), job_title="Masseurin")
    factories.TherapistFactory(name="Nils")
    assert cards(finder.url) == ["Mara", "Nils"]
    assert cards(german_finder.url) == ["Mara"]
    assert read(german_finder.url).text(".tp-therapist__job") == "Masseurin"


def test_profile_and_place_are_in_the_language_of_their_finder(
    german_finder: TherapistIndexPage,
) -> None:
    in_german(factories.TherapistFactory(name="Mara"), job_title="Masseurin")
    place = factories.LocationFactory(name="Harbour", city="Sagohamn")
    in_german(place, directions="<p>Mit dem Bus.</p>")
    assert german_finder.url.startswith("/de/")
    profile = read(f"{german_finder.url}mara/")
    assert (profile.text("h1"), profile.text(".tp-profile__job")) == ("Mara", "Masseurin")
    assert profile.attribute("html", "lang") == "de"
    shown = read(f"{german_finder.url}locations/harbour/").text("main")
    assert "Mit dem Bus." in shown
    assert "Sagohamn" in shown


def test_person_without_words_in_a_language_has_no_address_in_it(
    german_finder: TherapistIndexPage,
) -> None:
    factories.TherapistFactory(name="Nils")
    assert read(f"{german_finder.url}nils/").status == 404


def test_is_listed_is_a_fact_of_every_language(german_finder: TherapistIndexPage) -> None:
    in_german(factories.TherapistFactory(name="Mara", is_listed=False))
    assert cards(german_finder.url) == []
    assert read(f"{german_finder.url}mara/").status == 200
