"""Who may be at the other end of a request to the admin, for tables of rights."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission

from tests import factories
from wagtail_triggerpoint.actions.groups import ROLES as GROUPS
from wagtail_triggerpoint.actions.groups import setup_groups

EDITOR, CLINICIAN, MODERATOR = (group.name for group in GROUPS)
#: ``elsewhere`` may do everything to a part of the tree in which nothing is.
ROLES = ("anonymous", "nobody", "guest", "elsewhere", EDITOR, CLINICIAN, MODERATOR, "admin")
ALL_RIGHTS = ("add_page", "change_page", "publish_page")


def member(page: Any, *codenames: str) -> Any:
    """A user who may do these things to ``page`` and all below it, and reach the admin."""
    group = Group.objects.create(name=f"Group {Group.objects.count()}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in codenames:
        permission = Permission.objects.get(
            content_type__app_label="wagtailcore", codename=codename
        )
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = factories.UserFactory()
    user.groups.add(group)
    return user


def user_of(role: str) -> Any:
    setup_groups()
    if role == "elsewhere":
        return member(factories.ConditionIndexPageFactory(title="Elsewhere"), *ALL_RIGHTS)
    user = factories.UserFactory(is_superuser=role == "admin")
    if role == "guest":
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    elif role not in {"nobody", "admin"}:
        user.groups.add(Group.objects.get(name=role))
    return user


def browser_of(role: str) -> Client:
    return Client() if role == "anonymous" else signed_in(user_of(role))


def signed_in(user: Any) -> Client:
    browser = Client()
    browser.force_login(user)
    return browser
