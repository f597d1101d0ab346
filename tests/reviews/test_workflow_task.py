"""A step of a workflow in which a clinician reviews the page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from tests import factories
from tests.forms.posting import Data, form_data, fresh, latest, opened
from tests.page_types import ConditionPage, Page
from tests.publishing.test_workflows import XHR, action_url
from tests.reviews.reviewing import DAY, change, of_user, told
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import ReviewRefused, latest_due
from wagtail_triggerpoint.models import (
    ClinicalReviewTask,
    ReviewOutcome,
    ReviewRecord,
    ReviewSettings,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.reviews.digests import content_digest

READ = {"has_read": "on", "comment": "", "next_due": ""}
#: As a browser sends what was in the dialog, once the form of the page is posted.
READ_IN_DIALOG = {"has_read": True, "comment": "", "next_due": None}


@shared
def task(reviewer: Any) -> ClinicalReviewTask:
    """The only step of the workflow of the whole site."""
    made: ClinicalReviewTask = ClinicalReviewTask.objects.create(name="Clinical review")
    made.groups.add(Group.objects.get(name=factories.REVIEWERS))
    workflow = Workflow.objects.create(name="Reviewed and published")
    WorkflowTask.objects.create(workflow=workflow, task=made, sort_order=0)
    WorkflowPage.objects.all().delete()
    WorkflowPage.objects.create(workflow=workflow, page=Page.objects.get(depth=1))
    return made


@pytest.fixture
def clinician(reviewer: Any) -> Client:
    return of_user(reviewer.user)


def submit(page: Any, user: Any) -> Any:
    """The state of the task in which the latest version of ``page`` waits."""
    return fresh(page).get_workflow().start(latest(page), user).current_task_state


@shared
def waiting(draft: ConditionPage, task: ClinicalReviewTask, admin: Any) -> Any:
    draft.save_revision()
    return submit(draft, admin)


def is_waiting(state: Any) -> bool:
    found = fresh(state)
    return bool(found.status == "in_progress" and found.workflow_state.status == "in_progress")


# In the dialog


def test_approval_in_the_dialog_publishes_and_records(
    clinician: Client, reviewer: Any, draft: ConditionPage, waiting: Any
) -> None:
    response = clinician.post(action_url(draft, waiting), {**READ, "comment": "Fine."})
    assert response.status_code == 302
    record = ReviewRecord.objects.get()
    assert (record.outcome, record.note) == (ReviewOutcome.APPROVED, "Fine.")
    assert (record.reviewer, record.user) == (reviewer, reviewer.user)
    assert record.next_due == latest_due(draft)
    page = fresh(draft)
    assert page.live
    assert page.live_revision == record.revision
    assert page.review_status is ReviewStatus.CURRENT
    assert page.latest_review == record


def test_approval_in_the_dialog_ends_the_workflow(
    clinician: Client, reviewer: Any, draft: ConditionPage, waiting: Any
) -> None:
    clinician.post(action_url(draft, waiting), {**READ, "comment": "Fine."})
    state = fresh(waiting)
    assert (state.status, state.finished_by, state.comment) == ("approved", reviewer.user, "Fine.")
    assert not fresh(draft).workflow_in_progress


def test_approval_in_the_dialog_answers_in_json(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    response = clinician.post(action_url(draft, waiting), READ, headers=XHR)
    assert response.json()["step"] == "success"
    assert fresh(draft).live


def test_next_review_is_shortened_in_the_dialog(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    day = clinic_today() + 30 * DAY
    clinician.post(action_url(draft, waiting), {**READ, "next_due": day.isoformat()})
    assert ReviewRecord.objects.get().next_due == day


def test_dialog_asks_whether_the_page_was_read(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    html = clinician.get(action_url(draft, waiting)).json()["html"]
    for name in ("has_read", "next_due", "comment"):
        assert f'name="{name}"' in html


@pytest.mark.parametrize("headers", [{}, XHR], ids=["page", "dialog"])
def test_approval_of_what_was_not_read_is_no_approval(
    clinician: Client, draft: ConditionPage, waiting: Any, headers: dict[str, str]
) -> None:
    response = clinician.post(action_url(draft, waiting), {"comment": "Fine."}, headers=headers)
    assert response.status_code == (200 if headers else 302)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)
    assert not fresh(draft).live


def test_dialog_is_shown_again_with_what_was_typed(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    response = clinician.post(action_url(draft, waiting), {"comment": "Typed."}, headers=XHR)
    found = response.json()
    assert found["step"] == "action"
    assert "Typed." in found["html"]


@pytest.mark.parametrize("days", [-1, 0, 9999])
@pytest.mark.parametrize("headers", [{}, XHR], ids=["page", "dialog"])
def test_approval_until_a_day_that_may_not_be_is_refused(
    clinician: Client, draft: ConditionPage, waiting: Any, headers: dict[str, str], days: int
) -> None:
    day = (clinic_today() + days * DAY).isoformat()
    response = clinician.post(
        action_url(draft, waiting), {**READ, "next_due": day}, headers=headers
    )
    assert response.status_code == (200 if headers else 302)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_refused_approval_can_be_given_later(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    clinician.post(action_url(draft, waiting), {"comment": "Fine."})
    clinician.post(action_url(draft, waiting), READ)
    assert fresh(draft).live
    assert ReviewRecord.objects.count() == 1


def test_approval_of_what_may_not_be_published_records_nothing(
    clinician: Client, draft: ConditionPage, task: ClinicalReviewTask, admin: Any
) -> None:
    draft.summary = ""
    draft.save_revision(clean=False)
    state = submit(draft, admin)
    response = clinician.post(action_url(draft, state), READ)
    assert response.status_code == 302
    assert told(response)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(state)


def test_rejection_asks_for_changes(
    clinician: Client, reviewer: Any, draft: ConditionPage, waiting: Any
) -> None:
    url = action_url(draft, waiting, "reject")
    assert clinician.post(url, {"comment": "The dose is wrong."}).status_code == 302
    record = ReviewRecord.objects.get()
    assert (record.outcome, record.note) == (ReviewOutcome.CHANGES_NEEDED, "The dose is wrong.")
    assert (record.reviewer, record.next_due) == (reviewer, None)
    state = fresh(waiting)
    assert (state.status, state.comment) == ("rejected", "The dose is wrong.")
    assert state.workflow_state.status == "needs_changes"
    assert not fresh(draft).live


@pytest.mark.parametrize("comment", ["", "   "])
@pytest.mark.parametrize("headers", [{}, XHR], ids=["page", "dialog"])
def test_rejection_says_what_has_to_change(
    clinician: Client, draft: ConditionPage, waiting: Any, headers: dict[str, str], comment: str
) -> None:
    url = action_url(draft, waiting, "reject")
    response = clinician.post(url, {"comment": comment}, headers=headers)
    assert response.status_code == (200 if headers else 302)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_second_decision_makes_no_second_record(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    clinician.post(action_url(draft, waiting), READ)
    first = ReviewRecord.objects.get()
    second = of_user(factories.reviewer().user)
    assert second.post(action_url(draft, waiting), READ).status_code == 302
    reject = action_url(draft, waiting, "reject")
    assert second.post(reject, {"comment": "No."}).status_code == 302
    assert ReviewRecord.objects.get() == first


def test_decision_of_two_at_once_is_that_of_the_first(
    task: ClinicalReviewTask, reviewer: Any, waiting: Any
) -> None:
    """Both have read the state while it was still in progress."""
    first, second = fresh(waiting), fresh(waiting)
    task.on_action(first, reviewer.user, "approve", **READ_IN_DIALOG)
    other = factories.reviewer().user
    with pytest.raises(ReviewRefused), transaction.atomic():
        task.on_action(second, other, "reject", comment="No.")
    assert ReviewRecord.objects.get().user == reviewer.user
    assert fresh(waiting).status == "approved"


def test_page_that_was_edited_while_it_waits_is_approved_as_it_is_published(
    clinician: Client, reviewer: Any, draft: ConditionPage, waiting: Any
) -> None:
    """Wagtail publishes the latest version, whichever was submitted."""
    draft.summary = "Written while it waited."
    draft.save_revision(user=reviewer.user)
    clinician.post(action_url(draft, waiting), READ)
    page, record = fresh(draft), ReviewRecord.objects.get()
    assert page.summary == "Written while it waited."
    assert (record.revision, record.digest) == (page.live_revision, content_digest(page))
    assert page.review_status is ReviewStatus.CURRENT


def shown_digest(browser: Client, page: Any, state: Any) -> str:
    """What the dialog outside the editor holds on to."""
    html = BeautifulSoup(browser.get(action_url(page, state)).json()["html"], "html.parser")
    field = html.select_one("input[name=digest]")
    assert field is not None
    return str(field["value"])


@pytest.mark.parametrize("headers", [{}, XHR], ids=["page", "dialog"])
def test_page_that_changed_while_the_dialog_was_open_is_not_approved(
    clinician: Client, draft: ConditionPage, waiting: Any, headers: dict[str, str]
) -> None:
    digest = shown_digest(clinician, draft, waiting)
    draft.summary = "Written while the dialog was open."
    draft.save_revision()
    response = clinician.post(
        action_url(draft, waiting), {**READ, "digest": digest}, headers=headers
    )
    assert "has changed since you opened it" in told(response)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)

    digest = shown_digest(clinician, draft, waiting)
    clinician.post(action_url(draft, waiting), {**READ, "digest": digest}, headers=headers)
    assert fresh(draft).summary == "Written while the dialog was open."


def test_dialog_that_is_shown_again_holds_on_to_what_was_read(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    digest = shown_digest(clinician, draft, waiting)
    draft.summary = "Written while the dialog was open."
    draft.save_revision()
    answer = clinician.post(action_url(draft, waiting), {"digest": digest}, headers=XHR)
    assert f'value="{digest}"' in answer.json()["html"]


def test_dialog_says_which_version_is_decided_on(
    clinician: Client, draft: ConditionPage, admin: Any, waiting: Any
) -> None:
    draft.save_revision(user=admin)
    html = clinician.get(action_url(draft, waiting)).json()["html"]
    assert f"that {admin.username} saved on" in html
    assert reverse("wagtailadmin_pages:view_draft", args=[draft.pk]) in html


# In the editor


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def decided(client: Client, page: Any, said: Any, action: str = "approve", **typed: Any) -> Any:
    """The answer to the edit form with ``typed``, posted to decide with ``said``."""
    data: Data = {
        **opened(client, edit_url(page)),
        **typed,
        "action-workflow-action": "1",
        "workflow-action-name": action,
        "workflow-action-extra-data": said if isinstance(said, str) else json.dumps(said),
    }
    return client.post(edit_url(page), data)


def test_dialog_of_the_editor_gives_what_the_form_needs(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    names = [draft.pk, "approve", waiting.pk]
    url = reverse("wagtailadmin_pages:collect_workflow_action_data", args=names)
    day = (clinic_today() + 30 * DAY).isoformat()
    answer = clinician.post(url, {**READ, "next_due": day}, headers=XHR).json()
    assert answer["step"] == "success"
    assert not answer["cleaned_data"].pop("digest")
    response = decided(clinician, draft, answer["cleaned_data"])
    assert response.status_code == 302
    assert str(ReviewRecord.objects.get().next_due) == day


def test_approval_in_the_editor_publishes_and_records(
    clinician: Client, reviewer: Any, draft: ConditionPage, waiting: Any
) -> None:
    response = decided(clinician, draft, {**READ_IN_DIALOG, "comment": "Fine."})
    assert response.status_code == 302
    record, page = ReviewRecord.objects.get(), fresh(draft)
    assert (record.note, record.user) == ("Fine.", reviewer.user)
    assert page.live
    assert page.review_status is ReviewStatus.CURRENT
    assert fresh(waiting).status == "approved"


def test_approval_in_the_editor_is_bound_to_what_was_typed(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    decided(clinician, draft, READ_IN_DIALOG, summary="Typed by the reviewer.")
    record, page = ReviewRecord.objects.get(), fresh(draft)
    assert page.summary == "Typed by the reviewer."
    assert (record.revision, record.digest) == (page.live_revision, content_digest(page))
    assert page.review_status is ReviewStatus.CURRENT


def test_approval_of_a_change_in_the_editor_is_bound_to_what_was_typed(
    clinician: Client, condition: ConditionPage, task: ClinicalReviewTask, admin: Any
) -> None:
    condition.summary = "Submitted."
    condition.save_revision()
    submit(condition, admin)
    decided(clinician, condition, READ_IN_DIALOG, summary="Typed by the reviewer.")
    page = fresh(condition)
    assert page.summary == "Typed by the reviewer."
    assert ReviewRecord.objects.get().digest == content_digest(page)
    assert page.review_status is ReviewStatus.CURRENT


def test_rejection_in_the_editor_is_bound_to_what_was_typed(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    said = {"comment": "The dose is wrong."}
    decided(clinician, draft, said, "reject", summary="Typed by the reviewer.")
    record = ReviewRecord.objects.get()
    assert record.outcome == ReviewOutcome.CHANGES_NEEDED
    assert record.revision == fresh(draft).latest_revision
    assert record.digest == content_digest(latest(draft))


LATE = (clinic_today() + 9999 * DAY).isoformat()
FORGED: dict[str, Any] = {
    "no JSON": "{",
    "deep JSON": "[" * 100_000,
    "list": [],
    "number": 1,
    "another digest": {**READ_IN_DIALOG, "digest": "x"},
    "list for a digest": {**READ_IN_DIALOG, "digest": ["x"]},
    "long digest": {**READ_IN_DIALOG, "digest": "x" * 81},
    "nothing": {},
    "not read": {"comment": "", "next_due": None},
    "said not to be read": {**READ_IN_DIALOG, "has_read": False},
    "said not to be read in words": {**READ_IN_DIALOG, "has_read": "false"},
    "past": {**READ_IN_DIALOG, "next_due": "2020-01-01"},
    "today": {**READ_IN_DIALOG, "next_due": clinic_today().isoformat()},
    "beyond the interval": {**READ_IN_DIALOG, "next_due": LATE},
    "no date": {**READ_IN_DIALOG, "next_due": "soon"},
    "number for a date": {**READ_IN_DIALOG, "next_due": 20300101},
    "list for a date": {**READ_IN_DIALOG, "next_due": ["2030-01-01"]},
    "long comment": {**READ_IN_DIALOG, "comment": "x" * 9999},
    "reviewer": {**READ_IN_DIALOG, "reviewer": 1},
    "day of the review": {**READ_IN_DIALOG, "reviewed_on": "2020-01-01"},
    "outcome": {**READ_IN_DIALOG, "outcome": "approved"},
    "user": {**READ_IN_DIALOG, "user": 1},
    "state of the task": {**READ_IN_DIALOG, "task_state": 1},
    "action": {**READ_IN_DIALOG, "action_name": "approve"},
    "self": {**READ_IN_DIALOG, "self": 1},
    "unknown": {**READ_IN_DIALOG, "x": 1},
    "form of the other decision": {"comment": "Fine."},
}


@pytest.mark.parametrize("name", FORGED)
def test_forged_approval_is_refused_and_what_was_typed_is_kept(
    clinician: Client, draft: ConditionPage, waiting: Any, name: str
) -> None:
    response = decided(clinician, draft, FORGED[name], summary="Typed by the reviewer.")
    assert response.status_code == 302
    assert told(response)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)
    assert not fresh(draft).live
    assert latest(draft).summary == "Typed by the reviewer."


@pytest.mark.parametrize("said", [{}, {"comment": " "}, {"comment": "No.", "next_due": None}])
def test_forged_rejection_is_refused(
    clinician: Client, draft: ConditionPage, waiting: Any, said: dict[str, Any]
) -> None:
    response = decided(clinician, draft, said, "reject")
    assert response.status_code == 302
    assert told(response)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_refusal_names_the_page_as_text(
    clinician: Client, draft: ConditionPage, task: ClinicalReviewTask, admin: Any
) -> None:
    draft.title = "<b>Back</b>"
    draft.save_revision()
    submit(draft, admin)
    response = decided(clinician, draft, {**READ_IN_DIALOG, "<i>x</i>": 1})
    html = clinician.get(response.headers["location"]).content.decode()
    assert "<b>Back</b>" not in html
    assert "<i>x</i>" not in html
    assert "&lt;i&gt;x&lt;/i&gt;" in html


def test_second_approval_in_the_editor_makes_no_second_record(
    clinician: Client, draft: ConditionPage, waiting: Any
) -> None:
    decided(clinician, draft, READ_IN_DIALOG)
    first = ReviewRecord.objects.get()
    decided(clinician, draft, READ_IN_DIALOG)
    assert ReviewRecord.objects.get() == first


@pytest.mark.parametrize("action", ["publish", "cancel", "Approve", "", "__init__"])
def test_other_action_is_no_decision(
    clinician: Client, draft: ConditionPage, waiting: Any, action: str
) -> None:
    response = decided(clinician, draft, READ_IN_DIALOG, action)
    assert response.status_code == 302
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_action_that_no_form_has_is_refused(
    task: ClinicalReviewTask, reviewer: Any, waiting: Any
) -> None:
    with pytest.raises(ReviewRefused), transaction.atomic():
        task.on_action(waiting, reviewer.user, "publish", **READ_IN_DIALOG)
    assert is_waiting(waiting)


# Who may


def actions(task: ClinicalReviewTask, page: Any, user: Any) -> list[str]:
    fresh_user = type(user).objects.get(pk=user.pk)
    return [name for name, _, _ in task.get_actions(fresh(page), fresh_user)]


def test_member_who_may_review_decides(
    task: ClinicalReviewTask, draft: ConditionPage, reviewer: Any
) -> None:
    assert sorted(actions(task, draft, reviewer.user)) == ["approve", "reject"]


def test_member_without_a_profile_decides_nothing(
    task: ClinicalReviewTask, draft: ConditionPage, waiting: Any
) -> None:
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name=factories.REVIEWERS))
    assert actions(task, draft, user) == []
    assert of_user(user).post(action_url(draft, waiting), READ).status_code in {302, 403}
    decided(of_user(user), draft, READ_IN_DIALOG)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_reviewer_who_is_no_member_decides_nothing(
    task: ClinicalReviewTask, draft: ConditionPage, waiting: Any, reviewer: Any
) -> None:
    task.groups.set([Group.objects.create(name="Senior clinicians")])
    assert actions(task, draft, reviewer.user) == []
    browser = of_user(reviewer.user)
    assert browser.post(action_url(draft, waiting), READ).status_code in {302, 403}
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_member_whose_credential_has_expired_decides_nothing(
    task: ClinicalReviewTask, draft: ConditionPage, waiting: Any, reviewer: Any
) -> None:
    reviewer.credentials.update(expires=clinic_today() - DAY)
    assert actions(task, draft, reviewer.user) == []
    of_user(reviewer.user).post(action_url(draft, waiting), READ)
    assert not ReviewRecord.objects.exists()


def test_superuser_without_a_profile_decides_nothing(
    task: ClinicalReviewTask, draft: ConditionPage, waiting: Any, admin: Any, client: Client
) -> None:
    assert actions(task, draft, admin) == []
    client.post(action_url(draft, waiting), READ)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_superuser_with_a_profile_decides(
    task: ClinicalReviewTask, draft: ConditionPage, reviewer: Any
) -> None:
    reviewer.user.groups.clear()
    reviewer.user.is_superuser = True
    reviewer.user.save()
    assert sorted(actions(task, draft, reviewer.user)) == ["approve", "reject"]


def test_author_decides_nothing(
    clinician: Client,
    task: ClinicalReviewTask,
    condition: ConditionPage,
    reviewer: Any,
    admin: Any,
) -> None:
    page = change(condition, author=reviewer)
    page.summary = "Submitted."
    page.save_revision()
    state = submit(page, admin)
    assert actions(task, page, reviewer.user) == []
    clinician.post(action_url(page, state), READ)
    assert not ReviewRecord.objects.exists()
    assert is_waiting(state)


def test_author_of_the_draft_decides_nothing(
    clinician: Client,
    task: ClinicalReviewTask,
    condition: ConditionPage,
    reviewer: Any,
    admin: Any,
) -> None:
    """The page that readers see has another author than the version that waits."""
    condition.author = reviewer
    condition.save_revision()
    state = submit(condition, admin)
    response = clinician.post(action_url(condition, state), READ)
    assert response.status_code in {302, 403}
    assert not ReviewRecord.objects.exists()
    assert is_waiting(state)


def test_author_who_approves_becomes_no_reviewer_by_choosing_another_author_in_the_form(
    clinician: Client, draft: ConditionPage, waiting: Any, reviewer: Any
) -> None:
    """What is typed in the same form counts: the version that is approved names its author."""
    response = decided(clinician, draft, READ_IN_DIALOG, author=str(reviewer.pk))
    assert response.status_code in {200, 302}
    assert not ReviewRecord.objects.exists()
    assert is_waiting(waiting)


def test_author_decides_where_the_site_lets_them(
    task: ClinicalReviewTask, condition: ConditionPage, reviewer: Any
) -> None:
    page = change(condition, author=reviewer)
    ReviewSettings.objects.create(site=page.get_site(), authors_may_review=True)
    assert sorted(actions(task, page, reviewer.user)) == ["approve", "reject"]


def test_page_of_a_type_that_is_not_reviewed_offers_no_decision(
    task: ClinicalReviewTask, index: Any, reviewer: Any
) -> None:
    assert actions(task, index, reviewer.user) == []


# Among other steps


def test_step_before_the_review_records_nothing(
    draft: ConditionPage, task: ClinicalReviewTask, admin: Any, client: Client, reviewer: Any
) -> None:
    first = GroupApprovalTask.objects.create(name="Language")
    first.groups.add(Group.objects.create(name="Editors of language"))
    WorkflowTask.objects.update(sort_order=1)
    workflow = Workflow.objects.get(name="Reviewed and published")
    WorkflowTask.objects.create(workflow=workflow, task=first, sort_order=0)
    draft.save_revision()
    state = submit(draft, admin)
    client.post(action_url(draft, state))
    assert not ReviewRecord.objects.exists()
    second = fresh(draft).current_workflow_task_state
    assert second.task.specific == task
    of_user(reviewer.user).post(action_url(draft, second), READ)
    assert fresh(draft).live
    assert fresh(draft).review_status is ReviewStatus.CURRENT


def test_step_after_the_review_publishes_what_was_reviewed(
    draft: ConditionPage, task: ClinicalReviewTask, admin: Any, client: Client, reviewer: Any
) -> None:
    last = GroupApprovalTask.objects.create(name="Publishing")
    last.groups.add(Group.objects.create(name="Publishers"))
    workflow = Workflow.objects.get(name="Reviewed and published")
    WorkflowTask.objects.create(workflow=workflow, task=last, sort_order=1)
    draft.save_revision()
    state = submit(draft, admin)
    of_user(reviewer.user).post(action_url(draft, state), READ)
    record = ReviewRecord.objects.get()
    assert record.is_approval
    assert not fresh(draft).live
    client.post(action_url(draft, fresh(draft).current_workflow_task_state))
    assert fresh(draft).latest_review == record
    assert fresh(draft).review_status is ReviewStatus.CURRENT


def test_change_between_the_review_and_the_last_step_is_told_to_readers(
    draft: ConditionPage, task: ClinicalReviewTask, admin: Any, client: Client, reviewer: Any
) -> None:
    last = GroupApprovalTask.objects.create(name="Publishing")
    last.groups.add(Group.objects.create(name="Publishers"))
    workflow = Workflow.objects.get(name="Reviewed and published")
    WorkflowTask.objects.create(workflow=workflow, task=last, sort_order=1)
    draft.save_revision()
    state = submit(draft, admin)
    of_user(reviewer.user).post(action_url(draft, state), READ)
    draft.summary = "Changed after it was read."
    draft.save_revision()
    client.post(action_url(draft, fresh(draft).current_workflow_task_state))
    assert fresh(draft).live
    assert fresh(draft).review_status is ReviewStatus.CHANGED


def test_step_can_be_made_in_the_admin(client: Client, reviewer: Any) -> None:
    names = [ClinicalReviewTask._meta.app_label, ClinicalReviewTask._meta.model_name]
    url = reverse("wagtailadmin_workflows:add_task", args=names)
    group = Group.objects.get(name=factories.REVIEWERS)
    data = {**form_data(client.get(url).context["form"]), "name": "Review", "groups": [group.pk]}
    assert client.post(url, data).status_code == 302
    assert list(ClinicalReviewTask.objects.get().groups.all()) == [group]
