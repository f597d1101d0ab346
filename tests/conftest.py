"""What every test gets: a media folder of its own run, and only where it can be true."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import override_settings
from django.utils import translation

from tests.installs import install, left_out

LEFT_OUT = left_out()


def pytest_report_header() -> list[str]:
    return [
        f"install: {install()}",
        *(f"  not here: {path} ({LEFT_OUT[path]})" for path in LEFT_OUT),
    ]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    name = f"{collection_path.relative_to(config.rootpath)}/"
    return True if name in LEFT_OUT else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    away = [item for item in items if item.nodeid.startswith(tuple(LEFT_OUT))]
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in away]


@pytest.fixture(scope="session", autouse=True)
def media_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Keep uploads and renditions out of the working tree, apart for each test process."""
    folder = str(tmp_path_factory.mktemp("media"))
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """What no database rolls back: the language of the last page, the addresses of the sites."""
    translation.deactivate()
    cache.clear()
    yield
    translation.deactivate()
