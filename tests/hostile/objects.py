"""One valid object of every model, in memory, for texts to be put into."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from django.apps import apps

from tests import factories, page_types
from tests.factories import benefit, stream
from wagtail_triggerpoint.models import (
    Claim,
    ClinicSettings,
    Credential,
    Location,
    LocationInsurer,
    OpeningException,
    OpeningHours,
    Practice,
    PublishGuardMixin,
    TherapistLanguage,
    TherapistTopic,
)
from wagtail_triggerpoint.swap import get_therapist_model

DAY = datetime.date(2090, 1, 1)


def therapist() -> Any:
    return factories.TherapistFactory(
        credentials=[Credential(kind="membership", title="Member", issuer="Society")],
        practices=[Practice(location=factories.LocationFactory())],
        languages=[TherapistLanguage(language="sv")],
        topics=[TherapistTopic(page=treatment())],
    )


def location() -> Any:
    hours = OpeningHours(weekday=1, opens=datetime.time(8), closes=datetime.time(9))
    return factories.LocationFactory(
        opening_hours=[hours],
        opening_exceptions=[OpeningException(starts=DAY)],
        insurers=[LocationInsurer(name="Insurer")],
    )


def condition() -> Any:
    return factories.ConditionPageFactory(parent=factories.ConditionIndexPageFactory())


def treatment() -> Any:
    return factories.TreatmentPageFactory(parent=factories.TreatmentIndexPageFactory())


#: How to make each, by its model. A page is live below its parent.
MAKERS: dict[Any, Callable[[], Any]] = {
    page_types.ConditionIndexPage: factories.ConditionIndexPageFactory,
    page_types.ConditionPage: condition,
    page_types.TreatmentIndexPage: factories.TreatmentIndexPageFactory,
    page_types.TreatmentPage: treatment,
    page_types.BenefitListPage: lambda: factories.BenefitListPageFactory(parent=treatment()),
    page_types.AftercarePage: lambda: factories.AftercarePageFactory(parent=treatment()),
    page_types.TherapistIndexPage: factories.TherapistIndexPageFactory,
    get_therapist_model(): therapist,
    Location: location,
    Claim: factories.ClaimFactory,
}
#: Sites of the project that are no part of the package.
_OTHERS = {"tests", "example_project"}


def guarded_models() -> set[Any]:
    return {
        model
        for model in apps.get_models()
        if issubclass(model, PublishGuardMixin) and model._meta.app_label not in _OTHERS
    }


def address(row: Any) -> str:
    """Where visitors read ``row``."""
    if hasattr(row, "get_url"):
        return str(row.get_url())
    if isinstance(row, Claim):
        return _page_with(row)
    finder = page_types.TherapistIndexPage.objects.first()
    finder = finder or factories.TherapistIndexPageFactory()
    return str(row.address_below(finder.url))


def _page_with(claim: Claim) -> str:
    """A benefit list that shows ``claim``, the same for each claim."""
    found = page_types.BenefitListPage.objects.filter(slug=f"claim-{claim.pk}").first()
    shown = found or factories.BenefitListPageFactory(
        slug=f"claim-{claim.pk}", benefits=stream(benefit(claim=claim.pk))
    )
    return str(shown.get_url())


__all__ = ["MAKERS", "ClinicSettings", "address", "guarded_models"]
