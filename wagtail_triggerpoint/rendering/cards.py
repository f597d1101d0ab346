"""The pages that content refers to, as cards show them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import F, Value

from wagtail_triggerpoint.public import is_public
from wagtail_triggerpoint.swap import get_page_model, page_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.models import Page

    from wagtail_triggerpoint.rendering.loading import Reader

#: What the tables of page types hold for cards.
CARD_FIELDS = ("summary", "image_id", "image_description", "image_is_decorative")


def linked_pages(keys: set[int], reader: Reader, near: list[Page] | None = None) -> dict[int, Any]:
    """Public pages in the reader's locale, by the key of the page that was chosen.

    Three queries at most for all types, less one where the chosen are ``near``, and one more for
    translations only where a page of another language was chosen: base pages with ``address``
    and, where their type has them, with ``summary``, ``image_id``, ``image_description`` and
    ``image_is_decorative``.
    """
    if not keys:
        return {}
    found = get_page_model().objects.filter(pk__in=keys) if near is None else near
    rows = [page for page in found if page.pk in keys]
    shown = [*rows, *_translations(rows, reader)]
    cards = _cards([page for page in shown if _is_for(page, reader)], reader)
    by_translation = {page.translation_key: page for page in cards}
    # The page that was chosen stands for its translation, whatever has become of it itself.
    chosen = {page.pk: page.translation_key for page in rows}
    return {pk: by_translation[key] for pk, key in chosen.items() if key in by_translation}


def _translations(rows: list[Page], reader: Reader) -> Iterable[Page]:
    """The pages in the reader's locale that stand for those of ``rows`` in another."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return ()
    elsewhere = [page.translation_key for page in rows if page.locale_id != reader.locale_id]
    if not elsewhere:
        return ()
    in_locale = get_page_model().objects.filter(locale_id=reader.locale_id)
    return in_locale.filter(translation_key__in=elsewhere)


def _is_for(page: Page, reader: Reader) -> bool:
    return page.locale_id == reader.locale_id and is_public(page, reader.request)


def _cards(cards: list[Any], reader: Reader) -> list[Any]:
    details = _details(cards)
    for page in cards:
        page.address = page.get_url(reader.request)
        for name, value in details.get(page.pk, {}).items():
            setattr(page, name, value)
    return cards


def _details(pages: list[Any]) -> dict[int, dict[str, Any]]:
    """What cards show of base pages beside their titles, from the tables of their types: one
    query for all of them.
    """
    keys: dict[type[Page], list[int]] = defaultdict(list)
    for page in pages:
        if page.specific_class is not None:
            keys[page.specific_class].append(page.pk)
    queries = [
        model.objects.filter(pk__in=found).order_by().values_list("pk", *columns)
        for model, found in keys.items()
        if (columns := _columns(model))
    ]
    if not queries:
        return {}
    rows = queries[0].union(*queries[1:], all=True) if queries[1:] else queries[0]
    return {pk: dict(zip(CARD_FIELDS, values, strict=True)) for pk, *values in rows}


def _columns(model: type[Page]) -> list[Any]:
    """Where ``model`` keeps the ``CARD_FIELDS``; empty if it has none of them.

    Types of the site count where their field of that name is of the same kind as ours.
    """
    from wagtail_triggerpoint.models import AuthoredPageMixin

    ours = next(iter(page_types(AuthoredPageMixin)), None)
    if ours is None:
        return []
    columns = [_column(model, name, ours._meta.get_field(name)) for name in CARD_FIELDS]
    return columns if any(isinstance(column, F) for column in columns) else []


def _column(model: type[Page], name: str, ours: Any) -> F | Value:
    theirs = {field.attname: field for field in model._meta.fields}.get(name)
    if theirs is not None and _is_alike(theirs, ours):
        return F(name)
    return Value(None, output_field=ours)


def _is_alike(field: Any, other: Any) -> bool:
    return type(field) is type(other) and field.related_model is other.related_model
