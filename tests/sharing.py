"""Rows that the tests of a file start from are made once, not once a test.

``@shared`` makes a fixture of a file: what it returns is made for the first test that asks for it
and stays for those that ask for exactly the same shared fixtures, which run one after another.
Each test sees the rows it asked for and no others, runs in a transaction of its own within
theirs, and gets the objects as they were made, whatever the test before did to them.

A shared fixture asks for ``rows`` (or for another shared one) in place of ``db``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

#: What makes the shared fixtures. Not their names: another file may have one of its own under it.
SHARED: set[Callable[..., Any]] = set()


class Kept:
    """Objects that tests are given, with what each of them held when it was made."""

    def __init__(self) -> None:
        self.objects: list[tuple[Any, Any]] = []

    def add(self, made: Any) -> None:
        if isinstance(made, dict | list | tuple):
            for each in made.values() if isinstance(made, dict) else made:
                self.add(each)
        if contents(made) is not None:
            self.objects.append((made, deepcopy(contents(made), self.memo())))

    def restore(self) -> None:
        for made, before in self.objects:
            held, copied = contents(made), deepcopy(before, self.memo())
            held.clear()
            held.extend(copied) if isinstance(held, list) else held.update(copied)

    def memo(self) -> dict[int, Any]:
        """Objects that tests are given refer to each other, not to copies."""
        return {id(made): made for made, _before in self.objects}


def contents(made: Any) -> Any:
    """What of ``made`` a test can change, or None."""
    if isinstance(made, dict | list):
        return made
    return None if isinstance(made, type) else getattr(made, "__dict__", None)


KEPT = Kept()


def forget() -> None:
    """What no database rolls back: the language of the last page, the addresses of the sites."""
    translation.deactivate()
    cache.clear()


def shared(make: Callable[..., Any]) -> Any:
    SHARED.add(make)
    return pytest.fixture(scope="module")(make)


def shared_names(item: pytest.Item) -> set[str]:
    """Names of the shared fixtures that a test starts from."""
    info = getattr(item, "_fixtureinfo", None)
    found = info.name2fixturedefs.items() if info is not None else ()
    # The last definition of a name is the one nearest to the test.
    return {name for name, defined in found if defined[-1].func in SHARED}


@pytest.fixture(scope="module", autouse=True)
def rows(request: pytest.FixtureRequest) -> Iterator[None]:
    """The database, for what is made for all tests that start from the same shared fixtures."""
    if getattr(request, "param", None) is None:
        yield
        return
    request.getfixturevalue("django_db_setup")
    blocker: DjangoDbBlocker = request.getfixturevalue("django_db_blocker")
    with blocker.unblock(), transaction.atomic():
        yield
        KEPT.objects.clear()
        transaction.set_rollback(True)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Names what a test starts from, or None where it needs no database.

    pytest lets the tests with the same parameter of a fixture follow each other, and makes the
    fixture anew, with all that were made from it, for those with another one.
    """
    names = tuple(sorted(shared_names(metafunc.definition)))
    marked = metafunc.definition.get_closest_marker("django_db")
    uses_database = bool(names or marked or "db" in metafunc.fixturenames)
    # What other connections are to see stands in no transaction.
    commits = marked is not None and marked.kwargs.get("transaction", False)
    start = names if uses_database and not commits else None
    metafunc.parametrize(
        rows.__name__, [start], indirect=True, scope="module", ids=[pytest.HIDDEN_PARAM]
    )


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    is_shared = fixturedef.func in SHARED
    if is_shared:
        forget()
    made = yield
    if is_shared:
        KEPT.add(made)
    return made


def use_database(item: pytest.Item) -> None:
    """What a test changes is taken back before the next one with the same rows."""
    if shared_names(item):
        item.add_marker(pytest.mark.django_db)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    KEPT.restore()
