from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from wagtail_triggerpoint.blocks import (
    ArticleBlock,
    ConditionLinkBlock,
    PreparationBlock,
    ProseBlock,
    WhatToExpectBlock,
)
from wagtail_triggerpoint.models.authored_pages import AuthoredPageMixin, GetHelpMixin
from wagtail_triggerpoint.models.conditions import INTRO_FEATURES
from wagtail_triggerpoint.models.pages import TriggerpointPageMixin
from wagtail_triggerpoint.rendering.listings import PagedListing, cards
from wagtail_triggerpoint.swap import page_types
from wagtail_triggerpoint.validators import validate_https_url, validate_phone

if TYPE_CHECKING:
    from django.http import HttpRequest


class TreatmentIndexPageMixin(TriggerpointPageMixin):
    """What the clinic offers."""

    triggerpoint_template = "wagtail_triggerpoint/pages/treatment_index.html"
    reading_order = ()
    child_mixins = ("TreatmentPageMixin",)

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
        context["tp_index"] = PagedListing(self.public_children(request), request)
        return context


class TreatmentPageMixin(GetHelpMixin):
    """One treatment: what it is, what to know before, and how to get it."""

    triggerpoint_template = "wagtail_triggerpoint/pages/treatment.html"
    reading_order = (
        "body",
        "preparation",
        "what_to_expect",
        "risks",
        "contraindications",
        "alternatives",
        "no_treatment",
        "when_to_get_help",
    )
    child_mixins = ("BenefitListPageMixin", "AftercarePageMixin")
    parent_mixins = ("TreatmentIndexPageMixin",)
    findings_kind = "treatment"

    body = StreamField(
        ArticleBlock(),
        verbose_name=_("sections"),
        blank=True,
        help_text=_("What it is and how it works."),
    )
    pressure = models.CharField(
        _("pressure"), max_length=255, blank=True, help_text=_("How firm it is, in plain words.")
    )
    tools = models.CharField(
        _("tools"), max_length=255, blank=True, help_text=_("Hands, elbows, a ball, heat …")
    )
    duration_minutes = models.PositiveSmallIntegerField(
        _("duration in minutes"), null=True, blank=True
    )
    sessions = models.CharField(_("usual number of sessions"), max_length=255, blank=True)
    price = models.CharField(
        _("price"), max_length=255, blank=True, help_text=_("As text, for example “60 to 90 €”.")
    )
    booking_url = models.URLField(_("booking address"), blank=True, validators=[validate_https_url])
    booking_phone = models.CharField(
        _("booking phone"), max_length=32, blank=True, validators=[validate_phone]
    )
    risks = StreamField(ProseBlock(), verbose_name=_("risks"), blank=True)
    contraindications = StreamField(
        ProseBlock(), verbose_name=_("who should not have it"), blank=True
    )
    alternatives = StreamField(ProseBlock(), verbose_name=_("alternatives"), blank=True)
    no_treatment = StreamField(ProseBlock(), verbose_name=_("what if I do nothing"), blank=True)
    preparation = StreamField(
        PreparationBlock(),
        verbose_name=_("preparation"),
        blank=True,
        help_text=_("What to do, wear, bring and tell before the visit."),
    )
    what_to_expect = StreamField(
        WhatToExpectBlock(),
        verbose_name=_("what to expect"),
        blank=True,
        help_text=_("The visit, stage by stage."),
    )
    conditions = StreamField(
        [("condition", ConditionLinkBlock())],
        verbose_name=_("conditions it is used for"),
        blank=True,
    )

    treatment_content_panels: ClassVar[list[Any]] = [
        "summary",
        "author",
        "body",
        "preparation",
        "what_to_expect",
    ]
    clinical_panels: ClassVar[list[Any]] = [
        "when_to_get_help",
        "risks",
        "contraindications",
        "alternatives",
        "no_treatment",
        "pressure",
        "tools",
        "duration_minutes",
        "sessions",
    ]
    links_panels: ClassVar[list[Any]] = [
        "price",
        "booking_url",
        "booking_phone",
        "conditions",
        "image",
        "image_description",
        "image_is_decorative",
    ]
    treatment_search_fields: ClassVar[list[Any]] = [
        *AuthoredPageMixin.authored_search_fields,
        index.SearchField("body"),
        index.SearchField("risks"),
        index.SearchField("contraindications"),
        index.SearchField("preparation"),
        index.SearchField("what_to_expect"),
    ]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["tp"].children = cards(self.public_children(request), request)
        context["tp"].depend_on(context["tp"].children)
        return context

    def get_findings_facts(self) -> dict[str, Callable[[], bool]]:
        return {**super().get_findings_facts(), "has_benefit_list": self._has_benefit_list}

    def _has_benefit_list(self) -> bool:
        from wagtail_triggerpoint.models.benefits import BenefitListPageMixin

        types = page_types(BenefitListPageMixin)
        # A page without a place in the tree has no children yet.
        return self.pk is not None and bool(types) and self.get_children().type(*types).exists()
