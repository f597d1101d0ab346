"""An editor writes an index and a condition block by block; a visitor reads them."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.admin import HOME, Form, new_page
from tests.browser.demo import Demo
from tests.browser.files import leaflet, photo
from tests.browser.parts import Stream
from tests.browser.visitor import unread, visit


def test_condition_index(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, [HOME], "Condition index")
    form.fill({"Title": "Hand and wrist", "Introduction": "What hurts between elbow and nail."})

    form.expect_in_preview()
    preview = form.preview_in_new_tab()
    expect(preview.get_by_role("heading", level=1)).to_have_text("Hand and wrist")
    expect(preview.get_by_text("What hurts between elbow and nail.")).to_be_visible()
    preview.close()
    published = visit(browser, demo.url + form.publish_page())

    assert published.response.status == 200
    assert unread(published, form.typed) == []
    published.close()


def test_condition(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, [HOME, "Conditions"], "Condition")
    form.fill(
        {
            "Title": "Wrist pain",
            "Medical name": "Tenosynovitis of the wrist",
            "Summary": "Wrist pain often comes from doing one thing too long.",
        }
    )
    form.panel("Author").choose("Mara Lindqvist")
    replace_help(form)
    sections = form.panel("Sections").stream
    write_texts(sections.block(0).field("Content").stream)
    write_lists(sections.block(1).field("Content").stream)
    add_media(sections.block(2).field("Content").stream)
    add_contacts(sections.block(3).field("Content").stream)
    add_evidence(sections.block(4).field("Content").stream)
    assert not_tried(form) == []
    add_care_cards(form)
    add_details(form)

    form.expect_in_preview()
    published = visit(browser, demo.url + form.publish_page())

    assert unread(published, form.typed) == []
    assert published.messages == []
    expect(published.page.get_by_alt_text("A wrist in a grey splint")).to_be_visible()
    expect(published.page.get_by_alt_text("A neck, drawn")).to_be_visible()
    published.close()


def not_tried(form: Form) -> list[str]:
    """The kinds of blocks on offer of which the form has none."""
    sections = form.panel("Sections")
    offered = sections.stream.block(0).field("Content").stream.kinds()
    assert len(offered) > 10
    return [
        kind
        for kind in offered
        if not sections.root.get_by_role("region", name=re.compile(rf"^{kind}\b")).count()
    ]


def replace_help(form: Form) -> None:
    """Each section's help gives way to a sentence; two sections are not wanted."""
    sections = form.panel("Sections").stream
    for number in range(5):
        text = sections.block(number).field("Content").stream.block(0)
        text.write(f"What we know of part {number + 1}.")
    for _ in range(2):
        sections.delete(5)


def write_texts(content: Stream) -> None:
    content.add("Highlighted note", {"Heading": "Night splint", "Text": "Wear it while you sleep."})
    content.add("Set-off text", {"Text": "A sprain is not a break."})
    quotation = content.add(
        "Quotation",
        {
            "Quotation": "I could turn the key again.",
            "Who said it": "A carpenter, after six weeks",
        },
    )
    quotation.field("Where it can be read").write("https://stories.example.org/", shown=False)
    content.add(
        "Text that opens",
        {
            "Lines": [
                {"Heading": "Can I type?", "Text": "Yes, in short turns."},
                {"Heading": "Can I drive?", "Text": "Once you can grip the wheel."},
            ]
        },
    )
    inner = content.add("Subsection", {"Heading": "When it tingles"}).field("Content").stream
    inner.add("Text").write("Tingling at night points to a nerve.")


