from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture
def english() -> Iterator[None]:
    """For tests that ask for English words under every language of an install."""
    with translation.override("en"):
        yield
