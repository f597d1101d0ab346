"""Finding a therapist, with scripts and without, by keyboard and with a screen reader."""

from __future__ import annotations

import re
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


def results(page: Page, count: int | None = None) -> None:
    """``count`` of the people, or all of them; other tests may have added some."""
    words = r"\d+ therapists" if count is None else rf"{count} of \d+ therapists"
    expect(page.locator("#tp-results-heading")).to_have_text(re.compile(rf"^\s*{words}\s*$"))


def choose(page: Page, question: str, answer: str) -> None:
    field = page.get_by_label(question)
    field.focus()
    option = field.locator("option").filter(has_text=re.compile(rf"^{answer} \(\d+\)$"))
    field.select_option(value=option.get_attribute("value"))


def test_results_change_while_somebody_chooses(finder: Page) -> None:
    results(finder)
    choose(finder, "Treatment", "Trigger point massage")
    results(finder, 2)
    assert names(finder) == ["Åsa Björkfjell", "Mara Lindqvist"]
    expect(finder).to_have_url(f"{finder.url.split('?')[0]}?treatment=trigger-point-massage")
    expect(finder.get_by_role("status")).to_have_text(re.compile(r"^2 of \d+ therapists$"))
    # The keyboard stays where it was; where there is nothing any more, it goes to the results.
    expect(finder.get_by_label("Treatment")).to_be_focused()


def test_keyboard_is_never_lost(finder: Page) -> None:
    button = finder.get_by_role("button", name="Show therapists")
    finder.get_by_label("Name, what hurts, or town").fill("asa")
    button.focus()
    finder.keyboard.press("Enter")
    results(finder, 1)
    expect(button).to_be_focused()
    finder.get_by_role("link", name="Look at everyone").focus()
    finder.get_by_label("Name, what hurts, or town").evaluate("one => { one.value = '' }")
    finder.locator("[data-tp-finder]").evaluate("one => one.requestSubmit()")
    results(finder)
    expect(finder.locator("#tp-results-heading")).to_be_focused()


def test_skip_link_is_no_question(finder: Page) -> None:
    asked: list[str] = []
    finder.on("request", lambda request: asked.append(request.resource_type))
    finder.evaluate("location.hash = 'main'")
    finder.go_back()
    results(finder)
    assert "fetch" not in asked


def test_what_is_typed_stays_while_results_come(finder: Page) -> None:
    field = finder.get_by_label("Name, what hurts, or town")
    field.click()
    finder.keyboard.type("asa")
    results(finder, 1)
    expect(field).to_be_focused()
    finder.keyboard.type(" bjo")
    expect(finder).to_have_url(f"{finder.url.split('?')[0]}?q=asa+bjo")
    expect(field).to_have_value("asa bjo")
    assert names(finder) == ["Åsa Björkfjell"]


def test_back_button_leads_back(finder: Page) -> None:
    choose(finder, "Treatment", "Trigger point massage")
    results(finder, 2)
    finder.get_by_role("link", name="Mara Lindqvist", exact=True).click()
    expect(finder.get_by_role("heading", level=1)).to_have_text("Mara Lindqvist")
    finder.go_back()
    results(finder, 2)
    expect(finder.get_by_label("Treatment")).to_have_value("trigger-point-massage")
    finder.go_back()
    results(finder)
    expect(finder.get_by_label("Treatment")).to_have_value("")


def test_whole_task_by_keyboard(finder: Page) -> None:
    """Somebody asks for a language, and opens the profile of the one who is left."""
    finder.get_by_text("More choices").focus()
    finder.keyboard.press("Enter")
    finder.keyboard.press("Tab")
    while not finder.get_by_label("Language").evaluate("one => one === document.activeElement"):
        finder.keyboard.press("Tab")
    finder.keyboard.type("Ital")
    results(finder, 1)
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
    choose(page, "Condition", "Neck pain")
    page.get_by_role("button", name="Show therapists").click()
    results(page, 1)
    assert names(page) == ["Mara Lindqvist"]
    page.get_by_role("link", name="Look at everyone").click()
    results(page)
    context.close()
