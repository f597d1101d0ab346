"""``tp``: what our page templates know beside the page itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import get_language
from wagtail.models import Site
from wagtail.rich_text import get_text_for_indexing

from wagtail_triggerpoint import __version__
from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.findings import findings_of
from wagtail_triggerpoint.public import is_public, public_pages, remember_restrictions
from wagtail_triggerpoint.rendering.fingerprints import fingerprint
from wagtail_triggerpoint.rendering.keeping import seconds_kept
from wagtail_triggerpoint.rendering.loading import (
    Reader,
    are_finders,
    fetch_around,
    fetch_renditions,
    resolve,
)
from wagtail_triggerpoint.rendering.marks import Marks, place_marks
from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.rendering.reviews import PageReview, review_of
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Locale, Page

    from wagtail_triggerpoint.models import AbstractTherapist, ClinicSettings
    from wagtail_triggerpoint.rendering.mentions import Source

DESCRIPTION_LENGTH = 160
CACHE_PREFIX = "triggerpoint.article."


@dataclass(frozen=True)
class Link:
    title: str
    url: str


@dataclass
class PageContext:
    """One page as one reader sees it.

    ``breadcrumbs`` leads from the site's home page to the parent; ``finder_url`` is the address
    of the site's first live list of therapists; ``language`` a BCP 47 tag. ``conditions``,
    ``treatments`` and ``children`` are public pages with ``address`` and ``image``. What stands
    in the streams of ``page`` is read when it is asked for: an article that is kept asks nothing.
    """

    clinic: ClinicSettings
    language: str
    title: str
    description: str
    canonical_url: str
    breadcrumbs: list[Link] = field(default_factory=list)
    finder_url: str | None = None
    author: AbstractTherapist | None = None
    #: What readers are told of the review; None for a page that is not reviewed.
    review: PageReview | None = None
    children: list[Any] = field(default_factory=list)
    #: Whose sections and choices are listed; None beside a page that is not in the tree.
    page: Any = None
    #: What the page cites, by number.
    references: Sequence[Source] | SimpleLazyObject[list[Source]] = ()
    #: Under what name the rendered article may be kept; empty where it may not.
    cache_key: str = ""
    #: And for how long.
    cache_seconds: int = 0
    #: In a preview: where something was found.
    marks: Marks | None = None
    #: Pictures of the article whose renditions nobody has needed yet.
    images: list[Any] = field(default_factory=list)

    def prepare_article(self) -> None:
        """Fetches what an article needs to be rendered, but not to be known again."""
        images, self.images = self.images, []
        fetch_renditions(images)

    def depend_on(self, things: list[Any]) -> None:
        """Makes what the article shows beside its page part of the name it is kept under."""
        if self.cache_key:
            self.cache_key = f"{CACHE_PREFIX}{fingerprint([self.cache_key, *things])}"

    @cached_property
    def contents(self) -> list[Any]:
        return self.page.get_contents() if self.page is not None else []

    @cached_property
    def conditions(self) -> list[Any]:
        return _chosen(self.page, "conditions")

    @cached_property
    def treatments(self) -> list[Any]:
        return _chosen(self.page, "treatments")

    @property
    def feedback_url(self) -> str:
        """Where readers say what they think of the page; empty where there is no such place."""
        slug = getattr(self.page, "feedback_slug", "")
        path = urlsplit(self.canonical_url).path
        return f"{path.rstrip('/')}/{slug}/" if slug and path else ""

    @property
    def home_url(self) -> str:
        """The front page of the site in the language of this page."""
        return self.breadcrumbs[0].url if self.breadcrumbs else urlsplit(self.canonical_url).path

    @property
    def direction(self) -> str:
        return "rtl" if self.language.split("-")[0] in settings.LANGUAGES_BIDI else "ltr"

    @property
    def base_template(self) -> str:
        return conf.base_template


def build_context(page: Any, request: HttpRequest) -> PageContext:
    """Loads what surrounds ``page`` and resolves its streams for the reader of ``request``."""
    from wagtail_triggerpoint.models import ClinicSettings

    site = Site.find_for_request(request)
    found = findings_of(page) if getattr(request, "is_preview", False) else []
    remember_restrictions(page, request)
    wanted = references_of(page)
    near = fetch_around(page, wanted.get("page", set()))
    surroundings = [other for other in near if is_public(other, request)]
    finder_url = _finder_url(page, surroundings, request)
    reader = Reader(request, site, page.locale_id, finder_url, _locale_of_words(page))
    author_id = getattr(page, "author_id", None)
    review = review_of(page, site, request)
    around = (author_id, review.reviewer_id if review else None)
    people = {key for key in around if key is not None}
    pool = resolve(page, reader, wanted, near, people)
    if review is not None:
        review.reviewer = pool.get("therapist", review.reviewer_id)
    clinic = ClinicSettings.for_reader(request)
    kept = 0 if getattr(request, "is_preview", False) else seconds_kept(page)
    tp = PageContext(
        clinic=clinic,
        images=pool.images,
        cache_key=_cache_key(page, [clinic, *_said_of(review), *pool], request) if kept else "",
        cache_seconds=kept,
        language=_language(page, near),
        title=getattr(page, "seo_title", "") or page.title,
        description=describe(page),
        canonical_url=page.get_full_url(request) or "",
        breadcrumbs=_breadcrumbs(page, surroundings, request),
        finder_url=finder_url,
        author=pool.get("therapist", author_id),
        review=review,
        page=page,
        references=SimpleLazyObject(lambda: pool.sources),
        marks=place_marks(page, found) if found else None,
    )
    if not tp.cache_key:
        tp.prepare_article()
    return tp


def _cache_key(page: Any, things: list[Any], request: HttpRequest) -> str:
    template = repr(page.get_template(request))
    own = page.get_cache_dependencies()
    return f"{CACHE_PREFIX}{fingerprint([__version__, template, page, *own, *things])}"


def _said_of(review: PageReview | None) -> list[Any]:
    return [review.state, review.overdue_wording] if review else []


def _locale_of_words(page: Any) -> int | None:
    """That of the page that an alias shows; None for a page of its own."""
    if not page.alias_of_id or not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return None
    while page.alias_of_id:
        page = page.alias_of
    return int(page.locale_id)


def context_without_page(request: HttpRequest, locale: Locale) -> PageContext:
    """What stands around something shown in ``locale`` on a site that has no page for it."""
    from wagtail_triggerpoint.models import ClinicSettings

    return PageContext(
        clinic=ClinicSettings.for_reader(request),
        language=_language_of(locale),
        title="",
        description="",
        canonical_url="",
    )


def first_finder(request: HttpRequest, locale_id: int) -> Page | None:
    """The list of therapists that is canonical for the site and locale, among several."""
    pages = get_page_model().objects.filter(are_finders(), locale_id=locale_id).order_by("path")
    return public_pages(pages, request).first()


def _chosen(page: Any, name: str) -> list[Any]:
    """The pages in a stream of page choosers that may be shown, each once."""
    chosen = [block.value for block in getattr(page, name, ()) if block.value]
    return list({one.pk: one for one in chosen}.values())


def describe(page: Any) -> str:
    """The meta description: the editor's own, or the beginning of the summary."""
    own = getattr(page, "search_description", "") or getattr(page, "summary", "")
    return shorten(own or get_text_for_indexing(getattr(page, "intro", "")) or page.title)


def shorten(text: str) -> str:
    """``text`` cut at a word so that it fits where search engines show it."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def _finder_url(page: Page, surroundings: list[Page], request: HttpRequest) -> str | None:
    from wagtail_triggerpoint.models import TherapistIndexPageMixin

    for other in surroundings:
        is_finder = issubclass(other.specific_class or type(other), TherapistIndexPageMixin)
        if is_finder and other.locale_id == page.locale_id:
            return other.get_url(request)
    return None


def _breadcrumbs(page: Page, surroundings: list[Page], request: HttpRequest) -> list[Link]:
    return [
        Link(parent.title, parent.get_url(request) or "")
        for parent in surroundings
        if page.path.startswith(parent.path) and parent.path != page.path
    ]


def _language(page: Page, near: list[Page]) -> str:
    # Fetched with the ancestors, which are nearly always in the language of the page.
    known = (other.locale for other in near if other.locale_id == page.locale_id)
    return _language_of(next(known, None) or page.locale)


def _language_of(locale: Locale) -> str:
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return get_language() or settings.LANGUAGE_CODE
    return str(locale.language_code)
