from __future__ import annotations

import pytest

from tests import factories
from tests.page_types import Page
from wagtail_triggerpoint import public

pytestmark = pytest.mark.django_db


def test_thousands_of_restrictions_are_no_longer_a_query() -> None:
    index = factories.ConditionIndexPageFactory()
    paths = [f"0001{number:04d}{depth * '0001'}" for number in range(1100) for depth in (1, 2)]
    hidden = [*paths, index.path]
    shown = Page.objects.exclude(public._below("path", hidden))
    assert index not in shown.all()
    assert index.get_parent() in shown.all()


def test_below_takes_the_page_itself_and_what_is_under_it_alone() -> None:
    index = factories.ConditionIndexPageFactory()
    sibling = factories.TreatmentIndexPageFactory()
    found = Page.objects.filter(public._below("path", [index.path]))
    assert list(found) == [Page.objects.get(pk=index.pk)]
    assert sibling not in found
