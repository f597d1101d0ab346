"""What readers cannot read has no feedback page either: by looking at it, and by posting to it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests import factories
from tests.feedback.posting import FORM, ballot, feedback_url, report, soup
from tests.forms.posting import fresh
from tests.page_types import ConditionPage, Page
from wagtail_triggerpoint.models import PageReport, PageUsefulness


def restrict(page: Any, kind: str = PageViewRestriction.LOGIN) -> None:
    made = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sesame")
    made.groups.add(Group.objects.get_or_create(name="Moderators")[0])


def expire(page: Any) -> None:
    """As the scheduler would, were it to run; it has not."""
    yesterday = timezone.now() - datetime.timedelta(days=1)
    Page.objects.filter(pk=page.pk).update(expire_at=yesterday)


WAYS_TO_HIDE: dict[str, Callable[[Any], object]] = {
    "unpublished": lambda page: page.unpublish(),
    "expired": lambda page: page.unpublish(set_expired=True),
    "expired by date": expire,
    "login": restrict,
    "password": lambda page: restrict(page, PageViewRestriction.PASSWORD),
    "groups": lambda page: restrict(page, PageViewRestriction.GROUPS),
    "section": lambda page: restrict(page.get_parent()),
}


def assert_nothing_is_said(browser: Client, address: str, page: Any) -> None:
    """Neither by a look, nor by a report or a vote with a token that was good before."""
    answers = [
        browser.get(address),
        browser.post(address, report(page)),
        browser.post(address, ballot(page)),
    ]
    for answer in answers:
        assert soup(answer).select(FORM) == []
        assert "said=" not in answer.get("Location", "")
    assert not PageReport.objects.exists()
    assert not PageUsefulness.objects.exists()


@pytest.mark.parametrize("way", WAYS_TO_HIDE)
def test_hidden_page_has_no_feedback_page(condition: ConditionPage, way: str) -> None:
    address = feedback_url(condition)
    WAYS_TO_HIDE[way](fresh(condition))
    assert_nothing_is_said(Client(), address, condition)


@pytest.mark.parametrize("way", ["unpublished", "expired", "expired by date"])
def test_feedback_page_of_a_page_that_is_gone_is_not_found(
    condition: ConditionPage, way: str
) -> None:
    address = feedback_url(condition)
    WAYS_TO_HIDE[way](fresh(condition))
    assert Client().get(address).status_code == 404
    assert Client().post(address, report(condition)).status_code == 404


def test_draft_has_no_feedback_page(draft: ConditionPage) -> None:
    assert_nothing_is_said(Client(), feedback_url(draft), draft)


def test_member_says_something_of_a_private_page(condition: ConditionPage) -> None:
    restrict(condition)
    member = Client()
    member.force_login(factories.UserFactory())
    assert soup(member.get(feedback_url(condition))).select(FORM)
    assert member.post(feedback_url(condition), report(condition)).status_code == 302


def test_alias_of_a_private_page_has_no_feedback_page(condition: ConditionPage, index: Any) -> None:
    alias = condition.create_alias(parent=index, update_slug="other-neck")
    restrict(condition)
    assert_nothing_is_said(Client(), feedback_url(alias), alias)


def test_page_of_another_site_has_no_feedback_page_here(condition: ConditionPage) -> None:
    """A site inside the tree of another: Wagtail serves its pages under both addresses."""
    outer = feedback_url(condition)
    Site.objects.create(hostname="nested.example", root_page=condition.get_parent())
    assert_nothing_is_said(Client(), outer, condition)
    assert Client().get(outer).status_code == 404
    own = Client(headers={"host": "nested.example"})
    assert own.get(f"/{condition.slug}/feedback/").status_code == 200


def test_page_beside_this_site_has_no_feedback_page_here(condition: ConditionPage) -> None:
    other = factories.site_without_number(Site.objects.get(is_default_site=True).root_page)
    address = f"/{other.slug}/{condition.slug}/feedback/"
    condition.move(other, pos="last-child")
    elsewhere = Client(headers={"host": other.get_site().hostname})
    assert elsewhere.get(address).status_code == 200
    assert_nothing_is_said(Client(), address, condition)
