"""Which page may stand below which, for our types and for those that a site builds on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.test.utils import isolate_apps
from django.urls import reverse
from wagtail.models import PAGE_MODEL_CLASSES

from tests import factories
from tests.page_types import (
    APP_LABEL,
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    Page,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
)
from wagtail_triggerpoint.models import (
    ConditionIndexPageMixin,
    ConditionPageMixin,
    TreatmentPageMixin,
)
from wagtail_triggerpoint.swap import page_types

TYPES: list[type[Page]] = [
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    ConditionPage,
    TherapistIndexPage,
    TreatmentIndexPage,
    TreatmentPage,
]
CHILDREN: dict[type[Page], set[type[Page]]] = {
    AftercarePage: set(),
    BenefitListPage: set(),
    ConditionIndexPage: {ConditionPage},
    ConditionPage: set(),
    TherapistIndexPage: set(),
    TreatmentIndexPage: {TreatmentPage},
    TreatmentPage: {AftercarePage, BenefitListPage},
}
#: What may stand below a page that knows nothing of us, such as a home page.
ANYWHERE = {
    AftercarePage,
    BenefitListPage,
    ConditionIndexPage,
    TherapistIndexPage,
    TreatmentIndexPage,
}


def name_of(model: type[Page]) -> str:
    return model.__name__


@pytest.mark.parametrize("model", TYPES, ids=name_of)
def test_children_of_a_type(model: type[Page]) -> None:
    # A site's own types are not our business here.
    assert set(TYPES) & {*model.allowed_subpage_models()} == CHILDREN[model]


@pytest.mark.parametrize("model", TYPES, ids=name_of)
def test_type_below_a_page_that_knows_nothing_of_us(model: type[Page]) -> None:
    assert (model in Page.allowed_subpage_models()) is (model in ANYWHERE)


def test_every_type_of_ours_is_listed_here() -> None:
    assert set(apps.get_app_config(APP_LABEL).get_models()) == set(TYPES)


# In the admin


@pytest.fixture
def admin_client(admin: Any) -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(admin)
    return browser


def add_url(parent: Page, model: type[Page]) -> str:
    meta = model._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])


@pytest.mark.parametrize("model", TYPES, ids=name_of)
def test_add_view_opens_where_a_type_may_stand(
    admin_client: Client, home: Page, model: type[Page]
) -> None:
    response = admin_client.get(add_url(home, model))
    assert (response.status_code == 200) is (model in ANYWHERE)


@pytest.mark.parametrize("model", TYPES, ids=name_of)
def test_add_view_makes_nothing_where_a_type_may_not_stand(
    admin_client: Client, index: ConditionIndexPage, model: type[Page]
) -> None:
    response = admin_client.post(add_url(index, model), {"title": "New", "slug": "new"})
    assert response.status_code < 500
    if model is not ConditionPage:
        assert response.headers["location"] == reverse("wagtailadmin_home")
    assert not Page.objects.filter(slug="new").exists()


def test_move_below_the_wrong_parent_is_refused(
    admin_client: Client, condition: ConditionPage
) -> None:
    treatments = factories.TreatmentIndexPageFactory()
    admin_client.post(
        reverse("wagtailadmin_pages:move_confirm", args=[condition.pk, treatments.pk])
    )
    assert not Page.objects.child_of(treatments).exists()


# Types of a site


@pytest.fixture
def types_of_a_site(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, type[Page]]]:
    """Types built on our mixins, known to Django for the time of one test."""
    before = list(PAGE_MODEL_CLASSES)
    with isolate_apps("tests"):

        class SportsInjury(ConditionPageMixin, Page):
            class Meta:
                app_label = "tests"

        class Massage(TreatmentPageMixin, Page):
            subpage_types: list[str] = []

            class Meta:
                app_label = "tests"

        class Library(ConditionIndexPageMixin, Page):
            parent_page_types: list[str] = []

            class Meta:
                app_label = "tests"

    made: dict[str, type[Page]] = {
        "SportsInjury": SportsInjury,
        "Massage": Massage,
        "Library": Library,
    }
    known = [*apps.get_models(), *made.values()]
    monkeypatch.setattr(apps, "get_models", lambda: known)
    page_types.cache_clear()
    yield made
    PAGE_MODEL_CLASSES[:] = before
    page_types.cache_clear()


def test_condition_of_a_site_fits_in_by_itself(types_of_a_site: dict[str, type[Page]]) -> None:
    own = types_of_a_site["SportsInjury"]
    children = ConditionIndexPage.clean_subpage_models()
    assert {ConditionPage, own} <= {*children}
    assert all(issubclass(child, ConditionPageMixin) for child in children)
    assert set(own.clean_parent_page_models()) == {ConditionIndexPage, types_of_a_site["Library"]}
    assert own.clean_subpage_models() == []


def test_index_of_a_site_takes_our_conditions(types_of_a_site: dict[str, type[Page]]) -> None:
    own = types_of_a_site["Library"]
    assert {ConditionPage, types_of_a_site["SportsInjury"]} <= {*own.clean_subpage_models()}
    assert own in ConditionPage.clean_parent_page_models()


def test_rules_that_a_site_writes_down_go_first(types_of_a_site: dict[str, type[Page]]) -> None:
    assert types_of_a_site["Massage"].clean_subpage_models() == []
    assert types_of_a_site["Library"].clean_parent_page_models() == []
