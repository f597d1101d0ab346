"""Lists of pages: counted and ordered on the base page table, fetched only as far as shown."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
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
    """An A to Z, whole or (``?letter=``) of one letter. ``groups`` holds what is shown, by letter.

    Databases sort accents and capitals each in their own way, so titles are sorted here: one
    query for all of them, and the pages themselves only as far as they are shown.
    """

    @property
    def per_page(self) -> int:
        return conf.conditions_per_page

    @cached_property
    def page(self) -> PaginatorPage[Any]:
        shown: PaginatorPage[Any] = paginate(self._matching, self.per_page, self.request)
        keys = [title.pk for title in shown.object_list]
        pages = {page.pk: page for page in cards(self.pages.filter(pk__in=keys), self.request)}
        shown.object_list = [pages[key] for key in keys if key in pages]
        return shown

    @cached_property
    def letters(self) -> list[Letter]:
        """The letters that pages begin with, accents folded, in the order of the alphabet."""
        grouped = groupby(self._titles, key=lambda title: title.letter)
        return [
            Letter(letter, len(list(titles)), letter == self.chosen) for letter, titles in grouped
        ]

    @cached_property
    def chosen(self) -> str:
        """The letter that the reader has asked for, or none."""
        wanted = self.request.GET.get("letter", "").strip()[:1]
        return first_letter(wanted) if wanted else ""

    @property
    def total(self) -> int:
        """The number of pages under every letter."""
        return len(self._titles)

    @cached_property
    def groups(self) -> list[Group]:
        by_letter = groupby(self.page.object_list, key=lambda page: first_letter(page.title))
        return [Group(letter, list(items)) for letter, items in by_letter]

    @cached_property
    def _titles(self) -> list[_Title]:
        rows = self.pages.order_by().values_list("title", "pk")
        return sorted(_Title(first_letter(title), fold(title), title, pk) for title, pk in rows)

    @property
    def _matching(self) -> list[_Title]:
        if not self.chosen:
            return self._titles
        found = [title for title in self._titles if title.letter == self.chosen]
        if not found:
            raise Http404
        return found


class _Title(NamedTuple):
    """A title in the order of the alphabet, and whose it is."""

    letter: str
    folded: str
    title: str
    pk: int


def first_letter(text: str) -> str:
    """The letter a title is filed under: accents folded, "#" for what begins with no letter.

    Quotation marks and brackets before the first word do not count.
    """
    first = next((character for character in fold(text) if character.isalnum()), "")
    # Some letters have a capital of two.
    return first.upper()[:1] if first.isalpha() else "#"


def fold(text: str) -> str:
    """``text`` without accents and capitals, to sort by."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(one for one in decomposed if not unicodedata.combining(one)).casefold().strip()


def paginate(queryset: Any, per_page: int, request: HttpRequest) -> PaginatorPage[Any]:
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
