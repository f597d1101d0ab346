"""Who may open and post which page of the references: one rule for each, whatever the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from tests.factories import ReferenceFactory, UserFactory
from wagtail_triggerpoint.actions.groups import setup_groups
from wagtail_triggerpoint.actions.reference_imports import keep_import
from wagtail_triggerpoint.models import Reference, ReferenceImport

pytestmark = pytest.mark.django_db

TEXT = json.dumps([{"title": "Imported"}])
EDITOR, CLINICIAN, MODERATOR = "Clinic editors", "Clinicians", "Clinic moderators"
SOME = {EDITOR, CLINICIAN, MODERATOR, "superuser"}
ADDING, DELETING = {EDITOR, MODERATOR, "superuser"}, {MODERATOR, "superuser"}
#: Not signed in; no right at all; a right to the admin, but none here; and those with some.
ROLES = [None, "nobody", "guest", EDITOR, CLINICIAN, MODERATOR, "superuser"]


@dataclass
class World:
    user: Any
    client: Client
    reference: Reference


@dataclass(frozen=True)
class View:
    """A page, who may use it, and what tells that a post was done."""

    address: Callable[[World], str]
    allowed: set[str]
    post: dict[str, Any] | None = None
    is_done: Callable[[World], bool] = lambda world: True
    #: Who gets an answer that is not the page: Wagtail says on it what one may not delete.
    told: set[str] = field(default_factory=set)


def of(name: str, *, with_key: bool = False) -> Callable[[World], str]:
    def address(world: World) -> str:
        url_name = Reference.snippet_viewset.get_url_name(name)
        return reverse(url_name, args=[world.reference.pk] if with_key else [])

    return address


def chooser(name: str) -> Callable[[World], str]:
    return lambda world: reverse(Reference.snippet_viewset.chooser_viewset.get_url_name(name))


def preview(world: World) -> str:
    # Kept as if the user had had the rights when uploading.
    waiting = ReferenceImport.objects.create(user=world.user, text=TEXT, format="csl")
    return reverse(Reference.snippet_viewset.get_url_name("import_preview"), args=[waiting.pk])


def bulk_delete(world: World) -> str:
    names = ["wagtail_triggerpoint", "reference", "delete"]
    return f"{reverse('wagtail_bulk_action', args=names)}?id={world.reference.pk}"


FORM = {"title": "Posted", "authors": "", "study_type": "", "container": "", "year": ""}
VIEWS = {
    "list": View(of("list"), SOME),
    "results": View(of("list_results"), SOME),
    "add": View(
        of("add"), ADDING, FORM, lambda world: Reference.objects.filter(title="Posted").exists()
    ),
    "edit": View(
        of("edit", with_key=True),
        SOME,
        FORM,
        lambda world: Reference.objects.filter(title="Posted").exists(),
    ),
    "delete": View(
        of("delete", with_key=True),
        DELETING,
        {},
        lambda world: not Reference.objects.filter(pk=world.reference.pk).exists(),
    ),
    "bulk delete": View(
        bulk_delete,
        DELETING,
        {},
        lambda world: not Reference.objects.filter(pk=world.reference.pk).exists(),
        told={EDITOR, CLINICIAN, "guest"},
    ),
    "usage": View(of("usage", with_key=True), SOME),
    "history": View(of("history", with_key=True), SOME),
    "import": View(
        of("import"), ADDING, {"text": TEXT}, lambda world: ReferenceImport.objects.exists()
    ),
    "preview": View(
        preview,
        ADDING,
        {},
        lambda world: Reference.objects.filter(title="Imported").exists(),
    ),
    "export as csl": View(lambda world: f"{of('list')(world)}?export=csl", SOME),
    "export as csv": View(lambda world: f"{of('list')(world)}?export=csv", SOME),
}


@pytest.fixture(params=ROLES, ids=lambda role: role or "anonymous")
def role(request: pytest.FixtureRequest) -> str | None:
    return request.param


@pytest.fixture
def world(role: str | None) -> World:
    setup_groups()
    user = UserFactory(is_superuser=role == "superuser")
    if role == "guest":
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    if role in SOME - {"superuser"}:
        user.groups.add(Group.objects.get(name=role))
    client = Client(raise_request_exception=False)
    if role:
        client.force_login(user)
    return World(user, client, ReferenceFactory())


def is_refused(answer: Any) -> bool:
    """Away from the page: to the form to sign in, or to the home of the admin."""
    away = [reverse("wagtailadmin_login"), reverse("wagtailadmin_home")]
    target = answer.get("Location", "").partition("?")[0]
    return answer.status_code == 302 and target in away


def test_pages_are_opened_by_those_who_may(world: World, role: str | None) -> None:
    for name, view in VIEWS.items():
        answer = world.client.get(view.address(world))

        if role in view.allowed | view.told:
            assert answer.status_code == 200, name
        else:
            assert is_refused(answer), name
            assert "Content-Disposition" not in answer


@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.post is not None])
def test_form_is_posted_by_those_who_may(world: World, role: str | None, name: str) -> None:
    view = VIEWS[name]
    answer = world.client.post(view.address(world), view.post)

    if role in view.allowed:
        assert answer.status_code == 302, answer.context["form"].errors
        assert view.is_done(world)
    else:
        assert is_refused(answer)
        assert not view.is_done(world)


@pytest.mark.parametrize("name", ["choose", "choose_results"])
def test_chooser_is_for_all_who_work_in_the_admin(
    world: World, role: str | None, name: str
) -> None:
    """As Wagtail's choosers are: whoever writes a page may choose what it rests on."""
    answer = world.client.get(chooser(name)(world))

    assert answer.status_code == (200 if role in {"guest", *SOME} else 302)


def test_buttons_are_those_of_what_one_may(world: World, role: str | None) -> None:
    if role not in SOME:
        return
    shown = world.client.get(of("list")(world)).content.decode()

    assert (of("import")(world) in shown) == (role in ADDING)
    assert (of("add")(world) in shown) == (role in ADDING)
    assert (of("delete", with_key=True)(world) in shown) == (role in DELETING)


def test_menu_shows_the_list_to_those_who_may(world: World, role: str | None) -> None:
    if role in {None, "nobody"}:
        return
    shown = world.client.get(reverse("wagtailadmin_home")).content.decode()

    assert (of("list")(world) in shown) == (role in SOME)


def test_file_kept_without_rights_is_refused(world: World, role: str | None) -> None:
    if role in ADDING or role is None:
        return
    with pytest.raises(PermissionDenied):
        keep_import(world.user, TEXT)
