"""Publishing from the admin's forms: refused there, and nothing is lost."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import ObjectList

from tests import factories
from tests.forms.posting import form_data, fresh, latest, opened, page_form
from tests.page_types import ConditionIndexPage, ConditionPage
from tests.publishing.flaws import (
    EACH_KIND_OF_FLAW,
    EVERY_FLAW,
    EVERY_SNIPPET_FLAW,
    FIRST_SNIPPET_FLAWS,
    Flaw,
    SnippetFlaw,
    spoiled,
)
from wagtail_triggerpoint.swap import get_therapist_model

PUBLISH = {"action-publish": "action-publish"}


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(parent: Any, model: Any) -> str:
    names = [model._meta.app_label, model._meta.model_name, parent.pk]
    return reverse("wagtailadmin_pages:add", args=names)


def snippet_url(row: Any, action: str = "edit") -> str:
    return reverse(row.snippet_viewset.get_url_name(action), args=[row.pk] if row.pk else [])


@EVERY_FLAW
def test_edit_form_refuses_to_publish(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [flaw.field]
    assert fresh(condition).title == "Neck pain"


@EACH_KIND_OF_FLAW
def test_edit_form_keeps_what_was_typed(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    data["medical_name"] = "Typed just now"
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert form_data(response.context["form"]) == data
    assert "Typed just now" in response.content.decode()


def test_edit_form_publishes_what_is_complete(client: Client, condition: ConditionPage) -> None:
    data = opened(client, edit_url(condition))
    response = client.post(edit_url(condition), {**data, "title": "Sore neck", **PUBLISH})
    assert response.status_code == 302
    assert fresh(condition).title == "Sore neck"


@EACH_KIND_OF_FLAW
def test_create_form_refuses_to_publish(
    client: Client, index: ConditionIndexPage, draft: ConditionPage, admin: Any, flaw: Flaw
) -> None:
    flaw.spoil(draft)
    data = form_data(page_form(draft, admin))
    url = add_url(index, ConditionPage)
    response = client.post(url, {**data, "slug": "new", "title": "New", **PUBLISH})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [flaw.field]
    assert fresh(index).get_children().count() == 1


def test_create_form_publishes_what_is_complete(
    client: Client, index: ConditionIndexPage, draft: ConditionPage, admin: Any
) -> None:
    data = form_data(page_form(draft, admin))
    url = add_url(index, ConditionPage)
    response = client.post(url, {**data, "slug": "new", "title": "New", **PUBLISH})
    assert response.status_code == 302
    assert ConditionPage.objects.get(slug="new").live


def test_create_form_asks_for_the_number_of_its_own_site(
    client: Client, home: Any, index: ConditionIndexPage, draft: ConditionPage, admin: Any
) -> None:
    data = form_data(page_form(draft, admin))
    elsewhere = factories.site_without_number(home)
    response = client.post(
        add_url(elsewhere, ConditionPage), {**data, "slug": "new", "title": "New", **PUBLISH}
    )
    assert list(response.context["form"].errors) == ["when_to_get_help"]


@EACH_KIND_OF_FLAW
def test_edit_form_refuses_to_schedule(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    condition.go_live_at = timezone.now() + datetime.timedelta(days=2)
    revision = spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert response.status_code == 200
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


@EACH_KIND_OF_FLAW
def test_edit_form_refuses_to_submit(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    response = client.post(edit_url(condition), {**data, "action-submit": "1"})
    assert list(response.context["form"].errors) == [flaw.field]
    assert fresh(condition).current_workflow_state is None


@EACH_KIND_OF_FLAW
def test_revert_to_an_incomplete_version_is_refused(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    revision = spoiled(condition, flaw)
    data = form_data(page_form(latest(condition), admin))
    url = reverse("wagtailadmin_pages:revisions_revert", args=[condition.pk, revision.pk])
    response = client.post(url, {**data, **PUBLISH})
    assert response.status_code == 200
    assert fresh(condition).title == "Neck pain"


def test_panels_without_a_needed_field_are_told_of_it(
    client: Client,
    admin: Any,
    condition: ConditionPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A site's own panels may leave out what publishing needs."""
    condition.author = None
    condition.when_to_get_help = factories.stream()
    condition.save_revision(clean=False)
    data = form_data(page_form(latest(condition), admin))
    handler = ObjectList(["title", "summary", "slug"]).bind_to_model(ConditionPage)
    monkeypatch.setattr(ConditionPage, "get_edit_handler", lambda: handler)
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    assert response.status_code == 200
    assert sorted(response.context["form"].non_field_errors()) == [
        "Author: Choose the author: the person who wrote this page.",
        "When to get help: Say when to get help: add at least one care card.",
    ]


