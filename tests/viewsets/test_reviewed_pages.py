"""Wagtail's lists of pages below our indexes: the state of review as a column and a filter."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.forms.posting import fresh
from tests.models import BarePage
from tests.page_types import ConditionPage
from tests.sharing import shared
from tests.views.reviewed import one_of_each
from wagtail_triggerpoint.models import ReviewStatus
from wagtail_triggerpoint.viewsets.reviewed_pages import status_of


@shared
def reviewer(clinic: Any) -> Any:
    return factories.reviewer()


@shared
def pages(index: Any, reviewer: Any) -> dict[ReviewStatus, Any]:
    return one_of_each(index, reviewer)


def explored(browser: Client, parent: Any, **query: Any) -> Any:
    answer = browser.get(reverse("wagtailadmin_explore", args=[parent.pk]), query)
    assert answer.status_code == 200
    return answer


def shown(browser: Client, parent: Any, **query: Any) -> set[int]:
    return {row.pk for row in explored(browser, parent, **query).context["object_list"]}


def cells(browser: Client, parent: Any) -> dict[int, str]:
    """What the column says of each page."""
    context = explored(browser, parent).context
    column = context["table"].columns["review"]
    return {row.pk: str(column.get_value(row)) for row in context["object_list"]}


def test_column_says_the_state_of_each_page(
    client: Client, index: Any, pages: dict[ReviewStatus, Any]
) -> None:
    expected = {page.pk: str(status.label) for status, page in pages.items()}
    assert cells(client, index) == expected


def test_column_stands_in_the_list(client: Client, index: Any, condition: ConditionPage) -> None:
    html = explored(client, index).content.decode()
    assert str(ReviewStatus.NEVER.label) in html


@pytest.mark.parametrize("status", ReviewStatus)
def test_filter_finds_pages_by_their_state(
    client: Client, index: Any, pages: dict[ReviewStatus, Any], status: ReviewStatus
) -> None:
    assert shown(client, index, review=status.value) == {pages[status].pk}
    assert status_of(fresh(pages[status])) == str(status.label)


def test_filter_joins_several_states(
    client: Client, index: Any, pages: dict[ReviewStatus, Any]
) -> None:
    found = shown(client, index, review=["never", "due"])
    assert found == {pages[ReviewStatus.NEVER].pk, pages[ReviewStatus.DUE].pk}


@pytest.mark.parametrize("review", ["never", "overdue", "nonsense", "\0"])
def test_filter_and_search_are_no_server_error(
    client: Client, index: Any, pages: dict[ReviewStatus, Any], review: str
) -> None:
    explored(client, index, review=review, q="never")
    explored(client, index, review=review)


@pytest.mark.parametrize("ordering", ["title", "-latest_revision_created_at", "ord"])
def test_filter_keeps_the_order_that_was_asked_for(
    client: Client, index: Any, pages: dict[ReviewStatus, Any], ordering: str
) -> None:
    assert shown(client, index, review="never", ordering=ordering)


def test_list_without_a_filter_shows_pages_of_every_type(
    client: Client, index: Any, condition: ConditionPage
) -> None:
    plain = index.add_child(instance=BarePage(title="Bare", live=True))
    assert cells(client, index) == {
        condition.pk: str(ReviewStatus.NEVER.label),
        plain.pk: "",
    }


def test_filter_leaves_out_pages_that_are_not_reviewed(
    client: Client, index: Any, condition: ConditionPage
) -> None:
    fresh(index).add_child(instance=BarePage(title="Bare", live=True))
    assert shown(client, index, review="never") == {condition.pk}


def test_draft_says_its_state_too(client: Client, index: Any, condition: ConditionPage) -> None:
    condition.unpublish()
    assert cells(client, index) == {condition.pk: str(ReviewStatus.NEVER.label)}


def test_treatments_and_what_stands_below_them_have_the_column(
    client: Client, home: Any, clinic: Any
) -> None:
    treatments = factories.TreatmentIndexPageFactory()
    treatment = factories.TreatmentPageFactory(parent=treatments)
    benefits = factories.BenefitListPageFactory(parent=treatment)
    never = str(ReviewStatus.NEVER.label)
    assert cells(client, treatments) == {treatment.pk: never}
    assert cells(client, treatment) == {benefits.pk: never}


def test_list_below_other_pages_is_that_of_wagtail(client: Client, home: Any, index: Any) -> None:
    context = explored(client, home).context
    assert "review" not in context["table"].columns
    assert index.pk in shown(client, home, review="overdue")


def test_list_of_the_root_is_that_of_wagtail(client: Client, home: Any) -> None:
    assert "review" not in explored(client, home.get_parent()).context["table"].columns


def test_alias_has_no_state_of_its_own(
    client: Client, index: Any, condition: ConditionPage
) -> None:
    alias = condition.create_alias(parent=index, update_slug="other-neck")
    assert cells(client, index) == {condition.pk: str(ReviewStatus.NEVER.label), alias.pk: ""}
    assert shown(client, index, review="never") == {condition.pk}
