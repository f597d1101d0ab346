from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from wagtail_triggerpoint.blocks import (
    ArticleBlock,
    CodingsBlock,
    TreatmentLinkBlock,
)
from wagtail_triggerpoint.models.authored_pages import AuthoredPageMixin, GetHelpMixin
from wagtail_triggerpoint.models.pages import TriggerpointPageMixin, lines
from wagtail_triggerpoint.models.sorting import SortedByTitleMixin
from wagtail_triggerpoint.publishing import Errors
from wagtail_triggerpoint.rendering.listings import AlphabeticalListing

if TYPE_CHECKING:
    from django.http import HttpRequest

INTRO_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class ConditionIndexPageMixin(TriggerpointPageMixin):
    """The A to Z of conditions."""

    triggerpoint_template = "wagtail_triggerpoint/pages/condition_index.html"
    reading_order = ()
    child_mixins = ("ConditionPageMixin",)

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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["tp_index"] = AlphabeticalListing(self.public_children(request), request)
        return context


class ConditionPageMixin(SortedByTitleMixin, GetHelpMixin):
    """One condition, in plain words first."""

    triggerpoint_template = "wagtail_triggerpoint/pages/condition.html"
    reading_order = ("body", "when_to_get_help")
    child_mixins = ()
    parent_mixins = ("ConditionIndexPageMixin",)
    findings_kind = "condition"
    # Names of conditions, in the words of doctors and of those who look for them.
    fields_without_findings = frozenset(["medical_name", "also_known_as", "codes"])

    medical_name = models.CharField(
        _("medical name"),
        max_length=255,
        blank=True,
        help_text=_("The title is the plain name; this is what a doctor calls it."),
    )
    also_known_as = models.TextField(
        _("also known as"), blank=True, help_text=_("Other names, one on each line.")
    )
    codes = StreamField(
        CodingsBlock(),
        verbose_name=_("codes"),
        blank=True,
        help_text=_("How classifications name this condition, for example ICD-11 MG30."),
    )
    symptoms = models.TextField(
        _("symptoms by name"),
        blank=True,
        help_text=_("What people feel and may look for, one on each line."),
    )
    body = StreamField(ArticleBlock(), verbose_name=_("sections"), blank=True)
    treatments = StreamField(
        [("treatment", TreatmentLinkBlock())],
        verbose_name=_("treatments that may help"),
        blank=True,
    )
    funding = models.TextField(
        _("funding"),
        blank=True,
        help_text=_("Who paid for this article, and whether they had a say in it."),
    )

    condition_content_panels: ClassVar[list[Any]] = ["medical_name", "summary", "author", "body"]
    clinical_panels: ClassVar[list[Any]] = [
        "when_to_get_help",
        "symptoms",
        "also_known_as",
        "codes",
        "funding",
    ]
    links_panels: ClassVar[list[Any]] = [
        "treatments",
        "image",
        "image_description",
        "image_is_decorative",
    ]
    condition_search_fields: ClassVar[list[Any]] = [
        *AuthoredPageMixin.authored_search_fields,
        index.SearchField("medical_name", boost=2),
        index.SearchField("also_known_as", boost=2),
        index.SearchField("symptoms"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @classproperty
    def base_form_class(cls) -> Any:  # noqa: N805
        from wagtail_triggerpoint.forms.conditions import ConditionPageForm

        return ConditionPageForm

    def get_publish_errors(self) -> Errors:
        from wagtail_triggerpoint.skeletons import guidance_errors

        errors = super().get_publish_errors()
        errors.update(guidance_errors("body", self.body))
        return errors

    @property
    def also_known_as_list(self) -> list[str]:
        return lines(self.also_known_as)

    @property
    def symptoms_list(self) -> list[str]:
        return lines(self.symptoms)
