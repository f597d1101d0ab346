"""The answer to a refusal that no form shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.signals import page_published

from tests import factories
from tests.forms.posting import fresh, opened
from tests.page_types import ConditionPage, Page
from wagtail_triggerpoint.middleware import PublishGuardMiddleware
from wagtail_triggerpoint.publishing import PublishRefused

guard = PublishGuardMiddleware(lambda request: HttpResponse())


@pytest.fixture
def refusal(condition: ConditionPage) -> PublishRefused:
    condition.summary = ""
    with pytest.raises(PublishRefused) as refused:
        condition.save()
    return refused.value


def request_by(user: Any, path: str = "/admin/custom/", **data: str) -> HttpRequest:
    request: Any = RequestFactory().post(path, data)
    request.user = user
    request.session = {}
    request._messages = FallbackStorage(request)
    return request


def answer(request: HttpRequest, error: Exception) -> HttpResponse:
    response = guard.process_exception(request, error)
    assert response is not None
    return response


def test_refusal_in_any_view_of_the_admin_is_told(admin: Any, refusal: PublishRefused) -> None:
    request = request_by(admin)
    answer(request, refusal)
    (message,) = get_messages(request)
    assert str(message) == (
        "“Neck pain” was not published. Summary: Write one or two sentences that say what this "
        "page is about."
    )
    assert message.level_tag == "error"


def test_refusal_leads_to_the_form_of_the_page(
    admin: Any, refusal: PublishRefused, condition: ConditionPage
) -> None:
    response = answer(request_by(admin), refusal)
    edit_url = reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert (response.status_code, response.headers["location"]) == (302, edit_url)


def test_refusal_leads_home_whoever_may_not_edit(refusal: PublishRefused) -> None:
    response = answer(request_by(factories.UserFactory()), refusal)
    assert response.headers["location"] == reverse("wagtailadmin_home")


def test_refusal_leads_back_where_the_editor_came_from(admin: Any, refusal: PublishRefused) -> None:
    response = answer(request_by(admin, next="/admin/reports/"), refusal)
    assert response.headers["location"] == "/admin/reports/"


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_refusal_leads_to_no_other_site(admin: Any, refusal: PublishRefused, target: str) -> None:
    response = answer(request_by(admin, next=target), refusal)
    assert response.headers["location"].startswith("/admin/pages/")


def test_refusal_elsewhere_than_in_the_admin_stays_an_error(
    admin: Any, refusal: PublishRefused
) -> None:
    assert guard.process_exception(request_by(admin, "/import/"), refusal) is None


@pytest.mark.parametrize("error", [ValidationError("No"), ValueError("No")])
def test_other_errors_are_let_through(admin: Any, error: Exception) -> None:
    assert guard.process_exception(request_by(admin), error) is None


def test_reading_a_page_is_left_alone(client: Client, condition: ConditionPage) -> None:
    assert client.get(condition.url).status_code == 200


@pytest.mark.django_db
def test_copying_asks_for_the_csrf_token_wherever_the_middleware_stands(settings: Any) -> None:
    first = "wagtail_triggerpoint.middleware.PublishGuardMiddleware"
    settings.MIDDLEWARE = [first, *(name for name in settings.MIDDLEWARE if name != first)]
    page = factories.ConditionIndexPageFactory()
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.UserFactory(is_superuser=True))
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": page.get_parent().pk}
    assert client.post(url, data).status_code == 403
    assert not Page.objects.filter(slug="copy").exists()


def test_publishing_that_breaks_half_way_leaves_nothing(
    admin: Any, condition: ConditionPage
) -> None:
    """Wagtail's edit form saves a version, publishes it and writes the history one by one."""

    def fail(**_details: Any) -> None:
        raise RuntimeError

    client = Client(raise_request_exception=False)
    client.force_login(admin)
    url = reverse("wagtailadmin_pages:edit", args=[condition.pk])
    data = {**opened(client, url), "title": "Half way", "action-publish": "action-publish"}
    versions = condition.revisions.count()
    page_published.connect(fail)
    try:
        assert client.post(url, data).status_code == 500
    finally:
        page_published.disconnect(fail)
    stored = fresh(condition)
    assert (stored.title, stored.draft_title) == ("Neck pain", "Neck pain")
    assert stored.revisions.count() == versions


def test_site_without_an_admin_is_left_alone(settings: Any) -> None:
    settings.ROOT_URLCONF = "wagtail.documents.urls"
    assert guard(RequestFactory().post("/contact/")).status_code == 200
