"""What readers send with the two forms of a feedback page, and how it looks then."""

from __future__ import annotations

import time
from typing import Any

from bs4 import BeautifulSoup
from django.core import signing
from django.test import Client

FORM = ".tp-page--feedback textarea[name=text]"
ERROR = ".tp-page--feedback .tp-form__error[role=alert]"
THANKS = ".tp-page--feedback [role=status]"
#: Of the package.
SALT = "wagtail_triggerpoint.feedback"
DAY = 24 * 60 * 60


class Earlier(signing.TimestampSigner):
    """Signs as it would have ``age`` seconds ago."""

    def __init__(self, age: float, salt: str = SALT) -> None:
        super().__init__(salt=salt)
        self.age = age

    def timestamp(self) -> str:
        return signing.b62_encode(int(time.time() - self.age))


def feedback_url(page: Any) -> str:
    return f"{page.get_url()}feedback/"


def token(key: int, age: float = 60, salt: str = SALT) -> str:
    """That of a form of the page with ``key``, opened ``age`` seconds ago."""
    return Earlier(age, salt).sign(str(key))


def report(page: Any, **values: Any) -> dict[str, Any]:
    known = {
        "token": token(page.page_that_is_read),
        "kind": "wrong",
        "text": "The dose is hushwrong.",
        "website": "",
    }
    return {**known, **values}


def ballot(page: Any, useful: str = "yes", **values: Any) -> dict[str, Any]:
    return {"token": token(page.page_that_is_read), "useful": useful, **values}


def looked_at(page: Any) -> BeautifulSoup:
    return soup(Client().get(feedback_url(page)))


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")
