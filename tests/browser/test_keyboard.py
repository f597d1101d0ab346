"""A reader without a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.visitor import DESK, EVERY_BLOCK, PHONE

ARTICLE = "/conditions/chronic-pain/"

#: Remembers how everything looks that has no focus.
REMEMBER = """
() => {
  window.looks = new Map();
  window.look = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join();
  };
  for (const element of document.querySelectorAll("a[href], button, summary, [tabindex]")) {
    window.looks.set(element, window.look(element));
  }
}
"""

#: What is focused: its text, whether it looks different from before, whether it is on the screen.
FOCUSED = """
() => {
  const element = document.activeElement;
  if (element === document.body) {
    return null;
  }
  const box = element.getBoundingClientRect();
  return {
    text: element.textContent.trim().replace(/\\s+/g, " "),
    marked: window.look(element) !== window.looks.get(element),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
  };
}
"""


def focused(page: Page) -> str:
    """The text of what has the focus."""
    return str(page.evaluate("document.activeElement.innerText")).strip()


def stops(page: Page) -> Iterator[dict[str, object]]:
    """Every stop of the Tab key on the page."""
    page.evaluate(REMEMBER)
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield stop


def test_first_stop_skips_to_the_text(page: Page) -> None:
    page.goto(ARTICLE)
    page.keyboard.press("Tab")

    link = page.get_by_role("link", name="Skip to main content")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_emergency_signs_are_a_few_stops_away(page: Page, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    page.goto(ARTICLE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
        if focused(page).startswith("Emergency signs"):
            break
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="When to get help")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert focused(page) == "Call 112"


@pytest.mark.parametrize("address", [ARTICLE, EVERY_BLOCK, "/conditions/", "/therapists/"])
def test_focus_is_always_seen(page: Page, address: str) -> None:
    page.goto(address)
    visited = list(stops(page))

    assert len(visited) > 10
    assert [stop["text"] for stop in visited if not (stop["marked"] and stop["seen"])] == []


def test_contents_lead_to_their_sections(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(ARTICLE)
    contents = page.get_by_role("navigation", name="Contents")
    contents.locator("summary").focus()
    page.keyboard.press("Enter")
    links = contents.get_by_role("link")
    expect(links.first).to_be_visible()
    last = links.last.inner_text()
    links.last.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("main").get_by_role("heading", name=last)).to_be_in_viewport()


def test_lines_open_and_close(page: Page) -> None:
    page.goto(EVERY_BLOCK)
    line = page.locator(".tp-accordion summary").first
    text = page.locator(".tp-accordion__text").first
    expect(text).to_be_hidden()
    line.focus()
    page.keyboard.press("Enter")
    expect(text).to_be_visible()
    page.keyboard.press("Space")
    expect(text).to_be_hidden()


def test_wide_table_scrolls_by_keyboard(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(EVERY_BLOCK)
    table = page.get_by_role("region", name="What helps how much")
    table.focus()
    page.keyboard.press("ArrowRight")

    page.wait_for_function("() => document.activeElement.scrollLeft > 0")
