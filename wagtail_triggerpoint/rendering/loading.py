"""Fills a page's pool and puts what it holds into the page's streams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Prefetch, Q, prefetch_related_objects
from django.db.models.functions import Coalesce
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model

from wagtail_triggerpoint.public import public_documents, public_pages
from wagtail_triggerpoint.rendering.pool import ReferencePool
from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model, page_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from wagtail.models import Page, Site

    from wagtail_triggerpoint.models import AbstractTherapist, Practice


@dataclass
class Reader:
    """For whom something is rendered: the site and locale that decide what is shown."""

    request: HttpRequest
    site: Site | None
    locale_id: int
    finder_url: str | None = None


def resolve(instance: Any, reader: Reader, author_id: int | None = None) -> ReferencePool:
    """Replaces what the streams of ``instance`` refer to by what ``reader`` may see.

    The instance in memory changes, not its row. ``author_id`` joins the therapists that are
    fetched, so that a page with cards and an author asks for people once.
    """
    wanted = references_of(instance)
    cards = wanted.get("therapist", set())
    pages = linked_pages(wanted.get("page", set()), reader)
    people = _therapists(cards, author_id, reader)
    shown = [people[key] for key in cards & people.keys()]
    images = fetch_images(
        wanted.get("image", set())
        | {getattr(one, "image_id", None) for one in (instance, *pages.values())}
        | {row.facts.photo_id for row in shown}
    )
    for one in (instance, *pages.values()):
        if getattr(one, "image_id", None):
            one.image = images.get(one.image_id)
    for row in shown:
        row.portrait = images.get(row.facts.photo_id)
    documents = _documents(wanted.get("document", set()))
    pool = ReferencePool(
        {"page": pages, "therapist": people, "image": images, "document": documents}
    )
    _fill(instance, pool)
    return pool


def linked_pages(keys: set[int], reader: Reader) -> dict[int, Any]:
    """Public pages in the reader's locale, by the key of the page that was chosen.

    One query for all types: base pages with ``address`` and, where their type has them, with
    ``summary``, ``image_id``, ``image_description`` and ``image_is_decorative``.
    """
    if not keys:
        return {}
    wanted, chosen_elsewhere = Q(pk__in=keys), _in_other_languages(keys, reader)
    if chosen_elsewhere is not None:
        wanted |= Q(translation_key__in=chosen_elsewhere.values("translation_key"))
    pages = get_page_model().objects.filter(wanted, locale_id=reader.locale_id)
    shown = _cards(pages, reader)
    found = {page.pk: page for page in shown if page.pk in keys}
    if chosen_elsewhere is not None and len(found) < len(keys):
        by_translation = {page.translation_key: page for page in shown}
        for pk, key in chosen_elsewhere.values_list("pk", "translation_key"):
            if key in by_translation:
                found[pk] = by_translation[key]
    return found


def _in_other_languages(keys: set[int], reader: Reader) -> QuerySet[Any] | None:
    """Those of the chosen pages whose translation is shown instead, if a site has any."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return None
    return get_page_model().objects.filter(pk__in=keys).exclude(locale_id=reader.locale_id)


def _cards(pages: QuerySet[Any], reader: Reader) -> list[Any]:
    cards = list(public_pages(pages, reader.request).annotate(**_card_fields()))
    for page in cards:
        page.address = page.get_url(reader.request)
    return cards


def _card_fields() -> dict[str, Any]:
    """Annotations that give a base page what a card shows, from the table of its own type.

    Types of the site count where their field of that name is of the same kind as ours.
    """
    from wagtail_triggerpoint.models import AuthoredPageMixin

    base = get_page_model()
    ours = next(iter(page_types(AuthoredPageMixin)), None)
    if ours is None:
        return {}
    return {
        name: Coalesce(*paths, None)
        for name in ("summary", "image_id", "image_description", "image_is_decorative")
        if (paths := list(_paths(name, ours._meta.get_field(name), base)))
    }


def _paths(name: str, ours: Any, base: type[Page]) -> Iterator[F]:
    for model in page_types(base):  # type: ignore[arg-type]
        link = model._meta.parents.get(base)
        theirs = {field.attname: field for field in model._meta.local_fields}.get(name)
        if link is not None and theirs is not None and _is_alike(theirs, ours):
            yield F(f"{link.related_query_name()}__{name}")


def _is_alike(field: Any, other: Any) -> bool:
    return type(field) is type(other) and field.related_model is other.related_model


def _therapists(cards: set[int], author_id: int | None, reader: Reader) -> dict[int, Any]:
    keys = cards | ({author_id} if author_id else set())
    if not keys:
        return {}
    rows = get_therapist_model().objects.public(reader.site, reader.locale_id)
    people = {}
    for row in rows.filter(Q(pk__in=keys) | Q(source_id__in=keys)):
        # Choosers give the source; tools for translation may put the translation in its place.
        people[row.pk] = people[row.facts.pk] = row.seen_by(reader)
    load_facts([people[key] for key in cards & people.keys()], reader)
    return people


def load_facts(
    people: Iterable[AbstractTherapist], reader: Reader, *more: str | Prefetch[Any]
) -> None:
    """Fetches what their cards show of people, from the rows that hold the facts: a query for
    credentials, one for practices, and one for each relation in ``more``.
    """
    people = list(people)
    saved = [row.facts for row in people if row.facts.pk]
    prefetch_related_objects(saved, "credentials", Prefetch("practices", _practices(reader)), *more)
    for row in people:
        # Only the preview of a draft has practices that were not fetched here.
        held = [practice for practice in row.facts.practices.all() if practice.location_id]
        row.practices_public = [practice for practice in held if practice.location.is_live_now]


def _practices(reader: Reader) -> QuerySet[Practice]:
    """Practices at places that the reader's site shows."""
    from wagtail_triggerpoint.models import Location, Practice

    readable = Location.objects.public(reader.site, reader.locale_id).filter(
        Q(pk=OuterRef("location_id")) | Q(source_id=OuterRef("location_id"))
    )
    shown = Practice.objects.filter(location__in=Location.objects.public(reader.site, None))
    return shown.select_related("location__source").annotate(has_page=Exists(readable))


def fetch_images(keys: Iterable[int | None]) -> dict[int, Any]:
    """Images by key, with their renditions, in two queries; a key of None stands for no image."""
    wanted = {key for key in keys if key is not None}
    if not wanted:
        return {}
    return get_image_model().objects.prefetch_related("renditions").in_bulk(wanted)


def _documents(keys: set[int]) -> dict[int, Any]:
    if not keys:
        return {}
    return public_documents(get_document_model().objects.all()).in_bulk(keys)


def _fill(instance: Any, pool: ReferencePool) -> None:
    with pool.active():
        for field in instance._meta.get_fields():
            if isinstance(field, StreamField):
                raw = list(getattr(instance, field.name).raw_data)
                stream = StreamValue(field.stream_block, raw, is_lazy=True)
                list(stream)
                setattr(instance, field.name, stream)
            elif isinstance(field, RichTextField):
                text = getattr(instance, field.name) or ""
                setattr(instance, field.name, pool.rewrite_links(text))
