"""The forms of the example clinic, as its editor posts them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import StringIO
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment

from benchmarks.faults.actions.base import Action
from tests.forms.posting import form_data

EDITOR = "admin"


def editor() -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(get_user_model().objects.get(username=EDITOR))
    return client


def posting(url: str, **changes: str) -> Callable[[], None]:
    """Opens the form at ``url``; what is returned publishes it with ``changes``."""
    client = editor()
    data = {**form_data(client.get(url).context["form"]), **changes}

    def publish() -> None:
        response: Any = client.post(url, {**data, "action-publish": "action-publish"})
        assert response.status_code == 302, response.context["form"].errors

    return publish


@cache
def _watch_responses() -> None:
    """Makes responses tell the form that they show."""
    setup_test_environment()


class EditingAction(Action):
    """Something that an editor of the example clinic does in the admin."""

    def prepare(self) -> None:
        self.load()
        _watch_responses()
        # The first to open the form is subscribed to comments, and pictures are made once.
        self.get_ready()
        self.state()

    def load(self) -> None:
        """The example clinic, and somebody who works in its admin."""
        call_command("load_triggerpoint_demo", stdout=StringIO())
        get_user_model().objects.create_superuser(EDITOR, "admin@clinic.example.org", "unused")
