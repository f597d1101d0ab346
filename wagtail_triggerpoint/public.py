"""What a visitor may see of pages and documents: the one place that decides it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Left
from django.db.models.lookups import In
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, PageViewRestriction, Site

from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest
    from wagtail.models import Page

_CACHE = "_triggerpoint_restricted_paths"


def not_expired() -> Q:
    """What has expired is gone for readers at once, not at the next run of the scheduler."""
    return Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())


def public_pages(
    queryset: QuerySet[Any], request: HttpRequest | None = None, below: Page | None = None
) -> QuerySet[Any]:
    """The pages of ``queryset`` that any visitor of the request's site may open.

    Leaves out drafts, expired and private pages (privacy set on the page, above it, or on the
    source of an alias), and, with a request, pages of other sites. The restricted paths are
    read once per request. ``below`` is a page that all of them stand below, where there is one:
    thousands of addresses need no look if it is on the site with all of its pages.
    """
    pages = queryset.filter(not_expired(), live=True)
    if paths := _restricted_paths(request):
        pages = pages.exclude(_below("path", paths))
    if request is None or (below is not None and _is_whole_on_site(below, request)):
        return pages
    return pages.filter(_within_site(request))


def is_public(page: Any, request: HttpRequest) -> bool:
    """Whether ``page`` is among ``public_pages``, from what the request has already read."""
    if not is_within_reach(page, request) or not page.live:
        return False
    return not page.path.startswith(tuple(_restricted_paths(request)))


def is_within_reach(page: Any, request: HttpRequest) -> bool:
    """False where Wagtail would serve ``page`` and we do not: to anyone, after it has expired;
    to visitors of another site, inside whose tree its own site lies.
    """
    expired = page.expire_at is not None and page.expire_at <= timezone.now()
    own, nested = _site_paths(request)
    inside = page.url_path.startswith(tuple(own)) and not page.url_path.startswith(tuple(nested))
    return inside and not expired


def view_restrictions(page: Any) -> QuerySet[PageViewRestriction]:
    """The restrictions that hold for ``page``: set on it or above it, and, where it is an alias
    or stands below one, on the source or above that. (Wagtail's own answer lacks the last.)

    What it reads of all restrictions is kept for the request that serves ``page``.
    """
    restricted = _read_restricted()
    page._triggerpoint_restricted = restricted
    if not restricted:
        return PageViewRestriction.objects.none()
    found: set[str] = set()
    new = set(_lineage(page.path))
    while new:
        found |= new
        aliases = get_page_model().objects.filter(path__in=new, alias_of__isnull=False)
        sources = aliases.values_list("alias_of__path", flat=True)
        new = {path for source in sources for path in _lineage(source)} - found
    return PageViewRestriction.objects.filter(page__path__in=found)


def remember_restrictions(page: Any, request: HttpRequest) -> None:
    """Hands what ``view_restrictions`` has just read for ``page`` on to ``public_pages``."""
    restricted = page.__dict__.pop("_triggerpoint_restricted", None)
    if restricted is not None and not hasattr(request, _CACHE):
        setattr(request, _CACHE, _with_aliases(restricted))


def public_documents(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """The documents of ``queryset`` that lie in no collection with restricted access."""
    paths = list(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    return queryset.exclude(_below("collection__path", paths)) if paths else queryset


def _within_site(request: HttpRequest) -> Q:
    """Pages below the roots of the request's site, and not below a site nested in them."""
    own, nested = _site_paths(request)
    return _any_prefix("url_path", own) & ~_any_prefix("url_path", nested)


def _is_whole_on_site(page: Page, request: HttpRequest) -> bool:
    own, nested = _site_paths(request)
    is_nested = page.url_path.startswith(tuple(nested))
    has_nested = any(path.startswith(page.url_path) for path in nested)
    return page.url_path.startswith(tuple(own)) and not is_nested and not has_nested


def _site_paths(request: HttpRequest) -> tuple[set[str], set[str]]:
    """Roots of the request's site in every language, and of the sites nested in it."""
    site = Site.find_for_request(request)
    paths = Site.get_site_root_paths()
    own = {path.root_path for path in paths if site and path.site_id == site.pk}
    nested = {
        path.root_path
        for path in paths
        if path.root_path not in own and path.root_path.startswith(tuple(own))
    }
    return own, nested


def _restricted_paths(request: HttpRequest | None) -> list[str]:
    cached: list[str] | None = getattr(request, _CACHE, None)
    if cached is None:
        cached = _with_aliases(_read_restricted())
        if request is not None:
            setattr(request, _CACHE, cached)
    return cached


def _read_restricted() -> set[str]:
    return set(PageViewRestriction.objects.values_list("page__path", flat=True))


def _with_aliases(paths: set[str]) -> list[str]:
    """``paths`` and the paths of the aliases (and their aliases) of what lies below them."""
    found, new = set(paths), set(paths)
    while new:
        aliases = get_page_model().objects.filter(_below("alias_of__path", new))
        new = set(aliases.values_list("path", flat=True)) - found
        found |= new
    return sorted(found)


def _lineage(path: str) -> list[str]:
    """The paths of a page and of all pages above it, from the path of the page."""
    step = get_page_model().steplen
    return [path[:end] for end in range(step, len(path) + 1, step)]


def _below(field: str, paths: Iterable[str]) -> Q:
    """What stands at or below one of ``paths``, for the path field of a tree.

    One comparison for each depth: thousands of restrictions are no longer a query than one.
    """
    by_length: dict[int, list[str]] = {}
    for path in sorted(set(paths)):
        by_length.setdefault(len(path), []).append(path)
    conditions = [Q(In(Left(field, length), same)) for length, same in by_length.items()]
    return reduce(or_, conditions, Q(pk__in=[]))


def _any_prefix(field: str, prefixes: Iterable[str]) -> Q:
    conditions = [Q(**{f"{field}__startswith": prefix}) for prefix in sorted(prefixes)]
    return reduce(or_, conditions, Q(pk__in=[]))
