"""The list of findings that a form asks for when the page was saved meanwhile."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests import factories
from tests.cost.measuring import cost
from tests.models import BarePage
from tests.page_types import ConditionIndexPage, ConditionPage
from wagtail_triggerpoint.actions.groups import setup_groups

# Words are looked for in the language of a page.
pytestmark = pytest.mark.usefixtures("english")

CLAIM = "Water flushes out toxins."
MESSAGE = "No good source supports “flushes out toxins”."


def url(page: object) -> str:
    return f"{reverse('wagtail_triggerpoint:findings')}?page={page}"


def text_of(response: Any) -> str:
    return response.content.decode()


def member(*groups: str) -> Client:
    setup_groups()
    user = factories.UserFactory()
    user.groups.set(Group.objects.filter(name__in=groups))
    browser = Client(raise_request_exception=False)
    browser.force_login(user)
    return browser


def test_list_is_of_the_latest_draft(client: Client, condition: ConditionPage) -> None:
    assert MESSAGE not in text_of(client.get(url(condition.pk)))
    condition.summary = CLAIM
    condition.save_revision()
    assert MESSAGE in text_of(client.get(url(condition.pk)))


def test_list_is_that_of_the_form(client: Client, condition: ConditionPage) -> None:
    condition.summary = CLAIM
    condition.save_revision()
    form = text_of(client.get(reverse("wagtailadmin_pages:edit", args=[condition.pk])))
    assert " ".join(text_of(client.get(url(condition.pk))).split()) in " ".join(form.split())


@pytest.mark.parametrize("group", ["Clinic editors", "Clinicians", "Clinic moderators"])
def test_whoever_may_edit_the_page_sees_the_list(condition: ConditionPage, group: str) -> None:
    assert member(group).get(url(condition.pk)).status_code == 200


def test_nobody_else_sees_the_list(condition: ConditionPage) -> None:
    condition.summary = CLAIM
    condition.save_revision()
    browser = Client()
    assert browser.get(url(condition.pk)).status_code == 302
    stranger = member()
    assert MESSAGE not in text_of(stranger.get(url(condition.pk), follow=True))
    assert stranger.get(url(condition.pk)).status_code == 302


def test_editor_of_another_part_of_the_site_does_not_see_the_list(
    index: ConditionIndexPage, condition: ConditionPage
) -> None:
    """With access to the admin, but not to this page."""
    stranger = member("Clinic editors")
    elsewhere = index.get_parent().add_child(instance=BarePage(title="Elsewhere", live=True))
    assert stranger.get(url(condition.pk)).status_code == 200
    GroupPagePermission.objects.update(page=elsewhere)
    assert stranger.get(url(condition.pk)).status_code == 302


@pytest.mark.parametrize(
    "key", ["", "0", "-1", "x", "1e3", "²", "9" * 18, "9" * 400, "1;drop", "\0", "1&page="]
)
def test_key_of_no_page_is_answered(client: Client, condition: ConditionPage, key: str) -> None:
    assert client.get(url(key)).status_code == 404


def test_request_without_a_key_is_answered(client: Client) -> None:
    assert client.get(reverse("wagtail_triggerpoint:findings")).status_code == 404


def test_page_of_another_package_has_no_findings(client: Client, home: Any) -> None:
    page = home.add_child(instance=BarePage(title="Bare", live=True))
    assert client.get(url(page.pk)).status_code == 404


def test_list_is_only_read(client: Client, condition: ConditionPage) -> None:
    assert client.post(url(condition.pk)).status_code == 405


def test_list_costs_the_same_however_much_is_found(
    client: Client, condition: ConditionPage
) -> None:
    costs = []
    for count in (1, 30):
        parts = [factories.section(f"Part {n}", factories.paragraph(CLAIM)) for n in range(count)]
        condition.body = factories.stream(*parts)
        condition.save_revision()
        costs.append(cost(url(condition.pk), client))
    assert costs[0] == costs[1]
