"""An editor enters a place and somebody who works there; a visitor finds both."""

from __future__ import annotations

import datetime

from playwright.sync_api import Browser, Page

from tests.browser.admin import Form, follow, new_snippet
from tests.browser.demo import Demo
from tests.browser.files import photo
from tests.browser.visitor import unread, visit


def test_place_and_therapist(admin: Page, browser: Browser, demo: Demo) -> None:
    place = write_place(admin)
    person = write_therapist(admin)

    there = visit(browser, f"{demo.url}/therapists/locations/mill-yard/")
    assert unread(there, place.typed) == []
    follow(there.page.get_by_role("link", name="Runa Falk", exact=True))
    assert unread(there, person.typed) == []
    assert there.messages == []
    there.close()


def write_place(page: Page) -> Form:
    form = new_snippet(page, "Locations")
    form.fill(
        {
            "Name": "Mill Yard",
            "Street address": "9 Mill Yard",
            "Phone": "+46 31 390 06 15",
            "Directions": "Cross the yard and take the blue door.",
        }
    )
    form.field("Country").write("SE", shown=False)
    form.field("Time zone").write("Europe/Stockholm")
    hours = form.tab("Opening hours").panel("Opening hours").row("Hours")
    hours.field("Weekday").select("Tuesday")
    hours.field("Opens").write_when("09:30")
    hours.field("Closes").write_when("17:45")
    form.tab("Access and payment")
    form.fill({"Notes on access": "The lift holds two people.", "Ways to pay": "Card or cash"})
    form.panel("Insurers").row("Insurer").fill({"Insurer": "Sagohamn Mutual"})
    form.publish()
    return form


def write_therapist(page: Page) -> Form:
    form = new_snippet(page, "Therapists")
    form.fill(
        {
            "Name": "Runa Falk",
            "Job title": "Hand therapist",
            "Summary": "Treats hands that work hard.",
            "Biography": "Runa was a cabinet maker before she studied.",
        }
    )
    form.panel("Photo").upload(photo("olive"), "Runa Falk")
    form.panel("Languages spoken").row("Language").field("Language").write("sv", shown=False)
    form.tab("Credentials and work")
    add_credential(form)
    form.panel("Practising since").write("2011")
    work = form.panel("Places of work").row("Place of work")
    work.field("Location").choose("Mill Yard")
    work.field("New clients").select("Waiting list")
    work.field("Said on").write_when(datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    form.panel("What this person treats").row("Topic").choose("Tennis elbow")
    form.typed.extend(["Swedish", "Waiting list", "Tennis elbow", "Statutory registration"])
    form.expect_in_preview()
    form.publish()
    return form


def add_credential(form: Form) -> None:
    held = form.panel("Credentials").row("Credential")
    held.field("Kind").select("Statutory registration")
    held.fill(
        {"Title": "Registered hand therapist", "Issued by": "Board of Hands", "Number": "HT-77"}
    )
    held.field("Valid from").write_when("2020-01-01")
    held.field("Where to check it").write("https://hands.example.org/register/", shown=False)
