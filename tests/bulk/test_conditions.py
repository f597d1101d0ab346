"""Articles of others become drafts whole, are refused with words that help, and then go live."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.bulk import medquad, nhs, planting
from tests.bulk.articles import Article
from tests.bulk.conftest import FULL, SAMPLES
from tests.content import shared_content
from tests.forms.posting import form_data, fresh, latest, page_form
from tests.page_types import ConditionPage
from tests.publishing.test_bulk import bulk_publish, told
from wagtail_triggerpoint.publishing import PublishRefused, publish_errors
from wagtail_triggerpoint.refusals import describe

#: The words of a refusal that name each fix.
FIXES = {
    "author": "Author: Choose the author: the person who wrote this page.",
    "summary": "Summary: Write one or two sentences that say what this page is about.",
    "when_to_get_help": "When to get help: Say when to get help: add at least one care card.",
}
ADMIN_POSTS = 8


def shared(*parts: str) -> Callable[[], Path]:
    return lambda: shared_content("conditions", *parts)


@dataclass(frozen=True)
class Source:
    """Which reader, where its file lies, how many records it holds, how many of those give help."""

    reader: Any
    path: Callable[[], Path]
    count: int
    with_help: int

    def articles(self) -> list[Article]:
        found: list[Article] = self.reader.read(self.path())
        assert len(found) == self.count
        return found

    def titled(self) -> list[Article]:
        return [article for article in self.articles() if article.title]


NHS = Source(nhs, shared("nhs", "nhs_conditions.jsonl"), 282, 24)
MEDQUAD = Source(medquad, shared("medquad", "niddk_cdc_seniorhealth.jsonl"), 258, 0)
SOURCES = [
    pytest.param(Source(nhs, lambda: SAMPLES / "nhs.jsonl", 3, 1), id="nhs-sample"),
    pytest.param(Source(medquad, lambda: SAMPLES / "medquad.jsonl", 3, 0), id="medquad-sample"),
    pytest.param(NHS, id="nhs", marks=FULL),
    pytest.param(MEDQUAD, id="medquad", marks=FULL),
]
EVERY_SOURCE = pytest.mark.parametrize("source", SOURCES)


def planted(article: Article, index: Any) -> Any:
    """The draft of ``article``. A record without a title gets one, once it has been refused."""
    if article.title:
        return planting.condition(article, index)
    with pytest.raises(planting.Refused) as refusal:
        planting.condition(article, index)
    assert str(refusal.value) == f"{article.key}: Title: Enter the title of this page."
    return planting.condition(article, index, title=f"Record {article.key}")


def long_headings(article: Article) -> list[tuple[int, str]]:
    return [
        (position, section.heading)
        for position, section in enumerate(article.sections, start=1)
        if len(section.heading) > planting.LONGEST_HEADING
    ]


def expected_lines(article: Article) -> set[str]:
    """What the refusal of ``article`` has to say, line by line."""
    found = {FIXES[name] for name in planting.missing_from(article)}
    for position, heading in long_headings(article):
        place = f"Sections → {position}. Section “{heading}” → Heading"
        size = f"at most {planting.LONGEST_HEADING} characters (it has {len(heading)})."
        found.add(f"{place}: Ensure this value has {size}")
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


def check_draft(article: Article, page: Any) -> None:
    kept = latest(page)
    assert not fresh(page).live
    assert [part.value["heading"] for part in kept.body] == [s.heading for s in article.sections]
    for part, section in zip(kept.body, article.sections, strict=True):
        text = BeautifulSoup(part.value["body"][0].value.source, "html.parser").get_text()
        assert squeezed(text) == squeezed("".join(section.lines))
    assert [card.block_type for card in kept.when_to_get_help] == [c.kind for c in article.cards]


def check_refusal(article: Article, page: Any) -> None:
    fields = planting.missing_from(article) | ({"body"} if long_headings(article) else set())
    assert set(publish_errors(page)) == fields
    with pytest.raises(PublishRefused) as refusal:
        page.get_latest_revision().publish()
    assert set(refusal.value.lines) == expected_lines(article)
    assert str(refusal.value).startswith(f"“{page.title}” was not published. ")


def check_live(article: Article, page: Any, reader: Client) -> None:
    response = reader.get(page.url)
    assert response.status_code == 200, article
    main = BeautifulSoup(response.content, "html.parser").select_one("main")
    assert main is not None
    headings = [squeezed(heading.get_text()) for heading in main.select("h2")]
    shown = squeezed(main.get_text())
    for section in article.sections:
        assert squeezed(planting.heading_of(section)) in headings, article
        assert all(squeezed(line) in shown for line in section.lines), article
    for card in article.cards:
        assert all(squeezed(line) in shown for line in [*card.signs, *card.lines]), article


@pytest.mark.django_db
@EVERY_SOURCE
def test_every_record_becomes_a_draft_is_refused_in_words_and_goes_live(
    index: Any, author: Any, source: Source
) -> None:
    assert sum(bool(article.cards) for article in source.articles()) == source.with_help
    visitor = Client()
    for article in source.articles():
        page = planted(article, index)
        check_draft(article, page)
        check_refusal(article, page)
        planting.complete(page, author, article)
        page.save_revision().publish()
        check_live(article, fresh(page), visitor)
    assert ConditionPage.objects.live().count() == source.count


@pytest.mark.django_db
@EVERY_SOURCE
def test_bulk_publishing_names_each_record_field_and_fix(
    client: Client, clinic: Any, index: Any, source: Source
) -> None:
    """As an editor does after an import: everything is ticked, and published."""
    articles = source.titled()
    pages = [planting.condition(article, index) for article in articles]
    messages = told(bulk_publish(client, *pages))
    for article, page, message in zip(articles, pages, messages, strict=True):
        assert message.startswith(f"“{page.title}” was not published. ")
        assert all(line in message for line in expected_lines(article))
    assert not ConditionPage.objects.live().exists()


@pytest.mark.django_db
@EVERY_SOURCE
def test_the_form_shows_what_is_missing_at_its_field(
    client: Client, admin: Any, clinic: Any, index: Any, source: Source
) -> None:
    """A few records of each file, spread over it: those that say when to get help among them."""
    articles = source.titled()
    some = articles[:: max(1, len(articles) // ADMIN_POSTS)]
    for article in [*some, *[one for one in articles if one.cards][:1]]:
        page = planting.condition(article, index, slug=f"record-{ConditionPage.objects.count()}")
        url = f"/admin/pages/{page.pk}/edit/"
        data = form_data(page_form(page, admin))
        form = client.post(url, {**data, "action-publish": "1"}).context["form"]
        missing = planting.missing_from(article)
        assert missing <= set(form.errors) <= {*missing, "body"}, article
        assert set(describe(page, form.errors.as_data())) == expected_lines(article)
