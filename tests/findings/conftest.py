from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def english_editor() -> Iterator[None]:
    """Messages are in English, also where the site is German."""
    with translation.override("en"):
        yield
