"""The page types of the install under test. Tests take them from here, never from an app."""

from wagtail_triggerpoint.pages.models import (
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
)

__all__ = [
    "AftercarePage",
    "BenefitListPage",
    "ConditionIndexPage",
    "ConditionPage",
    "TherapistIndexPage",
    "TreatmentIndexPage",
    "TreatmentPage",
]
