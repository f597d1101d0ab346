"""The list of treatments."""

from __future__ import annotations

from typing import Any

from django.test import override_settings

from tests import factories
from tests.page_types import TreatmentIndexPage
from tests.pages.reading import HOSTILE, read
from tests.sharing import shared


@shared
def massages(treatments: TreatmentIndexPage, author: Any) -> TreatmentIndexPage:
    for title in ("Trigger point massage", "Dry needling", "Stretching"):
        factories.TreatmentPageFactory(parent=treatments, title=title, author=author)
    return treatments


def titles(address: str) -> list[str]:
    return read(address).texts(".tp-card__title")


def test_treatments_stand_in_the_order_of_the_tree(massages: TreatmentIndexPage) -> None:
    assert titles(massages.url) == ["Trigger point massage", "Dry needling", "Stretching"]
    assert read(massages.url).text(".tp-count") == "3 treatments"


def test_treatments_moved_in_the_tree_move_in_the_list(massages: TreatmentIndexPage) -> None:
    massages.refresh_from_db()
    massages.get_children().get(title="Stretching").move(massages, pos="first-child")
    assert titles(massages.url)[0] == "Stretching"


@override_settings(WAGTAIL_TRIGGERPOINT={"TREATMENTS_PER_PAGE": 2})
def test_long_list_is_cut_into_pages(massages: TreatmentIndexPage) -> None:
    assert titles(f"{massages.url}?page=2") == ["Stretching"]
    assert read(f"{massages.url}?page=3").status == 404


def test_page_that_does_not_exist_is_not_found(massages: TreatmentIndexPage) -> None:
    for number in ("0", "2", "", *HOSTILE):
        assert read(f"{massages.url}?page={number}").status == 404, number


def test_draft_is_not_listed(massages: TreatmentIndexPage, author: Any) -> None:
    factories.TreatmentPageFactory(parent=massages, title="Cupping", author=author, live=False)
    assert "Cupping" not in titles(massages.url)


def test_empty_list_says_so(treatments: TreatmentIndexPage, clinic: Any) -> None:
    assert "No treatments are described here yet." in read(treatments.url).text("main")
