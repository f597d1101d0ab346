"""``ARTICLE_CACHE_SECONDS``: nobody gets what is kept who would read another thing without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.test import RequestFactory
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import PageViewRestriction

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.factories import block, items, section, stream
from tests.page_types import AftercarePage, ConditionPage, Page, TreatmentPage
from tests.rendering.reading import soup
from wagtail_triggerpoint.models import (
    Claim,
    ClaimReference,
    ClinicSettings,
    Credential,
    Practice,
    Reference,
)
from wagtail_triggerpoint.rendering.context import build_context
from wagtail_triggerpoint.rendering.keeping import DEFAULT_SECONDS, seconds_kept
from wagtail_triggerpoint.templatetags.wagtail_triggerpoint_tags import without_idle_space


@pytest.fixture(autouse=True)
def kept(settings: Any) -> None:
    cache.clear()
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": 60}


class Story:
    """An article that refers to all that an article can show."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self.person = planting.person(credentials=1, practices=1, name="Bo Ek")
        self.linked = planting.page(
            ConditionPage, clinic.conditions, title="Ankle", author=clinic.author
        )
        self.claim = planting.claim(
            planting.reference(title="First source"),
            planting.reference(title="Other source"),
            statement="pressing eases pain",
        )
        body = stream(
            section("More", block("claim", self.claim.pk)),
            block("therapists", {"heading": "", "therapists": items(self.person.pk)}),
            block("related_pages", {"heading": "", "pages": items(self.linked.pk)}),
        )
        self.page = planting.page(
            ConditionPage,
            clinic.conditions,
            title="Neck",
            summary="Pain in the neck.",
            author=clinic.author,
            body=body,
        )

    def text(self) -> str:
        return " ".join(soup(self.page.url).select_one("article").text.split())


def rename(model: Any, key: Any, **values: Any) -> None:
    model.objects.filter(pk=key).update(**values)


def delete(rows: Any) -> None:
    rows.delete()


