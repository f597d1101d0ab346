"""Wagtail's admin as an editor sees and touches it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Self

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.parts import Part, named

#: The page at the top of the demo.
HOME = "Harbour Lane Clinic (demo)"


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()


def new_page(page: Page, parents: Sequence[str], kind: str) -> Form:
    """The form of a new page of one ``kind``, reached through the tree by the titles on the way."""
    page.goto("/admin/pages/")
    for title in parents:
        row = page.get_by_role("row").filter(has_not_text="العربية")
        follow(row.get_by_role("link", name=re.compile(rf"child page.* '{re.escape(title)}'")))
    if not page.url.endswith("/add_subpage/"):
        follow(page.get_by_role("link", name="Add child page"))
    # Where only one kind fits, its form opens at once.
    if "/pages/add/" not in page.url:
        follow(page.get_by_role("link", name=re.compile(rf"^{kind}( \.|$)")))
    return open_form(page)


def new_snippet(page: Page, kind: str) -> Form:
    """The form of a new entry of the list that stands in the menu as ``kind``."""
    page.goto("/admin/")
    menu = page.get_by_role("navigation", name="Main menu")
    follow(menu.get_by_role("link", name=kind, exact=True))
    follow(page.get_by_role("link", name=re.compile("^Add ")).first)
    return open_form(page)


def follow(link: Locator) -> None:
    with link.page.expect_navigation():
        link.click()


def open_form(page: Page) -> Form:
    """The form on ``page``, once it is ready."""
    # What stands in a form two seconds after it was opened counts as unchanged: what somebody
    # types faster than that is neither previewed nor saved by itself.
    page.wait_for_timeout(2_300)
    return Form(page)


class Form:
    """The form of a page or a snippet, from its first field to its publication."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.typed: list[str] = []

    def tab(self, name: str) -> Self:
        self.page.get_by_role("tab", name=name).click()
        return self

    def panel(self, label: str) -> Part:
        """The panel under the heading ``label`` on the tab that is open."""
        return Part(self.page.get_by_role("region", name=named(label)).first, self.typed)

    def field(self, label: str) -> Part:
        """The field under ``label`` in a row of several, on the tab that is open."""
        return Part(self.page.get_by_role("tabpanel"), self.typed).field(label)

    def fill(self, values: Mapping[str, str]) -> Self:
        for label, value in values.items():
            self.panel(label).write(value)
        # The first values make a draft by themselves; then the buttons at the top move aside.
        expect(self.page.get_by_role("link", name="History")).to_be_visible()
        return self

    # Looking at it

    def preview(self) -> FrameLocator:
        """What the panel beside the form shows."""
        toggle = self.page.get_by_role("button", name="Toggle preview")
        if toggle.get_attribute("aria-expanded") != "true":
            toggle.click()
        return self.page.frame_locator("iframe[title='Preview']:not(.w-preview__proxy)")

    def expect_in_preview(self) -> None:
        """Everything typed so far stands in the preview."""
        shown = self.preview().locator("main")
        for text in self.typed:
            expect(shown).to_contain_text(text, ignore_case=True, timeout=15_000)

    def preview_in_new_tab(self) -> Page:
        self.preview()
        with self.page.expect_popup() as tab:
            self.page.get_by_role("link", name="Preview in new tab").click()
        return tab.value

    # Publishing

    def press_publish(self) -> None:
        # Whatever was typed last is being saved: two answers at once would be a conflict.
        self.page.wait_for_timeout(1_500)
        expect(self.page.get_by_text("Saving…").filter(visible=True)).to_have_count(0)
        self.page.get_by_role("button", name="More actions").click()
        self.page.get_by_role("button", name="Publish", exact=True).click()

    def be_refused(self) -> None:
        self.press_publish()
        expect(self.messages).to_contain_text("due to validation errors")

    def publish(self) -> None:
        self.press_publish()
        expect(self.messages).to_contain_text("published")

    def publish_page(self) -> str:
        """The public address of what was published."""
        self.publish()
        return self.messages.get_by_role("link", name="View live").get_attribute("href") or ""

    @property
    def messages(self) -> Locator:
        """What the admin says at the top after something was done."""
        return self.page.locator("main").get_by_role("status").first
