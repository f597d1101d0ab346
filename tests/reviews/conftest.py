from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from tests import factories
from tests.clinic import admin, author, client, clinic, condition, draft, home, index
from tests.sharing import shared

__all__ = ["admin", "author", "client", "clinic", "condition", "draft", "home", "index"]


@pytest.fixture(autouse=True)
def words() -> Any:
    """Refusals are asked for in English, whatever the language of the install."""
    with translation.override("en"):
        yield


@shared
def reviewer(clinic: Any) -> Any:
    return factories.reviewer()
