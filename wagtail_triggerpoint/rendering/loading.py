"""Fills a page's pool and puts what it holds into the page's streams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model

from wagtail_triggerpoint.public import public_documents, public_pages
from wagtail_triggerpoint.rendering.pool import ReferencePool
from wagtail_triggerpoint.rendering.references import references_of
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest
    from wagtail.models import Site


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
    pool = ReferencePool()
    pages = _pages(wanted.get("page", set()), reader)
    people = _therapists(cards, author_id, reader)
    own = instance.image_id if hasattr(instance, "image_id") else None
    pictures = {page.image_id for page in pages.values() if getattr(page, "image_id", None)}
    portraits = {row.facts.photo_id for row in people.values() if row.facts.pk in cards}
    wanted_images = wanted.get("image", set()) | pictures | portraits | {own}
    images = _images({key for key in wanted_images if key is not None})
    for page in pages.values():
        page.image = images.get(page.image_id) if getattr(page, "image_id", None) else None
    for row in people.values():
        row.portrait = images.get(row.facts.photo_id)
    if own:
        instance.image = images.get(own)
    pool.objects = {
        "page": pages,
        "therapist": people,
        "image": images,
        "document": _documents(wanted.get("document", set())),
    }
    _fill(instance, pool)
    return pool


def _pages(keys: set[int], reader: Reader) -> dict[int, Any]:
    """Public pages in the reader's locale, by the key of the page that was chosen."""
    if not keys:
        return {}
    model = get_page_model()
    chosen = dict(model.objects.filter(pk__in=keys).values_list("pk", "translation_key"))
    pages = model.objects.filter(
        Q(pk__in=keys) | Q(translation_key__in=chosen.values()), locale_id=reader.locale_id
    )
    found: Any = public_pages(pages, reader.request)
    shown = list(found.specific().defer_streamfields())
    by_key = {page.pk: page for page in shown}
    by_translation = {page.translation_key: page for page in shown}
    resolved = {
        key: by_key.get(key) or by_translation.get(translation_key)
        for key, translation_key in chosen.items()
    }
    return {key: _with_address(page, reader) for key, page in resolved.items() if page}


def _with_address(page: Any, reader: Reader) -> Any:
    page.address = page.get_url(reader.request)
    return page


def _therapists(cards: set[int], author_id: int | None, reader: Reader) -> dict[int, Any]:
    keys = cards | ({author_id} if author_id else set())
    if not keys:
        return {}
    rows = get_therapist_model().objects.public(reader.site, reader.locale_id)
    rows = rows.filter(Q(pk__in=keys) | Q(source_id__in=keys))
    if cards:
        rows = rows.with_facts(reader.site)
    return {row.facts.pk: row.seen_by(reader) for row in rows}


def _images(keys: Iterable[int]) -> dict[int, Any]:
    wanted = set(keys)
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
