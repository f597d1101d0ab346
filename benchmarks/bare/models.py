"""What our pages are measured beside: the least that Wagtail needs to show the same words."""

from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from benchmarks.bare.blocks import BodyBlock


class BarePage(Page):
    summary = models.TextField(blank=True)
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*Page.content_panels, "summary", "body"]
    search_fields = [*Page.search_fields, index.SearchField("body")]
    template = "bare/page.html"


class BareIndexPage(Page):
    """What bare pages stand below, as deep in the tree as our articles."""

    template = "bare/index.html"
