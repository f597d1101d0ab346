"""What a form has just checked is not checked again; whatever else goes live is."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail import hooks
from wagtail.admin.panels import ObjectList

from tests.forms.posting import form_data, fresh, latest, opened, page_form
from tests.page_types import ConditionPage
from tests.publishing.test_edit import PUBLISH, edit_url
from wagtail_triggerpoint.checked import is_remembered, remember, remembering
from wagtail_triggerpoint.publishing import PublishRefused, publish_errors


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Filled with what the guard looks at."""
    seen: list[str] = []

    def counting(instance: Any) -> Any:
        seen.append(str(instance))
        return publish_errors(instance)

    monkeypatch.setattr("wagtail_triggerpoint.models.publishing.publish_errors", counting)
    return seen


def test_guard_does_not_look_at_what_the_form_has_checked(
    client: Client, condition: ConditionPage, checked: list[str]
) -> None:
    data = opened(client, edit_url(condition))
    client.post(edit_url(condition), {**data, **PUBLISH, "title": "Sore neck"})
    assert fresh(condition).title == "Sore neck"
    assert checked == []


def test_mistake_in_a_field_that_no_panel_shows_is_named(
    client: Client, admin: Any, condition: ConditionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an importer may have left it. Wagtail itself would answer with a server error."""
    condition.medical_name = "x" * 300
    condition.save_revision(clean=False)
    data = form_data(page_form(latest(condition), admin))
    handler = ObjectList(SOME_PANELS).bind_to_model(ConditionPage)
    monkeypatch.setattr(ConditionPage, "get_edit_handler", lambda: handler)
    response = client.post(edit_url(condition), {**data, **PUBLISH})
    [error] = response.context["form"].non_field_errors()
    assert error.startswith("Medical name: Ensure this value has at most 255 characters")
    assert fresh(condition).medical_name == ""


SOME_PANELS = ["title", "summary", "author", "body", "when_to_get_help", "slug"]


def test_guard_looks_at_what_a_hook_has_changed(client: Client, condition: ConditionPage) -> None:
    """The version that goes live is another than the form has seen."""

    def spoil(request: Any, page: Any) -> None:
        # As an importer might: what Wagtail publishes is what the version holds by now.
        page.author = None
        page.save_revision(clean=False).publish()

    data = opened(client, edit_url(condition))
    with hooks.register_temporarily("before_publish_page", spoil):
        response = client.post(edit_url(condition), {**data, **PUBLISH}, follow=True)
    assert any("Author:" in str(message) for message in response.context["messages"])
    assert fresh(condition).author is not None


# The memory itself


def test_what_was_found_complete_is_known_until_the_end(condition: ConditionPage) -> None:
    with remembering():
        remember(condition)
        assert is_remembered(fresh(condition))
    assert not is_remembered(condition)


def test_nothing_is_kept_outside_a_request(condition: ConditionPage) -> None:
    remember(condition)
    with remembering():
        assert not is_remembered(condition)


@pytest.mark.parametrize(
    "change",
    [{"summary": ""}, {"author": None}, {"path": "00010009"}, {"title": "Another"}, {"id": 99}],
    ids=lambda change: next(iter(change)),
)
def test_changed_content_is_not_known(condition: ConditionPage, change: dict[str, Any]) -> None:
    with remembering():
        remember(condition)
        for name, value in change.items():
            setattr(condition, name, value)
        assert not is_remembered(condition)


def test_a_life_that_goes_on_is_known(condition: ConditionPage) -> None:
    """Publishing itself moves these on."""
    with remembering():
        remember(condition)
        condition.has_unpublished_changes = True
        condition.live_revision_id = 7
        assert is_remembered(condition)


def test_changed_content_is_refused_in_spite_of_what_was_known(condition: ConditionPage) -> None:
    with remembering():
        remember(condition)
        condition.summary = ""
        with pytest.raises(PublishRefused, match="Summary:"):
            condition.save()
