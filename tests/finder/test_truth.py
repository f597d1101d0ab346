"""The finder finds whom it has to, and counts say what an answer would find."""

from __future__ import annotations

import datetime
import random
from typing import Any

import pytest
import time_machine
from django.db import transaction

from tests.finder.asking import asked, found
from tests.finder.comparing import compare
from tests.finder.oracle import Oracle
from tests.finder.world import CHANGES, World
from wagtail_triggerpoint.models import FinderChange, ReviewSettings, WhenExpired


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_each_change_is_noticed(world: World, name: str) -> None:
    for seed in range(3):
        found(world.finder)
        CHANGES[name](world, random.Random(seed))
        compare(world.finder, {})


@pytest.mark.parametrize("hours", [6, 24, 49, 24 * 15, 24 * 61, 24 * 91])
def test_time_leaves_nothing_behind(world: World, hours: int) -> None:
    """People, places and credentials expire, and what was said grows old, between two requests."""
    before = asked(world.finder)
    assert before.search.count
    later = datetime.datetime.now(tz=datetime.UTC) + datetime.timedelta(hours=hours)
    with time_machine.travel(later):
        compare(world.finder, {})
        compare(world.finder, {"accepting": "yes"})


def test_people_without_a_credential_leave_where_the_site_says_so(world: World) -> None:
    ReviewSettings.objects.create(site=world.site, when_expired=WhenExpired.UNLIST)
    count = len(Oracle(world.finder).people)
    assert asked(world.finder).search.count < count
    compare(world.finder, {}, unlists=True)
    compare(world.finder, {"visit": "video"}, unlists=True)


def test_what_is_taken_back_is_not_kept(world: World) -> None:
    """A process asks inside a transaction that comes to nothing."""
    before = found(world.finder)
    for _round in range(2):
        with transaction.atomic():
            type(world.people[0]).objects.update(live=False)
            assert found(world.finder) == []
            transaction.set_rollback(True)
        assert found(world.finder) == before


def test_nothing_is_read_again_while_nothing_changes(
    world: World, django_assert_num_queries: Any
) -> None:
    first = asked(world.finder).index
    with django_assert_num_queries(1):
        FinderChange.version()
    assert asked(world.finder).index is first
