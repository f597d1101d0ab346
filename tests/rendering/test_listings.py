"""Lists and their alphabet, as visitors ask for them."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory, override_settings
from wagtail.models import Page

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.models import BarePage
from tests.rendering.reading import soup
from wagtail_triggerpoint.pages.models import (
    ConditionIndexPage,
    ConditionPage,
    TreatmentPage,
)
from wagtail_triggerpoint.rendering.listings import AlphabeticalListing, first_letter

LETTERS = {
    "Neck pain": "N",
    "neck pain": "N",
    "Épicondylite": "E",
    "Ångest": "A",
    "Østeoporose": "Ø",
    "ßeta": "S",
    "“Text neck”": "T",
    "(Chronic) pain": "C",
    "  Whiplash": "W",
    "5 signs": "#",
    "١٢": "#",
    "…": "#",
    "ألم الظهر": "ا",
    "腰痛": "腰",
    "がん": "か",
    "Боль": "Б",
    "": "#",
}


@pytest.mark.parametrize(("title", "letter"), LETTERS.items())
def test_a_title_is_filed_under_its_first_letter(title: str, letter: str) -> None:
    assert first_letter(title) == letter


def listing(clinic: Clinic, query: str = "") -> AlphabeticalListing:
    request = RequestFactory().get(f"/{query}", headers={"host": "testserver"})
    # A fresh page knows how many children it has.
    page = ConditionIndexPage.objects.get(pk=clinic.conditions.pk)
    return AlphabeticalListing(page.public_children(request), request)


def plant(clinic: Clinic, *titles: str) -> None:
    for title in titles:
        planting.page(ConditionPage, clinic.conditions, title=title, author=clinic.author)


def shown(clinic: Clinic, query: str = "") -> list[str]:
    return [page.title for page in listing(clinic, query).page.object_list]


def test_titles_stand_in_the_order_of_the_alphabet(clinic: Clinic) -> None:
    plant(clinic, "back pain", "Zoster", "Épicondylite", "Back strain", "elbow pain", "3 signs")
    assert shown(clinic) == [
        "3 signs",
        "back pain",
        "Back strain",
        "elbow pain",
        "Épicondylite",
        "Zoster",
    ]


def test_each_letter_has_one_group(clinic: Clinic) -> None:
    plant(clinic, "elbow", "Eczema", "Épicondylite", "Ear", "Ångest", "ache")
    groups = listing(clinic).groups
    assert [(group.letter, len(group.items)) for group in groups] == [("A", 2), ("E", 4)]


def test_letters_say_how_many_they_hold(clinic: Clinic) -> None:
    plant(clinic, "Elbow", "Épicondylite", "Ear", "Ångest", "3 signs")
    letters = listing(clinic, "?letter=é").letters
    assert [(entry.letter, entry.count, entry.is_chosen) for entry in letters] == [
        ("#", 1, False),
        ("A", 1, False),
        ("E", 3, True),
    ]


def test_no_letter_is_chosen_unless_asked_for(clinic: Clinic) -> None:
    plant(clinic, "3 signs", "Elbow")
    assert not any(entry.is_chosen for entry in listing(clinic).letters)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?letter=e", ["Elbow", "Épicondylite"]),
        ("?letter=É", ["Elbow", "Épicondylite"]),
        ("?letter=elbow", ["Elbow", "Épicondylite"]),
        ("?letter=%23", ["3 signs"]),
        ("?letter=7", ["3 signs"]),
        ("?letter=腰", ["腰痛"]),
        ("?letter=", ["3 signs", "Elbow", "Épicondylite", "腰痛"]),
        ("?letter=%20", ["3 signs", "Elbow", "Épicondylite", "腰痛"]),
    ],
)
def test_a_letter_narrows_the_list(clinic: Clinic, query: str, titles: list[str]) -> None:
    plant(clinic, "Elbow", "Épicondylite", "3 signs", "腰痛")
    assert shown(clinic, query) == titles
    assert listing(clinic, query).total == 4


HOSTILE = [
    "letter=Q",
    "letter=%00",
    "letter=%F0%9F%98%80",
    "letter=%ff",
    f"letter={'x' * 5000}",
    "letter='%20OR%201=1",
    "letter=%3Cscript%3E",
    "letter=a&letter=q",
    "page=0",
    "page=-1",
    "page=2",
    "page=x",
    "page=",
    "page=%00",
    "page=1.0",
    "page=%D9%A1",
    f"page={'9' * 5000}",
    "page=1e3",
    "page=last",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_a_list_answers_what_does_not_exist_with_404(clinic: Clinic, query: str) -> None:
    plant(clinic, "Elbow")
    assert Client().get(f"{clinic.conditions.url}?{query}").status_code == 404


@pytest.mark.parametrize("query", [query for query in HOSTILE if query.startswith("page")])
def test_every_list_answers_a_page_that_does_not_exist_with_404(clinic: Clinic, query: str) -> None:
    for address in (clinic.treatments.url, clinic.therapists.url):
        assert Client().get(f"{address}?{query}").status_code == 404


@override_settings(WAGTAIL_TRIGGERPOINT={"CONDITIONS_PER_PAGE": 2})
def test_a_long_list_goes_on_within_the_letter(clinic: Clinic) -> None:
    plant(clinic, "Elbow", "Ear", "Eczema", "Neck")
    assert shown(clinic, "?letter=e") == ["Ear", "Eczema"]
    assert shown(clinic, "?letter=e&page=2") == ["Elbow"]
    page = soup(clinic.conditions.url + "?letter=e")
    (after,) = page.select("a[rel=next]")
    assert after["href"] == "?letter=e&page=2"


def test_an_empty_list_is_a_page_and_says_so(clinic: Clinic) -> None:
    for address in (clinic.conditions.url, clinic.treatments.url):
        assert soup(address).select(".tp-empty")


def test_a_list_says_how_many(clinic: Clinic) -> None:
    plant(clinic, "Elbow", "Ear", "Neck")
    assert soup(clinic.conditions.url).select_one(".tp-count").text.strip() == "3 conditions"
    counted = soup(clinic.conditions.url + "?letter=e").select_one(".tp-count")
    assert counted.text.split() == ["E:", "2", "of", "3", "conditions"]


def test_lists_leave_out_what_does_not_belong_below_them(clinic: Clinic) -> None:
    planting.page(BarePage, clinic.conditions, title="Opening hours")
    planting.page(BarePage, clinic.treatments, title="Prices")
    assert shown(clinic) == []
    assert "Prices" not in soup(clinic.treatments.url).text


def test_treatments_stand_in_the_order_of_the_tree(clinic: Clinic) -> None:
    for title in ("Massage", "Exercise", "Dry needling"):
        planting.page(TreatmentPage, clinic.treatments, title=title, author=clinic.author)
    first = Page.objects.get(title="Dry needling")
    first.move(Page.objects.get(title="Massage"), pos="left")
    titles = [title.text.strip() for title in soup(clinic.treatments.url).select(".tp-card h2")]
    assert titles == ["Dry needling", "Massage", "Exercise"]
