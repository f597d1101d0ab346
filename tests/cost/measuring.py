"""Counts the queries of one request, once everything that Django and Wagtail keep is kept."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image as Drawing
from wagtail.documents import get_document_model
from wagtail.images import get_image_model


def queries(address: str, client: Client | None = None) -> list[str]:
    """The queries of the second visit: the first one makes renditions and fills caches."""
    browser = client or Client()
    assert browser.get(address).status_code == 200, address
    with CaptureQueriesContext(connection, ) as captured:
        response = browser.get(address)
        assert response.status_code == 200, address
        b"".join(response) if response.streaming else response.content
    return [query["sql"] for query in captured.captured_queries]


def cost(page: Any) -> int:
    return len(queries(page.url))


def picture(name: str = "picture") -> Any:
    buffer = BytesIO()
    Drawing.new("RGB", (4, 3), "teal").save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name=f"{name}.png")
    return get_image_model().objects.create(title=name, file=file, width=4, height=3)


def document(name: str = "leaflet") -> Any:
    file = ContentFile(b"%PDF-1.4", name=f"{name}.pdf")
    return get_document_model().objects.create(title=name, file=file)


def many(make: Callable[[int], Any], count: int) -> list[Any]:
    return [make(number) for number in range(count)]
