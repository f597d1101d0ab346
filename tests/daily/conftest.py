from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests import factories
from tests.clinic import admin, author, clinic, condition, draft, home, index, treatments
from tests.sharing import shared
from wagtail_triggerpoint.daily import all_jobs, register, unregister
from wagtail_triggerpoint.models import ClinicSettings

__all__ = ["admin", "author", "clinic", "condition", "draft", "home", "index", "treatments"]


@shared
def reviewer(clinic: Any) -> Any:
    return factories.reviewer(name="Chidi Okafor")


@shared
def mailbox(clinic: ClinicSettings) -> str:
    """The address of the clinic, which has none else."""
    ClinicSettings.objects.update(email="clinic@example.org")
    return "clinic@example.org"


@pytest.fixture
def no_jobs() -> Iterator[None]:
    """A registry with nothing in it; what was there comes back."""
    before = all_jobs()
    for job in before:
        unregister(job.name)
    yield
    for job in all_jobs():
        unregister(job.name)
    for job in before:
        register(job)
