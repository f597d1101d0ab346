"""An editor writes all there is about a treatment; a visitor reads it."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browser.admin import HOME, Form, new_page
from tests.browser.demo import Demo
from tests.browser.visitor import unread, visit

MASSAGE = [HOME, "Treatments", "Trigger point massage"]


def publish_and_read(form: Form, browser: Browser, demo: Demo) -> None:
    form.expect_in_preview()
    published = visit(browser, demo.url + form.publish_page())
    assert unread(published, form.typed) == []
    assert published.messages == []
    published.close()


def test_treatment_index(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, [HOME], "Treatment index")
    form.fill({"Title": "Classes", "Introduction": "What we teach in groups."})

    publish_and_read(form, browser, demo)


def test_treatment(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, [HOME, "Treatments"], "Treatment")
    form.fill({"Title": "Taping", "Summary": "Elastic tape that reminds a joint to move well."})
    form.panel("Author").choose("Tomas Okoye")
    section = form.panel("Sections").stream.add("Section", {"Heading": "What tape is"})
    section.field("What the section is about").select("How it works")
    section.field("Content").stream.add("Text").write("Cotton with glue on one side.")
    write_visit(form)
    write_safety(form)
    write_booking(form)

    publish_and_read(form, browser, demo)


def write_visit(form: Form) -> None:
    form.panel("Preparation").stream.add(
        "Checklist",
        {
            "Heading": "Before the tape",
            "Lines": [{"What to do": "Shave the place", "Why": "Glue pulls hair."}],
        },
    )
    stages = form.panel("What to expect").stream
    stages.add(
        "Stage", {"When": "First 5 minutes", "Heading": "We look", "What happens": "You move."}
    )
    stages.add("Stage", {"When": "Then", "What happens": "We put the tape on."})


def write_safety(form: Form) -> None:
    form.tab("Clinical")
    cards = form.panel("When to get help").stream
    cards.add("Urgent", {"Signs": ["your skin blisters under the tape"]})
    form.panel("Risks").stream.add("Text").write("Skin may itch.")
    unsuited = form.panel("Who should not have it").stream
    unsuited.add("Do and don’t", {"Don’t": ["do not use it on broken skin"]})
    form.panel("Alternatives").stream.add("Text").write("A soft brace.")
    form.panel("What if I do nothing").stream.add("Text").write("Many sprains heal on their own.")
    form.fill(
        {
            "Pressure": "Light pull",
            "Tools": "Tape and scissors",
            "Duration in minutes": "25",
            "Usual number of sessions": "2 to 3",
        }
    )


def write_booking(form: Form) -> None:
    form.tab("Links").fill({"Price": "30 to 40 €", "Booking phone": "+46 31 390 06 16"})
    form.panel("Booking address").write("https://clinic.example.org/tape/", shown=False)
    form.panel("Conditions it is used for").stream.add("Condition").choose("Tennis elbow")
    form.typed.append("Tennis elbow")


def test_benefit_list(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, MASSAGE, "Benefit list")
    form.fill(
        {
            "Title": "What massage changes",
            "Summary": "Two things people notice.",
            "Introduction": "Neither lasts for ever.",
        }
    )
    form.panel("Author").choose("Mara Lindqvist")
    benefits = form.panel("Benefits").stream
    calm = benefits.add("Benefit", {"Benefit": "A calmer evening"})
    calm.field("Text").link("People in one study slept earlier.", "https://studies.example.org/1")
    calm.field("Drawing").select("Sleep")
    supple = benefits.add("Benefit", {"Benefit": "Easier turning"})
    supple.field("Text").link("Necks turned a little further.", "https://studies.example.org/2")
    form.typed.append("Not graded")

    publish_and_read(form, browser, demo)


def test_aftercare(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, MASSAGE, "Aftercare")
    form.fill({"Title": "After deep work", "Summary": "What to do when it was firm."})
    form.panel("Author").choose("Mara Lindqvist")
    steps = [{"What to do": "Take a slow walk", "Why": "Stiffness passes sooner."}]
    phases = form.panel("Phases").stream
    phases.add("Phase", {"When": "First two hours", "Steps": steps})
    phases.add("Phase", {"When": "Next morning", "Steps": [{"What to do": "Stretch lightly"}]})
    lists = form.panel("Do and do not").stream
    lists.add("Do and don’t", {"Do": ["drink when thirsty"], "Don’t": ["do not press the spot"]})
    normal = form.panel("What is normal").stream
    normal.add("What is normal", {"What is normal": "A tender spot", "For how long": "Two days"})
    cards = form.tab("Clinical").panel("When to get help").stream
    cards.add("Not urgent", {"Heading": "Ask us if:", "Signs": ["it is sore on day four"]})

    publish_and_read(form, browser, demo)


def test_therapist_index(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, [HOME], "Therapist index")
    form.fill({"Title": "Our hands", "Introduction": "Everyone who works here."})
    form.typed.append("Mara Lindqvist")

    publish_and_read(form, browser, demo)
