"""What a visitor reads at an address."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client


def soup(address: str) -> Any:
    response = Client().get(address)
    assert response.status_code == 200, (address, response.status_code)
    return BeautifulSoup(response.content, "html.parser")
