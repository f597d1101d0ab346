"""An editor is told on the home page what about the evidence needs attention, and finds it."""

from __future__ import annotations

import json
import re
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.admin import follow
from tests.browser.demo import Demo
from tests.browser.visitor import DESK, PHONE

CLAIMS = "/admin/reports/triggerpoint/claims/"
RETRACTED = "/admin/reports/triggerpoint/retracted-sources/"
FILTERED = f"{CLAIMS}?certainty=low&regrading=now"

axe = Axe()


@pytest.fixture(scope="module", autouse=True)
def planted(demo: Demo) -> None:
    demo.run("from tests.browser import evidence; result = evidence.plant()")


# Wagtail says above each list that is filtered how many match, in a heading that is an alert.
WAGTAILS = {"exclude": [["h2[role=alert]"]]}


def violations(page: Page, context: dict[str, Any] | None = None) -> list[str]:
    """What axe finds on ``page``, or in the part of it that ``context`` includes."""
    found = axe.run(page, context=context or WAGTAILS).response["violations"]
    return [
        f"{one['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["/admin/", CLAIMS, FILTERED, RETRACTED])
def test_axe_finds_nothing(
    admin: Page, address: str, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    admin.set_viewport_size(size)
    admin.emulate_media(color_scheme=scheme)
    admin.goto(address)

    assert violations(admin) == []


def test_line_of_the_panel_leads_to_what_it_counts(admin: Page) -> None:
    admin.goto("/admin/")
    panel = admin.get_by_role("region", name=re.compile("^Your evidence"))
    expect(panel.get_by_role("link").filter(has_text=re.compile(r"^\d"))).to_have_count(3)
    follow(panel.get_by_role("link", name=re.compile("graded again")))

    rows = admin.get_by_role("main").get_by_role("row")
    expect(rows.filter(has_text="Deep pressure eases neck pain")).to_contain_text("Due")
    expect(rows.filter(has_text="Stretching makes no difference")).to_have_count(0)


def test_menu_leads_to_the_reports(admin: Page) -> None:
    admin.goto("/admin/")
    menu = admin.get_by_role("navigation", name="Main menu")
    menu.get_by_role("button", name="Reports").click()
    follow(menu.get_by_role("link", name="Retracted sources in use"))

    expect(admin.get_by_role("main")).to_contain_text("Deep pressure cures long-term neck pain")
    expect(admin.get_by_role("main").get_by_role("link", name="What pressure does")).to_be_visible()
