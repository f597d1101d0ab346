"""The groups of a clinic, as their members find them in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.page_types import Page, admin_names
from tests.sharing import shared
from wagtail_triggerpoint.actions import groups
from wagtail_triggerpoint.models import ClinicSettings
from wagtail_triggerpoint.swap import get_therapist_model

pytestmark = pytest.mark.django_db

EDITORS, CLINICIANS, MODERATORS = (role.name for role in groups.ROLES)


@shared
def clinic(rows: None) -> dict[str, Any]:
    groups.setup_groups()
    factories.ClinicSettingsFactory()
    index = factories.ConditionIndexPageFactory()
    return {
        "condition": factories.ConditionPageFactory(parent=index, live=False),
        "therapist": factories.TherapistFactory(),
        "location": factories.LocationFactory(),
        "claim": factories.ClaimFactory(),
        "reference": factories.ReferenceFactory(),
        "site": Site.objects.get(is_default_site=True),
    }


def signed_in(role: str | None) -> Client:
    """A browser of a member of ``role``; "superuser", "nobody" (no rights) and None are special."""
    client = Client()
    if role is None:
        return client
    user = factories.UserFactory(is_superuser=role == "superuser", is_staff=role == "superuser")
    if role not in {"superuser", "nobody"}:
        user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def test_running_again_changes_nothing() -> None:
    groups.setup_groups()
    report = groups.setup_groups()
    assert report.created == []
    assert report.rights == 0


def test_failure_leaves_no_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "get_document_model", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        groups.setup_groups()
    assert not Group.objects.filter(name=EDITORS).exists()


def test_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("setup_triggerpoint_groups")
    printed = capsys.readouterr().out
    assert all(role.name in printed for role in groups.ROLES)
    call_command("setup_triggerpoint_groups")
    assert "New: none. Rights added: 0." in capsys.readouterr().out


def test_no_right_is_given_twice_by_name() -> None:
    groups.setup_groups()
    for group in Group.objects.filter(name__in=[EDITORS, CLINICIANS, MODERATORS]):
        assert Permission.objects.filter(group=group, codename="access_admin").count() == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (None, False),
        ("nobody", False),
        (EDITORS, True),
        (CLINICIANS, False),
        (MODERATORS, True),
        ("superuser", True),
    ],
)
def test_who_may_publish_a_page(clinic: dict[str, Any], role: str | None, may: bool) -> None:
    page = clinic["condition"]
    url = reverse("wagtail_bulk_action", args=[*admin_names(Page), "publish"])
    signed_in(role).post(f"{url}?id={page.pk}", {"include_descendants": ""})
    page.refresh_from_db()
    assert page.live is may


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (None, False),
        ("nobody", False),
        (EDITORS, True),
        (CLINICIANS, True),
        (MODERATORS, True),
        ("superuser", True),
    ],
)
@pytest.mark.parametrize("name", ["therapist", "location", "claim", "reference"])
def test_who_may_edit_a_snippet(
    clinic: dict[str, Any], name: str, role: str | None, may: bool
) -> None:
    row = clinic[name]
    url = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    assert (signed_in(role).get(url).status_code == 200) is may


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (None, False),
        ("nobody", False),
        (EDITORS, False),
        (CLINICIANS, False),
        (MODERATORS, True),
        ("superuser", True),
    ],
)
def test_who_may_change_the_emergency_number(
    clinic: dict[str, Any], role: str | None, may: bool
) -> None:
    url = reverse(
        "wagtailsettings:edit",
        args=["wagtail_triggerpoint", "clinicsettings", clinic["site"].pk],
    )
    client = signed_in(role)
    assert (client.get(url).status_code == 200) is may
    client.post(url, {"clinic_name": "Changed", "emergency_number": "911"})
    changed = ClinicSettings.objects.get(site=clinic["site"]).emergency_number == "911"
    assert changed is may


@pytest.mark.parametrize(
    ("role", "may"),
    [(EDITORS, False), (CLINICIANS, False), (MODERATORS, True), ("superuser", True)],
)
def test_who_may_delete_a_therapist(clinic: dict[str, Any], role: str, may: bool) -> None:
    therapist = factories.TherapistFactory()
    name = get_therapist_model().snippet_viewset.get_url_name("delete")
    signed_in(role).post(reverse(name, args=[therapist.pk]))
    assert get_therapist_model().objects.filter(pk=therapist.pk).exists() is not may
