"""What keeps a page from going live is said where it is, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.admin import HOME, Form, Part, new_page, sign_in
from tests.browser.demo import PHOTO, Demo

CONDITIONS = [HOME, "Conditions"]
LEFTOVER = "Replace this help with your own words, or remove the section."


def said_at(part: Part) -> list[str]:
    """The messages inside ``part``."""
    return [text.strip() for text in part.errors.all_inner_texts()]


def box(part: Part) -> str:
    return part.root.get_by_role("textbox").first.input_value()


def test_gaps_are_named_where_they_are(admin: Page) -> None:
    form = new_page(admin, CONDITIONS, "Condition")
    form.fill({"Title": "Elbow pain", "Summary": "An elbow may hurt for weeks."})
    written = form.panel("Sections").stream.block(1).field("Content").stream.block(0)
    written.write("It aches on the outer side.")
    form.press_publish()

    assert said_at(form.panel("Author")) == ["Choose the author: the person who wrote this page."]
    first = form.panel("Sections").stream.block(0).field("Content").stream.block(0)
    assert said_at(first) == [LEFTOVER]
    assert said_at(form.panel("Sections")) == [LEFTOVER] * 6
    assert form.panel("Title").root.get_by_role("textbox").input_value() == "Elbow pain"
    expect(form.panel("Summary").root).to_contain_text("An elbow may hurt for weeks.")
    expect(form.panel("Sections").root).to_contain_text("It aches on the outer side.")


def test_missing_care_card_is_the_first_error_one_is_led_to(admin: Page) -> None:
    form = begin_condition(admin, "Thumb pain")
    form.press_publish()
    form.messages.get_by_role("button", name="Go to the first error").click()

    expect(admin.get_by_role("tab", name="Clinical")).to_have_attribute("aria-selected", "true")
    assert said_at(form.panel("When to get help")) == [
        "Say when to get help: add at least one care card."
    ]


def test_mistakes_are_named_at_their_blocks(admin: Page) -> None:
    form = begin_condition(admin, "Knuckle pain")
    content = form.panel("Sections").stream.add("Section", {"Heading": "All of it"})
    blocks = content.field("Content").stream
    blocks.add("Text").write("Knuckles swell in the cold.")
    blocks.add("Do and don’t", {"Do": ["warm them"], "Don’t": ["do not crack them", "smoking"]})
    blocks.add("Picture").field("Image").upload(PHOTO, "Knuckles")
    blocks.add("Video", {"Title": "Fist exercises", "Transcript": "Close the fist."})
    blocks.block(3).field("Address of the video").write("http://video.example.org/")
    blocks.add("Book or call", {"Heading": "Come by"})
    blocks.add("Table").field("Caption").write("Rings and sizes")
    form.press_publish()
    blocks = form.panel("Sections").stream.block(0).field("Content").stream

    assert said_at(blocks.block(0)) == []
    assert said_at(blocks.block(1).field("Don’t").items.item(0)) == []
    assert said_at(blocks.block(1).field("Don’t").items.item(1)) == [
        "Begin with “do not”, for example “do not lie still for long”."
    ]
    assert said_at(blocks.block(2).field("Alt text")) != []
    assert said_at(blocks.block(3).field("Address of the video")) != []
    assert said_at(blocks.block(4).field("Booking page")) == [
        "Add the address of a booking page, or a phone number below."
    ]
    assert said_at(blocks.block(5)) == ["Add at least one column and one row, or delete the table."]
    expect(blocks.block(0).root).to_contain_text("Knuckles swell in the cold.")
    assert box(blocks.block(3).field("Title")) == "Fist exercises"
    assert box(blocks.block(5).field("Caption")) == "Rings and sizes"


def begin_condition(page: Page, title: str) -> Form:
    """A condition with all it needs but sections and care cards."""
    form = new_page(page, CONDITIONS, "Condition")
    form.fill({"Title": title, "Summary": "A few words about it."})
    form.panel("Author").choose("Mara Lindqvist")
    for _ in range(7):
        form.panel("Sections").stream.block(0).delete()
    return form


@pytest.fixture
def settings_form(browser: Browser, demo: Demo) -> Iterator[Form]:
    """The clinic's settings as a moderator sees them."""
    page = browser.new_context(base_url=demo.url).new_page()
    sign_in(page, "moderator", demo.accounts["moderator"])
    navigation = page.get_by_role("navigation", name="Main menu")
    navigation.get_by_role("button", name="Settings").click()
    navigation.get_by_role("link", name="Clinic").click()
    yield Form(page)
    page.context.close()


def save_number(form: Form, number: str) -> None:
    form.panel("Emergency number").write(number)
    form.page.get_by_role("button", name="Save").click()
    expect(form.messages).to_contain_text("updated")


def test_emergency_card_waits_for_the_emergency_number(admin: Page, settings_form: Form) -> None:
    form = begin_condition(admin, "Hip pain")
    cards = form.tab("Clinical").panel("When to get help").stream
    cards.add("Not urgent", {"Signs": ["it wakes you at night"]})
    cards.add("Emergency", {"Signs": ["you cannot stand"]})
    save_number(settings_form, "")
    try:
        form.press_publish()
        cards = form.tab("Clinical").panel("When to get help").stream
        assert said_at(cards.block(0)) == []
        assert said_at(cards.block(1)) == [
            "Enter the emergency number under Settings → Clinic, then publish again."
        ]
        assert box(cards.block(1).field("Signs")) == "you cannot stand"
    finally:
        save_number(settings_form, "112")
    form.publish()
