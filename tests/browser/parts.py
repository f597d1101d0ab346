"""What forms of Wagtail's admin are made of: labelled fields, rows, blocks and dialogs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Self

from playwright.sync_api import FilePayload, Locator, expect

#: What is typed into a field, or into each line of a list.
Value = str | Sequence["str | Mapping[str, Value]"]

ADD_BLOCK = ":scope > div > button[title='Insert a block']"
CHILD = ":scope > [data-streamfield-child]:visible"


def named(label: str) -> re.Pattern[str]:
    """``label`` as it stands in a form, with or without the mark of what is required."""
    return re.compile(rf"^\s*{re.escape(label)}\s*\*?\s*$")


class Part:
    """A panel, a block, a row or a field: whatever holds something to type into.

    ``typed`` collects what a visitor is to read in the end.
    """

    def __init__(self, root: Locator, typed: list[str]) -> None:
        self.root = root
        self.typed = typed

    def field(self, label: str) -> Part:
        """The field under ``label``: the first one, where parts inside have it too."""
        found = self.root.locator("label").filter(has_text=named(label)).first
        return Part(found.locator("xpath=.."), self.typed)

    def fill(self, values: Mapping[str, Value]) -> Self:
        """Types values into the fields under the labels that are their keys."""
        for label, value in values.items():
            if isinstance(value, str):
                self.field(label).write(value)
            else:
                self.field(label).items.fill(value)
        return self

    def write(self, text: str, *, shown: bool = True) -> Self:
        """Replaces what stands in the only box of this part."""
        box = self.root.get_by_role("textbox").or_(self.root.get_by_role("spinbutton")).first
        if box.get_attribute("contenteditable"):
            box.click()
            box.press("ControlOrMeta+a")
            box.page.keyboard.insert_text(text)
        else:
            box.fill(text)
            # A title makes its slug once one has left it.
            box.press("Tab")
        if shown:
            self.typed.append(text)
        return self

    def link(self, text: str, url: str) -> Self:
        """Writes ``text`` and makes all of it a link to ``url``."""
        self.write(text)
        box = self.root.get_by_role("textbox").first
        box.press("ControlOrMeta+a")
        box.press("ControlOrMeta+k")
        dialog = self.dialog
        dialog.get_by_role("link", name="External link").click()
        dialog.get_by_label("URL").fill(url)
        dialog.get_by_role("button", name="Insert link").click()
        expect(self.dialog).to_have_count(0)
        return self

    def write_when(self, moment: str) -> Self:
        """Types a date or a time, and closes the calendar or clock that opens."""
        page = self.root.page
        self.root.get_by_role("textbox").fill(moment)
        # It opens a moment later, over what is to be clicked next.
        page.wait_for_timeout(300)
        page.get_by_role("tab", selected=True).click()
        expect(page.locator(".xdsoft_datetimepicker").filter(visible=True)).to_have_count(0)
        return self

    def select(self, option: str) -> Self:
        self.root.get_by_role("combobox").select_option(label=option)
        return self

    def check(self) -> Self:
        self.root.get_by_role("checkbox").check()
        return self

    # Choosers

    @property
    def dialog(self) -> Locator:
        return self.root.page.get_by_role("dialog").filter(visible=True)

    def choose(self, name: str) -> Self:
        """Chooses what is called ``name`` in the dialog behind the button."""
        self.root.get_by_role("button", name=re.compile("^Choose")).click()
        self.dialog.get_by_label("Search term").fill(name)
        self.dialog.get_by_role("link", name=name).first.click()
        expect(self.dialog).to_have_count(0)
        return self

    def upload(self, file: FilePayload, title: str) -> Self:
        """Uploads ``file``, which must not be there yet, in the dialog behind the button."""
        self.root.get_by_role("button", name=re.compile("^Choose")).click()
        dialog = self.dialog
        dialog.get_by_role("tab", name="Upload").click()
        with self.root.page.expect_file_chooser() as waiting:
            dialog.get_by_label("File", exact=False).click()
        waiting.value.set_files(file)
        dialog.get_by_label("Title").fill(title)
        dialog.get_by_role("button", name="Upload", exact=True).click()
        expect(self.dialog).to_have_count(0)
        return self

    # What is inside

    @property
    def stream(self) -> Stream:
        return Stream(self.root.locator("[data-streamfield-stream-container]").first, self.typed)

    @property
    def items(self) -> Items:
        return Items(self.root.locator("[data-streamfield-list-container]").first, self.typed)

    def row(self, label: str) -> Part:
        """A new row at the end of the rows called ``label``."""
        self.root.get_by_role("button", name=f"Add {label}").click()
        rows = self.root.get_by_role("region", name=re.compile(rf"^{re.escape(label)} \d+"))
        return Part(rows.last, self.typed)

    @property
    def errors(self) -> Locator:
        """Messages shown inside this part."""
        return self.root.locator(".error-message, .help-critical").filter(visible=True)

    def write_table(
        self, caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Builds a table: its last column takes text with links, the others short text."""
        self.field("Caption").write(caption)
        for number, heading in enumerate(headings, start=1):
            kind = "Text with links and lists" if number == len(headings) else "Short text"
            self.root.get_by_role("button", name="Add column").click()
            self.root.get_by_role("button", name=kind).click()
            Part(self.root.get_by_role("columnheader").nth(number - 1), self.typed).write(heading)
        lines = self.root.locator("tbody > tr")
        for line, row in enumerate(rows):
            if lines.count() == line:
                self.root.get_by_role("button", name="Add row").click()
            for position, text in enumerate(row, start=1):
                Part(lines.nth(line).get_by_role("cell").nth(position), self.typed).write(text)


