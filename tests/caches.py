"""A cache in front of the site that writes down what it is asked to forget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from django.apps import AppConfig, apps
from wagtail.contrib.frontend_cache.backends.base import BaseBackend


class Recording(BaseBackend):
    purged: ClassVar[list[str]] = []

    def __init__(self, params: Mapping[str, Any]) -> None:
        super().__init__(dict(params))

    def purge(self, url: str) -> None:
        self.purged.append(url)


@pytest.fixture
def purged(monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[str]:
    """What was forgotten, on a site that has such a cache.

    Among the apps of a running process, not in ``INSTALLED_APPS``: Wagtail starts only once.
    """
    config = AppConfig.create("wagtail.contrib.frontend_cache")
    config.apps, config.models = apps, {}
    monkeypatch.setitem(apps.app_configs, config.label, config)
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": "tests.caches.Recording"}}
    Recording.purged.clear()
    return Recording.purged
