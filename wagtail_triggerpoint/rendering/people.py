"""What the pages of therapists and locations show."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from django.core.paginator import Page as PaginatorPage
from django.db.models import Prefetch, prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.models import Locale, Site
from wagtail.rich_text import get_text_for_indexing

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.public import public_pages
from wagtail_triggerpoint.rendering.context import (
    Link,
    PageContext,
    context_without_page,
    first_finder,
    shorten,
)
from wagtail_triggerpoint.rendering.listings import paginate
from wagtail_triggerpoint.rendering.loading import (
    Reader,
    fetch_images,
    fetch_renditions,
    load_facts,
    resolve,
)
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.http import HttpRequest
    from wagtail.models import Page

    from wagtail_triggerpoint.filters import TherapistFilterSet
    from wagtail_triggerpoint.models import (
        AbstractTherapist,
        Credential,
        Location,
        ProfileModel,
        TherapistQuerySet,
    )


class TherapistListing:
    """The people whom the finder gives for an address, a paginator's page of them at a time.

    Templates read ``page``, ``count``, ``total`` (of all whom the list holds) and ``finder``, the
    form (``filters.TherapistFilterSet``).
    """

    def __init__(self, rows: TherapistQuerySet, reader: Reader) -> None:
        self.rows = rows
        self.reader = reader

    @cached_property
    def finder(self) -> TherapistFilterSet:
        from wagtail_triggerpoint.filters import TherapistFilterSet

        return TherapistFilterSet(self.reader.request.GET, self.rows, self.reader)

    @cached_property
    def page(self) -> PaginatorPage[Any]:
        # Whoever knows how many there are need not count them.
        found: Any = _Found(self.finder)
        shown = paginate(found, conf.therapists_per_page, self.reader.request, self.count)
        keys = list(shown.object_list)
        by_key = {row.pk: row for row in self.rows.marked_as_listed().filter(pk__in=keys)}
        shown.object_list = prepare([by_key[key] for key in keys if key in by_key], self.reader)
        if (point := self.finder.point) is not None:
            distances = self.finder.search.how_far(point, keys)
            for row in shown.object_list:
                row.distance = distances.get(row.pk)
        return shown

    @property
    def url(self) -> str:
        """The address of the list as the reader has come to it."""
        return self.reader.finder_url or ""

    @property
    def count(self) -> int:
        return self.finder.search.count

    @cached_property
    def total(self) -> int:
        return self.finder.everyone

    @property
    def query(self) -> str:
        """What the address of this page of this list says, in one order, or nothing."""
        if self.finder.form.errors:
            return ""
        page = {"page": str(self.page.number)} if self.page.number > 1 else {}
        found = urlencode({**self.finder.query, **page})
        return f"?{found}" if found else ""


class _Found:
    """The keys of the people found, as far as a paginator asks for them."""

    def __init__(self, finder: TherapistFilterSet) -> None:
        self.finder = finder

    def __getitem__(self, wanted: slice) -> list[int]:
        return self.finder.rows(wanted.start, wanted.stop)

    def __len__(self) -> int:
        return self.finder.search.count


def prepare(rows: Iterable[AbstractTherapist], reader: Reader) -> list[AbstractTherapist]:
    """Rows with all that a card shows: address, portrait, facts, topics, addresses of places."""
    people = [row.seen_by(reader) for row in rows]
    load_facts(people, reader, "languages", _topics())
    images = fetch_images(row.facts.photo_id for row in people)
    pages = _public_topics(people, reader)
    for row in people:
        row.portrait = images.get(row.facts.photo_id)
        row.languages_display = row.language_names
        row.topics_public = [pages[key] for key in _topic_keys(row) if key in pages]
        for practice in row.practices_public:
            if practice.has_page:
                practice.location.seen_by(reader)
    return people


def _topics() -> Prefetch[Any]:
    topics = get_therapist_model()._meta.get_field("topics").related_model
    return Prefetch("topics", topics.objects.select_related("page"))


def _topic_keys(row: AbstractTherapist) -> list[Any]:
    """Translation keys of the pages on what someone treats, each once."""
    chosen = [topic.page for topic in row.facts.topics.all() if topic.page_id]
    return list(dict.fromkeys(page.translation_key for page in chosen))


def _public_topics(people: list[AbstractTherapist], reader: Reader) -> dict[Any, Page]:
    """Public pages in the reader's locale on what anyone of them treats, by translation key."""
    keys = {key for row in people for key in _topic_keys(row)}
    if not keys:
        return {}
    pages = get_page_model().objects.filter(translation_key__in=keys, locale_id=reader.locale_id)
    found = {page.translation_key: page for page in public_pages(pages, reader.request)}
    for page in found.values():
        page.address = page.get_url(reader.request)
    return found


