"""Who may read which report: one rule for its page, its results, its files and the menu."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from tests.factories import ClaimFactory, ReferenceFactory, UserFactory
from tests.sharing import shared
from tests.views.evidence import CLAIMS, RETRACTED
from tests.views.test_evidence_panel import panel
from wagtail_triggerpoint.actions.groups import setup_groups

pytestmark = pytest.mark.django_db

READERS = ("Clinic editors", "Clinicians", "Clinic moderators", "superuser")
#: Not signed in; no right at all; a right to the admin, but none here; and those with some.
ROLES = (None, "nobody", "guest", *READERS)
REPORTS = (CLAIMS, RETRACTED)
ADDRESSES = [
    (name, f"?export={export}" if export else "")
    for report in REPORTS
    for name in (report, f"{report}_results")
    for export in ("", "csv", "xlsx")
]


def browser_of(role: str | None) -> Client:
    setup_groups()
    browser = Client(raise_request_exception=False)
    if role is None:
        return browser
    user = UserFactory(is_superuser=role == "superuser")
    if role == "guest":
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    elif role in READERS[:-1]:
        user.groups.add(Group.objects.get(name=role))
    browser.force_login(user)
    return browser


def is_refused(answer: Any) -> bool:
    """Away from the page: to the form to sign in, or to the home of the admin."""
    away = [reverse("wagtailadmin_login"), reverse("wagtailadmin_home")]
    target = answer.get("Location", "").partition("?")[0]
    return answer.status_code == 302 and target in away


@shared
def secret(rows: None) -> str:
    """A word that stands in both reports."""
    source = ReferenceFactory(is_retracted=True, title="Hushhush")
    ClaimFactory(statement="hushhush", sources=[source])
    return "hushhush"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role or "anonymous")
def test_reports_are_read_by_those_who_may(role: str | None, secret: str) -> None:
    browser = browser_of(role)
    for name, query in ADDRESSES:
        answer = browser.get(reverse(name) + query)
        body = b"".join(answer) if answer.streaming else answer.content
        if role in READERS:
            assert answer.status_code == 200, name
            assert ("Content-Disposition" in answer) == bool(query)
            # A workbook is packed.
            assert secret.encode() in body.lower() or query == "?export=xlsx", name
        else:
            assert is_refused(answer), name
            assert secret.encode() not in body.lower()
            assert "Content-Disposition" not in answer


@pytest.mark.parametrize("role", ROLES[2:])
def test_menu_and_panel_follow_the_same_rule(role: str, secret: str) -> None:
    browser = browser_of(role)
    home = browser.get(reverse("wagtailadmin_home")).content.decode()

    for report in REPORTS:
        assert (f'"{reverse(report)}"' in home) == (role in READERS), report
    assert (panel(browser) is not None) == (role in READERS)


@pytest.mark.parametrize(
    ("right", "readable"),
    [("view_claim", CLAIMS), ("add_claim", CLAIMS), ("delete_reference", RETRACTED)],
)
def test_right_on_one_kind_opens_its_report_alone(right: str, readable: str) -> None:
    user = UserFactory()
    names = ["access_admin", right]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    browser = Client()
    browser.force_login(user)

    answers: dict[str, Any] = {name: browser.get(reverse(name)) for name in REPORTS}
    assert answers.pop(readable).status_code == 200
    assert all(map(is_refused, answers.values()))
    home = browser.get(reverse("wagtailadmin_home")).content.decode()
    assert [name for name in REPORTS if f'"{reverse(name)}"' in home] == [readable]
