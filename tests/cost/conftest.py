from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings
from wagtail.models import Site

from tests import factories
from tests.cost import planting
from tests.models import BarePage
from tests.page_types import (
    ConditionIndexPage,
    Page,
    TherapistIndexPage,
    TreatmentIndexPage,
)
from tests.sharing import shared


@pytest.fixture(autouse=True)
def forgotten_renditions() -> Iterator[None]:
    """Wagtail keeps renditions in a cache that a site may empty: they cost what they cost then."""
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    with override_settings(CACHES={**settings.CACHES, "renditions": dummy}):
        yield


@dataclass
class Clinic:
    home: Page
    conditions: Any
    treatments: Any
    therapists: Any
    author: Any


@shared
def clinic(rows: None) -> Clinic:
    """A site with its three lists and one author, below a home page that costs nothing."""
    cache.clear()
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=BarePage(title="Home", slug="clinic"))
    Site.objects.update(root_page=home, hostname="testserver")
    factories.ClinicSettingsFactory()
    return Clinic(
        home=home,
        conditions=planting.page(ConditionIndexPage, home, slug="conditions"),
        treatments=planting.page(TreatmentIndexPage, home, slug="treatments"),
        therapists=planting.page(TherapistIndexPage, home, slug="therapists"),
        author=planting.person(),
    )
