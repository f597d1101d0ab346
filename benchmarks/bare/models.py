"""What our pages are measured beside: the least that Wagtail needs to show the same words."""

from typing import Any

from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page

from benchmarks.bare.blocks import BodyBlock


class BarePage(Page):
    summary = models.TextField(blank=True)
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*Page.content_panels, "summary", "body"]
    template = "bare/page.html"


class BareIndexPage(Page):
    """A list of its children, as Wagtail's tutorials write it, but for its pagination."""

    per_page = 50
    template = "bare/index.html"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from django.core.paginator import Paginator

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        children = BarePage.objects.child_of(self).live().public().order_by("title")
        context["results"] = Paginator(children, self.per_page).get_page(request.GET.get("page"))
        return context
