"""Translating, copying, previewing and approving people and places in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import GroupApprovalTask, Site, Workflow, WorkflowContentType, WorkflowTask

from tests import factories
from tests.forms.posting import form_data, fresh, opened
from tests.models.people import (
    PUBLISH,
    locale,
    mara,
    publish,
    saved,
    translate,
    translation_of,
    url,
)
from tests.sharing import shared
from wagtail_triggerpoint.models import (
    Credential,
    Location,
    LocationInsurer,
    OpeningHours,
    Practice,
    TherapistLanguage,
)
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db


def in_language(row: Any, code: str) -> Any:
    return type(row).objects.get(translation_key=row.translation_key, locale=locale(code))


# Translate


def test_translate_makes_a_draft_with_the_words_and_no_facts(client: Client) -> None:
    person = mara(summary="Treats necks.", biography="<p>Since 2009.</p>")
    assert translate(client, person, "de").status_code == 302
    german = in_language(person, "de")
    assert (german.live, german.source_id) == (False, person.pk)
    words = (german.job_title, german.summary, german.biography)
    assert words == ("Physiotherapist", "Treats necks.", "<p>Since 2009.</p>")
    facts = (german.name, german.slug, german.sort_name, german.practising_since)
    assert facts == ("", None, "", None)


def test_translate_copies_no_child_rows(client: Client, home: Any) -> None:
    person = mara()
    person.sites.set([Site.objects.get()])
    publish(person)
    translate(client, person, "de", "ar")
    for model in (Credential, Practice, TherapistLanguage):
        assert model.objects.count() == 1, model
    assert not in_language(person, "de").sites.exists()


def test_translate_copies_no_child_rows_of_a_place(client: Client) -> None:
    place = factories.LocationFactory(
        opening_hours=[OpeningHours(weekday=1, opens="09:00", closes="17:00")],
        insurers=[LocationInsurer(name="Mutual")],
        directions="<p>By bus.</p>",
    )
    translate(client, place, "de")
    german = in_language(place, "de")
    assert (german.live, german.source_id, german.directions) == (False, place.pk, "<p>By bus.</p>")
    assert (OpeningHours.objects.count(), LocationInsurer.objects.count()) == (1, 1)
    assert (german.city, german.phone, german.time_zone) == ("", "", "")


def test_translate_leaves_the_state_of_the_source_behind(client: Client, admin: Any) -> None:
    person = mara()
    person.locked, person.locked_by = True, admin
    person.save()
    translate(client, person, "de")
    german = in_language(person, "de")
    state = (german.locked, german.locked_by, german.live_revision_id, german.first_published_at)
    assert state == (False, None, None, None)
    assert fresh(person).live_revision_id is not None


def test_translation_of_a_translation_points_to_the_first_source(client: Client) -> None:
    person = mara()
    german = translation_of(person)
    translate(client, german, "ar")
    arabic = in_language(person, "ar")
    assert arabic.source_id == person.pk
    assert arabic.job_title == german.job_title


def test_translate_takes_the_words_of_the_latest_draft(client: Client) -> None:
    person = mara()
    person.job_title = "Head of physiotherapy"
    person.save_revision()
    translate(client, person, "de")
    assert in_language(person, "de").job_title == "Head of physiotherapy"


# Edit


def test_form_of_a_translation_offers_words_alone(client: Client) -> None:
    german = translation_of(mara())
    form = client.get(url(german)).context["form"]
    assert set(form.fields) & set(german.fact_fields) == set()
    assert {"job_title", "summary", "biography"} <= set(form.fields)
    assert set(form.formsets) & set(german.fact_children) == set()


def test_form_of_a_source_offers_the_facts(client: Client) -> None:
    person = mara()
    form = client.get(url(person)).context["form"]
    typed = {name for name in person.fact_fields if person._meta.get_field(name).editable}
    assert typed <= set(form.fields)
    assert set(person.fact_children) <= set(form.formsets)


def test_facts_posted_to_a_translation_are_ignored(client: Client) -> None:
    person = mara()
    german = translation_of(person)
    # All that the form of the source would post.
    facts = {**opened(client, url(person)), "name": "Mallory", "slug": "mallory"}
    facts |= {"credentials-0-title": "Forged", "practising_since": "1950"}
    answer = client.post(url(german), {**facts, "job_title": "Neu", **PUBLISH})
    assert answer.status_code == 302
    german = fresh(german)
    assert (german.job_title, german.name, german.slug) == ("Neu", "", None)
    assert german.facts.name == "Mara Lindqvist"
    assert [held.title for held in Credential.objects.all()] == ["Member"]


@pytest.mark.parametrize("slug", ["locations", "taken"])
def test_slug_that_is_taken_is_an_error_at_the_field(client: Client, slug: str) -> None:
    factories.TherapistFactory(slug="taken")
    person = mara()
    answer = saved(client, person, slug=slug, **PUBLISH)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["slug"]
    assert fresh(person).slug == "mara-lindqvist"


@pytest.mark.parametrize("slug", ["locations", "taken"])
def test_draft_with_a_slug_that_is_taken_is_no_server_error(client: Client, slug: str) -> None:
    factories.TherapistFactory(slug="taken")
    person = mara()
    assert saved(client, person, slug=slug).status_code in {200, 302}
    assert fresh(person).slug == "mara-lindqvist"


def test_new_person_with_a_slug_that_is_taken_is_no_server_error(client: Client) -> None:
    person = mara()
    address = client.get(url(person)).request["PATH_INFO"].split("edit")[0] + "add/"
    data = {**opened(client, address), "name": "X", "job_title": "Y", "slug": "mara-lindqvist"}
    for action in ({}, PUBLISH):
        assert client.post(address, {**data, **action}).status_code == 200
    assert get_therapist_model().objects.count() == 1


# Copy


@pytest.mark.parametrize("of_translation", [True, False])
def test_copy_starts_from_the_facts(client: Client, of_translation: bool) -> None:
    person = mara()
    row = translation_of(person) if of_translation else person
    form = client.get(url(row, "copy")).context["form"]
    data = form_data(form)
    assert (data["name"], data["job_title"]) == ("Mara Lindqvist", "Physiotherapist")
    assert not data["slug"]
    assert data["credentials-0-title"] == "Member"


@pytest.mark.parametrize("of_translation", [True, False])
def test_copy_is_a_person_of_its_own(client: Client, of_translation: bool) -> None:
    person = mara()
    row = translation_of(person) if of_translation else person
    shown = client.get(url(row, "copy"))
    data = {**form_data(shown.context["form"]), "name": "Nils Berg"}
    answer = client.post(shown.context["action_url"], {**data, **PUBLISH})
    assert answer.status_code == 302
    copy = get_therapist_model().objects.get(name="Nils Berg")
    assert (copy.slug, copy.source_id, copy.live) == ("nils-berg", None, True)
    assert copy.locale == person.locale
    assert copy.translation_key != person.translation_key
    assert [held.title for held in copy.credentials.all()] == ["Member"]
    assert [held.title for held in fresh(person).credentials.all()] == ["Member"]


def test_copy_never_overwrites_the_original(client: Client) -> None:
    """Its form posts to the address for new rows; posted back here, it would change the old one."""
    person = mara()
    data = form_data(client.get(url(person, "copy")).context["form"])
    client.post(url(person, "copy"), {**data, "name": "Nils Berg", **PUBLISH})
    assert fresh(person).name == "Mara Lindqvist"


# Preview


def previewed(client: Client, row: Any, **changes: Any) -> str:
    data = {**opened(client, url(row)), **changes}
    answer = client.post(url(row, "preview_on_edit"), data)
    assert answer.json()["is_valid"], answer.json()
    shown = client.get(url(row, "preview_on_edit"))
    assert shown.status_code == 200
    return shown.content.decode()


@pytest.mark.parametrize("with_list", [True, False])
def test_preview_of_a_translation_shows_its_words_and_the_facts(
    client: Client, home: Any, with_list: bool
) -> None:
    if with_list:
        factories.TherapistIndexPageFactory()
    german = translation_of(mara())
    html = previewed(client, german, summary="Behandelt Nacken.")
    assert all(text in html for text in ("Mara Lindqvist", "Behandelt Nacken.", "Member"))
    assert 'lang="de"' in html
    assert fresh(german).summary != "Behandelt Nacken."


def test_preview_of_a_place_in_translation_shows_its_words_and_the_facts(
    client: Client, home: Any
) -> None:
    place = factories.LocationFactory(name="Harbour", city="Sagohamn")
    german = place.copy_for_translation(locale())
    german.save()
    html = previewed(client, german)
    assert "Harbour" in html
    assert "Sagohamn" in html


# Workflow


@shared
def workflow(admin: Any) -> Workflow:
    made = Workflow.objects.create(name="Second pair of eyes")
    task = GroupApprovalTask.objects.create(name="Look")
    WorkflowTask.objects.create(workflow=made, task=task, sort_order=1)
    for model in (get_therapist_model(), Location):
        kind = ContentType.objects.get_for_model(model)
        WorkflowContentType.objects.create(workflow=made, content_type=kind)
    return made


def test_translation_goes_live_through_a_workflow(
    client: Client, admin: Any, workflow: Workflow
) -> None:
    person = mara()
    german = person.copy_for_translation(locale())
    german.save()
    answer = saved(client, german, job_title="Geprüft", **{"action-submit": "1"})
    assert answer.status_code == 302
    german = fresh(german)
    assert not german.live
    german.current_workflow_task_state.approve(user=admin)
    german = fresh(german)
    assert (german.live, german.job_title, german.name) == (True, "Geprüft", "")
    assert german.source_id == person.pk
    assert Credential.objects.count() == 1


# Search


def found(client: Client, row: Any, query: str) -> set[Any]:
    address = url(row).split("edit")[0]
    return {
        one.pk for one in client.get(address, {"q": query, "locale": ""}).context["object_list"]
    }


@pytest.mark.parametrize("make", [mara, factories.LocationFactory])
def test_renamed_source_is_found_in_the_other_language(client: Client, make: Any) -> None:
    source = make(name="Aldous")
    german = source.copy_for_translation(locale())
    german.save()
    german.save_revision().publish()
    assert german.pk in found(client, german, "aldous")
    source.name = "Bartholomew"
    publish(source)
    assert german.pk in found(client, german, "bartholomew")
    assert german.pk not in found(client, german, "aldous")


def test_name_that_is_only_drafted_is_not_found(client: Client) -> None:
    person = mara(name="Aldous")
    german = translation_of(person)
    person.name = "Bartholomew"
    person.save_revision()
    assert german.pk in found(client, german, "aldous")
    assert found(client, german, "bartholomew") == set()


def test_words_of_a_translation_never_rename_its_source(client: Client) -> None:
    german = translation_of(mara(name="Aldous"))
    german.job_title = "Masseurin"
    publish(german)
    assert found(client, german, "aldous") == {german.pk, german.source_id}
