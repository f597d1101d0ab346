"""What Wagtail does with live pages besides publishing: copy, move, alias, lock, unpublish."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.forms.posting import form_data, fresh, latest, page_form
from tests.page_types import ConditionIndexPage, ConditionPage, Page
from tests.sharing import shared
from wagtail_triggerpoint.models import ClinicSettings
from wagtail_triggerpoint.publishing import PublishRefused, publish_errors
from wagtail_triggerpoint.refusals import describe


@shared
def unready(condition: ConditionPage) -> ConditionPage:
    """A live page whose latest draft may not go live."""
    condition.title = "As typed"
    condition.author = None
    condition.save_revision(clean=False)
    return fresh(condition)


@shared
def elsewhere(home: Page) -> ConditionIndexPage:
    """An index on another site, which has no emergency number yet."""
    return factories.site_without_number(home)


def url(name: str, *args: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def told(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def copy_data(parent: Page, **more: str) -> dict[str, Any]:
    return {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": parent.pk,
        "copy_subpages": "on",
        **more,
    }


def alias_of(page: Page, parent: Page) -> Any:
    return page.create_alias(parent=parent, update_slug=f"alias-{parent.pk}")


# With a draft that may not go live


def test_unpublish_needs_nothing(client: Client, unready: ConditionPage) -> None:
    response = client.post(url("unpublish", unready.pk))
    assert response.status_code == 302
    assert not fresh(unready).live


def test_move_needs_nothing(client: Client, unready: ConditionPage, home: Page) -> None:
    target = factories.ConditionIndexPageFactory(title="Other", parent=home)
    response = client.post(url("move_confirm", unready.pk, target.pk))
    assert response.status_code == 302
    assert fresh(unready).get_parent().specific == target
    assert fresh(unready).live


def test_lock_needs_nothing(client: Client, unready: ConditionPage) -> None:
    client.post(url("lock", unready.pk))
    assert fresh(unready).locked
    client.post(url("unlock", unready.pk))
    assert not fresh(unready).locked


def test_copy_keeps_the_draft(client: Client, unready: ConditionPage) -> None:
    response = client.post(url("copy", unready.pk), copy_data(unready.get_parent()))
    assert response.status_code == 302
    copy = ConditionPage.objects.get(slug="copy")
    assert (copy.live, latest(copy).author) == (False, None)


def test_alias_of_what_is_live_can_be_made(
    client: Client, unready: ConditionPage, index: ConditionIndexPage
) -> None:
    response = client.post(url("copy", unready.pk), copy_data(index, alias="on"))
    assert response.status_code == 302
    alias = ConditionPage.objects.get(slug="copy")
    assert (alias.live, alias.title) == (True, "Neck pain")


def test_alias_becomes_a_page_of_its_own(
    client: Client, condition: ConditionPage, index: ConditionIndexPage
) -> None:
    alias = alias_of(condition, index)
    response = client.post(url("convert_alias", alias.pk))
    assert response.status_code == 302
    assert fresh(alias).alias_of is None


def test_alias_follows_what_is_published(
    condition: ConditionPage, index: ConditionIndexPage
) -> None:
    alias = alias_of(condition, index)
    condition.title = "Sore neck"
    condition.save_revision().publish()
    assert fresh(alias).title == "Sore neck"


def test_alias_does_not_follow_what_is_refused(
    condition: ConditionPage, index: ConditionIndexPage
) -> None:
    alias = alias_of(condition, index)
    condition.title = "Sore neck"
    condition.summary = ""
    with pytest.raises(PublishRefused):
        condition.save_revision(clean=False).publish()
    assert fresh(alias).title == "Neck pain"


# Copies that go live at once


def test_copy_goes_live_where_it_may(
    client: Client, condition: ConditionPage, index: ConditionIndexPage
) -> None:
    response = client.post(url("copy", condition.pk), copy_data(index, publish_copies="on"))
    assert response.status_code == 302
    assert ConditionPage.objects.get(slug="copy").live


def test_copy_asks_for_the_number_of_the_site_it_goes_to(
    client: Client, condition: ConditionPage, elsewhere: ConditionIndexPage
) -> None:
    response = client.post(url("copy", condition.pk), copy_data(elsewhere, publish_copies="on"))
    assert response.status_code == 302
    assert "Enter the emergency number" in told(response)
    assert fresh(elsewhere).numchild == 0


@pytest.mark.parametrize("kind", ["alias", "publish_copies"])
def test_copy_of_a_tree_is_made_whole_or_not_at_all(
    client: Client, index: ConditionIndexPage, condition: ConditionPage, elsewhere: Any, kind: str
) -> None:
    """Refused half-way, it would leave an index that has lost count of its children."""
    root = elsewhere.get_parent()
    before = Page.objects.count()
    response = client.post(url("copy", index.pk), copy_data(root, **{kind: "on"}))
    assert response.status_code == 302
    assert "Enter the emergency number" in told(response)
    assert Page.objects.count() == before
    assert Page.find_problems() == ([], [], [], [], [])


def test_refused_copy_leads_back_to_its_form(
    client: Client, condition: ConditionPage, elsewhere: ConditionIndexPage
) -> None:
    form_url = url("copy", condition.pk)
    response = client.post(form_url, copy_data(elsewhere, alias="on"))
    assert response.headers["location"] == form_url
    assert client.get(form_url).status_code == 200


# Aliases on a site whose emergency number is missing


@shared
def alias_elsewhere(condition: ConditionPage, elsewhere: ConditionIndexPage) -> Any:
    site = elsewhere.get_site()
    clinic = ClinicSettings.objects.create(site=site, emergency_number="999")
    alias = alias_of(condition, elsewhere)
    clinic.delete()
    return alias


def test_publish_names_the_site_of_an_alias_that_lacks_a_number(
    condition: ConditionPage, alias_elsewhere: Any
) -> None:
    condition.title = "Sore neck"
    with pytest.raises(PublishRefused, match=r"On the site “Site 1.*alias.*Enter the emergency"):
        condition.save_revision().publish()
    assert fresh(condition).title == "Neck pain"
    assert fresh(alias_elsewhere).title == "Neck pain"


def test_publish_looks_at_aliases_of_aliases(
    condition: ConditionPage, index: ConditionIndexPage, elsewhere: ConditionIndexPage
) -> None:
    clinic = ClinicSettings.objects.create(site=elsewhere.get_site(), emergency_number="999")
    alias_of(alias_of(condition, index), elsewhere)
    clinic.delete()
    (line,) = describe(condition, publish_errors(condition))
    assert "On the site “Site 1" in line


def test_edit_form_names_the_site_of_an_alias_at_the_card(
    client: Client, admin: Any, condition: ConditionPage, alias_elsewhere: Any
) -> None:
    data = form_data(page_form(condition, admin))
    response = client.post(url("edit", condition.pk), {**data, "action-publish": "1"})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["when_to_get_help"]


def test_publish_updates_an_alias_on_a_site_with_a_number(
    condition: ConditionPage, alias_elsewhere: Any
) -> None:
    ClinicSettings.objects.create(site=alias_elsewhere.get_site(), emergency_number="999")
    condition.title = "Sore neck"
    condition.save_revision().publish()
    assert fresh(alias_elsewhere).title == "Sore neck"


def test_source_stays_as_it_was_where_its_alias_is_refused(
    condition: ConditionPage, index: ConditionIndexPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule of a site's own may hold for the alias alone."""
    alias = alias_of(condition, index)
    rules = ConditionPage.get_publish_errors
    monkeypatch.setattr(
        ConditionPage,
        "get_publish_errors",
        lambda page: {"title": ["Not here"]} if page.pk == alias.pk else rules(page),
    )
    condition.title = "Sore neck"
    with pytest.raises(PublishRefused):
        condition.save_revision().publish()
    assert fresh(condition).title == "Neck pain"