def profile_context(
    row: AbstractTherapist, reader: Reader, context: dict[str, Any]
) -> dict[str, Any]:
    """What the profile of ``row`` adds to the context of the list it stands under."""
    prepare([row], reader)
    fetch_renditions(resolve(row, reader).images)
    title = ", ".join(filter(None, [row.facts.name, row.job_title]))
    return {
        **_below_index(row, title, row.summary, reader, context),
        "therapist": row,
        "credential_groups": _credential_groups(row),
    }


def _credential_groups(row: AbstractTherapist) -> list[tuple[str, list[Credential]]]:
    """Credentials in date under the name of their kind, the kind that weighs most first."""
    from wagtail_triggerpoint.models import CredentialKind

    by_kind: dict[str, list[Credential]] = {kind: [] for kind in CredentialKind.values}
    for held in row.current_credentials:
        by_kind.setdefault(held.kind, []).append(held)
    return [(held[0].get_kind_display(), held) for held in by_kind.values() if held]


def location_context(row: Location, reader: Reader, context: dict[str, Any]) -> dict[str, Any]:
    """What the page of a location adds to the context of the list of therapists."""
    row.seen_by(reader)
    fetch_renditions(resolve(row, reader).images)
    if row.facts.pk:
        prefetch_related_objects([row.facts], "opening_hours", "opening_exceptions", "insurers")
    rows = get_therapist_model().objects.public(reader.site, reader.locale_id)
    rows = rows.listed(reader.site)
    people = rows.working_at(row.facts).by_name() if row.facts.pk else []
    return {
        **_below_index(row, row.facts.name, get_text_for_indexing(row.directions), reader, context),
        "location": row,
        "location_exceptions": row.exceptions_from(row.today),
        "location_therapists": prepare(people, reader),
    }


def _below_index(
    row: ProfileModel, title: str, description: str, reader: Reader, context: dict[str, Any]
) -> dict[str, Any]:
    """``tp`` and ``page`` of the list, as those of a page one level below it.

    Base templates read title and description from ``page``.
    """
    above: PageContext = context["tp"]
    tp = replace(above, title=title, description=shorten(description or title), page=None)
    # Kept articles are those of pages, and so is what is found.
    tp.cache_key, tp.marks = "", None
    if (index := context.get("page")) is None:
        return {"tp": tp}
    url = index.get_url(reader.request) or ""
    tp.breadcrumbs = [*above.breadcrumbs, Link(index.title, url)]
    # Where a site has several lists, the first one's addresses are canonical.
    canonical = row.address_below(above.finder_url or url)
    tp.canonical_url = urljoin(index.get_full_url(reader.request) or "", canonical)
    page = copy.copy(index)
    page.seo_title, page.search_description = tp.title, tp.description
    return {"tp": tp, "page": page}


def preview_context(row: ProfileModel, request: HttpRequest) -> dict[str, Any]:
    """The page of ``row`` as an editor sees it before anyone else, under the site's own list."""
    locale = row.locale if row.locale_id else Locale.get_default()
    finder = first_finder(request, locale.pk)
    if finder is None:
        reader = Reader(request, Site.find_for_request(request), locale.pk)
        context: dict[str, Any] = {"tp": context_without_page(request, locale)}
    else:
        page = finder.specific
        reader, context = page.reader(request), page.get_context(request)
    return {**context, **row.get_profile_context(reader, context)}


def addresses(finder_url: str, reader: Reader) -> Iterator[dict[str, Any]]:
    """Entries of a sitemap: the people of a list, and the places, with when they last changed."""
    from wagtail_triggerpoint.models import Location

    people = get_therapist_model().objects.public(reader.site, reader.locale_id).listed(reader.site)
    people = people.by_name()
    places = Location.objects.public(reader.site, reader.locale_id).order_by("pk")
    for row in (*people, *places):
        changed = [held.last_published_at for held in {row, row.facts} if held.last_published_at]
        yield {
            "location": row.address_below(finder_url),
            "lastmod": max(changed, default=None),
        }
