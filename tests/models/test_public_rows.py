"""Which rows a site shows in a language, and in which order."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.models import Site

from tests import factories
from tests.models.people import locale, mara, translation_of
from tests.page_types import Page
from tests.sharing import shared
from wagtail_triggerpoint.models import Claim, Credential, Location
from wagtail_triggerpoint.swap import get_therapist_model

YESTERDAY = datetime.timedelta(days=-1)

pytestmark = pytest.mark.django_db


@shared
def other_site(rows: None) -> Site:
    page = Page.objects.get(depth=1).add_child(instance=Page(title="Other", slug="other"))
    return Site.objects.create(hostname="other.example", root_page=page)


def shown(code: str = "en", site: Site | None = None) -> set[str]:
    """Names of the therapists that a site shows in a language."""
    site = site or Site.objects.get(is_default_site=True)
    rows = get_therapist_model().objects.public(site, locale(code))
    return {row.facts.name for row in rows}


@pytest.mark.parametrize("expired", ["source", "translation"])
def test_what_has_expired_is_gone_before_the_scheduler_runs(expired: str) -> None:
    german = translation_of(mara())
    key = german.source_id if expired == "source" else german.pk
    rows = get_therapist_model().objects.filter(pk=key)
    rows.update(expire_at=timezone.now() + YESTERDAY)
    assert shown("de") == set()
    assert bool(shown("en")) == (expired == "translation")
    rows.update(expire_at=timezone.now() - YESTERDAY)
    assert shown("de") == shown("en") == {"Mara Lindqvist"}


def test_sites_of_a_therapist_hold_in_every_language(other_site: Site) -> None:
    person = mara()
    translation_of(person)
    person.sites.set([other_site])
    person.save()
    assert shown("en") == shown("de") == set()
    assert shown("en", other_site) == shown("de", other_site) == {"Mara Lindqvist"}


def test_site_of_a_place_holds_in_every_language(other_site: Site) -> None:
    translation_of_place = factories.LocationFactory(site=other_site).copy_for_translation(locale())
    translation_of_place.live = True
    translation_of_place.save()
    own = Site.objects.get(is_default_site=True)
    assert Location.objects.public(own, None).count() == 0
    assert Location.objects.public(other_site, None).count() == 2


def test_address_of_no_site_shows_what_belongs_to_all_sites(other_site: Site) -> None:
    rows = get_therapist_model().objects
    person = mara()
    assert rows.public(None, None).exists()
    person.sites.set([other_site])
    person.save()
    assert not rows.public(None, None).exists()


@pytest.mark.parametrize("code", ["en", "de"])
def test_order_of_names_is_that_of_the_source(code: str) -> None:
    for name, sort_name in (("Zoe Adams", "Adams, Zoe"), ("adam zed", ""), ("Bo Ek", "Ek, Bo")):
        translation_of(factories.TherapistFactory(name=name, sort_name=sort_name))
    rows = get_therapist_model().objects.filter(locale=locale(code)).by_name()
    assert [row.facts.name for row in rows] == ["adam zed", "Zoe Adams", "Bo Ek"]


def test_new_name_is_sorted_anew() -> None:
    person = factories.TherapistFactory(name="Anna Zorn")
    factories.TherapistFactory(name="Berta Moe")
    person.name = "Zora Zorn"
    person.save_revision().publish()
    rows = get_therapist_model().objects.by_name()
    assert [row.name for row in rows] == ["Berta Moe", "Zora Zorn"]


def test_listed_people_are_those_whose_source_is_listed() -> None:
    translation_of(factories.TherapistFactory(name="Only Writes", is_listed=False))
    listed = translation_of(mara())
    rows = get_therapist_model().objects.listed(None)
    assert set(rows) == {listed, listed.source}


def test_people_at_a_place_are_found_in_every_language() -> None:
    german = translation_of(mara())
    place = german.facts.practices.get().location
    factories.TherapistFactory()
    assert set(get_therapist_model().objects.working_at(place)) == {german, german.source}


@pytest.mark.parametrize("model", [get_therapist_model(), Location, Claim])
def test_every_child_of_the_facts_is_left_out_of_translations(model: Any) -> None:
    """Whoever adds a child relation and forgets the list gets copies of it in each language."""
    children = {
        relation.related_name
        for relation in model._meta.related_objects
        if isinstance(relation.field, ParentalKey)
    }
    assert children == set(model.fact_children)


def test_credential_that_stands_on_a_translation_counts_for_nothing() -> None:
    german = translation_of(mara())
    Credential.objects.create(therapist=german, kind="membership", title="Stray", issuer="No one")
    assert [held.title for held in german.current_credentials] == ["Member"]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Mara Lindqvist", "ML"),
        ("Mara Eva Lindqvist", "ML"),
        ("Mara", "M"),
        ("Ana Ana", "AA"),
        ("", ""),
    ],
)
def test_initials_stand_for_the_first_and_the_last_name(name: str, initials: str) -> None:
    assert get_therapist_model()(name=name).initials == initials


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("expired", [True, False])
@pytest.mark.parametrize("site", ["every", "own", "other"])
@pytest.mark.parametrize("translated", [True, False])
def test_a_row_in_memory_follows_the_rule_of_the_query(
    other_site: Site, live: bool, expired: bool, site: str, translated: bool
) -> None:
    own = Site.objects.get(is_default_site=True)
    chosen = {"every": None, "own": own, "other": other_site}[site]
    person = factories.TherapistFactory()
    person.sites.set(filter(None, [chosen]))
    person.save()
    for source in (factories.LocationFactory(site=chosen), person):
        row = source
        if translated:
            row = source.copy_for_translation(locale())
            row.live = True
            row.save()
        expires = timezone.now() + (YESTERDAY if expired else -YESTERDAY)
        rows = type(source).objects
        rows.filter(pk=source.pk).update(live=live, expire_at=expires)
        is_public = rows.public(own, None).filter(pk=row.pk).exists()
        assert rows.get(pk=row.pk).is_shown_on(own.pk) is is_public
