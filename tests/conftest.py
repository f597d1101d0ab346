"""What every test gets: a media folder of its own run."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from django.utils import translation


@pytest.fixture(scope="session", autouse=True)
def media_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Keep uploads and renditions out of the working tree, apart for each test process."""
    folder = str(tmp_path_factory.mktemp("media"))
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def default_language() -> Iterator[None]:
    """A page that a test has read in German leaves the process speaking German."""
    translation.deactivate()
    yield
    translation.deactivate()
