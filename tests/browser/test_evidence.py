"""Claims and sources as people hear, reach and print them, and as editors put them in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotThere

from tests.browser.admin import HOME, new_page, new_snippet
from tests.browser.demo import Demo
from tests.browser.visitor import ARABIC, DESK, PHONE

MASSAGE = "/treatments/trigger-point-massage/"
BENEFITS = f"{MASSAGE}benefits/"
#: How often an editor is tried that Wagtail disturbs by saving.
ATTEMPTS = 3
#: The way to the treatment in the admin.
MASSAGE_TITLES = [HOME, "Treatments", "Trigger point massage"]


@pytest.fixture
def reader(browser: Browser, demo: Demo) -> Iterator[Page]:
    """A reader whose browser runs no scripts."""
    context = browser.new_context(base_url=demo.url, java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


def heard(part: Locator) -> list[str]:
    """The accessibility tree below ``part``, line by line, in the order in which it is read."""
    lines = part.aria_snapshot().splitlines()
    return [line.strip().removeprefix("- ") for line in lines if "/url" not in line]


def test_claim_is_heard_in_the_order_in_which_it_is_understood(reader: Page) -> None:
    reader.goto(MASSAGE)
    claim = reader.locator(".tp-claim", has_text="massage eases some kinds of pain")
    said = "The source calls this moderate certainty: massage eases some kinds of pain."
    assert heard(claim) == [
        "paragraph:",
        f'text: "{said}"',
        'link "Source 5":',
        'text: "[5]"',
        # The mark is drawn for eyes alone; its word is heard.
        "group:",
        "text: How sure is anyone?",
        "strong: Moderate certainty",
    ]

    claim.locator("summary").click()
    opened = " ".join(heard(claim))
    order = [
        "Moderate certainty",
        "Moderately confident",
        "7 conclusions",
        "Graded by:",
        "Sources:",
    ]
    places = [opened.index(words) for words in order]
    assert places == sorted(places)
    assert 'link "Mak et al. 2024"' in opened[places[-1] :]


def test_myth_is_heard_as_a_myth_and_its_fact_follows(reader: Page) -> None:
    reader.goto(MASSAGE)
    lines = heard(reader.locator(".tp-myth", has_text="toxins"))
    assert lines[0].strip("'") == 'heading "Myth: water flushes out toxins" [level=3]'
    spoken = " ".join(lines)
    assert spoken.index("Fact:") < spoken.index("We found no evidence that drinking water")


def test_list_of_sources_is_the_last_thing_that_is_heard(reader: Page) -> None:
    reader.goto(BENEFITS)
    headings = reader.get_by_role("main").get_by_role("heading").all_inner_texts()
    assert headings[-1] == "Sources"
    entries = heard(reader.locator(".tp-references__list"))
    assert entries[0] == "list:"
    assert entries[1] == "listitem:"
    spoken = " ".join(entries)
    assert spoken.index("Denneny D") < spoken.index('link "doi:10.1016/j.apmr.2018.06.019"')
    assert 'link "Back to the text 2"' in spoken


def test_number_leads_to_its_source_and_back(reader: Page) -> None:
    reader.goto(BENEFITS)
    number = reader.locator("a.tp-cite").nth(2)
    number.click()
    entry = reader.locator(".tp-references__list > li:target")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text("Davis HL")
    entry.get_by_role("link", name="Back to the text 1").click()
    expect(number).to_be_in_viewport()
    assert reader.url.endswith(str(number.get_attribute("id")))


def test_meaning_is_one_key_away(reader: Page) -> None:
    reader.goto(BENEFITS)
    summary = reader.locator(".tp-claim summary").first
    meaning = reader.locator(".tp-claim .tp-certainty__meaning").first
    expect(meaning).to_be_hidden()
    summary.press("Enter")
    expect(meaning).to_be_visible()


def test_levels_are_told_apart_without_colour(reader: Page) -> None:
    """By the number of thick steps, which paper shows too, and by a word."""
    reader.emulate_media(media="print")
    reader.goto(MASSAGE)
    thick = {}
    for claim in reader.locator(".tp-claim").all():
        steps = claim.locator(".tp-certainty__mark > span")
        looks = [step.evaluate("e => getComputedStyle(e).borderTopWidth") for step in steps.all()]
        thick[claim.locator("summary strong").inner_text()] = len([w for w in looks if w > "3"])
    assert thick["Moderate certainty"] == 3
    assert thick["Not graded"] == thick["Experts disagree"] == 0


def test_paper_spells_the_sources_out(reader: Page) -> None:
    reader.emulate_media(media="print")
    reader.goto(BENEFITS)
    expect(reader.locator(".tp-claim .tp-certainty__meaning").first).to_be_visible()
    entry = reader.locator(".tp-references__list > li").first
    expect(entry).to_contain_text("doi:10.1016/j.apmr.2018.06.019")
    expect(entry.locator(".tp-references__back").first).to_be_hidden()


def test_sources_keep_their_own_direction_in_an_arabic_page(reader: Page) -> None:
    reader.goto(ARABIC)
    entry = reader.locator(".tp-references__list > li").first
    assert entry.evaluate("e => getComputedStyle(e).direction") == "rtl"
    words = entry.locator("bdi")
    assert words.evaluate("e => getComputedStyle(e).direction") == "ltr"
    expect(reader.locator(".tp-claim__sentence").first).to_contain_text("التدليك يخفف الألم")


# Editors


def test_editor_grades_a_claim_by_its_source(admin: Page) -> None:
    form = new_snippet(admin, "Claims")
    form.fill({"Statement": "walking lifts the mood"})
    form.field("Certainty").select("Low certainty")
    form.field("Direction").select("Helps")
    form.press_publish()
    expect(admin.get_by_text("“Low certainty” needs a source.").first).to_be_visible()

    source = form.panel("Sources").row("Source")
    source.choose("Moyer et al. 2004")
    source.field("Place").write("table 2", shown=False)
    source.check()
    form.tab("Grading")
    admin.get_by_role("radio", name="A source").check()
    preview = form.preview()
    said = "The source calls this low certainty: walking lifts the mood."
    expect(preview.locator(".tp-claim__sentence")).to_contain_text(said, timeout=15_000)
    expect(preview.locator(".tp-references__list")).to_contain_text("Moyer CA")
    form.publish()


def test_editor_cites_a_source_and_links_a_claim(admin: Page, browser: Browser, demo: Demo) -> None:
    form = new_page(admin, MASSAGE_TITLES, "Benefit list")
    form.fill({"Title": "What is known", "Summary": "One thing.", "Introduction": "Studies agree."})
    form.panel("Author").choose("Mara Lindqvist")
    text = form.panel("Introduction").root.get_by_role("textbox").first
    pick(text, "Source", "Lucas et al. 2009")
    expect(text).to_have_text("Studies agree.[Lucas et al. 2009]")
    text.press("ControlOrMeta+End")
    admin.keyboard.insert_text(" So: massage calms")
    expect(text).to_have_text("Studies agree.[Lucas et al. 2009] So: massage calms")
    link_end(text, "calms", "Claim")
    choose(admin, "People are less anxious after massage")
    expect(text).to_have_text("Studies agree.[Lucas et al. 2009] So: massage calms")
    benefit = form.panel("Benefits").stream.add("Benefit", {"Benefit": "Calm", "Text": "It may."})
    benefit.field("Claim").choose("People are less anxious after massage")
    address = form.publish_page()

    context = browser.new_context(base_url=demo.url, viewport=DESK)
    page = context.new_page()
    page.goto(address)
    words = "Studies agree.[1] So: massage calms (Not graded)\u00a0[2]"
    expect(page.locator(".tp-article__text > .tp-prose")).to_have_text(words)
    expect(page.locator(".tp-claim__sentence")).to_contain_text("[2]")
    expect(page.locator(".tp-references__list > li")).to_have_count(2)
    context.close()


def pick(text: Locator, command: str, title: str) -> None:
    """What the editor does for ``command`` at the end of ``text``, with one called ``title``."""
    page = text.page
    option = page.get_by_role("option", name=command, exact=True)
    before = text.inner_text()
    for _attempt in range(ATTEMPTS):
        text.press("ControlOrMeta+End")
        # Of what is typed faster than a busy editor follows, it leaves some behind.
        page.keyboard.type("/")
        try:
            option.wait_for(timeout=8_000)
            break
        except NotThere:
            # Wagtail saved in between and took the cursor away: so does what was typed go, as a
            # person would do it.
            text.press("ControlOrMeta+End")
            page.keyboard.press("Backspace")
            expect(text).to_have_text(before)
    option.click()
    choose(page, title)


def link_end(text: Locator, word: str, button: str) -> None:
    """Marks ``word`` at the end of ``text``, and presses the ``button`` that comes then."""
    page = text.page
    pressed = page.get_by_role("button", name=button, exact=True).filter(visible=True)
    for attempt in range(ATTEMPTS):
        # Saving by itself, Wagtail may take away what was marked.
        text.press("ControlOrMeta+End")
        for _letter in word:
            page.keyboard.press("Shift+ArrowLeft")
        try:
            pressed.click(timeout=8_000)
        except NotThere:
            if attempt == ATTEMPTS - 1:
                raise
        else:
            break


def choose(page: Page, title: str) -> None:
    dialog = page.get_by_role("dialog").filter(visible=True)
    dialog.get_by_role("link", name=title).first.click()
    expect(dialog).to_have_count(0)
