"""Loading the demo is one transaction, and doing it again changes nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core import serializers
from django.core.management import call_command
from wagtail.models import Page, Revision

from example_project.loading import pages as loading
from example_project.loading.clinic import load_demo

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing() -> None:
    load_demo(with_users=True)
    before = everything()
    report = load_demo(with_users=True)
    assert report.new_pages == 0
    assert report.accounts == []
    assert everything() == before


def test_failure_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything()

    def fail(*args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(loading.PageLoader, "_fill", fail)
    with pytest.raises(RuntimeError):
        load_demo(with_users=False)
    assert everything() == before


def test_command_makes_accounts_only_for_development(
    settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DEBUG = False
    call_command("load_triggerpoint_demo")
    assert not get_user_model().objects.exists()
    settings.DEBUG = True
    call_command("load_triggerpoint_demo")
    printed = capsys.readouterr().out
    for user in get_user_model().objects.all():
        password = re.search(rf"{user.username} / (\S+)", printed)
        assert password is not None
        assert user.check_password(password[1])
    names = set(get_user_model().objects.values_list("username", flat=True))
    assert names == {"admin", "editor", "clinician", "moderator"}


def everything() -> dict[str, Any]:
    """Every row of the package and the demo, and how many pages and versions there are."""
    labels = ["wagtail_triggerpoint", "wagtail_triggerpoint_pages", "example_project"]
    models = [model for label in labels for model in apps.get_app_config(label).get_models()]
    rows = {
        model.__name__: serializers.serialize("json", model._default_manager.order_by("pk"))
        for model in models
    }
    return {**rows, "pages": Page.objects.count(), "revisions": Revision.objects.count()}
