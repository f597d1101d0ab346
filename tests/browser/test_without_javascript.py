"""A reader whose browser runs no scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo
from tests.browser.visitor import EVERY_BLOCK, PHONE


@pytest.fixture
def plain_page(browser: Browser, demo: Demo) -> Iterator[Page]:
    context = browser.new_context(base_url=demo.url, java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


def test_article_works(plain_page: Page) -> None:
    plain_page.goto(EVERY_BLOCK)
    contents = plain_page.get_by_role("navigation", name="Contents")
    contents.locator("summary").click()
    contents.get_by_role("link", name="Every block").click()
    expect(plain_page.get_by_role("heading", name="Every block", level=2)).to_be_in_viewport()

    video = plain_page.get_by_role("link", name="Play video: Three stretches").first
    expect(video).to_be_visible()
    expect(video).to_have_attribute("href", "https://vimeo.com/76979871")
    line = plain_page.locator(".tp-accordion__item").first
    line.locator("summary").click()
    expect(line.get_by_text("Plain words")).to_be_visible()


def test_emergency_signs_are_one_click_away(plain_page: Page) -> None:
    plain_page.goto("/conditions/chronic-pain/")
    plain_page.get_by_role("link", name="Emergency signs").click()

    expect(plain_page.get_by_role("heading", name="When to get help")).to_be_in_viewport()


def test_letters_narrow_the_list(plain_page: Page) -> None:
    plain_page.goto("/conditions/")
    plain_page.get_by_role("navigation", name="A to Z").get_by_role("link", name="S").click()

    main = plain_page.get_by_role("main")
    expect(main.get_by_role("link", name="Sciatica")).to_be_visible()
    expect(main.get_by_role("link", name="Neck pain")).to_have_count(0)


def test_therapist_is_found_and_booked(plain_page: Page) -> None:
    plain_page.goto("/therapists/")
    plain_page.get_by_role("link", name="Mara Lindqvist", exact=True).click()

    booking = plain_page.get_by_role("link", name="Book an appointment").first
    expect(booking).to_have_attribute("href", "https://booking.example.org/mara-lindqvist")
