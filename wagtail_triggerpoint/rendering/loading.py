"""Fills a page's pool and puts what it holds into the page's streams."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch, Q, prefetch_related_objects
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model

from wagtail_triggerpoint.public import public_documents
from wagtail_triggerpoint.rendering.cards import linked_pages
from wagtail_triggerpoint.rendering.evidence import load_evidence
from wagtail_triggerpoint.rendering.pool import PooledStream, ReferencePool
from wagtail_triggerpoint.rendering.references import (
    References,
    fields_of,
    reading_order,
    references_of,
)
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model, page_types

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from wagtail.models import Page, Site

    from wagtail_triggerpoint.models import AbstractTherapist, Practice


@dataclass
class Reader:
    """For whom something is rendered: the site and locale that decide what is shown.

    ``words_locale_id`` is the locale of the words, where an alias carries them into the tree of
    another language: claims and people that are not translated are shown in that of the words.
    """

    request: HttpRequest
    site: Site | None
    locale_id: int
    finder_url: str | None = None
    words_locale_id: int | None = None
    #: Pages by which people are found; kept by ``finder.facets`` once they are read.
    topic_pages: list[tuple[Any, ...]] | None = None

    @property
    def locale_ids(self) -> list[int]:
        """Locales whose words may be shown, the one to prefer last."""
        words = self.words_locale_id
        return [self.locale_id] if words in (None, self.locale_id) else [words, self.locale_id]


def fetch_around(page: Page, linked: set[int]) -> list[Page]:
    """The base pages of one article, in tree order, in one query: those above it, the lists of
    therapists, and those with the keys ``linked``. Hidden ones and other languages are among them.
    """
    ancestors = [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]
    wanted = Q(path__in=ancestors) | are_finders()
    if linked:
        wanted |= Q(pk__in=linked)
    pages = get_page_model().objects.filter(wanted)
    return list(pages.select_related("locale").order_by("path"))


def are_finders() -> Q:
    """Pages that list therapists, in any language: asked for a language as well, a database may
    look through all of its pages.
    """
    from wagtail_triggerpoint.models import TherapistIndexPageMixin

    types = ContentType.objects.get_for_models(*page_types(TherapistIndexPageMixin))
    return Q(content_type__in=[found.pk for found in types.values()])


def resolve(
    instance: Any,
    reader: Reader,
    wanted: References | None = None,
    near: list[Page] | None = None,
    people_around: Collection[int] = (),
) -> ReferencePool:
    """Replaces what the streams of ``instance`` refer to by what ``reader`` may see.

    The instance in memory changes, not its row. Pictures come without their renditions, which
    ``fetch_renditions`` fetches for those that are shown. ``wanted`` is what it refers to and
    ``near`` the base pages among that, where they are known already. ``people_around`` are
    fetched with the therapists on cards, so that a page with cards, an author and a reviewer asks
    for people once.
    """
    wanted = references_of(instance) if wanted is None else wanted
    cards = wanted.get("therapist", set())
    pages = linked_pages(wanted.get("page", set()), reader, near)
    people = _therapists(cards, people_around, reader)
    shown = [people[key] for key in cards & people.keys()]
    images = _images(
        wanted.get("image", set())
        | {getattr(one, "image_id", None) for one in (instance, *pages.values())}
        | {row.facts.photo_id for row in shown}
    )
    _put_images(images, (instance, *pages.values()), shown)
    evidence = load_evidence(wanted.get("claim", set()), wanted.get("reference", set()), reader)
    pool = ReferencePool(
        {
            "page": pages,
            "therapist": people,
            "image": images,
            "document": _documents(wanted.get("document", set())),
        },
        evidence,
    )
    _fill(instance, pool)
    return pool


def _therapists(cards: set[int], around: Collection[int], reader: Reader) -> dict[int, Any]:
    keys = cards.union(around)
    if not keys:
        return {}
    # Of any language, for the reason that ``are_finders`` gives.
    rows = get_therapist_model().objects.public(reader.site, None)
    rows = rows.filter(Q(pk__in=keys) | Q(source_id__in=keys))
    people = {}
    for row in rows.in_languages(reader.locale_ids):
        # Choosers give the source; tools for translation may put the translation in its place.
        people[row.pk] = people[row.facts.pk] = row
        # The list of therapists knows those of its own language alone.
        if row.locale_id == reader.locale_id:
            row.seen_by(reader)
    load_facts([people[key] for key in cards & people.keys()], reader)
    return people


def load_facts(
    people: Iterable[AbstractTherapist], reader: Reader, *more: str | Prefetch[Any]
) -> None:
    """Fetches what their cards show of people, from the rows that hold the facts: a query for
    credentials, one for practices, and one for each relation in ``more``.
    """
    from wagtail_triggerpoint.models import Credential, Practice

    held = [row.facts for row in people]
    for facts, credentials in _children(held, "credentials", Credential.objects.all()):
        facts.loaded_credentials = credentials
    places = Practice.objects.select_related("location")
    practices = {facts.pk: rows for facts, rows in _children(held, "practices", places)}
    for row in people:
        row.practices_public = _at_public_places(practices[row.facts.pk], reader)
    _mark_pages_of_places([one for row in people for one in row.practices_public], reader)
    prefetch_related_objects([facts for facts in held if facts.pk], *more)


def _children(
    held: list[AbstractTherapist], relation: str, rows: QuerySet[Any]
) -> Iterator[tuple[AbstractTherapist, list[Any]]]:
    """The child rows of each of the ``held``, in one query; of a draft, those it holds itself."""
    stored = [facts for facts in held if facts.pk and not getattr(facts, relation).is_deferring]
    by_owner: dict[int, list[Any]] = defaultdict(list)
    for child in rows.filter(therapist__in=[facts.pk for facts in stored]) if stored else ():
        by_owner[child.therapist_id].append(child)
    for facts in held:
        is_stored = facts in stored
        yield facts, by_owner[facts.pk] if is_stored else list(getattr(facts, relation).all())


def _at_public_places(practices: list[Practice], reader: Reader) -> list[Practice]:
    placed = [practice for practice in practices if practice.location_id]
    site_id = reader.site.pk if reader.site else None
    return [practice for practice in placed if practice.location.is_shown_on(site_id)]


def _mark_pages_of_places(practices: list[Practice], reader: Reader) -> None:
    """Says of each practice whether its place has a page in the reader's language."""
    from wagtail_triggerpoint.models import Location

    elsewhere = set()
    for practice in practices:
        practice.has_page = practice.location.locale_id == reader.locale_id
        if not practice.has_page:
            elsewhere.add(practice.location.facts.pk)
    if elsewhere:
        rows = Location.objects.public(reader.site, reader.locale_id)
        readable = set(rows.filter(source__in=elsewhere).values_list("source_id", flat=True))
        for practice in practices:
            practice.has_page |= practice.location.facts.pk in readable


