"""The table that says where the seed article went is true of the demo, row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from tests.content import shared_content
from tests.docs.markdown import DOCS, anchors, column, read, section, tables
from wagtail_triggerpoint.models import Location
from wagtail_triggerpoint.swap import get_therapist_model

TEXT = read(DOCS / "explanation" / "seed-article.md")
LEFT_OUT = column(section(TEXT, "## What was left out"), "Words")
#: A sentence of the article is longer; what is quoted is at most a few of its words.
LONGEST_QUOTATION = 5


@dataclass(frozen=True)
class Place:
    """Where a statement went: a page, and the headings and fields on it."""

    path: str
    headings: tuple[str, ...]
    fields: tuple[str, ...]


def places() -> list[Place]:
    rows = [row for rows in tables(TEXT) for row in rows if row.get("Page", "–") != "–"]
    return [
        Place(
            path=row["Page"].strip("`"),
            headings=tuple(re.findall(r"“((?:[^“”]|“[^”]*”)*)”", row["Where"])),
            fields=tuple(re.findall(r"`([^`]+)`", row["Where"])),
        )
        for row in rows
    ]


def addresses() -> list[str]:
    """Every address of the demo at which a visitor can read."""
    pages = [page.get_url() for page in Page.objects.live().filter(depth__gt=1)]
    people = [f"/therapists/{row.slug}/" for row in get_therapist_model().objects.sources()]
    rooms = [f"/therapists/locations/{row.slug}/" for row in Location.objects.sources()]
    return [*pages, *people, *rooms]


def test_every_row_names_a_place() -> None:
    assert places()
    assert [place for place in places() if not place.headings and not place.fields] == []


def test_every_place_exists_in_the_demo(visitor: Client) -> None:
    for path in {place.path for place in places()}:
        page = Page.objects.get(url_path__endswith=f"/{path}/").specific
        soup = BeautifulSoup(visitor.get(page.get_url()).content, "html.parser")
        found = {tag.get_text(" ", strip=True) for tag in soup.select("main :is(h1, h2, h3, h4)")}
        for place in places():
            if place.path == path:
                assert set(place.headings) - found == set(), path
                assert [name for name in place.fields if not getattr(page, name)] == [], path


def test_what_was_left_out_stands_on_no_page(visitor: Client) -> None:
    assert LEFT_OUT
    for address in addresses():
        soup = BeautifulSoup(visitor.get(address).content, "html.parser")
        text = " ".join(soup.get_text(" ").lower().split())
        assert [words for words in LEFT_OUT if words in text] == [], address


@pytest.fixture(scope="module")
def article() -> str:
    return read(shared_content("seed", "trigger-point-massage.txt"))


def headings_of(article: str) -> list[str]:
    """Its short lines; everything else is a paragraph, which ends with a full stop."""
    lines = [line.strip() for line in article.splitlines()]
    return list(dict.fromkeys(line for line in lines if line and not line.endswith(".")))


def test_every_heading_of_the_article_is_answered(article: str) -> None:
    ours = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)

    assert headings_of(article) == ours[:-1]
    assert ours[-1] == "What was left out"
    assert "what-was-left-out" in anchors(TEXT)


def test_words_that_were_left_out_are_those_of_the_article(article: str) -> None:
    said = " ".join(article.lower().split())

    assert [words for words in LEFT_OUT if words not in said] == []


def test_table_repeats_no_sentence_of_the_article(article: str) -> None:
    headings = headings_of(article)
    ours = [line for line in TEXT.splitlines() if line.removeprefix("## ") not in headings]

    assert [run for line in ours for run in runs(line) if run in said_in(article)] == []


def test_no_page_repeats_a_sentence_of_the_article(article: str, visitor: Client) -> None:
    said = said_in(article)
    for address in addresses():
        soup = BeautifulSoup(visitor.get(address).content, "html.parser")
        assert [run for run in runs(soup.get_text(" ")) if run in said] == [], address


def said_in(article: str) -> set[tuple[str, ...]]:
    return {run for line in article.splitlines() for run in runs(line)}


def runs(text: str) -> list[tuple[str, ...]]:
    """Every run of words that is longer than what may be quoted."""
    words = tuple(re.findall(r"[a-z0-9]+", text.lower()))
    length = LONGEST_QUOTATION + 1
    return [words[start : start + length] for start in range(len(words) - length + 1)]
