"""What every test gets: a media folder of its own run, and only where it can be true."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.dispatch import receiver
from django.test import override_settings
from django.test.signals import setting_changed
from django.urls import clear_url_caches
from django.utils import translation

from tests.installs import install, left_out
from tests.sharing import (
    forget,
    pytest_fixture_setup,
    pytest_generate_tests,
    pytest_runtest_setup,
    rows,
    use_database,
)

__all__ = [
    "pytest_fixture_setup",
    "pytest_generate_tests",
    "pytest_runtest_setup",
    "rows",
]

LEFT_OUT = left_out()
#: Many rows, many inputs, or a site made from nothing: ``make test`` leaves these to the matrix.
SLOW = (
    "tests/bulk/",
    "tests/cost/test_admin.py",
    "tests/cost/test_reports.py",
    "tests/cost/test_reviews.py",
    "tests/example_project/test_loading.py",
    "tests/finder/test_any_choice.py",
    "tests/forms/test_bad_input.py",
    "tests/hostile/",
    "tests/installation/",
)


def pytest_report_header() -> list[str]:
    return [
        f"install: {install()}",
        *(f"  not here: {path} ({LEFT_OUT[path]})" for path in LEFT_OUT),
    ]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    name = f"{collection_path.relative_to(config.rootpath)}/"
    return True if name in LEFT_OUT else None


def pytest_itemcollected(item: pytest.Item) -> None:
    use_database(item)
    if item.nodeid.startswith(SLOW):
        item.add_marker(pytest.mark.slow)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    away = [item for item in items if item.nodeid.startswith(tuple(LEFT_OUT))]
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in away]


def pytest_collection_finish() -> None:
    """Modules and collected tests stay: looking through them for garbage took a tenth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session", autouse=True)
def media_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Keep uploads and renditions out of the working tree, apart for each test process."""
    folder = str(tmp_path_factory.mktemp("media"))
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    forget()
    yield
    translation.deactivate()


@receiver(setting_changed)
def addresses_follow_the_language_of_the_site(setting: str, **kwargs: object) -> None:
    """Django remembers under which language addresses need no prefix."""
    if setting == "LANGUAGE_CODE":
        clear_url_caches()