def fetch_images(keys: Iterable[int | None]) -> dict[int, Any]:
    """Images by key, with their renditions, in two queries; a key of None stands for no image."""
    images = _images(keys)
    fetch_renditions(images.values())
    return images


def fetch_renditions(images: Iterable[Any]) -> None:
    """Fetches what is needed to show ``images``, in one query."""
    prefetch_related_objects(list(images), "renditions")


def _images(keys: Iterable[int | None]) -> dict[int, Any]:
    wanted = {key for key in keys if key is not None}
    return get_image_model().objects.in_bulk(wanted) if wanted else {}


def _documents(keys: set[int]) -> dict[int, Any]:
    if not keys:
        return {}
    return public_documents(get_document_model().objects.all()).in_bulk(keys)


def _put_images(images: dict[int, Any], pages: Iterable[Any], people: list[Any]) -> None:
    for one in pages:
        if getattr(one, "image_id", None):
            one.image = images.get(one.image_id)
    for row in people:
        row.portrait = images.get(row.facts.photo_id)


def _fill(instance: Any, pool: ReferencePool) -> None:
    order = reading_order(instance)
    for field in fields_of(instance):
        cites = pool.evidence and (order is None or field.name in order)
        if isinstance(field, StreamField):
            raw = list(getattr(instance, field.name).raw_data)
            stream = PooledStream(field.stream_block, raw, pool)
            if cites:
                pool.cite_later(stream)
            setattr(instance, field.name, stream)
        else:
            text = getattr(instance, field.name) or ""
            text = pool.cite_in_text(text) if cites else text
            setattr(instance, field.name, pool.rewrite_links(text))