class Stream:
    """Blocks one after the other, of kinds that are picked from a list."""

    def __init__(self, container: Locator, typed: list[str]) -> None:
        self.container = container
        self.typed = typed

    def add(self, kind: str, values: Mapping[str, Value] | None = None) -> Part:
        """A block at the end, filled with ``values``."""
        count = self.container.locator(CHILD).count()
        self.container.locator(ADD_BLOCK).last.click()
        # A stream of one kind of block offers no choice.
        options = self.container.page.get_by_role("option", name=kind, exact=True)
        expect(self.container.locator(CHILD).nth(count).or_(options)).to_be_visible()
        if options.count():
            options.click()
        block = self.container.locator(CHILD).nth(count)
        expect(block.get_by_role("region").first).to_be_visible()
        return Part(block, self.typed).fill(values or {})

    def kinds(self) -> list[str]:
        """The names of the kinds on offer."""
        self.container.locator(ADD_BLOCK).last.click()
        options = self.container.page.get_by_role("option").filter(visible=True)
        expect(options.first).to_be_visible()
        names = [name.strip() for name in options.all_inner_texts()]
        self.container.page.keyboard.press("Escape")
        return names

    def block(self, number: int) -> Part:
        return Part(self.container.locator(CHILD).nth(number), self.typed)

    def delete(self, number: int) -> None:
        blocks = self.container.locator(CHILD)
        count = blocks.count()
        blocks.nth(number).get_by_role("button", name="Delete").first.click()
        expect(blocks).to_have_count(count - 1)


class Items:
    """The lines of a list."""

    def __init__(self, container: Locator, typed: list[str]) -> None:
        self.container = container
        self.typed = typed

    def item(self, number: int) -> Part:
        """The line at ``number``, added if it is the next one."""
        lines = self.container.locator(CHILD)
        if lines.count() == number:
            self.container.locator(":scope > button[title='Add']").last.click()
        expect(lines.nth(number)).to_be_visible()
        return Part(lines.nth(number), self.typed)

    def fill(self, values: Sequence[str | Mapping[str, Value]]) -> None:
        for number, value in enumerate(values):
            if isinstance(value, str):
                self.item(number).write(value)
            else:
                self.item(number).fill(value)
