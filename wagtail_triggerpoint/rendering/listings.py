"""Lists of pages: counted and put in order first, fetched only as far as they are shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import Count, Value
from django.db.models.functions import Coalesce, Left
from django.http import Http404
from django.utils.functional import cached_property

from wagtail_triggerpoint.alphabet import (
    LETTER_DIGITS,
    NO_LETTER,
    first_letter,
    letter_key,
    letter_of,
)
from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.rendering.loading import fetch_images

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest

    _Paginator = Paginator[Any]
else:
    _Paginator = Paginator


@dataclass(frozen=True)
class Letter:
    """An entry of the alphabet bar; ``count`` pages begin with it."""

    letter: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True)
class Group:
    letter: str
    items: list[Any]


class PagedListing:
    """Public pages, a paginator's page of them at a time.

    Templates read ``page`` (a Django paginator page whose items are specific pages with
    ``address`` and ``image``) and ``count``.
    """

    def __init__(self, pages: QuerySet[Any], request: HttpRequest) -> None:
        self.pages = pages
        self.request = request

    @property
    def per_page(self) -> int:
        return conf.treatments_per_page

    @cached_property
    def page(self) -> PaginatorPage[Any]:
        rows = self.ordered().values_list("pk", "content_type_id")
        shown = paginate(rows, self.per_page, self.request, self.count)
        shown.object_list = cards(fetch_pages(shown.object_list), self.request)
        return shown

    @cached_property
    def count(self) -> int:
        return self.pages.count()

    def ordered(self) -> QuerySet[Any]:
        return self.pages.order_by("path")


class AlphabeticalListing(PagedListing):
    """An A to Z, whole or (``?letter=``) of one letter. ``groups`` holds what is shown, by letter.

    Letters are counted by one query, for the alphabet and for the pagination.
    """

    @property
    def per_page(self) -> int:
        return conf.conditions_per_page

    @cached_property
    def letters(self) -> list[Letter]:
        """The letters that pages begin with, accents folded, in the order of the alphabet."""
        counted = self._sorted.values_list(Left("sorted_as", LETTER_DIGITS)).order_by()
        return [
            Letter(letter_of(key), count, letter_of(key) == self.chosen)
            for key, count in sorted(counted.annotate(count=Count("pk")))
        ]

    @cached_property
    def chosen(self) -> str:
        """The letter that the reader has asked for, or none."""
        wanted = self.request.GET.get("letter", "").strip()[:1]
        return first_letter(wanted) if wanted else ""

    @property
    def total(self) -> int:
        """The number of pages under every letter."""
        return sum(letter.count for letter in self.letters)

    @cached_property
    def groups(self) -> list[Group]:
        by_letter = groupby(self.page.object_list, key=lambda page: first_letter(page.title))
        return [Group(letter, list(items)) for letter, items in by_letter]

    @cached_property
    def count(self) -> int:
        if not self.chosen:
            return self.total
        found = [letter.count for letter in self.letters if letter.is_chosen]
        if not found:
            raise Http404
        return sum(found)

    def ordered(self) -> QuerySet[Any]:
        pages = self._sorted.order_by("sorted_as", "pk")
        if not self.chosen:
            return pages
        return pages.filter(sorted_as__startswith=letter_key(self.chosen))

    @cached_property
    def _sorted(self) -> QuerySet[Any]:
        key = Coalesce("triggerpoint_sort_key__key", Value(letter_key(NO_LETTER)))
        return self.pages.annotate(sorted_as=key)


def paginate(
    rows: Any, per_page: int, request: HttpRequest, count: int | None = None
) -> PaginatorPage[Any]:
    """The page that ``?page=`` asks for; a number that does not exist is a 404, as an address.

    ``count`` is the number of rows, where it is known already.
    """
    paginator = NearEndPaginator(rows, per_page)
    if count is not None:
        paginator.count = count
    wanted = request.GET.get("page", "1")
    if not (wanted.isascii() and wanted.isdigit()) or len(wanted) > 6:
        raise Http404
    if not 1 <= int(wanted) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(wanted))


class NearEndPaginator(_Paginator):
    """Counts from the nearer end, so that the last page of many costs what the first does."""

    def page(self, number: Any) -> PaginatorPage[Any]:
        start = (self.validate_number(number) - 1) * self.per_page
        end = min(start + self.per_page, self.count)
        rows: Any = self.object_list
        if start <= self.count - end or not hasattr(rows, "reverse"):
            return super().page(number)
        nearest = rows.reverse()[self.count - end : self.count - start]
        return PaginatorPage(list(nearest)[::-1], int(number), self)


def fetch_pages(rows: Iterable[tuple[int, int]]) -> list[Any]:
    """Pages with the fields of their types, but no streams, in the order of ``rows``: pairs of
    their primary key and that of their content type. A query for each type.
    """
    rows = list(rows)
    by_type = defaultdict(list)
    for key, kind in rows:
        by_type[kind].append(key)
    found: dict[Any, Any] = {}
    for kind, keys in by_type.items():
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        if model is not None:
            found |= model._default_manager.defer_streamfields().in_bulk(keys)
    return [found[key] for key, _kind in rows if key in found]


def cards(pages: Iterable[Any], request: HttpRequest) -> list[Any]:
    """Pages with their address and picture, ready for a list."""
    if hasattr(pages, "specific"):
        pages = pages.specific().defer_streamfields()
    found = list(pages)
    images = fetch_images(getattr(page, "image_id", None) for page in found)
    for page in found:
        page.address = page.get_url(request)
        if getattr(page, "image_id", None):
            page.image = images.get(page.image_id)
    return found
