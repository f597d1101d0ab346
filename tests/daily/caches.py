"""A cache in front of the site that writes down what it is asked to forget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from wagtail.contrib.frontend_cache.backends.base import BaseBackend


class Recording(BaseBackend):
    purged: ClassVar[list[str]] = []

    def __init__(self, params: Mapping[str, Any]) -> None:
        super().__init__(dict(params))

    def purge(self, url: str) -> None:
        self.purged.append(url)
