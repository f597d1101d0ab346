"""What stands around every page: title, description, address, way back, list of therapists."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone, translation
from wagtail.models import Locale, PageViewRestriction

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.page_types import (
    ConditionPage,
    Page,
    TherapistIndexPage,
)
from tests.rendering.reading import soup
from wagtail_triggerpoint.rendering.context import build_context, shorten


def condition(clinic: Clinic, **values: Any) -> Any:
    values = {"title": "Neck pain", "slug": "neck-pain", "author": clinic.author, **values}
    return planting.page(ConditionPage, clinic.conditions, **values)


def test_a_description_ends_at_a_word() -> None:
    text = shorten("word " * 100)
    assert len(text) <= 160
    assert text.endswith("word…")
    assert shorten("short") == "short"
    assert len(shorten("x" * 500)) <= 160


def finder_url(page: Any) -> str | None:
    request = RequestFactory().get("/", headers={"host": "testserver"})
    return build_context(page.specific_class.objects.get(pk=page.pk), request).finder_url


def test_the_first_public_list_of_the_language_is_the_finder(clinic: Clinic) -> None:
    page = condition(clinic)
    second = planting.page(TherapistIndexPage, clinic.home, slug="team")
    german = Locale.objects.create(language_code="de")
    planting.page(TherapistIndexPage, clinic.home, slug="menschen", locale=german)
    assert finder_url(page) == clinic.therapists.url
    PageViewRestriction.objects.create(page=clinic.therapists, restriction_type="login")
    assert finder_url(page) == second.url
    Page.objects.filter(pk=second.pk).update(live=False)
    assert finder_url(page) is None


def test_without_a_finder_the_author_is_named_and_not_linked(clinic: Clinic) -> None:
    page = condition(clinic)
    Page.objects.filter(pk=clinic.therapists.pk).update(live=False)
    byline = soup(page.url).select_one(".tp-byline")
    assert clinic.author.name in byline.text
    assert not byline.select("a")


@pytest.mark.parametrize(("code", "direction"), [("en", "ltr"), ("ar", "rtl"), ("de", "ltr")])
def test_the_direction_is_that_of_the_language(clinic: Clinic, code: str, direction: str) -> None:
    locale = Locale.objects.get_or_create(language_code=code)[0]
    page = condition(clinic, locale=locale)
    request = RequestFactory().get("/", headers={"host": "testserver"})
    context = build_context(page, request)
    assert (context.language, context.direction) == (code, direction)


@override_settings(WAGTAIL_I18N_ENABLED=False)
def test_a_site_that_keeps_no_languages_speaks_the_active_one(clinic: Clinic) -> None:
    request = RequestFactory().get("/", headers={"host": "testserver"})
    with translation.override("ar"):
        context = build_context(condition(clinic), request)
    assert (context.language, context.direction) == ("ar", "rtl")


# Sitemap


def sitemap() -> str:
    return Client().get("/sitemap.xml").content.decode()


def test_the_sitemap_names_people_and_places_below_their_list(clinic: Clinic) -> None:
    person, place = planting.person(), planting.place()
    text = sitemap()
    for path in (f"/therapists/{person.slug}/", f"/therapists/locations/{place.slug}/"):
        assert f"<loc>http://testserver{path}</loc>" in text


def test_the_sitemap_says_when_someone_changed(clinic: Clinic) -> None:
    row = planting.person()
    row.save_revision().publish()
    changed = type(row).objects.get(pk=row.pk).last_published_at
    day = timezone.localdate(changed)
    assert f"<lastmod>{day.isoformat()}</lastmod>" in sitemap()


def test_the_sitemap_leaves_out_who_is_not_listed(clinic: Clinic) -> None:
    assert planting.person(is_listed=False).slug not in sitemap()


def test_the_sitemap_of_a_private_list_names_nobody(clinic: Clinic) -> None:
    person = planting.person()
    PageViewRestriction.objects.create(page=clinic.therapists, restriction_type="login")
    assert person.slug not in sitemap()