# Drafts


def test_draft_of_a_title_alone_is_saved(client: Client, index: ConditionIndexPage) -> None:
    url = add_url(index, ConditionPage)
    data = {**opened(client, url), **stream_data_of_nothing(), "title": "Only this"}
    response = client.post(url, {**data, "slug": "only-this", "summary": "", "author": ""})
    assert response.status_code == 302
    assert ConditionPage.objects.get(slug="only-this").live is False


def stream_data_of_nothing() -> dict[str, Any]:
    names = ["body", "when_to_get_help", "codes", "treatments"]
    return {f"{name}-count": "0" for name in names}


@EVERY_FLAW
def test_draft_of_an_incomplete_page_is_saved(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    flaw.spoil(condition)
    data = form_data(page_form(condition, admin))
    response = client.post(edit_url(condition), {**data, "title": "Draft"})
    assert response.status_code == 302
    assert fresh(condition).title == "Neck pain"
    assert latest(condition).title == "Draft"


@EACH_KIND_OF_FLAW
def test_autosave_of_an_incomplete_page_is_answered_in_json(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    flaw.spoil(condition)
    data = form_data(page_form(condition, admin))
    response = client.post(
        edit_url(condition),
        {**data, "title": "Draft"},
        headers={"accept": "application/json"},
    )
    assert response.json()["success"] is True
    assert fresh(condition).live
    assert fresh(condition).get_latest_revision().pk == response.json()["revision_id"]


def test_autosave_of_a_new_page_needs_a_title_alone(
    client: Client, index: ConditionIndexPage
) -> None:
    url = add_url(index, ConditionPage)
    data = {**opened(client, url), "title": "Only this", "slug": "only-this"}
    response = client.post(url, data, headers={"accept": "application/json"})
    assert response.json()["success"] is True


# Snippets


@EVERY_SNIPPET_FLAW
def test_snippet_form_refuses_to_publish(client: Client, clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.save_revision(clean=False)
    data = opened(client, snippet_url(row))
    response = client.post(snippet_url(row), {**data, **PUBLISH})
    assert response.status_code == 200
    assert fresh(row).live
    assert fresh(row).live_revision_id != fresh(row).latest_revision_id


@FIRST_SNIPPET_FLAWS
def test_snippet_form_refuses_to_create_live(
    client: Client, clinic: Any, flaw: SnippetFlaw
) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.save_revision(clean=False)
    data = opened(client, snippet_url(row))
    url = snippet_url(type(row)(), "add")
    response = client.post(url, {**data, "name": "Another", "slug": "another", **PUBLISH})
    assert response.status_code == 200
    assert type(row).objects.count() == 1


@FIRST_SNIPPET_FLAWS
def test_snippet_form_refuses_to_schedule(client: Client, clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.go_live_at = timezone.now() + datetime.timedelta(days=2)
    revision = row.save_revision(clean=False)
    data = opened(client, snippet_url(row))
    response = client.post(snippet_url(row), {**data, **PUBLISH})
    assert response.status_code == 200
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


@FIRST_SNIPPET_FLAWS
def test_snippet_draft_is_saved(client: Client, clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.save_revision(clean=False)
    data = opened(client, snippet_url(row))
    response = client.post(snippet_url(row), data)
    assert response.status_code == 302
    assert fresh(row).has_unpublished_changes


def test_snippet_draft_of_a_name_alone_is_saved(client: Client) -> None:
    url = snippet_url(get_therapist_model()(), "add")
    response = client.post(
        url, {**opened(client, url), "name": "Jo"}, headers={"accept": "application/json"}
    )
    assert response.json()["success"] is True
    assert not get_therapist_model().objects.get().live


def test_draft_of_an_author_deleted_since_can_be_opened(
    client: Client, condition: ConditionPage
) -> None:
    condition.author = factories.TherapistFactory(name="Left the clinic")
    condition.save_revision()
    condition.author.delete()
    form = client.get(edit_url(condition)).context["form"]
    assert form["author"].value() is None
