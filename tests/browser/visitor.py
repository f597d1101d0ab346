"""What a visitor's browser gets: one look at a page, with all that happened on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
)

EVERY_BLOCK = "/conditions/every-block/"
ARABIC = "/ar/conditions/every-block/"

#: Phone and desk, as wide as most are.
PHONE: ViewportSize = {"width": 360, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}
#: The least width without sideways scrolling: a desk of 1280 px at 400 % zoom.
NARROW: ViewportSize = {"width": 320, "height": 640}


@dataclass
class Visit:
    page: Page
    response: Response
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def close(self) -> None:
        self.page.context.close()


def listen(page: Page) -> list[str]:
    """A list that fills with the errors and warnings of ``page``."""
    heard: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{message.type}: {message.text} ({message.location['url']})")

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(f"exception: {error}"))
    return heard


def visit(browser: Browser, address: str) -> Visit:
    """Opens the full ``address`` as somebody who was never here."""
    page = browser.new_context(viewport=DESK).new_page()
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(request.url)

    page.on("request", note)
    messages = listen(page)
    response = page.goto(address)
    assert response is not None
    return Visit(page, response, messages, requests)


def unread(visited: Visit, texts: Iterable[str]) -> list[str]:
    """Those of ``texts`` that somebody who opens all that opens does not find on the page."""
    main = visited.page.get_by_role("main")
    closed = main.locator("details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()
    shown = normal(main.inner_text())
    return [text for text in texts if normal(text) not in shown]


def normal(text: str) -> str:
    return " ".join(text.split()).casefold()


def sideways(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    root = "document.documentElement"
    return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))
