"""Counts the queries of one request, once everything that Django and Wagtail keep is kept."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def queries(address: str, client: Client | None = None) -> list[str]:
    """The queries of the second visit: the first one makes renditions and fills caches."""
    browser = client or Client()
    _visit(browser, address)
    with CaptureQueriesContext(connection) as captured:
        _visit(browser, address)
    return [query["sql"] for query in captured.captured_queries]


def cost(address: str, client: Client | None = None) -> int:
    return len(queries(address, client))


def _visit(browser: Client, address: str) -> None:
    response = browser.get(address)
    assert response.status_code == 200, address
    if response.streaming:
        list(response)
