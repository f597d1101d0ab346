"""Chromium as this machine has it, in front of the example clinic."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, StorageState, expect

from tests.browser.admin import sign_in
from tests.browser.demo import Demo, running_demo
from tests.browser.visitor import DESK, listen

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
#: Chromium itself asks nobody anything.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
)

# Playwright runs an event loop in the tests' own thread, where Django would refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# A busy machine is no failure.
expect.set_options(timeout=15_000)


#: Wagtail saves by itself, and is told 400 while a row that was begun is not complete. It writes
#: down what its checks find in a preview.
EXPECTED = ("400 (Bad Request)", "axe.run results")


def chromium() -> str:
    """Raise an error that says what to do where there is no Chromium."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, CHROMIUM_NAMES)]
    for path in filter(None, found):
        return path
    raise pytest.UsageError("Chromium is needed: install it, or set CHROMIUM=/path/to/it.")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    args = list(QUIET)
    if os.geteuid() == 0:
        args.append("--no-sandbox")
    return {**browser_type_launch_args, "executable_path": chromium(), "args": args}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The example clinic with two articles more, loaded once and served until the last test."""
    pages = "from tests.browser import showcase; result = showcase.publish()"
    with running_demo(tmp_path_factory.mktemp("clinic"), also=pages) as clinic:
        yield clinic


@pytest.fixture(scope="session")
def base_url(demo: Demo) -> str:
    return demo.url


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Adds to the report of a failure what each open page showed, and the server's last words."""
    report = yield
    funcargs: dict[str, Any] = getattr(item, "funcargs", {})
    if report.failed and {"demo", "browser"} <= funcargs.keys():
        report.sections.append(("open pages", "\n".join(_pictures(item.name, **funcargs))))
        report.sections.append(("log of the clinic", funcargs["demo"].log[-3000:]))
    return report


def _pictures(test: str, browser: Browser, demo: Demo, **_others: Any) -> Iterator[str]:
    pages = [page for context in browser.contexts for page in context.pages]
    for number, page in enumerate(pages, start=1):
        path = demo.folder / f"{re.sub(r'[^a-zA-Z0-9]+', '-', test)}-{number}.png"
        try:
            page.screenshot(path=path)
        except Error as error:
            yield f"{page.url}: no picture ({error.message})"
        else:
            yield f"{page.url}: see {path}"


@pytest.fixture(scope="session")
def editor_state(browser: Browser, demo: Demo) -> StorageState:
    """The cookies of somebody who has signed in as an editor, through the form."""
    context = browser.new_context(base_url=demo.url)
    sign_in(context.new_page(), "editor", demo.accounts["editor"])
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def admin(browser: Browser, demo: Demo, editor_state: StorageState) -> Iterator[Page]:
    """A signed-in editor's page, on which nothing may go wrong unseen."""
    context = browser.new_context(base_url=demo.url, storage_state=editor_state, viewport=DESK)
    page = context.new_page()
    problems = listen(page)
    yield page
    context.close()
    assert [problem for problem in problems if not any(word in problem for word in EXPECTED)] == []
