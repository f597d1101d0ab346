"""Whatever is chosen, the finder finds whom it has to, and its counts are true."""

from __future__ import annotations

import random
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.finder.asking import asked, found
from tests.finder.comparing import compare
from tests.finder.world import World
from wagtail_triggerpoint.finder.facets import all_facets

WORDS = ("", "asa", "lukasz", "obrien", "mara neck", "sagohamn", "migran", "place 3", "12 00", "x")
examples = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def drawn(chance: random.Random, filterset: Any) -> dict[str, str]:
    """Some of the questions, answered with what is offered."""
    facets = [facet.name for facet in all_facets() if filterset.options[facet.name]]
    names = chance.sample(facets, chance.choice([0, 1, 1, 2, 2, 3, 4]))
    query = {name: chance.choice(filterset.options[name]).value for name in names}
    return {**query, "q": chance.choice(WORDS)}


@examples
@given(seed=st.integers(0, 2**32))
def test_counts_are_those_of_the_results(world: World, seed: int) -> None:
    chance = random.Random(seed)
    compare(world.finder, drawn(chance, asked(world.finder)))


@examples
@given(seed=st.integers(0, 2**32))
def test_nothing_that_changes_leaves_them_behind(world: World, seed: int) -> None:
    """Whatever is done to the register between two requests, by whichever way."""
    chance = random.Random(seed)
    with transaction.atomic():
        found(world.finder)
        for _number in range(chance.randint(1, 4)):
            world.change(chance)
        compare(world.finder, drawn(chance, asked(world.finder)))
        transaction.set_rollback(True)
