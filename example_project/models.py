"""What this clinic adds to the package: a home page, a page for information, a type of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from example_project.blocks import PathBlock
from wagtail_triggerpoint.blocks import ArticleBlock
from wagtail_triggerpoint.models import ConditionPageMixin, TriggerpointPageMixin

if TYPE_CHECKING:
    from django.http import HttpRequest


class HomePage(TriggerpointPageMixin, Page):
    """The front door: a visitor's path from "what I have" to "after my visit"."""

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 1
    triggerpoint_template = "example_project/home_page.html"

    heading = models.CharField(_("heading"), max_length=255)
    intro = RichTextField(_("introduction"), features=["bold", "italic", "link"], blank=True)
    image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    image_description = models.CharField(
        _("description of the picture"), max_length=255, blank=True
    )
    path_steps = StreamField(
        [("step", PathBlock())], verbose_name=_("steps of a visitor"), blank=True
    )

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        "heading",
        "intro",
        "image",
        "image_description",
        "path_steps",
    ]

    class Meta:
        verbose_name = _("home page")


class InformationPage(TriggerpointPageMixin, Page):
    """Plain information about the clinic, with the sections of the package."""

    child_mixins = ()
    triggerpoint_template = "example_project/information_page.html"

    summary = models.TextField(_("summary"), max_length=500)
    body = StreamField(ArticleBlock(), verbose_name=_("sections"))

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, "summary", "body"]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("information page")


class SportsInjuryPage(ConditionPageMixin, Page):
    """A condition that ends with the way back to sport."""

    back_to_sport = RichTextField(
        _("back to sport"), features=["bold", "italic", "ol", "ul", "link"], blank=True
    )

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *ConditionPageMixin.condition_content_panels,
        "back_to_sport",
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *ConditionPageMixin.condition_search_fields,
        index.SearchField("back_to_sport"),
    ]

    class Meta:
        verbose_name = _("sports injury")

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return "example_project/sports_injury_page.html"