CHANGES: dict[str, tuple[str, Callable[[Story], object]]] = {
    "the page itself": (
        "Pain in the neck.",
        lambda story: rename(ConditionPage, story.page.pk, summary="Something else."),
    ),
    "its author": (
        "Person 1",
        lambda story: rename(type(story.clinic.author), story.clinic.author.pk, name="Ada Ek"),
    ),
    "a linked page that goes": (
        "Ankle",
        lambda story: rename(Page, story.linked.pk, live=False),
    ),
    "a linked page that becomes private": (
        "Ankle",
        lambda story: (
            PageViewRestriction.objects.create(page_id=story.linked.pk, restriction_type="login")
            and None
        ),
    ),
    "a linked page that expires": (
        "Ankle",
        lambda story: rename(Page, story.linked.pk, expire_at=timezone.now()),
    ),
    "a therapist who goes": (
        "Bo Ek",
        lambda story: rename(type(story.person), story.person.pk, live=False),
    ),
    "a credential": (
        "Credential 0",
        lambda story: delete(Credential.objects.filter(therapist=story.person.pk)),
    ),
    "a place": (
        "Place 1",
        lambda story: delete(Practice.objects.filter(therapist=story.person.pk)),
    ),
    "the words of a claim": (
        "pressing eases pain",
        lambda story: rename(Claim, story.claim.pk, statement="nothing is known"),
    ),
    "the grade of a claim": (
        "Low certainty",
        lambda story: rename(Claim, story.claim.pk, certainty="very_low"),
    ),
    "a claim that goes": (
        "pressing eases pain",
        lambda story: rename(Claim, story.claim.pk, live=False),
    ),
    "the order of sources": (
        "First source. 2020. ↑Author2",
        lambda story: ClaimReference.objects.filter(sort_order=1).update(sort_order=-1) and None,
    ),
    "a source": (
        "First source",
        lambda story: Reference.objects.update(title="Another title") and None,
    ),
    "a source that goes": (
        "Other source",
        lambda story: ClaimReference.objects.filter(sort_order=1).delete() and None,
    ),
    "a source that is retracted": (
        "A. First source",
        lambda story: Reference.objects.update(is_retracted=True) and None,
    ),
    "the emergency number": (
        "Call 112",
        lambda story: ClinicSettings.objects.update(emergency_number="999") and None,
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_shows_at_once(clinic: Clinic, change: str) -> None:
    story = Story(clinic)
    words, make = CHANGES[change]
    assert words in story.text()
    assert words in story.text()
    make(story)
    assert words not in story.text()


def test_what_is_kept_is_not_rendered_again(clinic: Clinic) -> None:
    story = Story(clinic)
    assert "Pain in the neck." in story.text()
    [key] = [key for key in cache._cache if "triggerpoint.article" in key]  # type: ignore[attr-defined]
    cache.set(key.partition(":1:")[2], "<article>Kept</article>")
    assert story.text() == "Kept"


def cache_key(page: Any, **request_values: Any) -> str:
    request = RequestFactory().get("/", headers={"host": "testserver"})
    request.__dict__.update(request_values)
    return build_context(ConditionPage.objects.get(pk=page.pk), request).cache_key


def test_previews_are_not_kept(clinic: Clinic) -> None:
    page = Story(clinic).page
    assert cache_key(page)
    assert not cache_key(page, is_preview=True)


IS_OURS: bool = apps.get_app_config(ConditionPage._meta.app_label).name.endswith(".pages")


@pytest.fixture
def article(clinic: Clinic, settings: Any) -> Any:
    """A page of a site that says nothing of it."""
    settings.WAGTAIL_TRIGGERPOINT = {}
    return Story(clinic).page


def test_articles_that_the_package_writes_alone_are_kept(article: Any) -> None:
    """Types of a site may show anything: it knows what, and says so."""
    assert bool(cache_key(article)) is IS_OURS
    assert seconds_kept(article) == (DEFAULT_SECONDS if IS_OURS else 0)


@pytest.mark.parametrize(
    ("name", "is_part"),
    [
        ("components/claim.html", True),
        ("blocks/section.html", True),
        ("site.html", False),
        ("admin/reviews/decision.html", False),
    ],
)
def test_articles_with_a_template_of_the_site_are_not_kept(
    article: Any, settings: Any, tmp_path: Path, name: str, is_part: bool
) -> None:
    stays = IS_OURS and not is_part
    folders = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    settings.TEMPLATES = folders
    assert bool(cache_key(article)) is IS_OURS
    own = tmp_path / "wagtail_triggerpoint" / name
    own.parent.mkdir(parents=True)
    own.write_text("{{ request.user }}")
    settings.TEMPLATES = [*folders]
    assert bool(cache_key(article)) is stays


def test_a_developer_at_work_sees_each_change(article: Any, settings: Any) -> None:
    settings.DEBUG = True
    assert not cache_key(article)


def test_a_site_may_keep_none(clinic: Clinic, settings: Any) -> None:
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": 0}
    assert not cache_key(Story(clinic).page)


def test_a_site_names_what_else_its_templates_show(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Story(clinic).page
    before = cache_key(page)
    assert cache_key(page) == before
    monkeypatch.setattr(ConditionPage, "get_cache_dependencies", lambda self: ["a banner"])
    assert cache_key(page) != before


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>\n    one\n\n\n  two</p>", "<p>one\ntwo</p>"),
        ("<div>\n  <p>one</p>\n</div>\n", "<div><p>one</p></div>"),
        ('one\n<div class="a"\nid="b">\ntwo\n</div>\n', 'one<div class="a"\nid="b">two</div>'),
        ("<span>one</span>\n  <a>two</a>", "<span>one</span>\n<a>two</a>"),
        ("<li>one</li>\n<li>two</li>", "<li>one</li>\n<li>two</li>"),
        ("<thing>\n</thing>", "<thing>\n</thing>"),
        ("<pre>\n    one</pre>", "<pre>\n    one</pre>"),
        ("<TEXTAREA>\n\n one", "<TEXTAREA>\n\n one"),
        ("<p>one two</p>", "<p>one two</p>"),
    ],
)
def test_space_is_left_out_where_it_means_nothing(html: str, expected: str) -> None:
    found = without_idle_space(mark_safe(html))
    assert found == expected
    assert isinstance(found, SafeString)


def test_a_page_below_a_treatment_that_becomes_private_is_gone_at_once(clinic: Clinic) -> None:
    treatment = planting.page(
        TreatmentPage, clinic.treatments, title="Massage", author=clinic.author
    )
    below = planting.page(AftercarePage, treatment, title="At home", author=clinic.author)
    assert "At home" in soup(treatment.url).select_one("article").text
    PageViewRestriction.objects.create(page_id=below.pk, restriction_type="login")
    assert "At home" not in soup(treatment.url).select_one("article").text
