from __future__ import annotations

from typing import Any

import pytest

from tests.page_types import ConditionPage, Page
from wagtail_triggerpoint.alphabet import letter_of, sort_key
from wagtail_triggerpoint.models import SortKey

pytestmark = pytest.mark.django_db


def stored(page: Any) -> str:
    return SortKey.objects.get(page_id=page.pk).key


def test_a_page_is_filed_by_the_title_that_readers_see(condition: ConditionPage) -> None:
    assert stored(condition) == sort_key("Neck pain")
    condition.title = "Épaule"
    revision = condition.save_revision()
    assert stored(condition) == sort_key("Neck pain")
    revision.publish()
    assert stored(condition) == sort_key("Épaule")


def test_saving_the_title_alone_files_it_anew(condition: ConditionPage) -> None:
    condition.title = "Ankle"
    condition.save(update_fields=["title"])
    assert letter_of(stored(condition)) == "A"


def test_copies_are_filed_and_deleted_pages_are_not(condition: ConditionPage) -> None:
    copy = condition.copy(update_attrs={"title": "Wrist", "slug": "wrist"}, keep_live=False)
    assert letter_of(stored(copy)) == "W"
    Page.objects.get(pk=copy.pk).delete()
    assert not SortKey.objects.filter(page_id=copy.pk).exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [("ache", "Back"), ("Éclair", "ego"), ("Zoster", "Ärger"), ("3 signs", "Ankle")],
)
def test_sort_keys_are_in_the_order_of_the_alphabet(first: str, second: str) -> None:
    expected = first != "Zoster"
    assert (sort_key(first) < sort_key(second)) is expected


def test_a_sort_key_fits_its_column_whatever_the_title() -> None:
    field = SortKey._meta.get_field("key")
    assert len(sort_key("ﷺ" * 255)) <= (field.max_length or 0)
