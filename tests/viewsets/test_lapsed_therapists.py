"""The list of therapists in the admin finds those whose credentials have all expired."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import factories
from tests.models.people import translation_of
from tests.viewsets.lists import results
from tests.viewsets.test_therapist_list import held
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

MODEL = get_therapist_model()


def found(browser: Client) -> set[str]:
    rows = results(browser, MODEL, credentials="lapsed").context["object_list"]
    return {row.facts.name for row in rows}


@pytest.mark.parametrize(
    ("credentials", "is_lapsed"),
    [
        ([{"days": -1}], True),
        ([{"days": -1}, {"days": -400}], True),
        ([{"days": -1}, {"begins": 1}], True),
        ([{"days": -1}, {"days": 0}], False),
        ([{"days": -1}, {}], False),
        ([{"begins": 1}], False),
        ([], False),
    ],
)
def test_filter_finds_those_with_none_in_date_any_more(
    client: Client, credentials: list[dict[str, Any]], is_lapsed: bool
) -> None:
    rows = [held(**one) for one in credentials]
    factories.TherapistFactory(name="Ada", credentials=rows)
    assert found(client) == ({"Ada"} if is_lapsed else set())


def test_filter_finds_translations_with_their_source(client: Client) -> None:
    person: Any = factories.TherapistFactory(name="Ada", credentials=[held(days=-1)])
    translation_of(person, "ar")
    rows = results(client, MODEL, credentials="lapsed").context["object_list"]
    assert len(rows) == 2
