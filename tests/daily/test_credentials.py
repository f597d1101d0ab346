"""Credentials that expire: people are told 90 and 30 days before, and on the last day."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Site

from tests import factories
from tests.daily.telling import DAY, LOCMEM, of_credentials, told
from tests.feedback.backends import DOWN
from tests.sharing import shared
from wagtail_triggerpoint.models import ReviewSettings, SentNotice, WhenExpired
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model

CHIEF = "chief@example.org"


def expiring(person: Any, days: int, **values: Any) -> Any:
    """A credential of ``person`` whose last day is in so many ``days``."""
    expires = clinic_today() + days * DAY
    return factories.CredentialFactory(therapist=person, expires=expires, **values)


@shared
def person(clinic: Any) -> Any:
    return factories.TherapistFactory(name="Mara", user=factories.UserFactory())


@shared
def flagging(home: Any) -> None:
    ReviewSettings.objects.create(site=home.get_site(), escalation_email=CHIEF)


def test_person_is_told_at_each_step_once(person: Any, mailoutbox: list[Any]) -> None:
    expiring(person, 100)
    heard = []
    for day in range(0, 120, 5):
        of_credentials(day)
        if told(mailoutbox):
            heard.append(day)
    assert heard == [10, 70, 100]


@pytest.mark.parametrize(
    ("days", "count"), [(91, 0), (90, 1), (89, 1), (31, 1), (30, 1), (0, 1), (-1, 1), (-91, 0)]
)
def test_days_without_a_run_are_made_up_for_in_one_line(
    person: Any, mailoutbox: list[Any], days: int, count: int
) -> None:
    expiring(person, days)
    of_credentials()
    assert len(told(mailoutbox).get(person.user.email, [])) == count
    of_credentials()
    assert mailoutbox == []


@pytest.mark.parametrize(("since", "count"), [(401, 1), (399, 0)])
def test_what_expired_since_the_last_run_is_told_however_long_ago(
    person: Any, mailoutbox: list[Any], since: int, count: int
) -> None:
    expiring(person, -400)
    of_credentials(last=timezone.now() - since * DAY)
    assert len(told(mailoutbox).get(person.user.email, [])) == count


def test_earlier_steps_are_not_told_of_afterwards(person: Any, mailoutbox: list[Any]) -> None:
    expiring(person, 10)
    of_credentials()
    told(mailoutbox)
    of_credentials(-30)
    assert mailoutbox == []


def test_mail_names_the_credential_and_the_person(person: Any, mailoutbox: list[Any]) -> None:
    expiring(person, 10, title="Registered masseur")
    of_credentials()
    ((line,),) = told(mailoutbox).values()
    assert "Registered masseur" in line
    assert person.name in line


def test_credential_without_a_last_day_is_no_news(person: Any, mailoutbox: list[Any]) -> None:
    factories.CredentialFactory(therapist=person)
    of_credentials()
    assert mailoutbox == []


def test_credential_that_was_renewed_is_told_of_again(person: Any, mailoutbox: list[Any]) -> None:
    held = expiring(person, 10)
    of_credentials()
    told(mailoutbox)
    held.expires = clinic_today() + 375 * DAY
    held.save()
    of_credentials()
    assert mailoutbox == []
    of_credentials(360)
    assert list(told(mailoutbox)) == [person.user.email]


def test_several_credentials_are_one_mail(person: Any, mailoutbox: list[Any]) -> None:
    expiring(person, 10)
    expiring(person, 80)
    of_credentials()
    assert len(mailoutbox) == 1
    assert [len(found) for found in told(mailoutbox).values()] == [2]


def test_person_who_is_not_shown_is_no_news(person: Any, mailoutbox: list[Any]) -> None:
    expiring(person, 10)
    get_therapist_model().objects.filter(pk=person.pk).update(live=False)
    of_credentials()
    assert mailoutbox == []


# The clinic


def test_chief_is_told_too(person: Any, flagging: None, mailoutbox: list[Any]) -> None:
    expiring(person, 10)
    of_credentials()
    assert set(told(mailoutbox)) == {person.user.email, CHIEF}


def test_clinic_stands_in_for_the_chief(person: Any, mailbox: str, mailoutbox: list[Any]) -> None:
    expiring(person, 10)
    of_credentials()
    assert set(told(mailoutbox)) == {person.user.email, mailbox}


@pytest.mark.parametrize(
    ("when_expired", "is_told"),
    [(WhenExpired.FLAG, True), (WhenExpired.UNLIST, True), (WhenExpired.NOTHING, False)],
)
def test_clinic_is_told_as_it_wishes(
    person: Any, flagging: None, mailoutbox: list[Any], when_expired: str, is_told: bool
) -> None:
    ReviewSettings.objects.update(when_expired=when_expired)
    expiring(person, -1)
    of_credentials()
    found = told(mailoutbox)
    assert (CHIEF in found) == is_told
    assert person.user.email in found


def test_person_without_an_account_is_told_of_to_the_clinic(
    person: Any, flagging: None, mailoutbox: list[Any]
) -> None:
    get_therapist_model().objects.filter(pk=person.pk).update(user=None)
    expiring(person, 10)
    of_credentials()
    assert list(told(mailoutbox)) == [CHIEF]


def test_person_whose_account_is_closed_is_not_told(person: Any, mailoutbox: list[Any]) -> None:
    type(person.user).objects.update(is_active=False)
    expiring(person, 10)
    of_credentials()
    assert mailoutbox == []


def test_person_at_the_address_of_the_clinic_is_told_once(
    person: Any, flagging: None, mailoutbox: list[Any]
) -> None:
    ReviewSettings.objects.update(escalation_email=person.user.email)
    expiring(person, 10)
    of_credentials()
    assert [len(found) for found in told(mailoutbox).values()] == [1]
    of_credentials()
    assert mailoutbox == []


def test_clinic_of_another_site_is_not_told(
    person: Any, flagging: None, home: Any, mailoutbox: list[Any]
) -> None:
    other = factories.site_without_number(home).get_site()
    ReviewSettings.objects.create(site=other, escalation_email="other@example.org")
    person.sites.set([Site.objects.get(is_default_site=True)])
    person.save()
    expiring(person, 10)
    of_credentials()
    assert set(told(mailoutbox)) == {person.user.email, CHIEF}


def test_what_could_not_be_sent_is_sent_next_time(
    person: Any, mailoutbox: list[Any], settings: Any
) -> None:
    expiring(person, 10)
    settings.EMAIL_BACKEND = DOWN
    of_credentials()
    assert not SentNotice.objects.exists()
    settings.EMAIL_BACKEND = LOCMEM
    of_credentials()
    assert list(told(mailoutbox)) == [person.user.email]
