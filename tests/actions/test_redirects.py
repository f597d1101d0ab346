"""An address that changes leads on from the same moment, not from a moment later."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests import factories
from tests.page_types import ConditionIndexPage, ConditionPage
from tests.sharing import shared

pytestmark = pytest.mark.django_db


@shared
def page(rows: None) -> ConditionPage:
    factories.ClinicSettingsFactory()
    page: ConditionPage = factories.ConditionPageFactory(
        parent=factories.ConditionIndexPageFactory(slug="conditions"), slug="old"
    )
    return page


def rename(page: Any, slug: str) -> None:
    page.slug = slug
    page.save_revision().publish()


def redirects() -> list[tuple[str, Any, bool]]:
    rows = Redirect.objects.order_by("old_path")
    return list(rows.values_list("old_path", "redirect_page", "automatically_created"))


def test_redirect_is_made_before_the_commit(page: ConditionPage) -> None:
    rename(page, "new")
    assert [row[:2] for row in redirects()] == [("/conditions/old", page.pk)]


def test_redirect_is_made_once(
    page: ConditionPage, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        rename(page, "new")
    assert redirects() == [("/conditions/old", page.pk, True)]


def test_pages_below_are_redirected_too(
    page: ConditionPage, django_capture_on_commit_callbacks: Any
) -> None:
    index = ConditionIndexPage.objects.get(slug="conditions")
    with django_capture_on_commit_callbacks(execute=True):
        rename(index, "a-to-z")
    assert redirects() == [
        ("/conditions", index.pk, True),
        ("/conditions/old", page.pk, True),
    ]


def test_there_and_back_and_there_again(
    page: ConditionPage, django_capture_on_commit_callbacks: Any
) -> None:
    for slug in ("new", "old", "new"):
        with django_capture_on_commit_callbacks(execute=True):
            rename(page, slug)
    assert redirects() == [
        ("/conditions/new", page.pk, True),
        ("/conditions/old", page.pk, True),
    ]


def test_site_that_wants_no_redirects_gets_none(page: ConditionPage, settings: Any) -> None:
    settings.WAGTAILREDIRECTS_AUTO_CREATE = False
    rename(page, "new")
    assert redirects() == []


def test_other_changes_make_no_redirect(page: ConditionPage) -> None:
    page.title = "Another title"
    page.save_revision().publish()
    assert redirects() == []
