"""What keeps a page from going live is said where it is, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.admin import HOME, Form, new_page, sign_in
from tests.browser.demo import Demo
from tests.browser.files import photo
from tests.browser.parts import Part, Stream

CONDITIONS = [HOME, "Conditions"]
LEFTOVER = "Replace this help with your own words, or remove the section."


def expect_errors(part: Part, *messages: str) -> None:
    """Just these messages stand inside ``part``."""
    expect(part.errors).to_have_text(list(messages))


def expect_text(part: Part, text: str) -> None:
    """What was typed into ``part`` is still there."""
    expect(part.root.get_by_role("textbox").first).to_have_value(text)


def test_gaps_are_named_where_they_are(admin: Page) -> None:
    form = new_page(admin, CONDITIONS, "Condition")
    form.fill({"Title": "Elbow pain", "Summary": "An elbow may hurt for weeks."})
    written = form.panel("Sections").stream.block(1).field("Content").stream.block(0)
    written.write("It aches on the outer side.")
    form.be_refused()

    expect_errors(form.panel("Author"), "Choose the author: the person who wrote this page.")
    expect_errors(form.panel("Sections"), *[LEFTOVER] * 6)
    sections = form.panel("Sections").stream
    expect_errors(sections.block(0).field("Content").stream.block(0), LEFTOVER)
    expect_errors(sections.block(1))
    expect_text(form.panel("Title"), "Elbow pain")
    expect_text(form.panel("Summary"), "An elbow may hurt for weeks.")
    expect(sections.block(1).root).to_contain_text("It aches on the outer side.")


def test_missing_care_card_is_where_the_error_leads(admin: Page) -> None:
    form = begin_condition(admin, "Thumb pain")
    form.be_refused()
    form.messages.get_by_role("button", name="Go to the first error").click()

    expect(admin.get_by_role("tab", name="Clinical")).to_have_attribute("aria-selected", "true")
    help_panel = form.panel("When to get help")
    expect_errors(help_panel, "Say when to get help: add at least one care card.")
    expect(help_panel.errors).to_be_in_viewport()


def test_mistakes_are_named_at_their_blocks(admin: Page) -> None:
    form = begin_condition(admin, "Knuckle pain")
    section = form.panel("Sections").stream.add("Section", {"Heading": "All of it"})
    write_mistakes(section.field("Content").stream)
    form.be_refused()
    section = form.panel("Sections").stream.block(0)
    text, advice, picture, video, booking, table = map(
        section.field("Content").stream.block, range(6)
    )

    expect_errors(text)
    expect(text.root).to_contain_text("Knuckles swell in the cold.")
    expect_errors(advice.field("Don’t").items.item(0))
    expect_errors(
        advice.field("Don’t").items.item(1),
        "Begin with “do not”, for example “do not lie still for long”.",
    )
    expect_errors(
        picture.field("Alt text"),
        "Please add some alt text for your image or mark it as decorative",
    )
    expect_errors(
        video.field("Address of the video"),
        "This address is not secure. Use one that begins with https://.",
    )
    expect_text(video.field("Title"), "Fist exercises")
    expect_errors(
        booking.field("Booking page"), "Add the address of a booking page, or a phone number below."
    )
    expect_errors(table, "Add at least one column and one row, or delete the table.")
    expect_text(table.field("Caption"), "Rings and sizes")


def write_mistakes(blocks: Stream) -> None:
    blocks.add("Text").write("Knuckles swell in the cold.")
    blocks.add("Do and don’t", {"Do": ["warm them"], "Don’t": ["do not crack them", "smoking"]})
    picture = blocks.add("Picture")
    picture.field("Image").upload(photo("navy"), "Knuckles")
    picture.field("Alt text").write("")
    video = blocks.add("Video", {"Title": "Fist exercises", "Transcript": "Close the fist."})
    video.field("Address of the video").write("http://video.example.org/")
    blocks.add("Book or call", {"Heading": "Come by"})
    blocks.add("Table").field("Caption").write("Rings and sizes")


def begin_condition(page: Page, title: str) -> Form:
    """A condition with all it needs but sections and care cards."""
    form = new_page(page, CONDITIONS, "Condition")
    form.fill({"Title": title, "Summary": "A few words about it."})
    form.panel("Author").choose("Mara Lindqvist")
    for _ in range(7):
        form.panel("Sections").stream.delete(0)
    return form


@pytest.fixture
def settings_form(browser: Browser, demo: Demo) -> Iterator[Form]:
    """The clinic's settings as a moderator sees them."""
    page = browser.new_context(base_url=demo.url).new_page()
    sign_in(page, "moderator", demo.accounts["moderator"])
    navigation = page.get_by_role("navigation", name="Main menu")
    navigation.get_by_role("button", name="Settings").click()
    navigation.get_by_role("link", name="Clinic", exact=True).click()
    yield Form(page)
    page.context.close()


@pytest.fixture
def no_number(demo: Demo) -> Iterator[None]:
    """The clinic has not entered its emergency number yet."""
    set_number = (
        "from wagtail_triggerpoint.models import ClinicSettings; "
        "result = ClinicSettings.objects.update(emergency_number='{}')"
    )
    demo.run(set_number.format(""))
    yield
    demo.run(set_number.format("112"))


@pytest.mark.usefixtures("no_number")
def test_emergency_card_waits_for_the_emergency_number(admin: Page, settings_form: Form) -> None:
    form = begin_condition(admin, "Hip pain")
    cards = form.tab("Clinical").panel("When to get help").stream
    cards.add("Not urgent", {"Signs": ["it wakes you at night"]})
    cards.add("Emergency", {"Signs": ["you cannot stand"]})
    form.be_refused()

    cards = form.tab("Clinical").panel("When to get help").stream
    expect_errors(cards.block(0))
    expect_errors(
        cards.block(1), "Enter the emergency number under Settings → Clinic, then publish again."
    )
    expect_text(cards.block(1).field("Signs").items.item(0), "you cannot stand")

    settings_form.panel("Emergency number").write("112")
    settings_form.page.get_by_role("button", name="Save").click()
    expect(settings_form.messages).to_contain_text("updated")
    form.publish()


def test_number_that_pages_show_cannot_be_taken_away(settings_form: Form) -> None:
    number = settings_form.panel("Emergency number")
    number.write("")
    settings_form.page.get_by_role("button", name="Save").click()

    expect(settings_form.messages).to_contain_text("could not be saved")
    expect(number.errors).to_have_count(1)
