from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.clinic import author, clinic, condition, draft, home, index, treatments
from tests.feedback.posting import feedback_url, report
from tests.sharing import shared
from wagtail_triggerpoint.models import ClinicSettings

__all__ = ["author", "clinic", "condition", "draft", "home", "index", "treatments"]

Post = Callable[..., Any]


@pytest.fixture
def post(django_capture_on_commit_callbacks: Any) -> Post:
    """Posts the form of a page, and does what is done once that is stored."""

    def _post(page: Any, data: dict[str, Any] | None = None, **values: Any) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return Client().post(feedback_url(page), data or {**report(page), **values})

    return _post


@shared
def mailbox(clinic: ClinicSettings) -> str:
    """The address of the clinic."""
    ClinicSettings.objects.update(email="clinic@example.org")
    return "clinic@example.org"
