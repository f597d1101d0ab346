"""How references in content are found, and put in place or left out."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.factories import block, items, paragraph, section, stream
from tests.models import BarePage, NewsPage
from tests.page_types import ConditionPage
from tests.rendering.reading import soup
from wagtail_triggerpoint.rendering.cards import linked_pages
from wagtail_triggerpoint.rendering.loading import Reader
from wagtail_triggerpoint.rendering.pool import ReferencePool, active_pool
from wagtail_triggerpoint.rendering.references import references_of

#: A key that no database has come to, whatever ran in it before.
MISSING = 2_000_000_000


@pytest.fixture
def pool() -> ReferencePool:
    page = SimpleNamespace(address="/neck/?a=1&b=2")
    document = SimpleNamespace(url='/documents/1/a".pdf')
    return ReferencePool({"page": {1: page}, "document": {1: document}})


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ('<a linktype="page" id="1">x</a>', '<a href="/neck/?a=1&amp;b=2">x</a>'),
        ('<a id="1" linktype="page">x</a>', '<a href="/neck/?a=1&amp;b=2">x</a>'),
        ('<a linktype="document" id="1">x</a>', '<a href="/documents/1/a&quot;.pdf">x</a>'),
        ('<a linktype="page" id="2">words stay</a>', "<a>words stay</a>"),
        ('<a linktype="page">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="one">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="１">x</a>', "<a>x</a>"),
        ('<a linktype="page" id="²">x</a>', "<a>x</a>"),
        ('<a href="https://example.org">x</a>', '<a href="https://example.org">x</a>'),
        ('<a href="#part">x</a>', '<a href="#part">x</a>'),
        ("<abbr>x</abbr>", "<abbr>x</abbr>"),
        # What no editor writes.
        (
            '<a data-linktype="tp-claim" href="#x">x</a>',
            '<a data-linktype="tp-claim" href="#x">x</a>',
        ),
        (
            '<a linktype="tp-claim" linktype="page" id="1">x</a>',
            '<a href="/neck/?a=1&amp;b=2">x</a>',
        ),
        ("plain", "plain"),
    ],
)
def test_links_of_rich_text_are_put_in_place(pool: ReferencePool, stored: str, shown: str) -> None:
    assert pool.rewrite_links(stored) == shown


@pytest.mark.parametrize(
    "text",
    [
        '<a linktype="tp-claim" id="1">' * 20_000,
        '<a linktype="tp-claim" ' * 20_000,
        "<a" + ' linktype="tp-claim"' * 20_000,
        '<a linktype="tp-claim" id="1">' + "x<b>" * 50_000,
    ],
)
def test_text_that_never_ends_takes_no_longer(pool: ReferencePool, text: str) -> None:
    started = time.process_time()
    pool.rewrite_links(pool.cite_in_text(text))
    # By the square of its length it was ten seconds and more.
    assert time.process_time() - started < 2


def test_a_pool_is_active_only_where_it_is_said_to_be(pool: ReferencePool) -> None:
    assert active_pool() is None
    with pool.active():
        assert active_pool() is pool
    assert active_pool() is None
    with pytest.raises(ZeroDivisionError), pool.active():
        raise ZeroDivisionError
    assert active_pool() is None


def test_one_picture_may_stand_with_two_descriptions() -> None:
    pool = ReferencePool({"image": {1: SimpleNamespace()}})
    first, second = pool.get("image", 1), pool.get("image", 1)
    assert first is not None
    assert first is not second


def article(clinic: Clinic, *body: dict[str, Any], **values: Any) -> Any:
    values = {"body": stream(section("More", paragraph(), *body)), **values}
    return planting.page(ConditionPage, clinic.conditions, author=clinic.author, **values)


def test_references_are_found_wherever_they_stand(clinic: Clinic) -> None:
    accordion = {"items": items({"heading": "H", "text": '<a linktype="page" id="1">x</a>'})}
    table = {
        "caption": "",
        "row_headers": False,
        "table": {
            "columns": [{"type": "rich_text", "heading": "H"}],
            "rows": [{"values": ['<a linktype="document" id="2">x</a>']}],
            "caption": "",
        },
    }
    people = {"heading": "", "therapists": items(3)}
    inner = {"heading": "S", "body": [block("related_pages", {"heading": "", "pages": items(4)})]}
    page = article(
        clinic,
        block("accordion", accordion),
        block("table", table),
        block("therapists", people),
        block("subsection", inner),
    )
    assert references_of(page) == {"page": {1, 4}, "document": {2}, "therapist": {3}}


@pytest.mark.parametrize("value", [None, "", "one", "²", -1, 1.5, [], {}, "9" * 30])
def test_what_is_no_key_is_no_reference(clinic: Clinic, value: Any) -> None:
    page = article(clinic, block("related_pages", {"heading": "", "pages": items(value)}))
    assert references_of(page) == {}
    assert soup(page.url)


def test_what_is_missing_leaves_nothing_behind(clinic: Clinic) -> None:
    page = article(
        clinic,
        block("related_pages", {"heading": "Read next", "pages": items(MISSING, MISSING - 1)}),
        block("therapists", {"heading": "Ask them", "therapists": items(MISSING)}),
        block("document", {"document": MISSING, "title": "Leaflet"}),
        block(
            "image",
            {"image": {"image": MISSING, "alt_text": "A neck"}, "caption": "Seen", "credit": ""},
        ),
    )
    text = soup(page.url).text
    for words in ("Read next", "Ask them", "Leaflet", "Seen"):
        assert words not in text


def test_a_site_has_page_types_of_its_own_with_fields_named_like_ours(clinic: Clinic) -> None:
    """Their summary is of another kind, their image another thing than a picture."""
    news = planting.page(NewsPage, clinic.home, title="News", summary="Short")
    bare = planting.page(BarePage, clinic.home, title="Prices")
    own = article(clinic, title="Knee pain", summary="About knees.")
    related = {"heading": "", "pages": items(news.pk, bare.pk, own.pk)}
    page = article(clinic, block("related_pages", related))
    cards = soup(page.url).select(".tp-page-card")
    assert [card.select_one(".tp-card__title").text for card in cards] == [
        "News",
        "Prices",
        "Knee pain",
    ]
    assert "About knees." in cards[-1].text


def test_a_site_without_page_types_of_ours_has_plain_cards(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wagtail_triggerpoint.rendering import loading

    page = planting.page(BarePage, clinic.home)
    monkeypatch.setattr(loading, "page_types", lambda mixin: ())
    request = RequestFactory().get("/", headers={"host": "testserver"})
    reader = Reader(request, Site.find_for_request(request), page.locale_id)
    assert linked_pages({page.pk}, reader)[page.pk].address == page.url
