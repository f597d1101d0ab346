"""The demo clinic with as many pages and people more as are asked for, and bare pages beside."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import uuid4

from wagtail.models import Page

from benchmarks.bare.models import BareIndexPage, BarePage, BarePeoplePage
from benchmarks.copying import plain_blocks
from benchmarks.planting import plant, plant_claims, plant_people, plant_reviews
from benchmarks.visits import Editor, read
from example_project.models import HomePage
from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.pages.models import (
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
)

ARTICLE = "chronic-pain"
#: An article without a table: forms with tables cannot be filled in without a browser.
EDITED = "shoulder-pain"


#: Slugs of what ``planting`` makes.
PLANTED = r"^p\d+$"


class World:
    """``lists`` holds our lists: a name, an address, and the number of the last page."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.home = HomePage.objects.get()
        self.example = ConditionPage.objects.get(slug=ARTICLE)
        self.edited = ConditionPage.objects.get(slug=EDITED)
        self.article = self.example.get_url()
        self._add_articles()
        self._add_lists()
        self._add_claims()
        self.editor = Editor()

    def _add_articles(self) -> None:
        index = self._add(BareIndexPage, "bare-articles")
        made = [self._bare_copy(index, page) for page in (self.example, self.edited)]
        self.bare_article = made[0].get_url()
        self.bare_edited = made[1]

    def _bare_copy(self, index: Any, page: Any) -> Any:
        blocks = plain_blocks(page)
        copy = BarePage(title=page.title, slug=page.slug, summary=page.summary, body=blocks)
        index.add_child(instance=copy)
        copy.save_revision().publish()
        return copy

    def _add_claims(self) -> None:
        """A page of ours with nothing but claims, and a bare one of as many bytes."""
        shown = [
            {"type": "claim", "value": claim.pk, "id": str(uuid4())} for claim in plant_claims()
        ]
        value = {"heading": "Claims", "aspect": "", "body": shown}
        body = json.dumps([{"type": "section", "value": value, "id": str(uuid4())}])
        parent = self.example.get_parent()
        page = ConditionPage(
            title="Claims",
            slug="claims",
            summary="What is claimed.",
            author=self.example.author,
            body=body,
            when_to_get_help=self.example.when_to_get_help,
        )
        parent.add_child(instance=page)
        page.save_revision().publish()
        self.claims = page.get_url()
        index = BareIndexPage.objects.get(slug="bare-articles")
        words = "<p>" + "One more claim. " * (len(read(self.claims)) // 16) + "</p>"
        bare = BarePage(title="Claims", slug="claims", body=[("text", words)])
        index.add_child(instance=bare)
        bare.save_revision().publish()
        self.bare_claims = bare.get_url()

    def _add_lists(self) -> None:
        author, help_text = self.example.author, self.example.when_to_get_help
        words = {"summary": "What it is about.", "author": author, "when_to_get_help": help_text}
        body = self.example.body
        conditions = self._planted(ConditionIndexPage, ConditionPage, **words, body=body)
        treatments = self._planted(TreatmentIndexPage, TreatmentPage, **words)
        topics = [*ConditionPage.objects.live(), *TreatmentPage.objects.live()]
        plant_people(self.size, [page for page in topics if not re.match(PLANTED, page.slug)])
        plant_reviews(list(Page.objects.filter(slug__regex=PLANTED)))
        people = TherapistIndexPage.objects.get().get_url()
        self.finder = people
        self.bare_people = self._add(BarePeoplePage, "bare-people").get_url()
        self.lists = [
            ("A to Z", conditions, self._pages(conf.conditions_per_page)),
            ("treatments", treatments, self._pages(conf.treatments_per_page)),
            ("therapists", people, self._pages(conf.therapists_per_page)),
        ]

    def _planted(self, index_type: Any, page_type: Any, **fields: Any) -> str:
        index = self._add(index_type, f"many-{page_type._meta.model_name}")
        plant(index, page_type, self.size, **fields)
        return str(index.get_url())

    def _pages(self, per_page: int) -> int:
        return -(-self.size // per_page)

    def _add(self, model: Any, slug: str) -> Any:
        return self.home.add_child(instance=model(title=slug, slug=slug))
