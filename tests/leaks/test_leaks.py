"""Nothing hidden shows anywhere a visitor can look. New surfaces join in ``addresses.py``."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.test import RequestFactory, TestCase
from wagtail.models import Site

from tests.leaks.addresses import PUBLIC_ADDRESSES
from tests.leaks.pages import KINDS
from tests.leaks.references import Referents
from tests.leaks.visitor import Answer, look_at_everything, visit
from tests.leaks.words import hidden, shown, words_in
from tests.leaks.world import World, build
from tests.page_types import APP_LABEL, Page
from wagtail_triggerpoint.models import (
    FeedbackMixin,
    TherapistIndexPageMixin,
    TriggerpointPageMixin,
)
from wagtail_triggerpoint.public import is_public, public_pages
from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.swap import page_types

# What is hidden on the one site may be shown on another, or in another language.
AT_HOME = {
    "other.example": ("hushother",),
    "nested.example": ("hushnested",),
    "de": ("hushgerman",),
}


def place_of(address: str) -> str:
    parts = urlsplit(address)
    return "de" if parts.path.startswith("/de/") else parts.netloc


def leaks_in(answer: Answer) -> set[str]:
    """Words of hidden things in an answer, but those that stood in the question."""
    at_home = AT_HOME.get(place_of(answer.address), ())
    return {
        word
        for word in words_in(answer.everything) - words_in(answer.address)
        if word.startswith("hush") and not word.startswith(at_home)
    }


def names_author(body: str) -> bool:
    return 'rel="author"' in body or "tp-byline__name" in body


class LeakTests(TestCase):
    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = build()

    def test_nothing_hidden_shows_anywhere(self) -> None:
        starts = [address for surface in PUBLIC_ADDRESSES for address in surface()]
        answers = {answer.address: answer for answer in look_at_everything(starts)}
        leaks = {address: leaks_in(answer) for address, answer in answers.items()}
        assert {address: words for address, words in leaks.items() if words} == {}
        for page in self.world.public_pages:
            assert answers[page.full_url].status == 200, page

    def test_hidden_pages_answer_nobody(self) -> None:
        for one in self.world.hidden_pages:
            if place_of(one.page.full_url) == "testserver":
                with self.subTest(one.word):
                    self.assert_refused(visit(one.page.full_url))

    def test_feedback_pages_of_hidden_pages_answer_nobody(self) -> None:
        for one in self.world.hidden_pages:
            is_at_home = place_of(one.page.full_url) == "testserver"
            if is_at_home and isinstance(one.page, FeedbackMixin):
                with self.subTest(one.word):
                    self.assert_refused(visit(f"{one.page.full_url}feedback/"))

    def assert_refused(self, answer: Answer) -> None:
        is_form = answer.status == 200 and 'name="password"' in answer.body
        sends_to_login = answer.status == 302 and "_util/login/" in answer.headers
        assert answer.status == 404 or is_form or sends_to_login, answer
        assert "tp-page--" not in answer.body

    def test_hidden_people_and_places_answer_nobody(self) -> None:
        finder = self.public_page("TherapistIndexPage").full_url
        for row in self.world.hidden_people:
            assert visit(f"{finder}{row.slug}/").status == 404, row
        for row in self.world.hidden_places:
            assert visit(f"{finder}locations/{row.slug}/").status == 404, row

    def test_private_documents_answer_nobody(self) -> None:
        for document in self.world.documents:
            answer = visit(f"http://testserver{document.url}")
            if document.title.startswith("hush"):
                assert "%PDF" not in answer.body, document
            else:
                assert "%PDF" in answer.body, document

    def test_one_page_is_judged_as_many_are(self) -> None:
        """``is_public`` answers from memory what ``public_pages`` asks the database."""
        for site in Site.objects.all():
            request = RequestFactory().get("/", headers={"host": site.hostname})
            public = set(public_pages(Page.objects.all(), request).values_list("pk", flat=True))
            for page in Page.objects.filter(depth__gt=1):
                assert is_public(page, request) == (page.pk in public), (site, page)

    # The world is what it is said to be

    def test_every_page_type_is_hidden_in_every_way(self) -> None:
        ours = {
            model.__name__
            for model in page_types(TriggerpointPageMixin)
            if model._meta.app_label == APP_LABEL
        }
        assert ours == set(KINDS)

    def test_every_public_stream_refers_to_all_that_is_hidden(self) -> None:
        expected: Referents = self.world.referents
        for name, streams in {
            "ConditionPage": {"page", "therapist", "document", "claim", "reference"},
            "TreatmentPage": {"page", "therapist", "document", "claim", "reference"},
            "BenefitListPage": {"page", "document", "claim", "reference"},
            "AftercarePage": {"page", "document", "claim", "reference"},
        }.items():
            found = references_of(self.public_page(name))
            for kind in streams:
                assert found[kind] == set(getattr(expected, kind)), (name, kind)

    def test_what_is_public_shows(self) -> None:
        for name in ("ConditionPage", "TreatmentPage"):
            found = words_in(visit(self.public_page(name).full_url).body)
            assert {shown("person"), shown("document")} <= found
            assert {shown("claim"), shown("reference")} <= found
            assert {shown(kind) for kind in KINDS} <= found

    def test_the_sitemap_names_what_is_public_and_nothing_else(self) -> None:
        text = visit("http://testserver/sitemap.xml").body
        finder = self.public_page("TherapistIndexPage").full_url
        for page in self.world.public_pages:
            assert f"<loc>{page.full_url}</loc>" in text
        assert f"<loc>{finder}{shown('person')}/</loc>" in text
        assert f"<loc>{finder}locations/{shown('place')}/</loc>" in text

    def test_a_byline_without_a_public_author_vanishes(self) -> None:
        for page in self.world.public_pages:
            if page.slug.startswith(shown("by")):
                assert not names_author(visit(page.full_url).body), page.slug
        assert names_author(visit(self.public_page("ConditionPage").full_url).body)

    def test_hidden_pages_above_a_public_one_are_left_out_of_its_breadcrumbs(self) -> None:
        page = Page.objects.get(slug=shown("on", "shelfunpublished"))
        answer = visit(page.full_url)
        assert answer.status == 200
        assert hidden("unpublished", "shelf") not in answer.body

    def public_page(self, kind: str) -> Any:
        found = [page for page in self.world.public_pages if page.slug == shown(kind)]
        return type(found[0]).objects.get(pk=found[0].pk)


def test_a_type_that_lists_people_is_among_those_tried() -> None:
    assert any(issubclass(model, TherapistIndexPageMixin) for model in page_types(Page))
