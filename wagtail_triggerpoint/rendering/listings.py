"""Lists of pages: counted and ordered on the base page table, fetched only as far as shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.db.models.functions import Substr, Upper
from django.http import Http404
from django.utils.functional import cached_property

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.rendering.loading import fetch_images

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest


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
        shown = paginate(self.ordered(), self.per_page, self.request)
        shown.object_list = cards(shown.object_list, self.request)
        return shown

    @property
    def count(self) -> int:
        return self.page.paginator.count

    def ordered(self) -> QuerySet[Any]:
        return self.pages.order_by("path")


class AlphabeticalListing(PagedListing):
    """An A to Z, or one letter of it (``?letter=``). ``groups`` holds what is shown, by letter."""

    @property
    def per_page(self) -> int:
        return conf.conditions_per_page

    @cached_property
    def letters(self) -> list[Letter]:
        """The letters that pages begin with, accents folded, in the order of the alphabet."""
        chosen = first_letter(self.chosen)
        grouped = groupby(self._initials, key=lambda row: first_letter(row[0]))
        return [
            Letter(letter, sum(count for _initial, count in rows), letter == chosen)
            for letter, rows in grouped
        ]

    @property
    def chosen(self) -> str:
        return self.request.GET.get("letter", "").strip()[:1]

    @property
    def total(self) -> int:
        """The number of pages under every letter."""
        return sum(count for _initial, count in self._initials)

    @cached_property
    def groups(self) -> list[Group]:
        by_letter = groupby(self.page.object_list, key=lambda page: first_letter(page.title))
        return [Group(letter, list(items)) for letter, items in by_letter]

    def ordered(self) -> QuerySet[Any]:
        pages = self.pages.order_by("title", "pk")
        if not self.chosen:
            return pages
        letter = first_letter(self.chosen)
        initials = [
            initial for initial, _count in self._initials if first_letter(initial) == letter
        ]
        if not initials:
            raise Http404
        begins = Q(pk__in=[])
        for initial in initials:
            begins |= Q(title__istartswith=initial)
        return pages.filter(begins)

    @cached_property
    def _initials(self) -> list[tuple[str, int]]:
        """First characters of titles with their counts, as the database groups them."""
        rows = self.pages.order_by().annotate(initial=Upper(Substr("title", 1, 1)))
        counted = rows.values_list("initial").annotate(count=Count("pk"))
        return sorted(counted, key=lambda row: (first_letter(row[0]), row[0]))


def first_letter(text: str) -> str:
    """The letter a title is filed under: accents folded, "#" for what is no letter."""
    folded = unicodedata.normalize("NFKD", text.strip())[:1].upper()
    return folded if folded.isalpha() else "#"


def paginate(queryset: QuerySet[Any], per_page: int, request: HttpRequest) -> PaginatorPage[Any]:
    """The page that ``?page=`` asks for; a number that does not exist is a 404, as an address."""
    paginator = Paginator(queryset, per_page)
    wanted = request.GET.get("page", "1")
    if not (wanted.isascii() and wanted.isdigit()) or len(wanted) > 6:
        raise Http404
    if not 1 <= int(wanted) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(wanted))


def cards(pages: Iterable[Any], request: HttpRequest) -> list[Any]:
    """Specific pages with their address and picture, ready for a list."""
    if hasattr(pages, "specific"):
        pages = pages.specific().defer_streamfields()
    found = list(pages)
    images = fetch_images(getattr(page, "image_id", None) for page in found)
    for page in found:
        page.address = page.get_url(request)
        if getattr(page, "image_id", None):
            page.image = images.get(page.image_id)
    return found
