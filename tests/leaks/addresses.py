"""Every address that a visitor can look at.

A new surface (a feed, a leaflet, an API, a search) joins the leak tests by one function here,
decorated with ``@surface``. It yields full addresses, those of hidden things too: the tests ask
for all of them, and for whatever they link to, and look for words of what is hidden in each
answer. ``pages()`` shows how: it names every page there is, live or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction, Site

from tests.page_types import (
    ConditionIndexPage,
    Page,
    TherapistIndexPage,
    TreatmentIndexPage,
)
from wagtail_triggerpoint.models import FeedbackMixin, Location
from wagtail_triggerpoint.swap import get_therapist_model, page_types

LISTS = (ConditionIndexPage, TreatmentIndexPage, TherapistIndexPage)

Surface = Callable[[], Iterable[str]]

PUBLIC_ADDRESSES: list[Surface] = []


def surface(addresses: Surface) -> Surface:
    PUBLIC_ADDRESSES.append(addresses)
    return addresses


@surface
def pages() -> Iterator[str]:
    for page in Page.objects.filter(depth__gt=1):
        if page.full_url:
            yield page.full_url


@surface
def feedback_pages() -> Iterator[str]:
    """Where readers say what they think of a page, hidden ones too."""
    for page in Page.objects.type(*page_types(FeedbackMixin)):
        yield f"{page.full_url}feedback/"


@surface
def pages_of_nested_sites() -> Iterator[str]:
    """Wagtail serves a page under the address of any site whose tree it stands in."""
    for site in Site.objects.all():
        root = site.root_page
        for page in root.get_descendants():
            if page.get_site() != site:
                yield f"{site.root_url}/{page.url_path.removeprefix(root.url_path)}"


@surface
def letters() -> Iterator[str]:
    for page in ConditionIndexPage.objects.all():
        # Marked titles begin with one of two letters.
        for letter in ("H", "S", "%23"):
            yield f"{page.full_url}?letter={letter}"


@surface
def further_pages_of_lists() -> Iterator[str]:
    for page in Page.objects.type(*LISTS):
        for number in (1, 2, 3):
            yield f"{page.full_url}?page={number}"


@surface
def profiles() -> Iterator[str]:
    people, places = get_therapist_model().objects.sources(), Location.objects.sources()
    for finder in TherapistIndexPage.objects.all():
        # One of each is enough to see that a list which is not live has nothing below it.
        for row in people if finder.live else people.filter(live=True)[:1]:
            yield f"{finder.full_url}{row.slug}/"
        for place in places if finder.live else places.filter(live=True)[:1]:
            yield f"{finder.full_url}locations/{place.slug}/"


@surface
def sitemaps() -> Iterator[str]:
    for site in Site.objects.all():
        yield f"{site.root_url}/sitemap.xml"


@surface
def documents() -> Iterator[str]:
    for site in Site.objects.all():
        for document in get_document_model().objects.all():
            yield f"{site.root_url}{document.url}"


@surface
def password_forms() -> Iterator[str]:
    """Wagtail renders the form of a restriction with any page as its context."""
    restriction = PageViewRestriction.objects.filter(restriction_type="password").first()
    for page in Page.objects.private() if restriction else ():
        form = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
        yield f"http://testserver{form}"
