"""A person with all kinds of facts, and what editors do with one in the admin."""

from __future__ import annotations

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from tests import factories
from tests.forms.posting import fresh, opened
from wagtail_triggerpoint.models import Credential, Practice, TherapistLanguage

PUBLISH = {"action-publish": "1"}


def locale(code: str = "de") -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def mara(**facts: Any) -> Any:
    """A live therapist with a credential, a practice and a language."""
    return factories.TherapistFactory(
        **{
            "name": "Mara Lindqvist",
            "sort_name": "Lindqvist, Mara",
            "practising_since": 2009,
            "credentials": [Credential(kind="membership", title="Member", issuer="Society")],
            "practices": [Practice(location=factories.LocationFactory(name="Harbour"))],
            "languages": [TherapistLanguage(language="sv")],
            **facts,
        }
    )


def translation_of(row: Any, code: str = "de", **words: Any) -> Any:
    """A live translation, as it is after an editor has filled and published it."""
    made = row.copy_for_translation(locale(code))
    made.job_title = words.pop("job_title", f"Physiotherapeutin ({code})")
    for name, value in words.items():
        setattr(made, name, value)
    made.save()
    publish(made)
    return fresh(made)


def publish(row: Any) -> None:
    row.save_revision().publish()


def url(row: Any, view: str = "edit") -> str:
    return reverse(row.snippet_viewset.get_url_name(view), args=[row.pk])


def translate(client: Client, row: Any, *codes: str) -> Any:
    """Asks for translations as the button "Translate" does; gives the answer."""
    options = row._meta
    address = reverse(
        "simple_translation:submit_snippet_translation",
        args=[options.app_label, options.model_name, row.pk],
    )
    return client.post(address, {"locales": [locale(code).pk for code in codes]})


def saved(client: Client, row: Any, **changes: Any) -> Any:
    """The answer to the edit form of ``row``, posted with ``changes``."""
    data = {**opened(client, url(row)), **changes}
    return client.post(url(row), data)


def expire(row: Any) -> None:
    """Publishes ``row`` with its credential expired yesterday."""
    (held,) = row.credentials.all()
    held.expires = timezone.localdate() - datetime.timedelta(days=1)
    row.credentials = [held]
    publish(row)
