"""``tp``: what our page templates know beside the page itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Site
from wagtail.rich_text import get_text_for_indexing

from wagtail_triggerpoint import __version__
from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.public import public_pages, remember_restrictions
from wagtail_triggerpoint.rendering.fingerprints import fingerprint
from wagtail_triggerpoint.rendering.loading import Reader, resolve
from wagtail_triggerpoint.swap import get_page_model, page_types

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Locale, Page

    from wagtail_triggerpoint.models import AbstractTherapist, ClinicSettings

DESCRIPTION_LENGTH = 160
CACHE_PREFIX = "triggerpoint.article."
#: What a link to a page is made of.
LINK_FIELDS = ["content_type", "title", "path", "url_path", "locale__language_code"]


@dataclass(frozen=True)
class Link:
    title: str
    url: str


@dataclass
class PageContext:
    """One page as one reader sees it.

    ``breadcrumbs`` leads from the site's home page to the parent; ``finder_url`` is the address
    of the site's first live list of therapists; ``language`` a BCP 47 tag. ``conditions``,
    ``treatments`` and ``children`` are public pages with ``address`` and ``image``.
    """

    clinic: ClinicSettings
    language: str
    title: str
    description: str
    canonical_url: str
    breadcrumbs: list[Link] = field(default_factory=list)
    finder_url: str | None = None
    author: AbstractTherapist | None = None
    contents: list[Any] = field(default_factory=list)
    conditions: list[Any] = field(default_factory=list)
    treatments: list[Any] = field(default_factory=list)
    children: list[Any] = field(default_factory=list)
    #: Under what name the rendered article may be kept; empty where it may not.
    cache_key: str = ""

    def depend_on(self, things: list[Any]) -> None:
        """Makes what the article shows beside its page part of the name it is kept under."""
        if self.cache_key:
            self.cache_key = f"{CACHE_PREFIX}{fingerprint([self.cache_key, *things])}"

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
    remember_restrictions(page, request)
    surroundings = _surroundings(page, request)
    reader = Reader(request, site, page.locale_id, _finder_url(surroundings, request))
    pool = resolve(page, reader, author_id=getattr(page, "author_id", None))
    clinic = ClinicSettings.for_reader(request)
    return PageContext(
        clinic=clinic,
        cache_key=_cache_key(page, [clinic, *pool], request),
        language=_language(page, surroundings),
        title=getattr(page, "seo_title", "") or page.title,
        description=describe(page),
        canonical_url=page.get_full_url(request) or "",
        breadcrumbs=_breadcrumbs(page, surroundings, request),
        finder_url=reader.finder_url,
        author=pool.get("therapist", getattr(page, "author_id", None)),
        contents=page.get_contents(),
        conditions=_chosen(page, "conditions"),
        treatments=_chosen(page, "treatments"),
    )


def _cache_key(page: Any, things: list[Any], request: HttpRequest) -> str:
    if not conf.article_cache_seconds or getattr(request, "is_preview", False):
        return ""
    template = repr(page.get_template(request))
    own = page.get_cache_dependencies()
    return f"{CACHE_PREFIX}{fingerprint([__version__, template, page, *own, *things])}"


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
    pages = get_page_model().objects.filter(_are_finders(locale_id)).order_by("path")
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


def _surroundings(page: Page, request: HttpRequest) -> list[Page]:
    """Public ancestors of ``page`` and the therapist indexes of its locale, in tree order."""
    ancestors = [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]
    wanted = Q(path__in=ancestors) | _are_finders(page.locale_id)
    pages = get_page_model().objects.filter(wanted).select_related("locale").order_by("path")
    return list(public_pages(pages.only(*LINK_FIELDS), request))


def _are_finders(locale_id: int) -> Q:
    from wagtail_triggerpoint.models import TherapistIndexPageMixin

    # By their own tables, which are small: no database has to look through all pages of a locale.
    of_type = (
        Q(pk__in=model._default_manager.order_by().values("pk"))
        for model in page_types(TherapistIndexPageMixin)
    )
    return reduce(or_, of_type, Q(pk__in=[])) & Q(locale_id=locale_id)


def _finder_url(surroundings: list[Page], request: HttpRequest) -> str | None:
    from wagtail_triggerpoint.models import TherapistIndexPageMixin

    for page in surroundings:
        if issubclass(page.specific_class or type(page), TherapistIndexPageMixin):
            return page.get_url(request)
    return None


def _breadcrumbs(page: Page, surroundings: list[Page], request: HttpRequest) -> list[Link]:
    return [
        Link(parent.title, parent.get_url(request) or "")
        for parent in surroundings
        if page.path.startswith(parent.path) and parent.path != page.path
    ]


def _language(page: Page, surroundings: list[Page]) -> str:
    # Fetched with the ancestors, which are nearly always in the language of the page.
    known = (near.locale for near in surroundings if near.locale_id == page.locale_id)
    return _language_of(next(known, None) or page.locale)


def _language_of(locale: Locale) -> str:
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return get_language() or settings.LANGUAGE_CODE
    return str(locale.language_code)
