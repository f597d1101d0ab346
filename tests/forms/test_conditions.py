"""A new condition opens with sections to fill, each with help; help that is left is refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from tests import factories
from tests.forms.posting import opened
from tests.page_types import APP_LABEL, ConditionIndexPage, ConditionPage
from wagtail_triggerpoint.publishing import publish_errors
from wagtail_triggerpoint.skeletons import CONDITION_SECTIONS, MARK, guidance_errors


def add_url(parent: Any) -> str:
    return reverse("wagtailadmin_pages:add", args=[APP_LABEL, "conditionpage", parent.pk])


def headings(data: dict[str, Any]) -> list[str]:
    count = int(data["body-count"])
    return [data[f"body-{position}-value-heading"] for position in range(count)]


def test_new_condition_opens_with_all_sections(client: Client, index: ConditionIndexPage) -> None:
    data = opened(client, add_url(index))
    assert headings(data) == [str(heading) for _, heading, _ in CONDITION_SECTIONS]
    assert [data[f"body-{position}-value-aspect"] for position in range(7)] == [
        aspect for aspect, _, _ in CONDITION_SECTIONS
    ]


def test_every_section_opens_with_its_help(client: Client, index: ConditionIndexPage) -> None:
    form = client.get(add_url(index)).context["form"]
    for section, (_, _, guidance) in zip(form["body"].value(), CONDITION_SECTIONS, strict=True):
        (paragraph,) = section.value["body"]
        assert paragraph.value.source.startswith(f"<p>{MARK} ")
        assert str(guidance)[:20] in paragraph.value.source


def test_skeleton_speaks_the_language_of_the_page(
    client: Client, index: ConditionIndexPage, admin: Any
) -> None:
    german = index.copy_for_translation(
        Locale.objects.create(language_code="de"), copy_parents=True
    )
    with override("de"):
        expected = [str(heading) for _, heading, _ in CONDITION_SECTIONS]
    assert expected[0] != "What it is"
    assert headings(opened(client, add_url(german))) == expected


def test_skeleton_speaks_the_language_of_a_site_with_one(
    client: Client, index: ConditionIndexPage, admin: Any, settings: Any
) -> None:
    settings.WAGTAIL_I18N_ENABLED = False
    UserProfile.objects.create(user=admin, preferred_language="de")
    assert headings(opened(client, add_url(index)))[0] == "What it is"


def test_condition_made_in_code_is_empty() -> None:
    assert len(ConditionPage().body) == 0


def test_condition_that_exists_is_not_filled(
    client: Client, index: ConditionIndexPage, author: Any
) -> None:
    page = factories.ConditionPageFactory(parent=index, author=author, body="[]")
    data = opened(client, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert data["body-count"] == "0"


def test_untouched_skeleton_is_refused_at_every_paragraph(
    client: Client, index: ConditionIndexPage
) -> None:
    data = opened(client, add_url(index))
    response = client.post(
        add_url(index), {**data, "title": "New", "slug": "new", "action-publish": "1"}
    )
    assert response.status_code == 200
    (error,) = response.context["form"].errors.as_data()["body"]
    assert list(error.block_errors) == list(range(len(CONDITION_SECTIONS)))
    for section in error.block_errors.values():
        (message,) = section.block_errors["body"].block_errors[0].messages
        assert message.startswith("Replace this help with your own words")


def test_untouched_skeleton_is_saved_as_a_draft(client: Client, index: ConditionIndexPage) -> None:
    data = opened(client, add_url(index))
    client.post(add_url(index), {**data, "title": "New", "slug": "new"})
    assert len(ConditionPage.objects.get(slug="new").body) == len(CONDITION_SECTIONS)


def test_body_emptied_by_hand_stays_empty(client: Client, index: ConditionIndexPage) -> None:
    data = opened(client, add_url(index))
    response = client.post(
        add_url(index),
        {**data, "title": "New", "slug": "new", "body-count": "0", "action-publish": "1"},
    )
    assert response.context["form"]["body"].value() == ConditionPage().body
    client.post(add_url(index), {**data, "title": "New", "slug": "new", "body-count": "0"})
    assert len(ConditionPage.objects.get(slug="new").body) == 0


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("✎ Say it", True),
        ("  <b>✎ Say it</b>", True),
        ("Words after ✎", False),
        ("Words", False),
        ("", False),
    ],
)
def test_help_is_known_by_its_mark_at_the_start(text: str, is_left: bool) -> None:
    page = ConditionPage(body=factories.stream(factories.section("A", factories.paragraph(text))))
    assert bool(guidance_errors("body", page.body)) is is_left


def test_help_inside_a_subsection_is_refused(condition: ConditionPage) -> None:
    inner = {"heading": "At work", "body": [factories.paragraph("✎ Say it")]}
    condition.body = factories.stream(factories.section("A", factories.block("subsection", inner)))
    assert "body" in publish_errors(condition)
