"""What our pages are measured beside: the least that Wagtail needs to show the same words."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from benchmarks.bare.blocks import BodyBlock
from wagtail_triggerpoint.swap import get_therapist_model


class BarePage(Page):
    summary = models.TextField(blank=True)
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*Page.content_panels, "summary", "body"]
    search_fields = [*Page.search_fields, index.SearchField("body")]
    template = "bare/page.html"


class BareIndexPage(Page):
    """What bare pages stand below, as deep in the tree as our articles."""

    template = "bare/index.html"


class BarePeoplePage(Page):
    """The first twenty people, as a site without us would list them: no question, no rule."""

    template = "bare/people.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        rows = get_therapist_model().objects.filter(live=True, locale=self.locale_id)
        related = ("photo__renditions", "credentials", "practices__location", "languages")
        shown = rows.order_by("sort_key").prefetch_related(*related, "topics__page")[:20]
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "people": shown, "count": rows.count()}
