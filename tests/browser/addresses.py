"""Every public address of the demo, from the texts it is loaded from."""

from __future__ import annotations

from collections.abc import Iterator

from example_project.demo.clinic import ABOUT, INDEXES
from example_project.demo.conditions import CONDITIONS
from example_project.demo.locations import LOCATIONS
from example_project.demo.therapists import THERAPISTS
from example_project.demo.treatments import TREATMENTS


def demo_addresses() -> list[str]:
    return ["/", *(f"/{path}/" for path in _paths())]


def _paths() -> Iterator[str]:
    yield from INDEXES
    yield ABOUT["slug"]
    yield from (f"conditions/{condition['slug']}" for condition in CONDITIONS)
    for treatment in TREATMENTS:
        path = f"treatments/{treatment['slug']}"
        yield path
        yield from (f"{path}/{child['slug']}" for child in treatment["children"].values())
    yield from (f"therapists/{therapist['slug']}" for therapist in THERAPISTS)
    yield from (f"therapists/locations/{location['slug']}" for location in LOCATIONS)
