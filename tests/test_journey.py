"""One way through the whole package, which every install must allow: write, publish, read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Site

from tests import factories
from tests.forms.posting import opened, stream_data
from tests.page_types import (
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
    admin_names,
)
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.models import ClinicSettings
from wagtail_triggerpoint.swap import get_therapist_model

PASSWORD = "a password for one test"
CARDS = factories.stream(factories.care_card())


def test_what_an_editor_publishes_is_read_by_visitors(db: None) -> None:
    editor = signed_in()
    home = Site.objects.get(is_default_site=True).root_page
    save_clinic(editor)
    author = publish_therapist(editor, name="Mara Lindqvist", job_title="Physiotherapist")
    written = {"summary": "In short.", "author": author.pk}
    helps = {**written, "when_to_get_help": CARDS}
    conditions = publish_page(editor, ConditionIndexPage, home)
    treatments = publish_page(editor, TreatmentIndexPage, home)
    treatment = publish_page(editor, TreatmentPage, treatments, **helps)
    body = factories.stream(factories.section())
    benefits = factories.stream(factories.benefit())
    phases = factories.stream(factories.phase())
    pages = [
        conditions,
        treatments,
        treatment,
        publish_page(editor, ConditionPage, conditions, **helps, body=body),
        publish_page(editor, BenefitListPage, treatment, **written, benefits=benefits),
        publish_page(editor, AftercarePage, treatment, **helps, phases=phases),
        publish_page(editor, TherapistIndexPage, home),
    ]
    for page in pages:
        assert page.title in read(page.url)
    assert author.name in read(f"{pages[-1].url}{author.slug}/")


def signed_in() -> Client:
    setup_groups()
    user = factories.UserFactory(username="moderator")
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(Group.objects.get(name="Clinic moderators"))
    client = Client()
    answer = client.post(
        reverse("wagtailadmin_login"), {"username": "moderator", "password": PASSWORD}
    )
    assert answer.status_code == 302
    return client


def save_clinic(editor: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    url = reverse("wagtailsettings:edit", args=[*admin_names(ClinicSettings), site.pk])
    save(editor, url, {"clinic_name": "Northgate", "emergency_number": "112"})


def publish_therapist(editor: Client, **values: Any) -> Any:
    model = get_therapist_model()
    url = reverse(model.snippet_viewset.get_url_name("add"))
    save(editor, url, {**values, "action-publish": "1"})
    return model.objects.get(live=True)


def publish_page(editor: Client, model: type[Any], parent: Any, **values: Any) -> Any:
    url = reverse("wagtailadmin_pages:add", args=[*admin_names(model), parent.pk])
    slug = model.__name__.lower()
    filled = {name: value for given in values for name, value in typed(model, given, values[given])}
    names = {"title": f"Our {slug}", "slug": slug, "action-publish": "1"}
    save(editor, url, {**filled, **names})
    return model.objects.get(live=True, slug=slug)


def typed(model: type[Model], name: str, value: Any) -> list[tuple[str, Any]]:
    """The fields of a form that hold ``value``: many, if it is a stream."""
    field = model._meta.get_field(name)
    if not isinstance(field, StreamField):
        return [(name, value)]
    return [*stream_data(field.stream_block, name, json.loads(value)).items()]


def save(editor: Client, url: str, changes: dict[str, Any]) -> None:
    answer = editor.post(url, {**opened(editor, url), **changes})
    assert answer.status_code == 302, answer.context["form"].errors


def read(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


@pytest.mark.parametrize("name", ["wagtailadmin_home", "wagtailadmin_explore_root"])
def test_admin_opens(db: None, name: str) -> None:
    assert signed_in().get(reverse(name)).status_code == 200
