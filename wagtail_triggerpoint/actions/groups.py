"""The groups of a clinic: who may write, who may check, who may decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from wagtail_triggerpoint.models import (
    Claim,
    ClinicSettings,
    Location,
    Reference,
    ReviewRecord,
    ReviewSettings,
)
from wagtail_triggerpoint.swap import get_page_model, get_therapist_model


@dataclass(frozen=True)
class Role:
    """Actions that a group may take, by what they are taken on, as Django names them."""

    name: str
    pages: tuple[str, ...]
    snippets: tuple[str, ...]
    media: tuple[str, ...]
    settings: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()


ROLES = (
    Role(
        name="Clinic editors",
        pages=("add", "change", "publish"),
        snippets=("add", "change", "publish"),
        media=("add", "choose"),
    ),
    Role(
        name="Clinicians",
        pages=("add", "change"),
        snippets=("change", "publish"),
        media=("add", "choose"),
        reviews=("record",),
    ),
    Role(
        name="Clinic moderators",
        pages=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
        snippets=("add", "change", "publish", "delete", "lock", "unlock"),
        media=("add", "change", "choose", "delete"),
        settings=("change",),
    ),
)


@dataclass
class Report:
    """What ``setup_groups`` did: names of the groups it made, and how many rights it gave."""

    created: list[str] = field(default_factory=list)
    rights: int = 0


@transaction.atomic
def setup_groups() -> Report:
    """Makes the groups and gives them their rights; what they have already, they keep."""
    report = Report()
    for role in ROLES:
        group, is_new = Group.objects.get_or_create(name=role.name)
        if is_new:
            report.created.append(role.name)
        report.rights += _add(group, _rights(role)) + sum(_grant(group, role))
    return report


def _rights(role: Role) -> Iterator[Permission]:
    yield Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for model in (get_therapist_model(), Location, Claim, Reference):
        yield from _permissions(model, role.snippets)
    for model in (ClinicSettings, ReviewSettings):
        yield from _permissions(model, role.settings)
    yield from _permissions(ReviewRecord, role.reviews)


def _add(group: Group, rights: Iterable[Permission]) -> int:
    held = set(group.permissions.values_list("pk", flat=True))
    missing = [permission for permission in rights if permission.pk not in held]
    group.permissions.add(*missing)
    return len(missing)


def _grant(group: Group, role: Role) -> Iterator[bool]:
    # The root of the tree: the rights hold on every site of the project.
    root = get_page_model().objects.get(depth=1)
    for permission in _permissions(get_page_model(), role.pages):
        key = {"group": group, "page": root, "permission": permission}
        yield GroupPagePermission.objects.get_or_create(**key)[1]
    everything = Collection.get_first_root_node()
    for model in (get_image_model(), get_document_model()):
        for permission in _permissions(model, role.media):
            key = {"group": group, "collection": everything, "permission": permission}
            yield GroupCollectionPermission.objects.get_or_create(**key)[1]


def _permissions(model: type[models.Model], actions: Iterable[str]) -> list[Permission]:
    kind = ContentType.objects.get_for_model(model)
    names = [get_permission_codename(action, model._meta) for action in actions]
    found: dict[str, Any] = {
        permission.codename: permission
        for permission in Permission.objects.filter(content_type=kind, codename__in=names)
    }
    # A model without a right to publish or lock simply has no such permission.
    return [found[name] for name in names if name in found]
