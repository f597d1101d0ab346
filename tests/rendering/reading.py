"""What a visitor reads at an address."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client


def soup(address: str) -> Any:
    response = Client().get(address)
    assert response.status_code == 200, (address, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def canonical(address: str) -> str:
    return str(soup(address).select_one("link[rel=canonical]")["href"])


def description(address: str) -> str:
    (found,) = soup(address).select("meta[name=description]")
    return str(found["content"])


def breadcrumbs(address: str) -> list[str]:
    return [link.text.strip() for link in soup(address).select(".tp-breadcrumbs a")]
