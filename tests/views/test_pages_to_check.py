"""The report of pages whose evidence has changed, and saying that one of them was read."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests import factories
from tests.actions.test_evidence import World, regrade
from tests.cost.measuring import cost
from tests.forms.posting import fresh
from tests.page_types import ConditionPage
from tests.sharing import shared
from tests.viewsets.test_exports import FORMULAS
from wagtail_triggerpoint.actions.evidence import claim_changed
from wagtail_triggerpoint.actions.groups import ROLES, setup_groups
from wagtail_triggerpoint.models import PageToCheck
from wagtail_triggerpoint.views.pages_to_check import CHECK, REPORT

pytestmark = pytest.mark.django_db

EDITOR, CLINICIAN, MODERATOR = (role.name for role in ROLES)
ALLOWED = {EDITOR, CLINICIAN, MODERATOR, "superuser"}
ROLE_NAMES = [None, "nobody", "guest", EDITOR, CLINICIAN, MODERATOR, "superuser"]


@shared
def world(rows: None) -> World:
    setup_groups()
    made = World()
    regrade(made.claim)
    return made


def signed_in(role: str | None) -> Client:
    """None is not signed in; nobody has no right, guest one to the admin alone."""
    client = Client()
    if role is None:
        return client
    user = factories.UserFactory(is_superuser=role == "superuser")
    if role == "guest":
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    elif role not in {"nobody", "superuser"}:
        user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def check_url(world: World) -> str:
    return reverse(CHECK, args=[world.live.pk])


def titles(client: Client, **query: Any) -> list[str]:
    rows = client.get(reverse(REPORT), query).context["object_list"]
    return sorted(str(row.page.title) for row in rows)


# Who may


@pytest.mark.parametrize("role", ROLE_NAMES)
@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_report_is_for_those_who_work_on_pages(world: World, role: str | None, query: str) -> None:
    response = signed_in(role).get(reverse(REPORT) + query)
    assert (response.status_code == 200) == (role in ALLOWED)


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_results_are_for_the_same_people(world: World, role: str | None) -> None:
    response = signed_in(role).get(reverse(f"{REPORT}_results"))
    assert (response.status_code == 200) == (role in ALLOWED)


@pytest.mark.parametrize("role", ["guest", EDITOR, CLINICIAN, MODERATOR, "superuser"])
def test_menu_offers_the_report_to_the_same_people(world: World, role: str) -> None:
    home = signed_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse(REPORT) in home) == (role in ALLOWED)


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_page_is_checked_by_those_who_may_edit_it(world: World, role: str | None) -> None:
    [row] = PageToCheck.objects.all()
    client = signed_in(role)
    opened = client.get(check_url(world))
    client.post(check_url(world), {"seen": [row.pk]})
    assert (opened.status_code == 200) == (role in ALLOWED)
    assert PageToCheck.objects.waiting().exists() == (role not in ALLOWED)


def member(page: Any, *codenames: str) -> Any:
    """Who may do these things to ``page`` and all below it."""
    group = Group.objects.create(name="Others")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for permission in Permission.objects.filter(codename__in=codenames):
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = factories.UserFactory()
    user.groups.add(group)
    return user


def of_user(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_report_ends_where_the_part_of_the_tree_ends(world: World) -> None:
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    client = of_user(member(elsewhere, "change_page"))
    assert titles(client) == []
    [row] = PageToCheck.objects.all()
    client.post(check_url(world), {"seen": [row.pk]})
    assert PageToCheck.objects.waiting().count() == 1


def test_who_may_add_pages_is_shown_those_of_his_own(world: World) -> None:
    user = member(world.index, "add_page", "publish_page")
    assert titles(of_user(user)) == []
    ConditionPage.objects.filter(pk=world.live.pk).update(owner=user)
    assert titles(of_user(user)) == ["Live"]
    assert of_user(user).get(check_url(world)).status_code == 200


# What it shows


def test_report_says_what_changed_and_leads_to_the_page(world: World) -> None:
    html = BeautifulSoup(signed_in(EDITOR).get(reverse(REPORT)).content, "html.parser")
    [row] = html.select("table.listing tbody tr")
    words = " ".join(row.text.split())
    for expected in ("Live", "Certainty changed", "Moderate certainty → Low certainty"):
        assert expected in words
    assert str(world.claim) in words
    assert next(link["href"] for link in row.select("a[href]")) == check_url(world)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Live"]),
        ({"q": "live"}, ["Live"]),
        ({"q": "massage number"}, ["Live"]),
        ({"q": "nobody wrote this"}, []),
        ({"kind": "regraded"}, ["Live"]),
        ({"kind": "retracted"}, []),
        ({"is_shown": "true"}, ["Live"]),
        ({"is_shown": "false"}, []),
        ({"checked": "true"}, []),
    ],
)
def test_report_is_searched_and_filtered(
    world: World, query: dict[str, str], found: list[str]
) -> None:
    assert titles(signed_in(EDITOR), **query) == found


def test_checked_changes_are_found_by_those_who_look(world: World) -> None:
    client = signed_in(EDITOR)
    [row] = PageToCheck.objects.all()
    response = client.post(check_url(world), {"seen": [row.pk]}, follow=True)
    assert "1 change on “Live” is checked." in str(*response.context["messages"])
    assert titles(client) == []
    assert titles(client, checked="true") == ["Live"]


@pytest.mark.parametrize("value", FORMULAS)
def test_exported_cell_is_no_formula(world: World, value: str) -> None:
    PageToCheck.objects.update(name=value)
    text = b"".join(signed_in(EDITOR).get(reverse(REPORT), {"export": "csv"})).decode()
    assert f",{value}" not in text
    assert f'"{value}' not in text


def test_report_costs_the_same_for_many(world: World) -> None:
    client = signed_in(EDITOR)
    few = cost(reverse(REPORT), client)
    for number in range(20):
        world.condition(f"Page {number}", world.claim)
    claim_changed(fresh(world.claim), {"regraded": ("low", "high")})
    assert cost(reverse(REPORT), client) == few


# Checking one


def test_what_is_checked_is_what_was_shown(world: World) -> None:
    client = signed_in(CLINICIAN)
    html = BeautifulSoup(client.get(check_url(world)).content, "html.parser")
    seen = [field["value"] for field in html.select("input[name=seen]")]
    regrade(world.claim, "very_low")
    client.post(check_url(world), {"seen": seen})
    [left] = PageToCheck.objects.waiting()
    assert left.after == "very_low"


@pytest.mark.parametrize("seen", [[], ["x"], ["-1"], ["9" * 30], ["²"]])
def test_forged_keys_check_nothing(world: World, seen: list[str]) -> None:
    response = signed_in(EDITOR).post(check_url(world), {"seen": seen}, follow=True)
    assert response.status_code == 200
    assert "Nothing was left to check" in str(*response.context["messages"])
    assert PageToCheck.objects.waiting().count() == 1


def test_page_with_nothing_to_check_says_so(world: World) -> None:
    response = signed_in(EDITOR).get(reverse(CHECK, args=[world.nothing.pk]))
    assert "Nothing on this page waits to be checked." in response.content.decode()


def test_page_that_is_gone_is_not_found(world: World) -> None:
    assert signed_in("superuser").get(reverse(CHECK, args=[10**9])).status_code == 404


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "\u202egnp.exe", "x" * 5_000])
def test_names_are_shown_as_text(world: World, name: str) -> None:
    claim = fresh(world.claim)
    claim.statement = name
    claim_changed(claim, {"reworded": ("", name)})
    client = signed_in(EDITOR)
    for address in (reverse(REPORT), check_url(world)):
        html = client.get(address).content.decode()
        assert "<script>alert(1)" not in html
        assert name[:200].replace("<", "&lt;").replace(">", "&gt;") in html


def test_live_page_is_only_read(world: World) -> None:
    before = ConditionPage.objects.filter(pk=world.live.pk).values().get()
    [row] = PageToCheck.objects.all()
    signed_in(EDITOR).post(check_url(world), {"seen": [row.pk]})
    assert ConditionPage.objects.filter(pk=world.live.pk).values().get() == before
