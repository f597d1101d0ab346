from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.models import Site
from wagtail.search import index
from wagtail.url_routing import RouteResult

from wagtail_triggerpoint.models.conditions import INTRO_FEATURES
from wagtail_triggerpoint.models.locations import Location
from wagtail_triggerpoint.models.pages import TriggerpointPageMixin
from wagtail_triggerpoint.rendering.context import first_finder
from wagtail_triggerpoint.rendering.loading import Reader
from wagtail_triggerpoint.rendering.people import TherapistListing, addresses
from wagtail_triggerpoint.swap import get_therapist_model

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wagtail_triggerpoint.models.profiles import ProfileModel

LOCATIONS = "locations"


class TherapistIndexPageMixin(TriggerpointPageMixin):
    """The list of therapists, with one address per therapist and one per location below it."""

    triggerpoint_template = "wagtail_triggerpoint/pages/therapist_index.html"
    reading_order = ()
    # Addresses below this page belong to therapists.
    child_mixins = ()

    intro = RichTextField(
        _("introduction"),
        blank=True,
        features=INTRO_FEATURES,
        help_text=_("A few words above the list."),
    )

    index_content_panels: ClassVar[list[Any]] = ["intro"]
    index_search_fields: ClassVar[list[Any]] = [index.SearchField("intro")]

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Adds ``<slug>/`` for a therapist and ``locations/<slug>/`` for a place."""
        if self.live and len(path_components) == 1 and path_components[0] != LOCATIONS:
            return RouteResult(self, kwargs={"therapist_slug": path_components[0]})
        if self.live and len(path_components) == 2 and path_components[0] == LOCATIONS:
            return RouteResult(self, kwargs={"location_slug": path_components[1]})
        return super().route(request, path_components)

    def serve(
        self, request: HttpRequest, therapist_slug: str = "", location_slug: str = "", **kwargs: Any
    ) -> HttpResponse:
        self.refuse_out_of_reach(request)
        if therapist_slug:
            return self._profile(request, get_therapist_model(), therapist_slug)
        if location_slug:
            return self._profile(request, Location, location_slug)
        response = super().serve(request, **kwargs)
        if request.GET:
            # Nobody knows all the addresses at which a cache may have kept a person.
            patch_cache_control(response, no_cache=True)
        return response

    def _profile(self, request: HttpRequest, model: type[ProfileModel], slug: str) -> HttpResponse:
        rows = model.objects.public(self.site_of(request), self.locale_id)
        row = get_object_or_404(rows, Q(slug=slug) | Q(source__slug=slug))
        context = super().get_context(request)
        context.update(row.get_profile_context(self.reader(request), context))
        return TemplateResponse(request, row.profile_template, context)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """This page and, where it is the site's canonical list, the pages below it."""
        urls = super().get_sitemap_urls(request)
        if not urls or request is None:
            return urls
        finder = first_finder(request, self.locale_id)
        if finder is not None and finder.pk == self.pk:
            urls += addresses(self.get_full_url(request), self.reader(request))
        return urls

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        rows = get_therapist_model().objects.public(self.site_of(request), self.locale_id)
        listing = TherapistListing(rows, self.reader(request))
        context["tp_index"] = listing
        context["tp"].canonical_url += listing.query
        return context

    def site_of(self, request: HttpRequest) -> Site | None:
        return Site.find_for_request(request)

    def reader(self, request: HttpRequest) -> Reader:
        url = self.get_url(request)
        return Reader(request, self.site_of(request), self.locale_id, url)
