"""What holds for every public page, at every width and in light and dark."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ViewportSize

from example_project.demo.therapists import THERAPISTS
from tests.browser.addresses import demo_addresses
from tests.browser.demo import Demo
from tests.browser.visitor import ARABIC, DESK, EVERY_BLOCK, NARROW, PHONE, Visit, sideways, visit

OWN = [EVERY_BLOCK, "/ar/", "/ar/conditions/", ARABIC]
FEEDBACK = "/conditions/shoulder-pain/feedback/"
ADDRESSES = [
    *demo_addresses(),
    *OWN,
    "/conditions/?letter=L",
    "/therapists/?visit=video&near=Sagohamn",
    "/therapists/?language=xx&near=Atlantis&q=nobody",
    FEEDBACK,
    f"{FEEDBACK}?said=reported",
]

Scheme = Literal["light", "dark"]

axe = Axe()

OUTLINE = """
() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()])
"""


@pytest.fixture(scope="module", params=ADDRESSES)
def visited(request: pytest.FixtureRequest, browser: Browser, demo: Demo) -> Iterator[Visit]:
    """One look at each address, shared by the tests below."""
    one = visit(browser, demo.url + request.param)
    yield one
    one.close()


def test_no_address_is_left_out(demo: Demo) -> None:
    # Who only writes has a profile, but no list names it.
    unlisted = {f"/therapists/{one['slug']}/" for one in THERAPISTS if not one["is_listed"]}
    assert sorted(demo.addresses) == sorted({*demo_addresses(), *OWN} - unlisted)


def test_address_answers(visited: Visit) -> None:
    assert visited.response.status == 200


def test_console_stays_empty(visited: Visit) -> None:
    assert visited.messages == []


def test_nobody_else_is_asked(visited: Visit, demo: Demo) -> None:
    policy = visited.response.headers["content-security-policy"]
    hosts = {urlsplit(url).netloc for url in visited.requests}

    assert policy.split(";")[0] == "default-src 'self'"
    assert hosts == {urlsplit(demo.url).netloc}


def test_text_is_free_of_markup(visited: Visit) -> None:
    shown = visited.page.locator("body").inner_text()

    assert re.findall(r"</?[a-z]\w*[ >]|&\w+;|{[{%]", shown) == []


def test_head_names_the_page(visited: Visit) -> None:
    page = visited.page
    description = page.locator("head meta[name=description]").get_attribute("content")
    canonical = page.locator("head link[rel=canonical]").get_attribute("href")

    assert page.title().strip(" –")
    assert description
    assert re.findall(r"[a-z][.!?][A-Z]|&\w+;", description) == []
    assert canonical
    assert urlsplit(canonical).path == urlsplit(page.url).path


def test_headings_descend_step_by_step(visited: Visit) -> None:
    outline = visited.page.evaluate(OUTLINE)
    levels = [level for level, _text in outline]
    jumps = [here for before, here in pairwise(outline) if here[0] > before[0] + 1]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert jumps == []
    assert all(text for _level, text in outline)
    assert visited.page.locator("main").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(visited: Visit, size: ViewportSize, scheme: Scheme) -> None:
    visited.page.set_viewport_size(size)
    visited.page.emulate_media(color_scheme=scheme)

    assert violations(visited) == []


def test_page_fits_the_narrowest_screen(visited: Visit) -> None:
    visited.page.set_viewport_size(NARROW)

    assert sideways(visited.page) == 0


def violations(visited: Visit) -> list[str]:
    """One line for each place that axe objects to."""
    found = axe.run(visited.page).response["violations"]
    return [
        f"{one['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
