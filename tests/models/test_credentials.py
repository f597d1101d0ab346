"""A credential is shown from its first day to its last, and on no other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests import factories
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.swap import get_therapist_model

FIRST, LAST = datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)
DAY = datetime.timedelta(days=1)


@contextmanager
def at(moment: str) -> Iterator[None]:
    """The clock stands at ``moment``, in UTC."""
    frozen = datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.UTC)
    with mock.patch.object(timezone, "now", return_value=frozen):
        yield


@pytest.mark.parametrize(
    ("today", "is_current"),
    [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)],
)
def test_first_and_last_day_count(today: datetime.date, is_current: bool) -> None:
    assert Credential(valid_from=FIRST, expires=LAST).is_current(today) is is_current


@pytest.mark.parametrize(
    ("held", "today", "is_current"),
    [
        (Credential(), FIRST, True),
        (Credential(valid_from=FIRST), FIRST - DAY, False),
        (Credential(valid_from=FIRST), LAST + 9999 * DAY, True),
        (Credential(expires=LAST), datetime.date(1900, 1, 1), True),
        (Credential(expires=LAST), LAST + DAY, False),
        (Credential(valid_from=FIRST, expires=FIRST), FIRST, True),
    ],
)
def test_missing_day_leaves_that_end_open(
    held: Credential, today: datetime.date, is_current: bool
) -> None:
    assert held.is_current(today) is is_current


@pytest.mark.django_db
@pytest.mark.parametrize("today", [FIRST - DAY, FIRST, LAST, LAST + DAY])
@pytest.mark.parametrize(("begins", "ends"), [(FIRST, LAST), (None, LAST), (FIRST, None)])
def test_queries_say_what_the_credential_says(
    today: datetime.date, begins: datetime.date | None, ends: datetime.date | None
) -> None:
    held = factories.CredentialFactory(valid_from=begins, expires=ends)
    found = Credential.objects.filter(Credential.in_date(today)).exists()
    assert found is held.is_current(today)


@pytest.mark.django_db
def test_current_credentials_never_hold_one_out_of_date() -> None:
    person = factories.TherapistFactory()
    for title, begins, ends in (
        ("past", None, LAST),
        ("now", FIRST, LAST + DAY),
        ("later", LAST + DAY * 2, None),
    ):
        factories.CredentialFactory(therapist=person, title=title, valid_from=begins, expires=ends)
    person = get_therapist_model().objects.get(pk=person.pk)
    with at("2026-04-01 10:00"):
        assert [held.title for held in person.current_credentials] == ["now"]
        assert person.credentials_export == "now, Demo register"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zone", "is_shown"), [("Europe/Berlin", False), ("UTC", True), ("America/New_York", True)]
)
def test_last_day_ends_at_midnight_of_the_site(zone: str, is_shown: bool) -> None:
    """At 23:30 UTC on the last day it is tomorrow in Berlin."""
    person = factories.CredentialFactory(expires=LAST).therapist
    with at("2026-03-31 23:30"), timezone.override(zone):
        assert bool(person.current_credentials) is is_shown


def test_credential_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Credential(valid_from=LAST, expires=FIRST).clean()
    assert list(caught.value.error_dict) == ["expires"]


def test_credential_of_one_day_is_accepted() -> None:
    held = Credential(valid_from=FIRST, expires=FIRST)
    held.clean()
    assert held.is_current(FIRST)
