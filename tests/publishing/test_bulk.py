"""Publishing many pages at once: all of them, or none and the reasons."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import PagePermissionTester

from tests import factories
from tests.forms.posting import fresh, latest
from tests.page_types import ConditionIndexPage, ConditionPage, Page, admin_names
from tests.publishing.flaws import EACH_KIND_OF_FLAW, EVERY_FLAW, Flaw, spoiled


def bulk_publish(client: Client, *pages: Page, descendants: bool = False) -> Any:
    url = reverse("wagtail_bulk_action", args=[*admin_names(Page), "publish"])
    wanted = "&".join(f"id={page.pk}" for page in pages)
    data = {"include_descendants": "on"} if descendants else {}
    return client.post(f"{url}?next=/admin/&{wanted}", data)


def told(response: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


@EVERY_FLAW
def test_bulk_publish_of_an_incomplete_page_is_refused(
    client: Client, condition: ConditionPage, flaw: Flaw
) -> None:
    spoiled(condition, flaw)
    response = bulk_publish(client, condition)
    assert (response.status_code, response.url) == (302, "/admin/")
    assert flaw.place in told(response)[0]
    assert flaw.fix in told(response)[0]
    assert fresh(condition).title == "Neck pain"
    assert latest(condition).title == "As typed"


@EACH_KIND_OF_FLAW
def test_bulk_publish_names_the_bad_page_and_publishes_neither(
    client: Client, condition: ConditionPage, draft: ConditionPage, flaw: Flaw
) -> None:
    draft.author = factories.TherapistFactory()
    draft.when_to_get_help = factories.stream(factories.care_card("urgent"))
    draft.save_revision()
    spoiled(condition, flaw)
    response = bulk_publish(client, draft, condition)
    (message,) = told(response)
    assert message.startswith("“As typed” was not published.")
    assert not fresh(draft).live


@EACH_KIND_OF_FLAW
def test_bulk_publish_of_descendants_is_refused(
    client: Client, index: ConditionIndexPage, draft: ConditionPage, flaw: Flaw
) -> None:
    spoiled(draft, flaw)
    response = bulk_publish(client, index, descendants=True)
    assert flaw.fix in told(response)[0]
    assert not fresh(draft).live


def test_bulk_publish_of_complete_pages_goes_through(
    client: Client, index: ConditionIndexPage, draft: ConditionPage
) -> None:
    response = bulk_publish(client, index, descendants=True)
    assert told(response) == ["1 page and 1 child page have been published"]
    assert fresh(draft).live


def test_bulk_publish_without_descendants_leaves_them_alone(
    client: Client, index: ConditionIndexPage, draft: ConditionPage
) -> None:
    draft.author = None
    draft.save_revision(clean=False)
    response = bulk_publish(client, index)
    assert told(response) == ["1 page has been published"]


def test_bulk_publish_of_a_draft_without_revisions_is_refused(
    client: Client, draft: ConditionPage
) -> None:
    ConditionPage.objects.filter(pk=draft.pk).update(summary="")
    response = bulk_publish(client, draft)
    assert "Write one or two sentences" in told(response)[0]


def test_bulk_publish_passes_by_what_the_editor_may_not_publish(
    client: Client,
    index: ConditionIndexPage,
    draft: ConditionPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Wagtail leaves such a draft alone: it is no reason to refuse the rest."""

    class MayNotPublish(PagePermissionTester):
        def can_publish(self) -> bool:
            return False

    monkeypatch.setattr(
        ConditionPage, "permissions_for_user", lambda *args: MayNotPublish(*args[::-1])
    )
    draft.author = None
    draft.save_revision(clean=False)
    response = bulk_publish(client, index, descendants=True)
    assert told(response) == ["1 page has been published"]


@pytest.mark.parametrize("kind", ["unpublish", "move"])
def test_other_bulk_actions_ask_for_nothing(
    client: Client, condition: ConditionPage, index: ConditionIndexPage, kind: str
) -> None:
    condition.author = None
    condition.save_revision(clean=False)
    url = reverse("wagtail_bulk_action", args=[*admin_names(Page), kind])
    response = client.post(f"{url}?next=/admin/&id={condition.pk}", {"chooser": index.pk})
    assert response.status_code == 302
