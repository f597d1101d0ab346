from __future__ import annotations

from typing import Any, ClassVar

from tests.base_page import Page
from wagtail_triggerpoint.models import (
    AftercarePageMixin,
    BenefitListPageMixin,
    ConditionIndexPageMixin,
    ConditionPageMixin,
    TherapistIndexPageMixin,
    TreatmentIndexPageMixin,
    TreatmentPageMixin,
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


class ConditionPage(ConditionPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *ConditionPageMixin.condition_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *ConditionPageMixin.condition_search_fields,
    ]


class TreatmentIndexPage(TreatmentIndexPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TreatmentIndexPageMixin.index_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TreatmentIndexPageMixin.index_search_fields,
    ]


class TreatmentPage(TreatmentPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TreatmentPageMixin.treatment_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TreatmentPageMixin.treatment_search_fields,
    ]


class BenefitListPage(BenefitListPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *BenefitListPageMixin.benefit_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *BenefitListPageMixin.benefit_search_fields,
    ]


class AftercarePage(AftercarePageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *AftercarePageMixin.aftercare_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *AftercarePageMixin.aftercare_search_fields,
    ]


class TherapistIndexPage(TherapistIndexPageMixin, Page):
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        *TherapistIndexPageMixin.index_content_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        *TherapistIndexPageMixin.index_search_fields,
    ]
