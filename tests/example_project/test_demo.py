"""The demo clinic keeps what it promises: full pages, own words, the same after loading twice."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from example_project.demo.conditions import CONDITIONS
from example_project.demo.evidence import CLAIMS
from example_project.demo.treatments import TREATMENTS
from wagtail_triggerpoint.models import (
    Claim,
    ClaimReference,
    ConditionPageMixin,
    Reference,
    TreatmentPageMixin,
)
from wagtail_triggerpoint.publishing import publish_errors
from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.swap import get_therapist_model

WORDS_IN_A_SENTENCE = 5
MOST_WORDS = 20


def test_demo_has_a_clinic_worth_looking_at(visitor: Client) -> None:
    assert len(CONDITIONS) >= 8
    assert len(TREATMENTS) >= 3
    therapists = get_therapist_model().objects.public(None, None)
    assert therapists.count() >= 6
    places = {practice.location_id for one in therapists for practice in one.practices.all()}
    assert len(places) >= 2


def test_every_page_answers(visitor: Client) -> None:
    pages = Page.objects.live().filter(depth__gt=1)
    assert pages
    for page in pages:
        response = visitor.get(page.get_url())
        assert response.status_code == 200, page
        assert "Harbour Lane Clinic" in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/conditions/",
        "/conditions/chronic-pain/",
        "/treatments/",
        "/treatments/trigger-point-massage/",
        "/treatments/trigger-point-massage/benefits/",
        "/treatments/trigger-point-massage/aftercare/",
        "/therapists/",
        "/therapists/mara-lindqvist/",
        "/therapists/locations/harbour-lane/",
        "/sitemap.xml",
    ],
)
def test_stable_address_answers(visitor: Client, path: str) -> None:
    assert visitor.get(path).status_code == 200


def test_chronic_pain_is_titled_in_plain_words(visitor: Client) -> None:
    page = soup_of(visitor, "/conditions/chronic-pain/")
    assert page.h1 is not None
    assert page.h1.get_text(strip=True) == "Long-term pain"
    assert "Chronic pain" in page.get_text()


def test_chronic_pain_costs_at_most_18_queries(visitor: Client, settings: Any) -> None:
    # As the example clinic serves it; with nothing kept, pictures take one more.
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": 300}
    visitor.get("/conditions/chronic-pain/")  # makes the renditions of its pictures
    with CaptureQueriesContext(connection) as queries:
        visitor.get("/conditions/chronic-pain/")
    # Of these, 2 are for claims and their sources.
    assert len(queries) <= 18


@pytest.mark.parametrize("content", CONDITIONS, ids=lambda content: content["slug"])
def test_condition_fills_at_least_six_sections(content: dict[str, Any]) -> None:
    filled = [
        block
        for block in content["body"]
        if block["type"] == "section" and len(words("".join(texts(block["value"])))) >= 20
    ]
    assert len(filled) >= 6


@pytest.mark.parametrize("mixin", [ConditionPageMixin, TreatmentPageMixin])
def test_every_article_says_when_to_get_help(visitor: Client, mixin: type[Any]) -> None:
    for page in Page.objects.live().type(mixin).specific():
        assert page.most_urgent_card == "emergency", page
        assert publish_errors(page) == {}


def test_only_care_cards_repeat_a_sentence(visitor: Client) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for page in Page.objects.live().filter(depth__gt=2):
        for sentence in page_sentences(visitor, page.get_url()):
            seen[sentence].add(page.slug)
    repeated = {sentence: where for sentence, where in seen.items() if len(where) > 1}
    assert repeated == {}


def test_sentences_are_short(visitor: Client) -> None:
    long = [
        (content["slug"], sentence)
        for content in [*CONDITIONS, *TREATMENTS]
        for text in texts(content)
        for part in parts_of(text)
        for sentence in sentences(part)
        if len(words(sentence)) > MOST_WORDS
    ]
    assert long == []


def test_claims_have_the_grade_of_their_source_or_none(visitor: Client) -> None:
    """Nobody at the example clinic grades evidence."""
    claims = Claim.objects.public(None, None)
    assert claims.count() == len(CLAIMS)
    for claim in claims:
        assert publish_errors(claim) == {}
        if claim.steps:
            assert (claim.graded_by, bool(claim.graders)) == ("source", True), claim


def test_every_claim_and_reference_stands_on_a_page(visitor: Client) -> None:
    pages = [page.specific for page in Page.objects.live().filter(depth__gt=1)]
    found = [references_of(page) for page in pages]
    shown = set().union(*(keys["claim"] for keys in found))
    assert shown == set(Claim.objects.values_list("pk", flat=True))
    cited = set(ClaimReference.objects.values_list("reference", flat=True))
    assert cited.union(*(keys["reference"] for keys in found)) == set(
        Reference.objects.values_list("pk", flat=True)
    )


@pytest.mark.parametrize("path", ["trigger-point-massage/", "trigger-point-massage/benefits/"])
def test_sources_are_numbered_and_listed(visitor: Client, path: str) -> None:
    page = soup_of(visitor, f"/treatments/{path}")
    numbers = [int(link.get_text().strip("[]")) for link in page.select("a.tp-cite")]
    listed = page.select(".tp-references__list > li")
    assert sorted(set(numbers)) == list(range(1, len(listed) + 1))
    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))
    assert all("doi:" in entry.get_text() or "PMID:" in entry.get_text() for entry in listed)


def test_toxins_are_a_myth(visitor: Client) -> None:
    page = soup_of(visitor, "/treatments/trigger-point-massage/")
    myths = [" ".join(myth.get_text(" ").split()) for myth in page.select(".tp-myth")]
    [toxins] = [myth for myth in myths if "toxins" in myth]
    assert toxins.startswith("Myth: water flushes out toxins Fact:")
    assert "We found no evidence that drinking water after a massage" in toxins


def test_expired_credential_is_not_shown(visitor: Client) -> None:
    holders = [one for one in get_therapist_model().objects.public(None, None) if expired(one)]
    assert holders, "the demo has nobody with an expired credential"
    for therapist in holders:
        profile = soup_of(visitor, f"/therapists/{therapist.slug}/").get_text()
        for credential in expired(therapist):
            assert credential.number not in profile
        assert therapist.current_credentials[0].title in profile


def expired(therapist: Any) -> list[Any]:
    current = therapist.current_credentials
    return [held for held in therapist.credentials.all() if held not in current]


def texts(value: Any) -> list[str]:
    """Every piece of text inside a part of the demo's data."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, dict | list | tuple):
        return []
    children = value.values() if isinstance(value, dict) else value
    return [text for child in children for text in texts(child)]


