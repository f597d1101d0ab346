"""What is found in a page, as whoever writes it reads it: above the form and among the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.admin import HOME, Form, new_page, open_form

CONDITIONS = [HOME, "Conditions"]
CLAIM = "Drink a lot after a massage: water flushes out toxins."
MESSAGE = "No good source supports “flushes out toxins”."
CHECK = "A phrase that no good source supports"

axe = Axe()


def findings(page: Page) -> Locator:
    return page.get_by_role("region", name="Findings")


def item(page: Page) -> Locator:
    return findings(page).get_by_role("listitem").filter(has_text=MESSAGE)


def distance(above: Locator, below: Locator) -> float:
    first, second = above.bounding_box(), below.bounding_box()
    assert first is not None
    assert second is not None
    return second["y"] - first["y"]


def save_draft(page: Page) -> None:
    page.wait_for_timeout(1_500)
    with page.expect_navigation():
        page.get_by_role("button", name="Save draft").click()
    open_form(page)


@pytest.fixture
def form(admin: Page) -> Form:
    """A new condition, nothing written yet."""
    return new_page(admin, CONDITIONS, "Condition")


@pytest.fixture
def saved(form: Form) -> Iterator[Form]:
    """A draft with a claim in its first section, opened again."""
    form.fill({"Title": "Ankle pain", "Summary": "An ankle may hurt."})
    section = form.panel("Sections").stream.block(0)
    section.field("Content").stream.block(0).write(CLAIM)
    save_draft(form.page)
    address = form.page.url
    yield form
    form.page.goto(re.sub("/edit/.*", "/delete/", address))
    form.page.get_by_role("button", name="Yes, delete it").click()


def test_new_page_has_no_findings_yet(form: Form) -> None:
    region = findings(form.page)
    expect(region).to_contain_text("none yet")
    expect(region.get_by_role("listitem").filter(visible=True)).to_have_count(0)


def test_finding_is_read_above_the_form_and_leads_to_its_block(saved: Form) -> None:
    page = saved.page
    expect(item(page)).to_be_visible()
    expect(item(page)).to_contain_text("Nothing shows that massage or water clears toxins.")

    saved.tab("Links")
    follow_in_form = item(page).get_by_role("link")
    expect(follow_in_form).to_contain_text("Sections → 1. Section “What it is” → Content → 1. Text")
    follow_in_form.click()

    expect(page.get_by_role("tab", name="Content")).to_have_attribute("aria-selected", "true")
    focused = page.locator(":focus")
    expect(focused).to_contain_text("water flushes out toxins")
    expect(focused).to_be_in_viewport()


def test_finding_is_read_in_the_checks_and_shown_in_the_preview(saved: Form) -> None:
    page = saved.page
    page.get_by_role("button", name="Toggle checks").click()
    checks = page.locator("[data-checks-panel]")
    row = checks.locator("[data-content-checker-row]").filter(has_text=CHECK)
    expect(row).to_be_visible(timeout=30_000)
    expect(row).to_contain_text("Leave it out, or say what a source found and link to it.")

    marked = saved.preview().locator('[data-tp-finding~="unsupported-phrase"]')
    expect(marked).to_have_count(1)
    expect(marked).to_contain_text(CLAIM)


def test_list_follows_what_wagtail_saves_by_itself(saved: Form) -> None:
    page = saved.page
    before = distance(findings(page), saved.panel("Summary").root)
    saved.panel("Summary").write("You should rest, and you should sleep.")
    expect(findings(page)).to_contain_text("“should” leaves open whether readers have to.")
    # Nobody's line moves while they write.
    assert distance(findings(page), saved.panel("Summary").root) == before
    saved.panel("Summary").write("An ankle may hurt.")
    expect(findings(page)).not_to_contain_text("leaves open")


def test_list_of_a_new_page_comes_once_it_is_saved(form: Form) -> None:
    form.fill({"Title": "Foot pain", "Summary": CLAIM})
    expect(findings(form.page).get_by_role("status")).to_contain_text("findings")
    findings(form.page).locator("summary").first.click()
    expect(item(form.page)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_list(saved: Form, width: int, scheme: str) -> None:
    page = saved.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    for summary in findings(page).locator("details:not([open]) > summary").all():
        summary.click()
    expect(item(page)).to_be_visible()
    found = axe.run(page, context="[data-tp-findings]").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    box = findings(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_visitor_finds_no_mark(saved: Form, base_url: str) -> None:
    """On a page that is live, and for the editor who wrote it."""
    page = saved.page
    page.goto("/conditions/chronic-pain/")
    assert "data-tp-finding" not in page.content()
    assert "triggerpoint-" not in page.content()
