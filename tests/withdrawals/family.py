"""A page with all that shows its words, and how much of it readers see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from tests.forms.posting import fresh
from tests.models.people import locale
from tests.page_types import ConditionPage
from wagtail_triggerpoint.actions.withdrawals import withdraw
from wagtail_triggerpoint.models import Withdrawal

#: A second language under every install.
LANGUAGE = "ar"
BODY_WORD = "Seensummary"
ALIAS_WORD = "another-neck"
NOTE = "Seencorrection: do not do what it said."
REASON = "Hushreason."


@dataclass
class Family:
    page: Any
    translation: Any
    alias: Any
    translated_alias: Any

    @property
    def all(self) -> list[Any]:
        return [self.page, self.translation, self.alias, self.translated_alias]

    @property
    def live(self) -> list[bool]:
        return [fresh(one).live for one in self.all]


def translated(page: Any) -> Any:
    """A live translation of ``page``."""
    made = page.copy_for_translation(locale(LANGUAGE), copy_parents=True)
    made.save_revision().publish()
    return ConditionPage.objects.get(pk=made.pk)


def withdrawn(page: Any, user: Any, correction: str = NOTE) -> Withdrawal:
    return withdraw(fresh(page), user, reason=REASON, correction=correction)


def look(page: Any, **headers: str) -> Any:
    return Client(headers=headers).get(page.get_url())


def words(response: Any) -> str:
    return BeautifulSoup(response.content, "html.parser").get_text(" ")
