"""Lists, profiles and places cost the same whether they show three things or thirty."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import override_settings

from tests import page_types as ours
from tests.cost import planting
from tests.cost.conftest import Clinic
from tests.cost.measuring import cost
from tests.page_types import Page
from wagtail_triggerpoint.models import (
    Credential,
    LocationInsurer,
    OpeningException,
    OpeningHours,
    Practice,
    TherapistLanguage,
    TherapistTopic,
)

FEW, MANY = 3, 30
DECORATED = {"image_is_decorative": True}


@pytest.fixture(autouse=True)
def long_lists() -> Iterator[None]:
    """All things on one page of a list, so that the number of things shown differs."""
    kinds = ("CONDITIONS", "TREATMENTS", "THERAPISTS")
    with override_settings(WAGTAIL_TRIGGERPOINT={f"{kind}_PER_PAGE": 2 * MANY for kind in kinds}):
        yield


def conditions(clinic: Clinic, count: int) -> str:
    for number in range(count):
        planting.page(
            ours.ConditionPage,
            clinic.conditions,
            title=f"{chr(ord('A') + number % 26)} condition",
            author=clinic.author,
            image=planting.picture(),
            **DECORATED,
        )
    return clinic.conditions.url


def conditions_of_a_letter(clinic: Clinic, count: int) -> str:
    for number in range(count):
        title = f"Neck pain {number}"
        planting.page(ours.ConditionPage, clinic.conditions, title=title, author=clinic.author)
    return f"{clinic.conditions.url}?letter=n"


def treatments(clinic: Clinic, count: int) -> str:
    for _ in range(count):
        planting.page(
            ours.TreatmentPage,
            clinic.treatments,
            author=clinic.author,
            image=planting.picture(),
            **DECORATED,
        )
    return clinic.treatments.url


def therapists(clinic: Clinic, count: int) -> str:
    topic = planting.page(ours.ConditionPage, clinic.conditions, author=clinic.author)
    for _ in range(count):
        row = planting.person(credentials=2, practices=2, photo=planting.picture())
        give_words(row, topic)
    return clinic.therapists.url


def give_words(row: Any, *topics: Page) -> None:
    TherapistLanguage.objects.create(therapist=row, language="sv")
    for topic in topics:
        TherapistTopic.objects.create(therapist=row, page=topic)


def profile(clinic: Clinic, count: int) -> str:
    row = planting.person(credentials=count, practices=count)
    give_words(
        row,
        *[
            planting.page(ours.ConditionPage, clinic.conditions, author=clinic.author)
            for _ in range(count)
        ],
    )
    return f"{clinic.therapists.url}{row.slug}/"


def place(clinic: Clinic, count: int) -> str:
    row = planting.place()
    start = datetime.date(2090, 1, 1)
    for number in range(count):
        OpeningHours.objects.create(
            location=row,
            weekday=number % 7 + 1,
            opens=datetime.time(8),
            closes=datetime.time(9, number),
        )
        OpeningException.objects.create(
            location=row, starts=start + datetime.timedelta(days=number)
        )
        LocationInsurer.objects.create(location=row, name=f"Insurer {number}")
        person = planting.person(credentials=2)
        Practice.objects.create(therapist=person, location=row)
    return f"{clinic.therapists.url}locations/{row.slug}/"


def sitemap(clinic: Clinic, count: int) -> str:
    conditions_of_a_letter(clinic, count)
    for _ in range(count):
        planting.person(practices=1)
    return "/sitemap.xml"


SURFACES: dict[str, Callable[[Clinic, int], str]] = {
    function.__name__: function
    for function in (
        conditions,
        conditions_of_a_letter,
        treatments,
        therapists,
        profile,
        place,
        sitemap,
    )
}


@pytest.mark.parametrize("surface", SURFACES)
def test_a_list_costs_the_same_for_thirty_as_for_three(clinic: Clinic, surface: str) -> None:
    make = SURFACES[surface]
    few = cost(make(clinic, FEW))
    assert cost(make(clinic, MANY)) == few


def test_expired_credentials_cost_nothing_more(clinic: Clinic) -> None:
    row = planting.person(credentials=1)
    address = f"{clinic.therapists.url}{row.slug}/"
    before = cost(address)
    yesterday = datetime.date(2000, 1, 1)
    Credential.objects.bulk_create(
        Credential(therapist=row, kind="membership", title="Old", issuer="Us", expires=yesterday)
        for _ in range(20)
    )
    assert cost(address) == before
