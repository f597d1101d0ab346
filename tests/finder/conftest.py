from __future__ import annotations

from typing import Any

from tests import factories
from tests.clinic import clinic, home
from tests.finder.world import World
from tests.page_types import TherapistIndexPage
from tests.sharing import shared

__all__ = ["clinic", "home"]


@shared
def finder(clinic: Any) -> TherapistIndexPage:
    made: TherapistIndexPage = factories.TherapistIndexPageFactory()
    return made


@shared
def world(finder: TherapistIndexPage) -> World:
    """Two hundred people, some of whom nobody may see."""
    return World(finder, people=200, seed=7)