def parts_of(text: str) -> list[str]:
    """The paragraphs and list items of rich text, or a plain text as it is."""
    if not text.startswith("<"):
        return [text]
    return [part.get_text(" ") for part in BeautifulSoup(text, "html.parser").find_all(["p", "li"])]


def page_sentences(visitor: Client, address: str) -> set[str]:
    """What an article says in its own text, without cards, lists of links, headings and claims,
    which say the same wherever they stand.
    """
    text = soup_of(visitor, address).select_one(".tp-article__text")
    if text is None:
        return set()
    shared = ".tp-care-cards, .tp-card, .tp-certainty, .tp-claim, .tp-references"
    for part in text.select(f"{shared}, h1, h2, h3, h4, dt, th"):
        part.decompose()
    parts = text.find_all(["p", "li", "td", "dd"])
    return {
        sentence
        for part in parts
        for sentence in sentences(part.get_text(" "))
        if len(words(sentence)) >= WORDS_IN_A_SENTENCE
    }


def sentences(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if one]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text)


def soup_of(visitor: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(visitor.get(address).content, "html.parser")


def test_reading_sets_no_cookie_and_writes_nothing(visitor: Client) -> None:
    addresses = [page.get_url() for page in Page.objects.live().filter(depth__gt=1)]
    for address in addresses:
        visitor.get(address)  # makes the renditions of its pictures
    with CaptureQueriesContext(connection) as queries:
        cookies = [visitor.get(address).cookies for address in addresses]
    assert not any(cookies)
    assert [one["sql"] for one in queries if not one["sql"].startswith("SELECT")] == []
