"""Facts stand once, on the source; every language shows them as they are now."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client

from tests import factories
from tests.forms.posting import fresh
from tests.models.people import expire, locale, mara, publish, saved, translation_of, url
from wagtail_triggerpoint.models import Credential, TherapistIndexPageMixin
from wagtail_triggerpoint.publishing import PublishRefused
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db


def test_translation_reads_facts_and_credentials_from_its_source() -> None:
    german = translation_of(mara())
    assert (str(german), german.name, german.slug) == ("Mara Lindqvist", "", None)
    assert german.facts.practising_since == 2009
    assert [held.title for held in german.current_credentials] == ["Member"]


def test_facts_written_on_a_translation_are_dropped() -> None:
    german = translation_of(mara())
    german.name, german.slug, german.practising_since = "Other", "other", 1999
    german.is_listed = False
    german.save()
    german = fresh(german)
    assert (german.name, german.slug, german.practising_since) == ("", None, None)
    assert german.is_listed is True


def test_change_of_a_fact_shows_in_every_language() -> None:
    person = mara()
    german = translation_of(person)
    person.name = "Mara Holm"
    publish(person)
    assert str(fresh(german)) == "Mara Holm"


def test_older_draft_of_a_translation_brings_no_expired_credential_back() -> None:
    """What an older pattern, which copied facts on publish, got wrong."""
    person = mara()
    german = translation_of(person)
    german.job_title = "Älterer Entwurf"
    older = german.save_revision()
    expire(fresh(person))
    older.publish()
    german = fresh(german)
    assert german.job_title == "Älterer Entwurf"
    assert german.current_credentials == []
    assert Credential.objects.count() == 1


def test_older_draft_of_the_source_sets_facts_in_every_language() -> None:
    person = mara()
    german = translation_of(person)
    older = person.save_revision()
    person.name, person.slug = "Mara Holm", "holm"
    person.credentials = []
    publish(person)
    assert (str(fresh(german)), fresh(german).current_credentials) == ("Mara Holm", [])
    older.publish()
    german = fresh(german)
    assert (str(german), german.facts.slug) == ("Mara Lindqvist", "mara-lindqvist")
    assert [held.title for held in german.current_credentials] == ["Member"]
    assert fresh(german).source_id == person.pk


def test_older_draft_whose_slug_was_given_away_is_refused() -> None:
    person = mara()
    older = person.save_revision()
    person.slug = "holm"
    publish(person)
    factories.TherapistFactory(slug="mara-lindqvist")
    with pytest.raises(PublishRefused, match="mara-lindqvist"):
        older.publish()
    assert fresh(person).slug == "holm"


@pytest.mark.parametrize("of_source", [True, False])
def test_revision_never_moves_a_row_to_another_source(of_source: bool) -> None:
    person, other = mara(), mara(name="Other")
    german = translation_of(person)
    row = person if of_source else german
    revision = row.save_revision()
    revision.content["source"] = None if row is german else other.pk
    revision.save()
    revision.publish()
    assert fresh(person).source_id is None
    assert fresh(german).source_id == person.pk


def test_revert_of_a_translation_brings_back_words_alone(client: Client) -> None:
    person = mara()
    german = translation_of(person, job_title="Zuerst")
    first = german.latest_revision
    german.job_title = "Danach"
    publish(german)
    person.name = "Mara Holm"
    publish(person)
    response = saved(client, german, job_title="Zuerst", revision=first.pk)
    assert response.status_code == 302
    reverted = fresh(german).get_latest_revision_as_object()
    assert (reverted.job_title, str(reverted)) == ("Zuerst", "Mara Holm")
    assert reverted.source_id == person.pk


def test_source_goes_live_before_its_translations() -> None:
    person = mara(live=False)
    german = person.copy_for_translation(locale())
    german.save()
    with pytest.raises(PublishRefused, match="Publish “Mara Lindqvist” in its first language"):
        publish(german)
    publish(person)
    publish(fresh(german))
    assert fresh(german).live


# What visitors may see


def public(row: Any, code: str | None = None) -> bool:
    rows = type(row).objects.public(None, locale(code) if code else None)
    return rows.filter(pk=row.pk).exists()


@pytest.mark.parametrize("make", [mara, factories.LocationFactory])
def test_unpublished_source_takes_its_translations_along(make: Any) -> None:
    source = make()
    german = make_live(source)
    assert public(source, "en")
    assert public(german, "de")
    source.unpublish()
    assert fresh(german).live
    assert not public(source)
    assert not public(german)


@pytest.mark.parametrize("make", [mara, factories.LocationFactory])
def test_unpublished_translation_leaves_its_source(make: Any) -> None:
    source = make()
    german = make_live(source)
    german.unpublish()
    assert public(source)
    assert not public(german)


def make_live(source: Any) -> Any:
    made = source.copy_for_translation(locale())
    made.save()
    publish(made)
    return fresh(made)


def test_row_is_public_in_its_own_language_alone() -> None:
    german = translation_of(mara())
    assert public(german, "de")
    assert not public(german, "en")
    assert not public(german.source, "de")


def test_unpublished_source_is_gone_from_the_lists_of_every_language(clinic: Any) -> None:
    person = mara()
    german = translation_of(person)
    english_list = factories.TherapistIndexPageFactory()
    german_list = in_german(english_list)
    browser = Client()
    addresses = [
        english_list.url,
        german_list.url,
        f"{english_list.url}mara-lindqvist/",
        f"{german_list.url}mara-lindqvist/",
    ]
    before = [browser.get(address) for address in addresses]
    assert all("Mara Lindqvist" in answer.content.decode() for answer in before)
    person.unpublish()
    assert german.live
    after = [browser.get(address) for address in addresses]
    assert [answer.status_code for answer in after] == [200, 200, 404, 404]
    assert not any("Lindqvist" in answer.content.decode() for answer in after)


def in_german(page: TherapistIndexPageMixin) -> Any:
    made: Any = page.copy_for_translation(locale(), copy_parents=True)
    made.save_revision().publish()
    return fresh(made)


# Deletion


def test_source_with_a_translation_cannot_be_deleted() -> None:
    german = translation_of(mara())
    with pytest.raises(ProtectedError):
        german.source.delete()


def test_admin_refuses_to_delete_a_source_and_names_what_is_in_the_way(client: Client) -> None:
    german = translation_of(mara())
    shown = client.get(url(german.source, "delete"))
    assert shown.status_code == 200
    assert 'method="POST"' not in shown.content.decode()
    usage = client.get(f"{url(german.source, 'usage')}?describe_on_delete=1").content.decode()
    assert url(german) in usage
    assert "prevents deletion" in usage
    answer = client.post(url(german.source, "delete"))
    assert answer.status_code == 302
    assert fresh(german).source_id is not None


@pytest.mark.parametrize("with_translation", [True, False])
def test_bulk_deletion_of_a_source_is_refused(client: Client, with_translation: bool) -> None:
    german = translation_of(mara())
    keys = [german.source_id, *([german.pk] if with_translation else [])]
    address = bulk_delete(german, keys)
    assert client.get(address).status_code == 200
    assert client.post(address).status_code in {302, 403}
    assert fresh(german).source_id is not None


def bulk_delete(row: Any, keys: list[int]) -> str:
    options = row._meta
    chosen = "&".join(f"id={key}" for key in keys)
    return f"/admin/bulk/{options.app_label}/{options.model_name}/delete/?{chosen}"


def test_translation_is_deleted_without_its_source(client: Client) -> None:
    german = translation_of(mara())
    source = german.source
    assert client.post(url(german, "delete")).status_code == 302
    assert list(get_therapist_model().objects.all()) == [source]
    assert Credential.objects.count() == 1


def test_locale_in_use_cannot_be_deleted(client: Client) -> None:
    german = translation_of(mara())
    address = f"/admin/locales/delete/{german.locale_id}/"
    answer = client.post(address)
    assert answer.status_code == 200
    assert "there are pages and/or other objects using it" in answer.content.decode()
    assert fresh(german).locale.language_code == "de"


# Integrity of the table


def test_slugs_of_sources_are_unique_in_the_database() -> None:
    first = factories.TherapistFactory(slug="mara")
    with transaction.atomic(), pytest.raises(IntegrityError):
        type(first).objects.filter(pk=factories.TherapistFactory().pk).update(slug="mara")


def test_any_number_of_translations_has_no_slug() -> None:
    person = mara()
    for code in ("de", "ar"):
        assert translation_of(person, code).slug is None


@pytest.mark.parametrize("slug", ["locations", "mara-lindqvist"])
def test_slug_that_is_taken_is_an_error_of_its_field(slug: str) -> None:
    mara()
    with pytest.raises(ValidationError) as caught:
        get_therapist_model()(name="Other", job_title="Nurse", slug=slug).full_clean()
    assert "is taken" in str(caught.value.error_dict["slug"])


def test_place_may_be_called_locations() -> None:
    place = factories.LocationFactory(slug="locations")
    assert place.address_below("/therapists/") == "/therapists/locations/locations/"
