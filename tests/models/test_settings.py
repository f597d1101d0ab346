"""Who runs the site: the emergency number is never one of the clinic's own."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from wagtail.models import Site

from tests import factories
from tests.page_types import Page
from wagtail_triggerpoint.models import ClinicSettings
from wagtail_triggerpoint.publishing import PublishRefused

OWN_PHONE = "+46 31 390 06 12"


@pytest.mark.django_db
def test_number_for_an_ambulance_is_no_problem() -> None:
    factories.LocationFactory(phone="+46313900634")
    assert ClinicSettings(phone=OWN_PHONE, emergency_number="112").emergency_problem() == ""


@pytest.mark.django_db
def test_missing_emergency_number_says_where_to_enter_it() -> None:
    problem = ClinicSettings(phone=OWN_PHONE).emergency_problem()
    assert "Enter the emergency number under Settings" in problem


@pytest.mark.django_db
@pytest.mark.parametrize(
    "number",
    [
        "+46 31 390 06 12",
        "+46313900612",
        "+46-31-390.06.12",
        "0046 31 390 06 12",
        "046313900612",
        "031-390 06 12",
        "(031) 390 06 12",
    ],
)
def test_own_phone_is_refused_however_it_is_written(number: str) -> None:
    settings = ClinicSettings(phone=OWN_PHONE, emergency_number=number)
    assert "is a number of the clinic" in settings.emergency_problem()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("own", "emergency"),
    [("000111", "000"), ("+61000", "000"), ("+46 8 112 112", "112"), ("+46 31 390 112", "390112")],
)
def test_short_number_is_not_mistaken_for_the_end_of_a_long_one(own: str, emergency: str) -> None:
    assert ClinicSettings(phone=own, emergency_number=emergency).emergency_problem() == ""


@pytest.mark.django_db
def test_phone_of_a_place_is_refused() -> None:
    factories.LocationFactory(phone="+46 8 465 004 17")
    settings = ClinicSettings(emergency_number="08-465 004 17")
    assert "is a number of the clinic" in settings.emergency_problem()


@pytest.mark.django_db
def test_phone_of_a_place_that_nobody_sees_is_no_number_of_the_clinic() -> None:
    factories.LocationFactory(phone="112", live=False)
    assert ClinicSettings(emergency_number="112").emergency_problem() == ""


@pytest.mark.django_db
def test_number_of_the_clinic_is_no_emergency_number() -> None:
    settings = factories.ClinicSettingsFactory()
    settings.emergency_number = settings.phone
    with pytest.raises(ValidationError, match="is a number of the clinic"):
        settings.full_clean()


@pytest.mark.django_db
def test_number_that_live_pages_tell_readers_to_call_stays() -> None:
    settings = factories.ClinicSettingsFactory()
    index = factories.ConditionIndexPageFactory()
    page = factories.ConditionPageFactory(parent=index, title="Neck pain")
    settings.emergency_number = ""
    with pytest.raises(ValidationError, match="Neck pain"):
        settings.full_clean()
    page.unpublish()
    settings.full_clean()


@pytest.mark.django_db
def test_place_with_the_emergency_number_is_refused() -> None:
    factories.ClinicSettingsFactory(emergency_number="112")
    with pytest.raises(PublishRefused, match="emergency number of the site"):
        factories.LocationFactory(phone="112")


def request_for(host: str) -> Any:
    return RequestFactory().get("/", headers={"host": host})


def test_reader_of_a_site_without_settings_writes_none(home: Page) -> None:
    found = ClinicSettings.for_reader(request_for("localhost"))
    assert (found.pk, found.emergency_number) == (None, "")
    assert not ClinicSettings.objects.exists()


def test_reader_gets_the_settings_of_the_own_site(clinic: ClinicSettings, home: Page) -> None:
    other = Site.objects.create(hostname="other.example", root_page=home)
    factories.ClinicSettingsFactory(site=other, clinic_name="Other clinic")
    names = [
        ClinicSettings.for_reader(request_for(host)).clinic_name
        for host in ("localhost", "other.example")
    ]
    assert names == ["Test clinic", "Other clinic"]


def test_settings_are_read_once_for_a_request(
    clinic: ClinicSettings, django_assert_num_queries: Any
) -> None:
    request = request_for("localhost")
    first = ClinicSettings.for_reader(request)
    with django_assert_num_queries(0):
        assert ClinicSettings.for_reader(request) is first
