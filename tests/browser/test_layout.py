"""Small screens, paper, right to left, little motion."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from example_project.demo.conditions import CONDITIONS
from tests.browser.visitor import ARABIC, EVERY_BLOCK, PHONE, sideways

#: The longest time that anything on the page moves, in seconds.
LONGEST_MOTION = """
() => Math.max(0, ...[...document.querySelectorAll("*")].flatMap((element) => {
  const style = getComputedStyle(element);
  return [style.animationDuration, style.transitionDuration]
    .flatMap((times) => times.split(",").map(parseFloat));
}))
"""


@pytest.mark.parametrize("slug", [condition["slug"] for condition in CONDITIONS])
def test_emergency_signs_are_in_a_phones_first_screen(page: Page, slug: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"/conditions/{slug}/")
    link = page.get_by_role("main").get_by_role("link", name=re.compile("emergency", re.IGNORECASE))
    box = link.first.bounding_box()

    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= PHONE["height"]


def test_right_to_left(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(ARABIC)

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("html").get_attribute("lang") == "ar"
    assert sideways(page) == 0
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_css("direction", "rtl")


def test_paper_holds_what_is_read_and_not_what_is_clicked(page: Page) -> None:
    page.goto(EVERY_BLOCK)
    page.emulate_media(media="print")

    for kept in (".tp-care-card--emergency", ".tp-timeline", ".tp-checklist", ".tp-table"):
        expect(page.locator(kept).first).to_be_visible()
    expect(page.locator(".tp-accordion__text").first).to_be_visible()
    expect(page.get_by_text("Printed from:")).to_be_visible()
    for name in ("Main", "Contents", "Breadcrumb"):
        expect(page.get_by_role("navigation", name=name)).to_be_hidden()


def test_nothing_moves_for_those_who_ask_for_it(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(EVERY_BLOCK)

    assert page.evaluate(LONGEST_MOTION) < 0.01
    assert page.evaluate("document.getAnimations().length") == 0
    expect(page.locator("html")).to_have_css("scroll-behavior", "auto")
