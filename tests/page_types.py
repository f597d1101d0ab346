"""The page types of the install under test. Tests take them from here, never from an app."""

from typing import TYPE_CHECKING

from django.apps import apps

from tests.base_page import Page

if TYPE_CHECKING or apps.is_installed("wagtail_triggerpoint.pages"):
    from wagtail_triggerpoint.pages.models import (
        AftercarePage,
        BenefitListPage,
        ConditionIndexPage,
        ConditionPage,
        TherapistIndexPage,
        TreatmentIndexPage,
        TreatmentPage,
    )
else:
    from tests.own_types.models import (
        AftercarePage,
        BenefitListPage,
        ConditionIndexPage,
        ConditionPage,
        TherapistIndexPage,
        TreatmentIndexPage,
        TreatmentPage,
    )

#: Of the app that the types live in.
APP_LABEL = ConditionPage._meta.app_label


def admin_names(model: type[Page]) -> list[str]:
    """App and model, as addresses of the admin have them."""
    return [model._meta.app_label, model._meta.model_name]


__all__ = [
    "APP_LABEL",
    "AftercarePage",
    "BenefitListPage",
    "ConditionIndexPage",
    "ConditionPage",
    "Page",
    "TherapistIndexPage",
    "TreatmentIndexPage",
    "TreatmentPage",
    "admin_names",
]
