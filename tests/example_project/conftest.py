from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, override_settings

from example_project.loading.clinic import Report, load_demo

CLINIC = {"BASE_TEMPLATE": "example_project/base.html"}


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Report]:
    """The demo clinic, loaded once for the tests of a module and taken back after them."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demo(with_users=True)
        transaction.set_rollback(True)


@pytest.fixture
def visitor(demo: Report, db: None) -> Iterator[Client]:
    """A browser on the example clinic's own addresses and templates."""
    with override_settings(ROOT_URLCONF="example_project.urls", WAGTAIL_TRIGGERPOINT=CLINIC):
        yield Client(headers={"host": "localhost"})
