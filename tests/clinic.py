"""Fixtures: a small clinic, and people who work in its admin. A ``conftest.py`` imports them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image as Drawing
from wagtail.images import get_image_model
from wagtail.models import Locale, Site

from tests import factories
from tests.page_types import ConditionIndexPage, ConditionPage, Page, TreatmentIndexPage
from tests.sharing import shared
from wagtail_triggerpoint.models import ClinicSettings
from wagtail_triggerpoint.swap import get_therapist_model


@pytest.fixture
def english(db: None, settings: Any) -> None:
    """Pages and editors are English, also where the site is German."""
    settings.LANGUAGE_CODE = "en"
    Locale.objects.update(language_code="en")


@shared
def home(rows: None) -> Page:
    return Site.objects.get(is_default_site=True).root_page


@shared
def clinic(home: Page) -> ClinicSettings:
    settings: ClinicSettings = factories.ClinicSettingsFactory()
    return settings


@shared
def author(clinic: ClinicSettings) -> Any:
    return get_therapist_model().objects.create(
        name="Mara Lindqvist", job_title="Physiotherapist", live=True
    )


@shared
def index(home: Page) -> ConditionIndexPage:
    page = ConditionIndexPage(title="Conditions", live=True)
    return home.add_child(instance=page)


@shared
def treatments(home: Page) -> TreatmentIndexPage:
    page = TreatmentIndexPage(title="Treatments", live=True)
    return home.add_child(instance=page)


@shared
def condition(index: ConditionIndexPage, author: Any) -> ConditionPage:
    """A live condition that nothing is wrong with."""
    made: ConditionPage = factories.ConditionPageFactory(
        parent=index, title="Neck pain", author=author
    )
    return made


@shared
def draft(index: ConditionIndexPage, author: Any) -> ConditionPage:
    """The same, not yet published."""
    made: ConditionPage = factories.ConditionPageFactory(
        parent=index, title="Back pain", author=author, live=False
    )
    return made


@shared
def picture(home: Page) -> Any:
    buffer = BytesIO()
    Drawing.new("RGB", (40, 30), "teal").save(buffer, "PNG")
    file = ContentFile(buffer.getvalue(), name="neck.png")
    return get_image_model().objects.create(title="neck.png", file=file)


@shared
def admin(rows: None) -> Any:
    return factories.UserFactory(username="admin", is_superuser=True)


@pytest.fixture
def client(admin: Any) -> Client:
    """A superuser's browser; an error of the server is an answer, as it is for people."""
    browser = Client(raise_request_exception=False)
    browser.force_login(admin)
    return browser
