"""A video asks its host for nothing until somebody plays it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.demo import Demo
from tests.browser.visitor import EVERY_BLOCK, visit

TITLE = "Three stretches"


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_video_plays_in_the_page_once_asked(
    browser: Browser, demo: Demo, by_keyboard: bool
) -> None:
    visited = visit(browser, demo.url + EVERY_BLOCK)
    page = visited.page
    page.route("https://player.vimeo.com/**", lambda route: route.fulfill(body="A player."))
    link = page.get_by_role("link", name=f"Play video: {TITLE}").first
    link.scroll_into_view_if_needed()
    assert hosts(visited.requests) == {urlsplit(demo.url).netloc}

    if by_keyboard:
        link.press("Enter")
    else:
        link.click()

    player = page.locator("iframe")
    expect(player).to_be_focused()
    expect(player).to_have_attribute("title", TITLE)
    expect(page.frame_locator("iframe").locator("body")).to_have_text("A player.")
    expect(page.get_by_role("link", name="Watch it on the website of its host")).to_be_visible()
    assert hosts(visited.requests) == {urlsplit(demo.url).netloc, "player.vimeo.com"}
    assert visited.messages == []
    visited.close()


def hosts(requests: list[str]) -> set[str]:
    return {urlsplit(url).netloc for url in requests}


def test_transcript_opens(page: Page) -> None:
    page.goto(EVERY_BLOCK)
    transcript = page.locator(".tp-video__transcript").first
    transcript.locator("summary").click()

    expect(transcript.get_by_text("Plain words")).to_be_visible()
