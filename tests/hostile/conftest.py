from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.blocks.conftest import document, image
from tests.clinic import admin, client, clinic, home
from tests.hostile import objects
from tests.hostile.strings import sample, shared

#: Over our own strings always, over the collections of others in the matrix.
EVERY_COLLECTION = pytest.mark.parametrize(
    "collection",
    [
        pytest.param(sample, id="sample"),
        pytest.param(lambda: [*sample(), *shared()], id="shared", marks=pytest.mark.bulk),
    ],
)
Collection = Callable[[], list[str]]

__all__ = [
    "EVERY_COLLECTION",
    "Collection",
    "admin",
    "client",
    "clinic",
    "document",
    "home",
    "image",
]


@pytest.fixture
def chosen(home: Any, clinic: Any, image: Any, document: Any) -> dict[str, int]:
    """Something for choosers to choose, by the name of its model."""
    condition, treatment = objects.condition(), objects.treatment()
    rows = [image, document, condition, treatment, condition.author]
    return {"page": condition.pk, **{row._meta.model_name: row.pk for row in rows}}
