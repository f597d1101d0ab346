"""A clinician reviews, readers see it; readers report, the clinic reads it; a page is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.admin import follow, sign_in
from tests.browser.demo import Demo
from tests.browser.test_evidence_reports import violations
from tests.browser.visitor import DESK, PHONE

HEEL = "/conditions/plantar-heel-pain/"
KNOTS = "/conditions/myofascial-pain/"


@pytest.fixture(scope="module")
def keys(demo: Demo) -> dict[str, int]:
    found: dict[str, int] = demo.run("from tests.browser import reviews; result = reviews.plant()")
    return found


def signed_in(browser: Browser, demo: Demo, name: str) -> Page:
    page = browser.new_context(base_url=demo.url, viewport=DESK).new_page()
    sign_in(page, name, demo.accounts[name])
    return page


@pytest.fixture(scope="module")
def clinician(browser: Browser, demo: Demo) -> Iterator[Page]:
    page = signed_in(browser, demo, "clinician")
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def moderator(browser: Browser, demo: Demo) -> Iterator[Page]:
    page = signed_in(browser, demo, "moderator")
    yield page
    page.context.close()


@pytest.fixture
def reader(browser: Browser, demo: Demo) -> Iterator[Page]:
    """On a phone whose browser runs no scripts."""
    context = browser.new_context(base_url=demo.url, java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


ADDRESSES = {
    "review form": "/admin/triggerpoint/reviews/{overdue}/",
    "review form of a draft": "/admin/triggerpoint/reviews/{waiting}/",
    "report": "/admin/reports/triggerpoint/reviews/",
    "filtered report": "/admin/reports/triggerpoint/reviews/?review=never&review=overdue",
    "reports of readers": "/admin/reports/triggerpoint/reader-reports/",
    "report of a reader": "/admin/reports/triggerpoint/reader-reports/{report}/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(
    clinician: Page,
    keys: dict[str, int],
    address: str,
    size: ViewportSize,
    scheme: Literal["light", "dark"],
) -> None:
    clinician.set_viewport_size(size)
    clinician.emulate_media(color_scheme=scheme)
    clinician.goto(ADDRESSES[address].format(**keys))

    assert violations(clinician) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_the_tab_of_reviews(
    clinician: Page, keys: dict[str, int], size: ViewportSize
) -> None:
    clinician.set_viewport_size(size)
    clinician.goto(f"/admin/pages/{keys['objection']}/edit/#tab-review")
    tab = clinician.get_by_role("tabpanel", name="Review")
    expect(tab).to_contain_text("Tomas Okoye")

    # The rest of the form is Wagtail’s.
    assert violations(clinician, {"include": [["#tab-review"]]}) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_the_form_that_withdraws(
    moderator: Page, keys: dict[str, int], size: ViewportSize
) -> None:
    moderator.set_viewport_size(size)
    moderator.goto(f"/admin/triggerpoint/withdrawals/{keys['overdue']}/")

    assert violations(moderator) == []


def test_reviewed_page_tells_its_readers(
    clinician: Page, keys: dict[str, int], reader: Page
) -> None:
    reader.goto(HEEL)
    expect(reader.get_by_role("main")).to_contain_text("No clinician has reviewed this page yet.")
    clinician.set_viewport_size(DESK)
    clinician.goto(f"/admin/pages/{keys['reported']}/edit/")
    clinician.get_by_role("button", name="Actions", exact=True).first.click()
    follow(clinician.get_by_role("link", name="Record review").first)
    clinician.get_by_role("button", name="Record this review").click()
    expect(clinician.get_by_role("main")).to_contain_text("Choose what you found.")
    clinician.get_by_label("Approved").check()
    clinician.get_by_label("I have read the whole page").check()
    follow(clinician.get_by_role("button", name="Record this review"))
    expect(clinician.get_by_text(re.compile("Your review of .* is recorded"))).to_be_visible()

    reader.reload()
    byline = reader.get_by_role("main").locator("p").filter(has_text="Reviewed by")
    expect(byline).to_contain_text("Page last reviewed:")
    expect(byline.locator("time")).to_have_count(2)
    follow(byline.get_by_role("link", name="Noor Vandersee"))
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Noor Vandersee")


def test_overdue_page_says_so_openly(reader: Page) -> None:
    reader.goto("/conditions/shoulder-pain/")
    expect(reader.get_by_text("The next review of this page is overdue.")).to_be_visible()


def test_step_of_a_workflow_is_approved_in_its_dialog(
    clinician: Page, keys: dict[str, int], reader: Page
) -> None:
    clinician.set_viewport_size(DESK)
    clinician.goto(f"/admin/pages/{keys['waiting']}/edit/")
    clinician.get_by_role("button", name="More actions").click()
    clinician.get_by_role("button", name="Approve as reviewed").click()
    dialog = clinician.get_by_role("dialog")
    dialog.get_by_label("I have read the whole page").check()
    follow(dialog.get_by_role("button", name="Approve as reviewed"))

    reader.goto("/conditions/frozen-shoulder/")
    main = reader.get_by_role("main")
    expect(main).to_contain_text("It takes a year or more to ease.")
    expect(main).to_contain_text("Page last reviewed:")


def test_report_of_a_reader_reaches_the_clinic(reader: Page, moderator: Page) -> None:
    reader.goto(KNOTS)
    follow(reader.get_by_role("link", name=re.compile("Was this page useful")))
    reader.get_by_role("button", name="Send the report").click()
    expect(reader.get_by_role("alert")).to_contain_text("Choose what comes nearest.")
    reader.get_by_label("A link, picture or video does not work").check()
    reader.get_by_label("What have you seen, and where on the page?").fill("The drawing is empty.")
    reader.wait_for_timeout(3_200)
    reader.get_by_role("button", name="Send the report").click()
    expect(reader.get_by_role("status")).to_contain_text("The clinic will read your report.")

    moderator.set_viewport_size(DESK)
    moderator.goto("/admin/reports/triggerpoint/reader-reports/")
    follow(moderator.get_by_role("link", name="Muscle knots"))
    expect(moderator.get_by_role("main")).to_contain_text("The drawing is empty.")
    follow(moderator.get_by_role("button", name="This is dealt with"))
    expect(moderator.get_by_role("link", name="Muscle knots")).to_have_count(0)


def test_reader_says_that_a_page_was_useful(reader: Page) -> None:
    reader.goto(f"{KNOTS}feedback/")
    reader.wait_for_timeout(3_200)
    reader.get_by_role("button", name="Yes").click()
    expect(reader.get_by_role("status")).to_contain_text("We have counted your answer.")


def test_withdrawn_page_leaves_its_correction(reader: Page, moderator: Page) -> None:
    address = "/conditions/sciatica/"
    moderator.set_viewport_size(DESK)
    moderator.goto("/admin/pages/search/?q=Sciatica")
    follow(moderator.get_by_role("main").get_by_role("link", name="Sciatica").first)
    moderator.get_by_role("button", name="Actions", exact=True).first.click()
    follow(moderator.get_by_role("link", name="Withdraw").first)
    moderator.get_by_label("Reason").fill("A warning sign was missing.")
    moderator.get_by_label("Correction note").fill("Both legs numb? Call 112.")
    follow(moderator.get_by_role("button", name="Withdraw these pages"))
    gone = reader.goto(address)
    assert gone is not None
    assert gone.status == 410
    expect(reader.get_by_role("main")).to_contain_text("Both legs numb? Call 112.")

    moderator.get_by_role("button", name="Actions", exact=True).first.click()
    follow(moderator.get_by_role("link", name="Withdraw").first)
    assert violations(moderator) == []
    moderator.get_by_label("Publish the pages again as they were").check()
    follow(moderator.get_by_role("button", name="Lift the withdrawal"))
    back = reader.goto(address)
    assert back is not None
    assert back.status == 200
