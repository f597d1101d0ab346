"""Finding a therapist, with scripts and without, by keyboard and with a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo
from tests.browser.visitor import PHONE, listen

ADDRESS = "/therapists/"


@pytest.fixture
def finder(browser: Browser, demo: Demo) -> Iterator[Page]:
    """The page on a phone, on which nothing may go wrong unseen."""
    context = browser.new_context(base_url=demo.url, viewport=PHONE)
    page = context.new_page()
    problems = listen(page)
    page.goto(ADDRESS)
    yield page
    context.close()
    assert problems == []


def names(page: Page) -> list[str]:
    return page.locator(".tp-therapist .tp-card__title").all_inner_texts()


def results(page: Page, count: str) -> None:
    expect(page.get_by_role("heading", name=count, exact=True)).to_be_visible()


def test_results_change_while_somebody_chooses(finder: Page) -> None:
    results(finder, "5 therapists")
    finder.get_by_label("Treatment").focus()
    finder.get_by_label("Treatment").select_option(label="Trigger point massage (2)")
    results(finder, "2 of 5 therapists")
    assert names(finder) == ["Åsa Björkfjell", "Mara Lindqvist"]
    expect(finder).to_have_url(f"{finder.url.split('?')[0]}?treatment=trigger-point-massage")
    expect(finder.get_by_role("status")).to_have_text("2 of 5 therapists")
    # The keyboard stays where it was.
    expect(finder.get_by_label("Treatment")).to_be_focused()


def test_what_is_typed_stays_while_results_come(finder: Page) -> None:
    field = finder.get_by_label("Name, what hurts, or town")
    field.click()
    finder.keyboard.type("asa")
    results(finder, "1 of 5 therapists")
    expect(field).to_be_focused()
    finder.keyboard.type(" bjo")
    expect(finder).to_have_url(f"{finder.url.split('?')[0]}?q=asa+bjo")
    expect(field).to_have_value("asa bjo")
    assert names(finder) == ["Åsa Björkfjell"]


def test_back_button_leads_back(finder: Page) -> None:
    finder.get_by_label("Treatment").select_option(label="Trigger point massage (2)")
    results(finder, "2 of 5 therapists")
    finder.get_by_role("link", name="Mara Lindqvist", exact=True).click()
    expect(finder.get_by_role("heading", level=1)).to_have_text("Mara Lindqvist")
    finder.go_back()
    results(finder, "2 of 5 therapists")
    expect(finder.get_by_label("Treatment")).to_have_value("trigger-point-massage")
    finder.go_back()
    results(finder, "5 therapists")
    expect(finder.get_by_label("Treatment")).to_have_value("")


def test_whole_task_by_keyboard(finder: Page) -> None:
    """Somebody asks for a language, and opens the profile of the one who is left."""
    finder.get_by_text("More choices").focus()
    finder.keyboard.press("Enter")
    finder.keyboard.press("Tab")
    while not finder.get_by_label("Language").evaluate("one => one === document.activeElement"):
        finder.keyboard.press("Tab")
    finder.keyboard.type("Ital")
    results(finder, "1 of 5 therapists")
    expect(finder.get_by_label("Language")).to_be_focused()
    link = finder.get_by_role("link", name="Ines Marchetti", exact=True)
    while not link.evaluate("one => one === document.activeElement"):
        finder.keyboard.press("Tab")
    finder.keyboard.press("Enter")
    expect(finder.get_by_role("heading", level=1)).to_have_text("Ines Marchetti")


def test_browser_says_where_it_is(browser: Browser, demo: Demo) -> None:
    """To the finder alone, and no closer than a kilometre or so."""
    context = browser.new_context(
        base_url=demo.url,
        viewport=PHONE,
        permissions=["geolocation"],
        geolocation={"latitude": 57.70123, "longitude": 11.98765},
    )
    page = context.new_page()
    page.goto(ADDRESS)
    page.get_by_role("button", name="Use where I am").click()
    expect(page).to_have_url(f"{demo.url}{ADDRESS}?near=57.70%2C+11.99")
    expect(page.locator(".tp-therapist__distance").first).to_contain_text("away")
    assert context.cookies() == []
    context.close()


def test_browser_that_does_not_say_where_it_is(finder: Page) -> None:
    finder.get_by_role("button", name="Use where I am").click()
    expect(finder.get_by_text("Your browser did not say where you are.").first).to_be_visible()


def test_finder_is_a_search_with_named_questions(finder: Page) -> None:
    form = finder.get_by_role("search").get_by_role("form", name="Find a therapist")
    for name in ("Name, what hurts, or town", "Near (town or postcode)", "Condition", "Place"):
        expect(form.get_by_label(name)).to_be_visible()


def test_therapist_is_found_without_scripts(browser: Browser, demo: Demo) -> None:
    context = browser.new_context(base_url=demo.url, java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(ADDRESS)
    page.get_by_label("Condition").select_option(label="Neck pain (1)")
    page.get_by_role("button", name="Show therapists").click()
    results(page, "1 of 5 therapists")
    assert names(page) == ["Mara Lindqvist"]
    page.get_by_role("link", name="Look at everyone").click()
    results(page, "5 therapists")
    context.close()
