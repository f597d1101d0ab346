"""Pages as a visitor's browser has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

# What arrives in addresses: damaged, encoded twice, overlong, or meant to do harm.
HOSTILE = [
    "%00",
    "%00%00a",
    "a" * 3000,
    "%F0%9F%A6%B4",
    "%ED%A0%80",
    "%FF%FE",
    "..%2F..%2Fetc%2Fpasswd",
    "%252e%252e",
    "%27%20OR%201=1--",
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "%E2%80%AE",
    "%0d%0aSet-Cookie:a=b",
    "{{7*7}}",
    "-1",
    "0",
    " ",
]


@dataclass
class Answer:
    status: int
    html: BeautifulSoup
    context: Any

    def texts(self, selector: str) -> list[str]:
        return [" ".join(found.get_text(" ").split()) for found in self.html.select(selector)]

    def text(self, selector: str) -> str:
        (found,) = self.texts(selector)
        return found

    def attribute(self, selector: str, name: str) -> str:
        (found,) = self.html.select(selector)
        return str(found[name])

    @property
    def description(self) -> str:
        return self.attribute('meta[name="description"]', "content")

    @property
    def canonical(self) -> str:
        return self.attribute('link[rel="canonical"]', "href")

    @property
    def breadcrumbs(self) -> list[tuple[str, str]]:
        links = self.html.select(".tp-breadcrumbs a")
        return [(link.get_text(), str(link["href"])) for link in links]


def read(address: str) -> Answer:
    answer = Client(raise_request_exception=False).get(address)
    return Answer(answer.status_code, BeautifulSoup(answer.content, "html.parser"), answer.context)
