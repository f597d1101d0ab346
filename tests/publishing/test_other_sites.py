"""What is published in one place and stands in another: aliases and moved pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Site

from tests import factories
from tests.page_types import Page
from tests.sharing import shared
from wagtail_triggerpoint.models import ClinicSettings

pytestmark = pytest.mark.django_db


@shared
def other_home(rows: None) -> Page:
    """The home page of a site without an emergency number."""
    home = Page(title="Other", slug="other")
    Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.create(hostname="other.example.org", root_page=home, site_name="Other")
    return Page.objects.get(pk=home.pk)


@shared
def condition(rows: None) -> Any:
    factories.ClinicSettingsFactory()
    index = factories.ConditionIndexPageFactory()
    return factories.ConditionPageFactory(parent=index, title="Neck pain")


@pytest.fixture
def admin_client(client: Client) -> Client:
    client.force_login(factories.UserFactory(is_superuser=True))
    return client


def donts(text: str) -> str:
    value = {"dos": [], "donts": factories.items(text, text + "!")}
    return factories.stream(
        factories.section("Alltag", factories.block("do_dont", value)),
    )


def test_alias_in_another_language_does_not_hold_up_its_source(condition: Any) -> None:
    german = Locale.objects.get_or_create(language_code="de")[0]
    index = condition.get_parent().copy_for_translation(german, copy_parents=True)
    author = condition.author.copy_for_translation(german)
    author.save()
    author.save_revision().publish()
    source = factories.ConditionPageFactory(
        parent=index, author=condition.author, body=donts("nicht rauchen")
    )
    source.create_alias(parent=condition.get_parent(), update_slug="alias")
    source.title = "Nackenschmerzen"
    source.save_revision().publish()
    assert Page.objects.get(slug="alias").title == "Nackenschmerzen"


def test_scheduled_page_whose_alias_may_not_go_live_lets_the_next_one_through(
    condition: Any, other_home: Page
) -> None:
    number = factories.ClinicSettingsFactory(site=Site.objects.get(root_page=other_home))
    index = factories.ConditionIndexPageFactory(parent=other_home)
    condition.create_alias(parent=index, update_slug="alias")
    ClinicSettings.objects.filter(pk=number.pk).update(emergency_number="")
    following = factories.ConditionPageFactory(parent=condition.get_parent(), live=False)
    schedule(condition, minutes=2)
    schedule(following, minutes=1)
    call_command("publish_scheduled")
    following.refresh_from_db()
    assert following.live
    assert not condition.revisions.filter(approved_go_live_at__isnull=False).exists()


def schedule(page: Any, minutes: int) -> None:
    """As if the time to publish had come ``minutes`` ago."""
    revision = page.save_revision()
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=minutes)
    revision.save()


def test_move_to_a_site_without_a_number_is_refused(
    condition: Any, other_home: Page, admin_client: Client
) -> None:
    index = factories.ConditionIndexPageFactory(parent=other_home, title="Elsewhere")
    url = reverse("wagtailadmin_pages:move_confirm", args=[condition.pk, index.pk])
    response = admin_client.post(url, follow=True)
    assert "emergency number" in response.content.decode()
    condition.refresh_from_db()
    assert not condition.is_descendant_of(index)


def test_move_to_a_site_with_a_number_is_made(
    condition: Any, other_home: Page, admin_client: Client
) -> None:
    factories.ClinicSettingsFactory(site=Site.objects.get(root_page=other_home))
    index = factories.ConditionIndexPageFactory(parent=other_home, title="Elsewhere")
    url = reverse("wagtailadmin_pages:move_confirm", args=[condition.pk, index.pk])
    admin_client.post(url)
    condition.refresh_from_db()
    assert condition.is_descendant_of(index)


def test_author_whom_readers_of_the_site_cannot_see_is_refused(other_home: Page) -> None:
    factories.ClinicSettingsFactory()
    author = factories.TherapistFactory()
    author.sites.set([Site.objects.get(root_page=other_home)])
    author.save_revision().publish()
    index = factories.ConditionIndexPageFactory()
    page = factories.ConditionPageFactory(parent=index, live=False, author=author)
    assert "author" in page.get_publish_errors()


def test_unpublishing_an_author_names_the_pages_that_lose_them(
    condition: Any, admin_client: Client
) -> None:
    author = condition.author
    url = reverse(type(author).snippet_viewset.get_url_name("unpublish"), args=[author.pk])
    assert "Neck pain" in admin_client.get(url).content.decode()
