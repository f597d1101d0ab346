"""What the pages of therapists and locations show."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page as PaginatorPage
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.public import public_pages
from wagtail_triggerpoint.rendering.context import Link, PageContext, shorten
from wagtail_triggerpoint.rendering.listings import paginate
from wagtail_triggerpoint.rendering.loading import Reader, fetch_images, resolve
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail_triggerpoint.models import AbstractTherapist, Location, TherapistQuerySet


class TherapistListing:
    """Public therapists, a paginator's page of them at a time; see ``PagedListing``."""

    def __init__(self, rows: TherapistQuerySet, reader: Reader) -> None:
        self.rows = rows
        self.reader = reader

    @cached_property
    def page(self) -> PaginatorPage[Any]:
        rows = self.rows.with_facts(self.reader.site).by_name()
        shown = paginate(rows, conf.therapists_per_page, self.reader.request)
        shown.object_list = prepare(shown.object_list, self.reader)
        return shown

    @property
    def count(self) -> int:
        return self.page.paginator.count


def prepare(rows: Iterable[AbstractTherapist], reader: Reader) -> list[AbstractTherapist]:
    """Rows with what a card shows: address, portrait, topics, places with their addresses."""
    people = [row.seen_by(reader) for row in rows]
    prefetch_related_objects([row.facts for row in people], "languages")
    images = fetch_images(row.facts.photo_id for row in people)
    topics = _topics(people, reader)
    for row in people:
        row.portrait = images.get(row.facts.photo_id)
        row.topics_public = topics[row.facts.pk]
        row.languages_display = row.language_names
        for practice in row.practices_public:
            practice.location.seen_by(reader)
    return people


def _topics(people: list[AbstractTherapist], reader: Reader) -> dict[int, list[Any]]:
    """Public pages in the reader's locale on what each person treats, by the key of the facts."""
    found: dict[int, list[Any]] = defaultdict(list)
    keys = [row.facts.pk for row in people]
    links = (
        get_therapist_model()
        ._meta.get_field("topics")
        .related_model.objects.filter(therapist_id__in=keys)
    )
    pairs = list(links.values_list("therapist_id", "page__translation_key"))
    if not pairs:
        return found
    pages = get_page_model().objects.filter(
        translation_key__in={key for _pk, key in pairs}, locale_id=reader.locale_id
    )
    public = {page.translation_key: page for page in public_pages(pages, reader.request)}
    for person, key in pairs:
        if key in public:
            page = public[key]
            page.address = page.get_url(reader.request)
            found[person].append(page)
    return found


def profile_context(
    row: AbstractTherapist, reader: Reader, context: dict[str, Any]
) -> dict[str, Any]:
    """What the profile of ``row`` adds to the context of the list it stands under."""
    prepare([row], reader)
    resolve(row, reader)
    title = f"{row.facts.name}, {row.job_title}"
    credentials = sorted(row.current_credentials, key=lambda held: held.kind)
    return {
        "tp": _below_index(context, title, row.summary, row.url, reader),
        "therapist": row,
        "credential_groups": [
            (held[0].get_kind_display(), held)
            for _kind, group in groupby(credentials, key=lambda one: one.kind)
            if (held := list(group))
        ],
    }


def location_context(row: Location, reader: Reader, context: dict[str, Any]) -> dict[str, Any]:
    """What the page of a location adds to the context of the list of therapists."""
    row.seen_by(reader)
    resolve(row, reader)
    rows = get_therapist_model().objects.public(reader.site, reader.locale_id).listed()
    people = rows.working_at(row.facts).with_facts(reader.site).by_name()
    return {
        "tp": _below_index(context, row.facts.name, strip_tags(row.directions), row.url, reader),
        "location": row,
        "location_exceptions": row.exceptions_from(timezone.localdate()),
        "location_therapists": prepare(people, reader),
    }


def _below_index(
    context: dict[str, Any], title: str, description: str, url: str | None, reader: Reader
) -> PageContext:
    """The context of the list, as that of a page of its own one level below it."""
    above: PageContext = context["tp"]
    page = context["page"]
    index = Link(page.title, page.get_url(reader.request) or "")
    return replace(
        above,
        title=title,
        description=shorten(description or title),
        canonical_url=reader.request.build_absolute_uri(url),
        breadcrumbs=[*above.breadcrumbs, index],
        contents=[],
    )
