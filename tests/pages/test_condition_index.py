"""The A to Z: every title has its place, and no address leads to an error of the server."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import override_settings

from tests import factories
from tests.page_types import ConditionIndexPage
from tests.pages.reading import HOSTILE, Answer, read
from tests.sharing import shared
from wagtail_triggerpoint.alphabet import first_letter, fold
from wagtail_triggerpoint.models import ClinicSettings


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("Neck pain", "N"),
        ("neck pain", "N"),
        ("Éclat", "E"),
        ("E\u0301clat", "E"),
        ("Übelkeit", "U"),
        ("ångest", "A"),
        ("ßuff", "S"),
        ("ﬁbromyalgia", "F"),
        ("Ｗｒｉｓｔ", "W"),
        ("3 kinds of pain", "#"),
        ("٣ أنواع", "#"),
        ("²x", "#"),
        ("", "#"),
        ("???", "#"),
        ("🦴", "#"),
        ("“Frozen” shoulder", "F"),
        ("(Lower) back pain", "L"),
        ("  ankle", "A"),
        ("ألم الظهر", "ا"),
        ("آلام", "ا"),
        ("背痛", "背"),
        ("が痛い", "か"),
        ("боль", "Б"),
        ("øye", "Ø"),
    ],
)
def test_title_is_filed_under_its_letter(title: str, letter: str) -> None:
    assert first_letter(title) == letter


def test_titles_fold_to_what_is_the_same_word() -> None:
    assert fold(" CRÂNE ") == fold("crane") == "crane"


@shared
def conditions(index: ConditionIndexPage, clinic: ClinicSettings) -> ConditionIndexPage:
    author = factories.TherapistFactory()
    for number, title in enumerate(
        ["Zoster", "élan", "Eel", "Ear", "10 aches", "ألم الظهر", "背痛", "Ankle", "eel", "Angst"]
    ):
        factories.ConditionPageFactory(parent=index, title=title, slug=f"c{number}", author=author)
    return index


def letters(answer: Answer) -> list[str]:
    return answer.texts(".tp-letters__link")


def titles(answer: Answer) -> list[str]:
    return answer.texts(".tp-entry__link")


def test_bar_shows_each_letter_once_in_order(conditions: ConditionIndexPage) -> None:
    answer = read(conditions.url)
    assert letters(answer) == ["All", "#", "A", "E", "Z", "ا", "背"]
    assert answer.texts(".tp-letter__heading") == ["#", "A", "E", "Z", "ا", "背"]


def test_titles_stand_in_the_order_of_the_alphabet(conditions: ConditionIndexPage) -> None:
    assert titles(read(conditions.url)) == [
        "10 aches",
        "Angst",
        "Ankle",
        "Ear",
        "Eel",
        "eel",
        "élan",
        "Zoster",
        "ألم الظهر",
        "背痛",
    ]


def test_counts_say_how_many(conditions: ConditionIndexPage) -> None:
    listing = read(conditions.url).context["tp_index"]
    counts = [(entry.letter, entry.count) for entry in listing.letters]
    assert counts == [("#", 1), ("A", 2), ("E", 4), ("Z", 1), ("ا", 1), ("背", 1)]
    assert read(conditions.url).text(".tp-count") == "10 conditions"


E_TITLES = ["Ear", "Eel", "eel", "élan"]
NARROWED = {
    "E": ("E: 4 of 10 conditions", E_TITLES),
    "e": ("E: 4 of 10 conditions", E_TITLES),
    "%C3%A9": ("E: 4 of 10 conditions", E_TITLES),
    "Z": ("Z: 1 of 10 conditions", ["Zoster"]),
    "%23": ("#: 1 of 10 conditions", ["10 aches"]),
    "7": ("#: 1 of 10 conditions", ["10 aches"]),
    "%D8%A3": ("ا: 1 of 10 conditions", ["ألم الظهر"]),
    "%E8%83%8C": ("背: 1 of 10 conditions", ["背痛"]),
}


def test_letter_narrows_the_list(conditions: ConditionIndexPage) -> None:
    for wanted, (count, shown) in NARROWED.items():
        answer = read(f"{conditions.url}?letter={wanted}")
        assert (answer.text(".tp-count"), titles(answer)) == (count, shown), wanted
        assert len(letters(answer)) == 7, wanted


def test_links_of_the_bar_lead_to_their_letter(conditions: ConditionIndexPage) -> None:
    answer = read(f"{conditions.url}?letter=E")
    assert answer.attribute('.tp-letters [aria-current="true"]', "href").endswith("?letter=E")
    for link in answer.html.select(".tp-letters__link"):
        found = read(f"{conditions.url.split('?')[0]}{link['href']}")
        assert found.status == 200
        assert found.texts(".tp-letter__heading")[:1] in ([link.get_text()], ["#"])


def test_letter_without_conditions_is_not_found(conditions: ConditionIndexPage) -> None:
    assert read(f"{conditions.url}?letter=Q").status == 404


@pytest.mark.parametrize("parameter", ["letter", "page"])
def test_hostile_query_is_no_server_error(conditions: ConditionIndexPage, parameter: str) -> None:
    for wanted in HOSTILE:
        answer = read(f"{conditions.url}?{parameter}={wanted}")
        assert answer.status in {200, 404}, wanted
        assert not answer.html.find("script", string="alert(1)"), wanted


def test_odd_query_shows_the_whole_list(conditions: ConditionIndexPage) -> None:
    for query in ("?letter", "?letter=", "?letter=%20", "?x=1", "?letter=A&letter="):
        assert len(titles(read(conditions.url + query))) == 10, query


@override_settings(WAGTAIL_TRIGGERPOINT={"CONDITIONS_PER_PAGE": 4})
def test_long_list_is_cut_into_pages(conditions: ConditionIndexPage) -> None:
    shown = [titles(read(f"{conditions.url}?page={number}")) for number in (1, 2, 3)]
    assert [len(part) for part in shown] == [4, 4, 2]
    assert len({title for part in shown for title in part}) == 10
    second = read(f"{conditions.url}?page=2")
    assert second.text(".tp-pagination__here") == "Page 2 of 3"
    assert second.texts(".tp-letter__heading") == ["E", "Z"]
    assert second.text(".tp-count") == "10 conditions"


@override_settings(WAGTAIL_TRIGGERPOINT={"CONDITIONS_PER_PAGE": 2})
def test_pages_of_a_letter_keep_the_letter(conditions: ConditionIndexPage) -> None:
    first = read(f"{conditions.url}?letter=E")
    href = first.attribute(".tp-pagination__step--next", "href")
    second = read(f"{conditions.url}{href}")
    assert titles(second) == ["eel", "élan"]
    assert first.text(".tp-pagination__here") == "Page 1 of 2"


def test_page_that_does_not_exist_is_not_found(conditions: ConditionIndexPage) -> None:
    for number in ("0", "2", "-1", "1.0", "one", "", "٢", "9" * 20, "+1", "1_0", "²"):
        assert read(f"{conditions.url}?page={number}").status == 404, number


def test_empty_list_says_so(index: ConditionIndexPage, clinic: ClinicSettings) -> None:
    answer = read(index.url)
    assert answer.status == 200
    assert "No conditions are described here yet." in answer.text("main")
    assert letters(answer) == []
    assert read(f"{index.url}?letter=A").status == 404


def test_draft_has_no_place_in_the_list(conditions: ConditionIndexPage, author: Any) -> None:
    factories.ConditionPageFactory(parent=conditions, title="Quiet", author=author, live=False)
    answer = read(conditions.url)
    assert "Q" not in letters(answer)
    assert answer.text(".tp-count") == "10 conditions"
