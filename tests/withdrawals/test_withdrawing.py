"""Withdrawing takes a page off the site with all that shows its words, and keeps it off."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.signals import page_unpublished

from tests.forms.posting import form_data, fresh, latest, page_form
from tests.page_types import ConditionPage
from tests.publishing.test_bulk import bulk_publish
from tests.publishing.test_edit import PUBLISH, edit_url
from tests.publishing.test_scheduler import schedule
from tests.publishing.test_workflows import action_url
from tests.views.roles import ALL_RIGHTS, member
from tests.withdrawals.family import NOTE, REASON, Family, look, withdrawn
from wagtail_triggerpoint.actions.withdrawals import WITHDRAWN, withdraw
from wagtail_triggerpoint.models import Withdrawal, WithdrawnPage
from wagtail_triggerpoint.publishing import PublishRefused, Refused
from wagtail_triggerpoint.signals import page_withdrawn

NAMES = ["page", "translation", "alias", "translated_alias"]


@pytest.mark.parametrize("name", NAMES)
def test_everything_with_the_same_words_leaves_the_site(
    family: Family, admin: Any, name: str
) -> None:
    assert family.live == [True] * 4
    withdrawn(getattr(family, name), admin)
    assert family.live == [False] * 4


def test_withdrawal_says_who_when_and_why(family: Family, admin: Any) -> None:
    withdrawal = withdrawn(family.page, admin)
    stored = Withdrawal.objects.get()
    assert stored == withdrawal
    assert (stored.reason, stored.correction) == (REASON, NOTE)
    assert (stored.withdrawn_by, stored.lifted_at) == (admin, None)
    assert stored.withdrawn_at is not None
    assert stored.pages.count() == 4


def test_other_pages_stay(family: Family, admin: Any) -> None:
    other = family.page.copy(update_attrs={"slug": "other", "title": "Other"})
    withdrawn(family.page, admin)
    assert fresh(other).live
    assert fresh(family.page.get_parent()).live


def test_withdrawal_is_in_the_history_of_each_page(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    for page in family.all:
        entry = registry.get_logs_for_instance(page).get(action=WITHDRAWN)
        assert entry.user == admin


def test_withdrawal_is_signalled_with_its_pages(family: Family, admin: Any) -> None:
    heard: list[Any] = []

    def listen(withdrawal: Withdrawal, pages: list[Any], user: Any, **kwargs: Any) -> None:
        heard.append((withdrawal, {page.pk for page in pages}, user))

    page_withdrawn.connect(listen)
    try:
        made = withdrawn(family.page, admin)
    finally:
        page_withdrawn.disconnect(listen)
    assert heard == [(made, {page.pk for page in family.all}, admin)]


def test_draft_can_be_withdrawn(family: Family, admin: Any) -> None:
    """Whoever has taken it off by hand wants it kept off."""
    family.page.unpublish()
    withdrawn(family.page, admin)
    assert Withdrawal.objects.of(family.page)
    assert family.live == [False] * 4


# What is refused


def test_page_is_not_withdrawn_twice(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    with pytest.raises(Refused):
        withdrawn(family.translation, admin)
    assert Withdrawal.objects.count() == 1


@pytest.mark.parametrize("reason", ["", " \n "])
def test_withdrawal_needs_a_reason(family: Family, admin: Any, reason: str) -> None:
    with pytest.raises(Refused):
        withdraw(fresh(family.page), admin, reason=reason)
    assert family.live == [True] * 4


def test_missing_right_on_the_translation_withdraws_nothing(family: Family) -> None:
    user = member(family.page.get_parent(), *ALL_RIGHTS)
    with pytest.raises(Refused) as refusal:
        withdraw(fresh(family.page), user, reason=REASON)
    assert family.translation.get_admin_display_title() in str(refusal.value)
    assert family.live == [True] * 4
    assert not Withdrawal.objects.exists()


@pytest.mark.parametrize("rights", [(), ("change_page",), ("add_page", "change_page")])
def test_who_may_not_publish_withdraws_nothing(family: Family, rights: tuple[str, ...]) -> None:
    user = member(family.page.get_parent(), *rights)
    with pytest.raises(PermissionDenied):
        withdraw(fresh(family.page), user, reason=REASON)
    assert family.live == [True] * 4


def test_withdrawal_that_fails_half_way_leaves_everything_as_it_was(
    family: Family, admin: Any
) -> None:
    def fail(instance: Any, **kwargs: Any) -> None:
        if instance.pk == family.translation.pk:
            raise RuntimeError("Something of the site has failed.")

    page_unpublished.connect(fail, sender=ConditionPage)
    try:
        with pytest.raises(RuntimeError):
            withdrawn(family.page, admin)
    finally:
        page_unpublished.disconnect(fail, sender=ConditionPage)
    assert family.live == [True] * 4
    assert not Withdrawal.objects.exists()
    assert not WithdrawnPage.objects.exists()
    assert look(family.page).status_code == 200


# It stays off


def assert_off(page: Any) -> None:
    assert not fresh(page).live
    assert look(page).status_code == 410


def test_version_that_waits_for_its_day_does_not_come(family: Family, admin: Any) -> None:
    revision = schedule(family.page.save_revision())
    withdrawn(family.page, admin)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    call_command("publish_scheduled")
    assert_off(family.page)


def test_version_that_was_scheduled_since_does_not_come(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    schedule(fresh(family.page).save_revision())
    call_command("publish_scheduled")
    assert_off(family.page)


@pytest.mark.parametrize("name", ["page", "translation"])
def test_version_is_not_published_by_code(family: Family, admin: Any, name: str) -> None:
    page = getattr(family, name)
    withdrawn(family.page, admin)
    with pytest.raises(PublishRefused):
        fresh(page).save_revision().publish()
    assert_off(page)


@pytest.mark.parametrize("name", NAMES)
def test_page_is_not_saved_as_live(family: Family, admin: Any, name: str) -> None:
    withdrawn(family.page, admin)
    page = fresh(getattr(family, name))
    page.live = True
    with pytest.raises(PublishRefused):
        page.save()
    assert_off(page)


def test_draft_of_a_withdrawn_page_is_saved(family: Family, admin: Any) -> None:
    withdrawn(family.page, admin)
    page = fresh(family.page)
    page.summary = "Put right."
    page.save_revision()
    assert latest(page).summary == "Put right."


def test_edit_form_publishes_no_withdrawn_page(family: Family, client: Client, admin: Any) -> None:
    withdrawn(family.page, admin)
    data = form_data(page_form(latest(family.page), admin))
    response = client.post(edit_url(family.page), {**data, **PUBLISH})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert_off(family.page)


def test_bulk_publish_publishes_no_withdrawn_page(
    family: Family, client: Client, admin: Any
) -> None:
    withdrawn(family.page, admin)
    bulk_publish(client, fresh(family.page), fresh(family.translation))
    bulk_publish(client, family.page.get_parent(), descendants=True)
    assert_off(family.page)
    assert_off(family.translation)


def test_approval_publishes_no_withdrawn_page(family: Family, client: Client, admin: Any) -> None:
    withdrawn(family.page, admin)
    page = fresh(family.page)
    page.save_revision()
    state = fresh(page).get_workflow().start(latest(page), admin).current_task_state
    client.post(action_url(page, state))
    assert_off(page)


def test_approval_that_was_under_way_is_cancelled(
    family: Family, client: Client, admin: Any
) -> None:
    family.page.save_revision()
    page = fresh(family.page)
    state = page.get_workflow().start(latest(page), admin).current_task_state
    withdrawn(page, admin)
    assert not fresh(page).workflow_in_progress
    client.post(action_url(page, state))
    assert_off(page)


def test_lock_keeps_no_dangerous_page_on_the_site(family: Family, admin: Any) -> None:
    """Somebody has locked it to work on it, and has gone home."""
    other = member(family.page.get_parent(), *ALL_RIGHTS)
    ConditionPage.objects.filter(pk=family.page.pk).update(
        locked=True, locked_by=other, locked_at=timezone.now()
    )
    withdrawn(family.page, admin)
    assert family.live == [False] * 4
