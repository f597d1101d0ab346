"""What a list holds, beside what ``tests/pages`` reads of it."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.models import BarePage
from tests.page_types import ConditionIndexPage, ConditionPage, Page
from tests.rendering.reading import soup
from wagtail_triggerpoint.rendering.listings import AlphabeticalListing


def listing(clinic: Clinic, query: str = "") -> AlphabeticalListing:
    request = RequestFactory().get(f"/{query}", headers={"host": "testserver"})
    # A fresh page knows how many children it has.
    page = ConditionIndexPage.objects.get(pk=clinic.conditions.pk)
    return AlphabeticalListing(page.public_children(request), request)


def plant(clinic: Clinic, *titles: str) -> None:
    for title in titles:
        planting.page(ConditionPage, clinic.conditions, title=title, author=clinic.author)


def test_each_letter_has_one_group_whatever_the_database_sorts_by(clinic: Clinic) -> None:
    plant(clinic, "elbow", "Eczema", "Épicondylite", "Ear", "Ångest", "ache")
    groups = listing(clinic).groups
    assert [(group.letter, len(group.items)) for group in groups] == [("A", 2), ("E", 4)]


def test_no_letter_is_chosen_unless_asked_for(clinic: Clinic) -> None:
    plant(clinic, "3 signs", "Elbow")
    assert not any(entry.is_chosen for entry in listing(clinic).letters)
    assert [entry.is_chosen for entry in listing(clinic, "?letter=5").letters] == [True, False]


def test_lists_leave_out_what_does_not_belong_below_them(clinic: Clinic) -> None:
    planting.page(BarePage, clinic.conditions, title="Opening hours")
    planting.page(BarePage, clinic.treatments, title="Prices")
    assert "Opening hours" not in soup(clinic.conditions.url).text
    assert "Prices" not in soup(clinic.treatments.url).text


@pytest.mark.parametrize("root", ["a page of the list", "the list", "a page below one of the list"])
def test_pages_of_a_site_inside_this_one_are_not_listed(clinic: Clinic, root: str) -> None:
    elbow = planting.page(ConditionPage, clinic.conditions, title="Elbow", author=clinic.author)
    planting.page(ConditionPage, clinic.conditions, title="Knee", author=clinic.author)
    below = planting.page(BarePage, elbow, title="Stretches")
    inner = {"a page of the list": elbow, "the list": clinic.conditions}.get(root, below)
    Site.objects.create(hostname="inner.example", root_page=Page.objects.get(pk=inner.pk))
    listed = [page.title for group in listing(clinic).groups for page in group.items]
    assert (
        listed
        == {
            "a page of the list": ["Knee"],
            "the list": [],
            "a page below one of the list": ["Elbow", "Knee"],
        }[root]
    )
