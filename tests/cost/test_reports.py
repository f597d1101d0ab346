"""The reports of the evidence cost the same for few rows as for many, on few pages and on many."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, ReferenceIndex

from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.cost.measuring import cost
from tests.cost.test_admin import editor
from tests.factories import block, section, stream
from tests.page_types import ConditionPage

__all__ = ["editor"]

FEW, MANY = 3, 30
FILES = ["", "export=csv", "export=xlsx"]
FILTERS = [
    "certainty=low&has_source=true",
    "is_used=true&on_retracted=true",
    "is_used=false",
    "regrading=soon&live=true",
]


def plant(clinic: Clinic, count: int) -> None:
    """Claims on a retracted source, each with a translation, on as many pages."""
    german = Locale.objects.get_or_create(language_code="de")[0]
    for _ in range(count):
        source = planting.reference(is_retracted=True)
        claims = [planting.claim(source, planting.reference()) for _ in range(2)]
        claims[0].copy_for_translation(german).save()
        body = [block("claim", claim.pk) for claim in claims]
        page = planting.page(
            ConditionPage, clinic.conditions, author=clinic.author, body=stream(section("A", *body))
        )
        ReferenceIndex.create_or_update_for_object(page)


@pytest.fixture(params=["few keys", "many keys"])
def keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "many keys":
        monkeypatch.setattr("wagtail_triggerpoint.usage_counts.MOST_KEYS", 1)


@pytest.mark.parametrize("query", [*FILES, *FILTERS])
def test_the_report_of_claims(clinic: Clinic, editor: Client, query: str, keys: Any) -> None:
    compare(clinic, editor, f"{reverse('triggerpoint_claims')}?{query}")


@pytest.mark.parametrize("query", FILES)
def test_the_report_of_retracted_sources(
    clinic: Clinic, editor: Client, query: str, keys: Any
) -> None:
    compare(clinic, editor, f"{reverse('triggerpoint_retracted_sources')}?{query}")


def compare(clinic: Clinic, editor: Client, address: str) -> None:
    plant(clinic, FEW)
    few = cost(address, editor)
    plant(clinic, MANY)
    assert cost(address, editor) == few


def test_the_panel_on_the_home_page(clinic: Clinic, editor: Client) -> None:
    compare(clinic, editor, reverse("wagtailadmin_home"))
