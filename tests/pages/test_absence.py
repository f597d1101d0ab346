"""A site that left our page types out."""

from __future__ import annotations

import importlib
import sys

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured


def test_types_of_an_app_that_is_not_installed_are_not_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(apps, "is_installed", lambda name: name != "wagtail_triggerpoint.pages")
    monkeypatch.delitem(sys.modules, "wagtail_triggerpoint.pages.models", raising=False)
    with pytest.raises(ImproperlyConfigured, match="INSTALLED_APPS"):
        importlib.import_module("wagtail_triggerpoint.pages.models")
