"""Lifting a withdrawal: the pages can be published again, or are, just as readers saw them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.log_actions import registry

from tests.forms.posting import fresh
from tests.page_types import ConditionPage
from tests.views.roles import ALL_RIGHTS, member
from tests.withdrawals.family import BODY_WORD, Family, look, withdrawn, words
from wagtail_triggerpoint.actions.withdrawals import LIFTED, lift
from wagtail_triggerpoint.models import Withdrawal
from wagtail_triggerpoint.publishing import Refused
from wagtail_triggerpoint.reviews.digests import content_digest
from wagtail_triggerpoint.signals import withdrawal_lifted


def drafted(page: Any, **values: Any) -> Any:
    """``page`` with a draft that nobody has published."""
    draft = fresh(page)
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision()
    return draft


def test_lifted_pages_are_drafts(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin)
    assert family.live == [False] * 4


@pytest.mark.parametrize("name", ["page", "translation"])
def test_lifted_page_can_be_published(family: Family, admin: Any, name: str) -> None:
    lift(withdrawn(family.page, admin), admin)
    fresh(getattr(family, name)).get_latest_revision().publish()
    assert look(getattr(family, name)).status_code == 200


def test_lifting_says_who_and_when(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin)
    stored = Withdrawal.objects.get()
    assert (stored.lifted_by, stored.lifted_at is not None) == (admin, True)


def test_lifting_is_in_the_history_of_each_page(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin)
    for page in family.all:
        assert registry.get_logs_for_instance(page).get(action=LIFTED).user == admin


def test_lifting_is_signalled(family: Family, admin: Any) -> None:
    heard: list[Any] = []

    def listen(withdrawal: Withdrawal, **kwargs: Any) -> None:
        heard.append(withdrawal)

    made = withdrawn(family.page, admin)
    withdrawal_lifted.connect(listen)
    try:
        lift(made, admin)
    finally:
        withdrawal_lifted.disconnect(listen)
    assert heard == [made]


def test_lifted_page_can_be_withdrawn_again(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin, republish=True)
    withdrawn(family.page, admin)
    assert family.live == [False] * 4
    assert Withdrawal.objects.in_force().count() == 1


# As they were


def test_all_pages_come_back(family: Family, admin: Any) -> None:
    lift(withdrawn(family.page, admin), admin, republish=True)
    assert family.live == [True] * 4
    for page in family.all:
        response = look(page)
        assert (response.status_code, BODY_WORD in words(response)) == (200, True)


@pytest.mark.parametrize("name", ["page", "translation"])
def test_what_comes_back_is_what_readers_saw(family: Family, admin: Any, name: str) -> None:
    page = fresh(getattr(family, name))
    digest, title, slug = content_digest(page), page.title, page.slug
    withdrawal = withdrawn(family.page, admin)
    drafted(page, title="Written since", summary="Written since", slug="since")
    lift(withdrawal, admin, republish=True)
    page = fresh(page)
    assert (content_digest(page), page.title, page.slug) == (digest, title, slug)


def test_draft_from_before_does_not_come_instead(family: Family, admin: Any) -> None:
    drafted(family.page, summary="Written before")
    lift(withdrawn(family.page, admin), admin, republish=True)
    assert fresh(family.page).summary == BODY_WORD


def test_version_that_was_written_over_does_not_come_instead(family: Family, admin: Any) -> None:
    """The editor saves by itself, into the version that is live."""
    withdrawal = withdrawn(family.page, admin)
    page = fresh(family.page)
    page.summary = "Written over"
    page.save_revision(overwrite_revision=page.latest_revision)
    lift(withdrawal, admin, republish=True)
    assert fresh(page).summary == BODY_WORD


def test_day_of_the_first_publication_stays(family: Family, admin: Any) -> None:
    day = datetime.datetime(2020, 2, 29, 12, tzinfo=datetime.UTC)
    ConditionPage.objects.filter(pk=family.page.pk).update(first_published_at=day)
    lift(withdrawn(family.page, admin), admin, republish=True)
    assert fresh(family.page).first_published_at == day


def test_page_that_was_a_draft_stays_one(family: Family, admin: Any) -> None:
    fresh(family.translation).unpublish()
    lift(withdrawn(family.page, admin), admin, republish=True)
    assert family.live == [True, False, True, False]


# What is refused


@pytest.mark.parametrize("republish", [False, True])
def test_withdrawal_is_not_lifted_twice(family: Family, admin: Any, republish: bool) -> None:
    withdrawal = withdrawn(family.page, admin)
    lift(withdrawal, admin)
    with pytest.raises(Refused):
        lift(withdrawal, admin, republish=republish)
    assert family.live == [False] * 4


def test_missing_right_on_the_translation_lifts_nothing(family: Family, admin: Any) -> None:
    withdrawal = withdrawn(family.page, admin)
    user = member(family.page.get_parent(), *ALL_RIGHTS)
    with pytest.raises(PermissionDenied):
        lift(withdrawal, user, republish=True)
    assert Withdrawal.objects.in_force().count() == 1
    assert family.live == [False] * 4


def test_page_that_may_not_go_live_as_it_was_keeps_all_off(
    family: Family, admin: Any, author: Any
) -> None:
    withdrawal = withdrawn(family.page, admin)
    author.unpublish()
    with pytest.raises(Refused):
        lift(withdrawal, admin, republish=True)
    assert Withdrawal.objects.in_force().count() == 1
    assert family.live == [False] * 4
