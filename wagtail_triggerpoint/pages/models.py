from __future__ import annotations

from typing import Any, ClassVar

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from wagtail_triggerpoint.models import (
    AftercarePageMixin,
    BenefitListPageMixin,
    ConditionIndexPageMixin,
    ConditionPageMixin,
    TherapistIndexPageMixin,
    TreatmentIndexPageMixin,
    TreatmentPageMixin,
)

if not apps.is_installed("wagtail_triggerpoint.pages"):
    # Django would take these types for models of "wagtail_triggerpoint", in whose folder they lie.
    raise ImproperlyConfigured(
        'Add "wagtail_triggerpoint.pages" to INSTALLED_APPS to use its page types, or build types '
        "of your own on the mixins of wagtail_triggerpoint.models."
    )


class ConditionIndexPage(ConditionIndexPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *ConditionIndexPageMixin.index_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *ConditionIndexPageMixin.index_search_fields,
    ]
    page_description = _("The A to Z of conditions. Condition articles stand below it.")

    class Meta:
        verbose_name = _("condition index")
        verbose_name_plural = _("condition indexes")


class ConditionPage(ConditionPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *ConditionPageMixin.condition_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *ConditionPageMixin.condition_search_fields,
    ]
    page_description = _("One condition: what it is, what helps, when to get help.")

    class Meta:
        verbose_name = _("condition")
        verbose_name_plural = _("conditions")


class TreatmentIndexPage(TreatmentIndexPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TreatmentIndexPageMixin.index_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TreatmentIndexPageMixin.index_search_fields,
    ]
    page_description = _("The list of treatments. Treatment pages stand below it.")

    class Meta:
        verbose_name = _("treatment index")
        verbose_name_plural = _("treatment indexes")


class TreatmentPage(TreatmentPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TreatmentPageMixin.treatment_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TreatmentPageMixin.treatment_search_fields,
    ]
    page_description = _("One treatment: preparation, what to expect, risks, booking.")

    class Meta:
        verbose_name = _("treatment")
        verbose_name_plural = _("treatments")


class BenefitListPage(BenefitListPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *BenefitListPageMixin.benefit_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *BenefitListPageMixin.benefit_search_fields,
    ]
    page_description = _("What a treatment does, each benefit with its source.")

    class Meta:
        verbose_name = _("benefit list")
        verbose_name_plural = _("benefit lists")


class AftercarePage(AftercarePageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *AftercarePageMixin.aftercare_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *AftercarePageMixin.aftercare_search_fields,
    ]
    page_description = _("What to do after a visit, and when to get help.")

    class Meta:
        verbose_name = _("aftercare")
        verbose_name_plural = _("aftercare pages")


class TherapistIndexPage(TherapistIndexPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TherapistIndexPageMixin.index_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TherapistIndexPageMixin.index_search_fields,
    ]
    page_description = _("The list of therapists, with a page for each of them and each location.")

    class Meta:
        verbose_name = _("therapist index")
        verbose_name_plural = _("therapist indexes")
