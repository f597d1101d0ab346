"""Changes to references: without drafts, each leaves the values before and after in the log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy

from wagtail_triggerpoint.actions.evidence import reference_retracted
from wagtail_triggerpoint.models import Reference
from wagtail_triggerpoint.signals import reference_changed
from wagtail_triggerpoint.usage import Drafts, EvidenceKeys, own_pages, pages_using

CHANGED = "wagtail_triggerpoint.reference.change"

#: Values before and after, by field name.
Changes = dict[str, tuple[Any, Any]]


def require(user: Any, *actions: str) -> None:
    """Raises ``PermissionDenied`` unless ``user`` may do all ``actions``; None is the system."""
    if user is not None and not may(user, *actions):
        raise PermissionDenied


def may(user: Any, *actions: str) -> bool:
    policy = ModelPermissionPolicy(Reference)
    return all(policy.user_has_permission(user, action) for action in actions)


@transaction.atomic
def save_reference(reference: Reference, user: Any = None) -> Changes:
    """Stores a reference that ``full_clean`` has accepted; gives back what was changed."""
    before = Reference.objects.filter(pk=reference.pk).first()
    require(user, "change" if before else "add")
    reference.save()
    if before is None:
        log(instance=reference, action="wagtail.create", user=user, content_changed=True)
        return {}
    changes = differences(before, reference)
    record_change(reference, changes, user)
    return changes


def differences(before: Reference, after: Reference) -> Changes:
    names = [field.name for field in Reference._meta.fields if field.editable]
    values = {name: (getattr(before, name), getattr(after, name)) for name in names}
    return {name: (old, new) for name, (old, new) in values.items() if old != new}


def record_change(
    reference: Reference,
    changes: Changes,
    user: Any = None,
    source: str = "",
    drafts: Drafts | None = None,
) -> None:
    """Writes stored ``changes`` into the log and tells who listens; ``source`` is a file's name,
    and ``drafts`` those of all pages, for whoever changes many.
    """
    if not changes:
        return
    log(
        instance=reference,
        action=CHANGED,
        user=user,
        data={"changes": changes, "source": source},
        content_changed=True,
    )
    if "is_retracted" in changes:
        reference_retracted(reference, user, drafts)
    reference_changed.send(Reference, instance=reference, changes=changes, user=user)


@transaction.atomic
def delete_references(references: Iterable[Reference], user: Any = None) -> None:
    """Deletes all or none. Raises ``ProtectedError`` where a claim rests on one, or a text of a
    page or its draft cites it.
    """
    require(user, "delete")
    drafts = Drafts()
    for reference in references:
        if pages := own_pages(pages_using(EvidenceKeys(references={reference.pk}), drafts)):
            text = ngettext(
                "“%(reference)s” is still cited on %(count)d page. Take it out there first.",
                "“%(reference)s” is still cited on %(count)d pages. Take it out there first.",
                len(pages),
            )
            raise ProtectedError(text % {"reference": reference, "count": len(pages)}, set())
        log(instance=reference, action="wagtail.delete", user=user, deleted=True)
        # Whoever deleted it a moment ago has done what was wanted.
        Reference.objects.filter(pk=reference.pk).delete()
