"""A visitor and an editor, in this process: the whole site answers, but for the web server."""

from __future__ import annotations

import sys
from functools import cache
from io import BytesIO
from typing import Any

from django.contrib.auth import get_user_model
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client

from tests.forms.posting import form_data

HOST = "127.0.0.1"


@cache
def _site() -> WSGIHandler:
    return WSGIHandler()


def read(address: str) -> bytes:
    """The page at ``address``, as a server asks for it."""
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": HOST,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
    }
    seen: list[str] = []

    def start(status: str, *args: Any) -> Any:
        seen.append(status)

    response: Any = _site()(environ, start)
    body = b"".join(response)
    response.close()
    if seen != ["200 OK"]:
        raise RuntimeError(f"{address} answered {seen}.")
    return body


class Editor:
    def __init__(self) -> None:
        user, _ = get_user_model().objects.get_or_create(username="editor", is_superuser=True)
        self.client = Client(headers={"host": HOST})
        self.client.force_login(user)

    def open(self, page: Any) -> Any:
        """The form in which ``page`` is edited."""
        return self._checked(self.client.get(f"/admin/pages/{page.pk}/edit/"), 200)

    def read(self, address: str) -> Any:
        return self._checked(self.client.get(address), 200)

    def data(self, page: Any) -> dict[str, Any]:
        """What a browser posts when the form is published as it stands."""
        return {**form_data(self.open(page).context["form"]), "action-publish": "1"}

    def publish(self, page: Any, data: dict[str, Any]) -> None:
        self._checked(self.client.post(f"/admin/pages/{page.pk}/edit/", data), 302)

    def _checked(self, response: Any, status: int) -> Any:
        if response.status_code != status:
            raise RuntimeError(f"{response.request['PATH_INFO']} answered {response.status_code}.")
        return response