def write_lists(content: Stream) -> None:
    content.add(
        "Do and don’t",
        {"Do": ["rest it between tasks", "bend it gently"], "Don’t": ["do not strap it all day"]},
    )
    content.add(
        "Checklist",
        {
            "Heading": "On your desk",
            "Lines": [
                {"What to do": "Move the keyboard closer", "Why": "A straight wrist tires less."},
                {"What to do": "Lower the chair"},
            ],
        },
    )
    stages = [
        {"When": "Week 1", "Heading": "Settle it", "What happens": "Rest and splint."},
        {"When": "Week 2 to 6", "What happens": "Load it a little more each day."},
    ]
    content.add("Timeline", {"Stages": stages})
    table = content.add("Table")
    table.write_table(
        "Splints compared",
        ["Splint", "What it is for"],
        [["Soft", "Warmth and a reminder."], ["Stiff", "Nights after an injury."]],
    )
    table.field("The first column names its row").check()


def add_media(content: Stream) -> None:
    picture = content.add("Picture")
    picture.field("Image").upload(photo("teal"), "Wrist in a splint")
    picture.field("Alt text").write("A wrist in a grey splint", shown=False)
    picture.fill({"Caption": "A splint for the night", "Credit": "Drawn by the clinic"})
    video = content.add("Video", {"Title": "Three wrist stretches", "Length": "2 minutes"})
    video.field("Address of the video").write("https://vimeo.com/76979871", shown=False)
    video.field("Still picture").choose("Wrist in a splint")
    video.fill({"Transcript": "Rest your forearm on the table."})
    download = content.add("File to download", {"Text of the link": "Exercises on paper"})
    download.field("File").upload(leaflet(), "Wrist exercises")
    content.typed.append("PDF, 3 KB")


def add_contacts(content: Stream) -> None:
    content.add(
        "Contact",
        {
            "Heading": "Hand clinic",
            "Text": "We answer on weekdays.",
            "Phone": "+46 31 390 06 13",
            "E-mail": "hands@clinic.example.org",
            "Address": "2 Harbour Lane",
            "Website": "https://hands.example.org/",
        },
    )
    booking = content.add(
        "Book or call",
        {
            "Heading": "Have it looked at",
            "Text": "Usually within a week.",
            "Text of the button": "Book the hand clinic",
            "Phone": "+46 31 390 06 14",
        },
    )
    booking.field("Booking page").write("https://hands.example.org/book/", shown=False)
    people = content.add("Therapists", {"Heading": "Who knows wrists"})
    people.field("Therapists").items.item(0).choose("Amira Haddad")
    related = content.add("Related pages", {"Heading": "Read on"})
    related.field("Pages").items.item(0).choose("Tennis elbow")
    content.typed.extend(["Amira Haddad", "Tennis elbow"])


def add_evidence(content: Stream) -> None:
    content.add("Claim").choose("Massage eases some kinds of pain")
    myth = content.add("Myth and fact", {"Myth": "rest heals all", "Fact": "Moving helps too."})
    myth.field("Claim behind the fact").choose("People are less anxious after massage")
    content.typed.extend(["Moderate certainty", "Not graded: people are less anxious"])


def add_care_cards(form: Form) -> None:
    cards = form.tab("Clinical").panel("When to get help").stream
    cards.add("Not urgent", {"Signs": ["it still hurts after six weeks"]})
    cards.add("Emergency", {"Signs": ["your hand turns blue", "a bone shows"]})
    cards.add("Urgent", {"Signs": ["you cannot move your fingers"], "More": "Keep it raised."})
    form.typed.append("Call 112 now if:")


def add_details(form: Form) -> None:
    form.fill({"Funding": "The clinic paid for this article."})
    form.panel("Symptoms by name").write("Aching")
    form.panel("Also known as").write("Sore wrist")
    code = form.panel("Codes").stream.add("Code", {"Code": "FB40.1"})
    code.field("System").select("ICD-11")
    links = form.tab("Links")
    links.panel("Treatments that may help").stream.add("Treatment").choose("Heat and cold")
    links.panel("Picture").choose("Demo: neck")
    links.panel("Description of the picture").write("A neck, drawn", shown=False)
    form.typed.append("Heat and cold")
