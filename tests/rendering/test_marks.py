"""Marks of findings: in previews at the blocks they concern, and never for a visitor."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from tests import factories
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.page_types import AftercarePage, BenefitListPage, ConditionPage
from wagtail_triggerpoint.rendering.marks import Marks

# Words are looked for in the language of a page.
pytestmark = pytest.mark.usefixtures("english")

ATTRIBUTE = "data-tp-finding"
SHOULD = "You should rest."


@pytest.fixture
def editor(db: None) -> Client:
    browser = Client()
    browser.force_login(factories.UserFactory(is_superuser=True))
    return browser


def plant(clinic: Clinic, *blocks: dict[str, Any], **values: Any) -> Any:
    return planting.page(
        ConditionPage,
        clinic.conditions,
        title="Neck",
        author=clinic.author,
        body=factories.stream(factories.section("Help", *blocks)),
        **values,
    )


def preview(editor: Client, page: Any) -> Any:
    response = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def marked(shown: Any, code: str = "should") -> Any:
    return shown.select(f'[{ATTRIBUTE}~="{code}"]')


BLOCKS = {
    "paragraph": (factories.paragraph(SHOULD), "tp-paragraph"),
    "callout": (factories.block("callout", {"heading": "H", "text": SHOULD}), "tp-callout"),
    "inset_text": (factories.block("inset_text", {"text": SHOULD}), "tp-inset-text"),
    "quote": (factories.block("quote", {"text": SHOULD, "attribution": ""}), "tp-quote"),
    "do_dont": (
        factories.block("do_dont", {"dos": factories.items(SHOULD, "b"), "donts": []}),
        "tp-do-dont",
    ),
    "accordion": (
        factories.block("accordion", {"items": factories.items({"heading": "H", "text": SHOULD})}),
        "tp-accordion",
    ),
    "checklist": (
        factories.block(
            "checklist", {"heading": "", "items": factories.items({"text": SHOULD, "why": ""})}
        ),
        "tp-checklist",
    ),
    "timeline": (
        factories.block(
            "timeline",
            {"items": factories.items({"when": "Now", "heading": "", "text": SHOULD})},
        ),
        "tp-timeline",
    ),
    "contact": (
        factories.block("contact", {"heading": "H", "text": SHOULD, "phone": ""}),
        "tp-contact",
    ),
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_mark_stands_at_its_block(clinic: Clinic, editor: Client, kind: str) -> None:
    block, css_class = BLOCKS[kind]
    shown = preview(editor, plant(clinic, block, factories.paragraph("Plain.")))
    (element,) = marked(shown)
    # The mark of a stage is on its time.
    stands_at = element.parent if kind == "timeline" else element
    assert SHOULD in stands_at.text
    assert "Plain." not in stands_at.text
    assert element.get("aria-hidden") is None
    around = " ".join(
        name for one in (element, *element.parents) for name in one.get("class") or []
    )
    assert css_class in around


def test_cards_phases_and_benefits_are_marked(clinic: Clinic, editor: Client) -> None:
    aftercare = planting.page(
        AftercarePage,
        clinic.home,
        author=clinic.author,
        phases=factories.stream(factories.phase("You should wait")),
        when_to_get_help=factories.stream(factories.care_card("urgent", "you should call")),
    )
    assert len(marked(preview(editor, aftercare))) == 2
    benefits = planting.page(
        BenefitListPage,
        clinic.home,
        author=clinic.author,
        benefits=factories.stream(factories.benefit("Calm"), factories.benefit("You should")),
    )
    shown = preview(editor, benefits)
    assert len(marked(shown, "not-graded")) == 2
    assert len(marked(shown)) == 1


def test_block_with_two_findings_has_both(clinic: Clinic, editor: Client) -> None:
    shown = preview(editor, plant(clinic, factories.paragraph("You should see a clinician.")))
    (element,) = marked(shown)
    assert element[ATTRIBUTE] == "jargon should"


def test_what_stands_in_no_block_is_marked_on_the_page(clinic: Clinic, editor: Client) -> None:
    shown = preview(editor, plant(clinic, summary=SHOULD))
    codes = [one[ATTRIBUTE] for one in shown.select(".tp-marks [data-tp-finding]")]
    assert "should" in codes
    assert "no-funding" in codes
    assert codes == sorted(set(codes))


def test_block_without_an_id_is_marked_on_the_page(clinic: Clinic, editor: Client) -> None:
    page = plant(clinic)
    part = factories.section("Help", factories.paragraph(SHOULD))
    del part["id"], part["value"]["body"][0]["id"]
    ConditionPage.objects.filter(pk=page.pk).update(body=factories.stream(part))
    page.revisions.all().delete()
    (element,) = marked(preview(editor, page))
    assert element.parent["class"] == ["tp-marks"]


def test_rule_that_is_off_marks_nothing(clinic: Clinic, editor: Client, settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"FINDINGS": {"off": ["should"]}}
    assert not marked(preview(editor, plant(clinic, factories.paragraph(SHOULD))))


def test_marks_change_nothing_else(clinic: Clinic, editor: Client) -> None:
    """Without them, a preview is what a visitor gets."""
    page = plant(clinic, factories.paragraph(SHOULD), summary=SHOULD)
    shown = preview(editor, page)
    for one in shown.select(".tp-marks"):
        one.decompose()
    for one in shown.select(f"[{ATTRIBUTE}]"):
        del one[ATTRIBUTE]
    live = BeautifulSoup(Client().get(page.url).content, "html.parser")
    main = [" ".join(str(one.select_one("main")).split()) for one in (shown, live)]
    assert main[0] == main[1]


# Visitors


@pytest.mark.parametrize("seconds", [0, 600])
def test_visitor_gets_no_mark(clinic: Clinic, editor: Client, settings: Any, seconds: int) -> None:
    """Nor does the editor who has just seen the preview, nor anybody from what is kept."""
    cache.clear()
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": seconds}
    page = plant(clinic, factories.paragraph(SHOULD), summary=SHOULD)
    for browser in (Client(), editor, Client()):
        assert marked(preview(editor, page))
        answer = browser.get(page.url).content.decode()
        assert SHOULD in answer
        assert ATTRIBUTE not in answer
        assert "tp-marks" not in answer
        assert "triggerpoint-finding" not in answer
        assert "findings-check.js" not in answer
    assert marked(preview(editor, page))


def test_visitor_pays_for_no_finding(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    page = plant(clinic, factories.paragraph(SHOULD))

    def unexpected(page: Any) -> None:
        raise AssertionError

    monkeypatch.setattr("wagtail_triggerpoint.rendering.context.findings_of", unexpected)
    assert Client().get(page.url).status_code == 200


def test_preview_of_somebody_without_rights_is_refused(clinic: Clinic) -> None:
    page = plant(clinic, factories.paragraph(SHOULD))
    answer = Client().get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert answer.status_code == 302


def test_profile_is_not_marked_for_what_its_list_says(clinic: Clinic, editor: Client) -> None:
    clinic.therapists.intro = f"<p>{SHOULD}</p>"
    clinic.therapists.save()
    assert marked(preview(editor, clinic.therapists))
    answer = clinic.author.make_preview_request().content.decode()
    assert clinic.author.name in answer
    assert ATTRIBUTE not in answer


# The mark itself


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", '<p data-tp-finding="a b">a</p>'),
        ('\n  <div class="x">a</div>', '\n  <div data-tp-finding="a b" class="x">a</div>'),
        ("<my-tag/>", '<my-tag data-tp-finding="a b"/>'),
        ("text <p>a</p>", "text <p>a</p>"),
        ("<!-- c --><p>a</p>", "<!-- c --><p>a</p>"),
        ("", ""),
    ],
)
def test_first_element_is_marked(html: str, expected: str) -> None:
    value = object()
    marks = Marks(blocks={id(value): {"b", "a"}})
    made = marks.mark(mark_safe(html), value)
    assert made == expected
    assert isinstance(made, SafeString)


def test_code_of_a_site_cannot_break_out_of_the_attribute() -> None:
    value = object()
    marks = Marks(blocks={id(value): {'"><script>'}})
    assert "<script>" not in marks.mark(mark_safe("<p>a</p>"), value)


def test_other_blocks_are_left_as_they_are() -> None:
    html = mark_safe("<p>a</p>")
    assert Marks(blocks={1: {"a"}}).mark(html, object()) is html
