"""Withdrawing and lifting in the admin: who may, and what is said where it is refused."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.forms.posting import fresh
from tests.models import BarePage
from tests.page_types import ConditionPage
from tests.views.roles import (
    ALL_RIGHTS,
    CLINICIAN,
    EDITOR,
    MODERATOR,
    ROLES,
    browser_of,
    member,
    signed_in,
)
from tests.withdrawals.family import NOTE, REASON, Family, withdrawn
from wagtail_triggerpoint.models import Withdrawal
from wagtail_triggerpoint.views.withdrawals import WITHDRAW

ALLOWED = {EDITOR, MODERATOR, "admin"}
WITHDRAWING = {"reason": REASON, "correction": NOTE}


def url(page: Any) -> str:
    return reverse(WITHDRAW, args=[page.pk])


@pytest.mark.parametrize("role", ROLES)
def test_page_is_withdrawn_by_those_who_may_publish_it(condition: ConditionPage, role: str) -> None:
    browser = browser_of(role)
    opened = browser.get(url(condition))
    browser.post(url(condition), WITHDRAWING)
    assert (opened.status_code == 200) == (role in ALLOWED)
    assert Withdrawal.objects.exists() == (role in ALLOWED)
    assert fresh(condition).live == (role not in ALLOWED)


@pytest.mark.parametrize("role", ROLES)
def test_withdrawal_is_lifted_by_those_who_may_publish_the_page(
    condition: ConditionPage, admin: Any, role: str
) -> None:
    withdrawn(condition, admin)
    browser = browser_of(role)
    opened = browser.get(url(condition))
    browser.post(url(condition), {"republish": "yes"})
    assert (opened.status_code == 200) == (role in ALLOWED)
    assert Withdrawal.objects.in_force().exists() == (role not in ALLOWED)
    assert fresh(condition).live == (role in ALLOWED)


@pytest.mark.parametrize("role", [EDITOR, CLINICIAN, MODERATOR, "admin"])
def test_button_is_offered_to_those_who_may(condition: ConditionPage, role: str) -> None:
    html = browser_of(role).get(reverse("wagtailadmin_pages:edit", args=[condition.pk]))
    assert (url(condition) in html.content.decode()) == (role in ALLOWED)


def test_screen_names_every_page_that_leaves(family: Family, client: Client) -> None:
    html = BeautifulSoup(client.get(url(family.page)).content, "html.parser")
    assert len(html.select("main li bdi")) == 4


def test_who_withdraws_comes_back_to_the_page(condition: ConditionPage, client: Client) -> None:
    response = client.post(url(condition), WITHDRAWING)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert client.get(response["Location"]).status_code == 200


def test_form_without_a_reason_withdraws_nothing(condition: ConditionPage, client: Client) -> None:
    response = client.post(url(condition), {"reason": " ", "correction": NOTE})
    assert response.status_code == 200
    assert "reason" in response.context["form"].errors
    assert NOTE in response.content.decode()
    assert fresh(condition).live


def test_form_without_an_answer_lifts_nothing(
    condition: ConditionPage, client: Client, admin: Any
) -> None:
    withdrawn(condition, admin)
    response = client.post(url(condition), {})
    assert response.status_code == 200
    assert Withdrawal.objects.in_force().exists()


@pytest.mark.parametrize("answer", ["no", "yes"])
def test_answer_decides_what_becomes_of_the_pages(
    condition: ConditionPage, client: Client, admin: Any, answer: str
) -> None:
    withdrawn(condition, admin)
    client.post(url(condition), {"republish": answer})
    assert not Withdrawal.objects.in_force().exists()
    assert fresh(condition).live == (answer == "yes")


def test_translation_out_of_reach_is_named_in_the_form(family: Family) -> None:
    browser = signed_in(member(family.page.get_parent(), *ALL_RIGHTS))
    response = browser.post(url(family.page), WITHDRAWING)
    assert response.status_code == 200
    (error,) = response.context["form"].non_field_errors()
    assert family.translation.get_admin_display_title() in error
    assert family.live == [True] * 4


def test_second_window_does_not_withdraw_twice(condition: ConditionPage, client: Client) -> None:
    client.post(url(condition), WITHDRAWING)
    response = client.post(url(condition), WITHDRAWING)
    assert response.status_code == 200
    assert Withdrawal.objects.in_force().count() == 1


def test_page_that_cannot_go_live_says_why_it_was_not_lifted(
    condition: ConditionPage, client: Client, admin: Any, author: Any
) -> None:
    withdrawn(condition, admin)
    author.unpublish()
    response = client.post(url(condition), {"republish": "yes"})
    assert response.status_code == 200
    assert response.context["form"].non_field_errors()
    assert Withdrawal.objects.in_force().exists()


def test_pages_of_other_types_cannot_be_withdrawn(home: Any, client: Client) -> None:
    page = home.add_child(instance=BarePage(title="Bare", live=True))
    assert client.get(url(page)).status_code == 404
    assert client.post(url(page), WITHDRAWING).status_code == 404
    assert fresh(page).live


def test_page_that_is_gone_is_not_found(home: Any, client: Client) -> None:
    assert client.get(reverse(WITHDRAW, args=[10**9])).status_code == 404


def test_reason_and_titles_are_shown_as_text(
    condition: ConditionPage, client: Client, admin: Any
) -> None:
    ConditionPage.objects.filter(pk=condition.pk).update(title="<script>alert(1)</script>")
    client.post(url(condition), {"reason": "<script>alert(2)</script>"})
    html = client.get(url(condition)).content.decode()
    assert "<script>alert(" not in html
