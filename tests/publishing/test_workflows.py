"""Approval at the end of a workflow publishes: from the dashboard's dialog, or from the form."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow, WorkflowContentType

from tests.forms.posting import form_data, fresh, latest, opened, page_form
from tests.page_types import ConditionPage
from tests.publishing.flaws import (
    EACH_KIND_OF_FLAW,
    EVERY_FLAW,
    FIRST_SNIPPET_FLAWS,
    Flaw,
    SnippetFlaw,
    spoiled,
)

XHR = {"x-requested-with": "XMLHttpRequest"}


def submitted(page: ConditionPage, flaw: Flaw, user: Any) -> Any:
    """The state of a task in which ``page`` waits, spoiled, for approval."""
    spoiled(page, flaw)
    return fresh(page).get_workflow().start(latest(page), user).current_task_state


def told(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def action_url(page: Any, task_state: Any, name: str = "approve") -> str:
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, name, task_state.pk])


@EVERY_FLAW
def test_approval_of_an_incomplete_page_is_refused(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    state = submitted(condition, flaw, admin)
    response = client.post(action_url(condition, state), {"next": "/admin/"})
    assert (response.status_code, response.headers["location"]) == (302, "/admin/")
    assert flaw.place in told(response)
    assert flaw.fix in told(response)
    assert fresh(condition).title == "Neck pain"
    assert latest(condition).title == "As typed"


@EACH_KIND_OF_FLAW
def test_approval_that_was_refused_can_be_given_later(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    state = submitted(condition, flaw, admin)
    client.post(action_url(condition, state))
    state.refresh_from_db()
    assert state.status == "in_progress"
    assert fresh(condition).workflow_in_progress


@EACH_KIND_OF_FLAW
def test_approval_in_the_dialog_is_refused_in_json(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    state = submitted(condition, flaw, admin)
    response = client.post(action_url(condition, state), {"comment": "Fine"}, headers=XHR)
    edit_url = reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert response.json() == {"step": "success", "redirect": edit_url}
    assert flaw.fix in told(response)


@EACH_KIND_OF_FLAW
def test_approval_from_the_form_is_refused_at_the_field(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    submitted(condition, flaw, admin)
    data = form_data(page_form(latest(condition), admin))
    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[condition.pk]),
        {**data, "action-workflow-action": "1", "workflow-action-name": "approve"},
    )
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [flaw.field]
    assert fresh(condition).workflow_in_progress


def test_approval_of_a_complete_page_publishes(
    client: Client, admin: Any, draft: ConditionPage
) -> None:
    draft.save_revision()
    state = draft.get_workflow().start(draft, admin).current_task_state
    client.post(action_url(draft, state))
    assert fresh(draft).live


@EACH_KIND_OF_FLAW
def test_rejection_of_an_incomplete_page_asks_for_nothing(
    client: Client, admin: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    state = submitted(condition, flaw, admin)
    client.post(action_url(condition, state, "reject"), {"comment": "No"})
    state.refresh_from_db()
    assert state.status == "rejected"


def test_refusal_shows_a_title_as_text(
    client: Client, admin: Any, condition: ConditionPage
) -> None:
    condition.title = "<b>Neck</b>"
    condition.author = None
    condition.save_revision(clean=False)
    state = condition.get_workflow().start(latest(condition), admin).current_task_state
    client.post(action_url(condition, state))
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "was not published" in html
    assert "<b>Neck</b>" not in html


# Snippets


def waiting(row: Any, user: Any) -> Any:
    """The state of a task in which the latest version of a snippet waits."""
    workflow = Workflow.objects.get()
    kind = ContentType.objects.get_for_model(row)
    WorkflowContentType.objects.create(workflow=workflow, content_type=kind)
    return workflow.start(latest(row), user).current_task_state


def snippet_action_url(row: Any, task_state: Any) -> str:
    name = row.snippet_viewset.get_url_name("workflow_action")
    return reverse(name, args=[row.pk, "approve", task_state.pk])


@FIRST_SNIPPET_FLAWS
@pytest.mark.parametrize("headers", [{}, XHR], ids=["page", "dialog"])
def test_approval_of_an_incomplete_snippet_is_refused(
    client: Client, admin: Any, clinic: Any, flaw: SnippetFlaw, headers: dict[str, str]
) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.save_revision(clean=False)
    state = waiting(row, admin)
    response = client.post(snippet_action_url(row, state), headers=headers)
    assert response.status_code == (200 if headers else 302)
    assert flaw.fix in told(response)
    assert fresh(row).has_unpublished_changes
    assert fresh(row).workflow_in_progress


@FIRST_SNIPPET_FLAWS
def test_approval_of_a_snippet_from_the_form_is_refused(
    client: Client, admin: Any, clinic: Any, flaw: SnippetFlaw
) -> None:
    row = flaw.make()
    flaw.spoil(row)
    row.save_revision(clean=False)
    waiting(row, admin)
    url = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    data = opened(client, url)
    response = client.post(
        url, {**data, "action-workflow-action": "1", "workflow-action-name": "approve"}
    )
    assert response.status_code == 200
    assert fresh(row).has_unpublished_changes


def test_approval_of_a_complete_snippet_publishes(client: Client, admin: Any, author: Any) -> None:
    author.job_title = "Osteopath"
    author.save_revision()
    state = waiting(author, admin)
    client.post(snippet_action_url(author, state))
    assert fresh(author).job_title == "Osteopath"
