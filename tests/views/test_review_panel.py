"""The panel on the home of the admin: numbers that agree with the report they lead to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.cost import planting
from tests.page_types import ConditionPage
from tests.sharing import shared
from tests.views.reviewed import DAY, in_state, one_of_each
from tests.views.roles import ALL_RIGHTS, EDITOR, browser_of, member, signed_in, user_of
from wagtail_triggerpoint.models import PageReport, ReviewSettings, WhenExpired
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model
from wagtail_triggerpoint.views.review_report import REPORT


@shared
def reviewer(clinic: Any) -> Any:
    return factories.reviewer()


def panel(browser: Client) -> Any:
    html = BeautifulSoup(browser.get(reverse("wagtailadmin_home")).content, "html.parser")
    return html.select_one("#triggerpoint-reviews-section")


def lines(browser: Client) -> dict[str, int]:
    """The number in each line, by where it leads to."""
    found = panel(browser)
    assert found is not None
    numbers = {}
    for link in found.select("li a"):
        (number,) = re.findall(r"\d+", link.get_text())
        numbers[link["href"]] = int(number)
    return numbers


def of_reviews(browser: Client) -> dict[str, int]:
    address = reverse(REPORT)
    return {url: count for url, count in lines(browser).items() if url.startswith(address)}


def of_people(browser: Client) -> list[int]:
    return [count for url, count in lines(browser).items() if "credentials=lapsed" in url]


def lapse(person: Any) -> None:
    person.credentials.update(expires=clinic_today() - DAY)


# Pages


def test_each_number_is_that_of_the_report_it_leads_to(
    client: Client, index: Any, reviewer: Any
) -> None:
    pages = list(one_of_each(index, reviewer).values())
    in_state(index, reviewer, -30)
    PageReport.objects.create(page_id=pages[0].pk, kind="wrong", text="Look.")
    lapse(reviewer)
    found = of_reviews(client)
    assert len(found) == 7
    for url, count in found.items():
        assert client.get(url).context["items_count"] == count, url


def test_pages_in_order_are_left_out(client: Client, index: Any, reviewer: Any) -> None:
    in_state(index, reviewer, 700)
    assert of_reviews(client) == {}
    assert panel(client).get_text(strip=True)


def test_drafts_do_not_count(client: Client, draft: ConditionPage) -> None:
    assert of_reviews(client) == {}


def test_reports_that_are_dealt_with_do_not_count(
    client: Client, index: Any, reviewer: Any, admin: Any
) -> None:
    page = in_state(index, reviewer, 700)
    report = PageReport.objects.create(page_id=page.pk, kind="wrong", text="Look.")
    assert list(of_reviews(client).values()) == [1]
    client.post(reverse("triggerpoint_reader_report", args=[report.pk]))
    assert of_reviews(client) == {}


def test_several_reports_on_one_page_are_one_page(
    client: Client, index: Any, reviewer: Any
) -> None:
    page = in_state(index, reviewer, 700)
    for _ in range(3):
        PageReport.objects.create(page_id=page.pk, kind="wrong", text="Look.")
    assert list(of_reviews(client).values()) == [1]


def test_numbers_end_where_the_part_of_the_tree_ends(index: Any, reviewer: Any) -> None:
    in_state(index, reviewer, -5)
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    user = member(elsewhere, *ALL_RIGHTS)
    assert lines(signed_in(user)) == {}
    in_state(elsewhere, reviewer, -5)
    assert list(lines(signed_in(user)).values()) == [1]


def test_panel_is_hidden_from_those_without_rights(index: Any, reviewer: Any) -> None:
    in_state(index, reviewer, -5)
    assert panel(browser_of("guest")) is None
    assert panel(browser_of(EDITOR)) is not None


# People


@pytest.mark.parametrize(
    ("when_expired", "counts"),
    [(WhenExpired.FLAG, [1]), (WhenExpired.UNLIST, [1]), (WhenExpired.NOTHING, [])],
)
def test_people_whose_credentials_have_expired_are_counted(
    client: Client, reviewer: Any, home: Any, when_expired: str, counts: list[int]
) -> None:
    ReviewSettings.objects.create(site=home.get_site(), when_expired=when_expired)
    lapse(reviewer)
    factories.TherapistFactory(name="Never had any")
    assert of_people(client) == counts


def test_people_are_counted_where_nothing_is_set(client: Client, reviewer: Any) -> None:
    lapse(reviewer)
    assert of_people(client) == [1]


def test_number_of_people_is_that_of_the_list_it_leads_to(client: Client, reviewer: Any) -> None:
    lapse(reviewer)
    (url,) = [one for one in lines(client) if "credentials=lapsed" in one]
    assert [row.pk for row in client.get(url).context["object_list"]] == [reviewer.pk]


@pytest.mark.parametrize("state", ["in date", "draft", "renewed"])
def test_people_of_whom_nothing_is_to_be_told_do_not_count(
    client: Client, reviewer: Any, state: str
) -> None:
    if state != "in date":
        lapse(reviewer)
    if state == "renewed":
        factories.CredentialFactory(therapist=reviewer)
    if state == "draft":
        get_therapist_model().objects.filter(pk=reviewer.pk).update(live=False)
    assert of_people(client) == []


def test_people_are_told_of_to_those_who_may_see_their_list(index: Any, reviewer: Any) -> None:
    lapse(reviewer)
    planting.page(ConditionPage, index, author=reviewer)
    user = member(index, *ALL_RIGHTS)
    assert of_people(signed_in(user)) == []
    name = f"view_{get_therapist_model()._meta.model_name}"
    user.user_permissions.add(Permission.objects.get(codename=name))
    assert of_people(signed_in(user)) == [1]
    assert of_people(signed_in(user_of(EDITOR))) == [1]
