"""Reports, lists and panels of clinical review cost the same for five pages as for thirty.

For those who may publish: of the others, Wagtail asks of each row whether they may delete it.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.cost.measuring import cost
from tests.cost.test_admin import editor
from tests.page_types import AftercarePage, BenefitListPage, ConditionPage, TreatmentPage
from tests.reviews.reviewing import stored
from tests.sharing import shared
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.models import PageReport, PageUsefulness, ReviewOutcome, ReviewState

__all__ = ["editor"]

FEW, MANY = 5, 25
TYPES = (ConditionPage, TreatmentPage, AftercarePage, BenefitListPage)


@shared
def reviewer(clinic: Clinic) -> Any:
    return factories.reviewer()


@pytest.fixture
def clinician(reviewer: Any) -> Client:
    """An editor who may record reviews: each row has a button for that."""
    reviewer.user.groups.add(Group.objects.get(name="Clinic editors"))
    browser = Client()
    browser.force_login(reviewer.user)
    return browser


@pytest.fixture
def moderator(clinic: Clinic) -> Client:
    setup_groups()
    user = factories.UserFactory()
    user.groups.add(Group.objects.get(name="Clinic moderators"))
    browser = Client()
    browser.force_login(user)
    return browser


def plant(clinic: Clinic, reviewer: Any, count: int) -> None:
    """Pages of all types below one parent: reviewed, with an objection, or neither, reported."""
    for number in range(count):
        model = TYPES[number % len(TYPES)]
        page = planting.page(model, clinic.conditions, author=clinic.author)
        state = ReviewState(page_id=page.pk)
        if number % 3:
            state.review = stored(page, reviewer)
        if number % 4 == 1:
            state.objection = stored(page, reviewer, outcome=ReviewOutcome.CHANGES_NEEDED)
        state.save()
        PageReport.objects.create(page_id=page.pk, kind="wrong", text="Look.")
        PageUsefulness.objects.create(page_id=page.pk, yes=number)


def compare(clinic: Clinic, reviewer: Any, browser: Client, address: str) -> None:
    plant(clinic, reviewer, FEW)
    few = cost(address, browser)
    plant(clinic, reviewer, MANY)
    assert cost(address, browser) == few


@pytest.mark.parametrize(
    "query", ["", "export=csv", "export=xlsx", "review=never&reported=true&reviewer_expired=false"]
)
def test_the_report_of_reviews(clinic: Clinic, editor: Client, reviewer: Any, query: str) -> None:
    compare(clinic, reviewer, editor, f"{reverse('triggerpoint_reviews')}?{query}")


@pytest.mark.parametrize("query", ["", "export=csv", "handled=false&kind=wrong"])
def test_the_reports_of_readers(clinic: Clinic, editor: Client, reviewer: Any, query: str) -> None:
    compare(clinic, reviewer, editor, f"{reverse('triggerpoint_reader_reports')}?{query}")


@pytest.mark.parametrize("role", ["editor", "clinician", "moderator"])
@pytest.mark.parametrize("query", ["", "review=never&review=current"])
def test_the_list_of_pages(
    clinic: Clinic, reviewer: Any, role: str, query: str, request: pytest.FixtureRequest
) -> None:
    browser = request.getfixturevalue(role)
    address = reverse("wagtailadmin_explore", args=[clinic.conditions.pk])
    compare(clinic, reviewer, browser, f"{address}?{query}")


def test_the_panel_on_the_home_page(clinic: Clinic, editor: Client, reviewer: Any) -> None:
    compare(clinic, reviewer, editor, reverse("wagtailadmin_home"))
