"""What follows when a claim or a reference changes: pages that use it are to be checked.

Nothing that is published is changed by it. Readers see the new certainty at once, and the date;
the clinic gets a list of the pages whose other words may no longer fit.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import get_active_log_context, log

from wagtail_triggerpoint.actions.reviews import recheck
from wagtail_triggerpoint.front_cache import forget_pages
from wagtail_triggerpoint.models import ChangeKind, PageToCheck
from wagtail_triggerpoint.models.pages_to_check import LONGEST_NAME
from wagtail_triggerpoint.swap import get_page_model
from wagtail_triggerpoint.usage import (
    Drafts,
    evidence_of_claim,
    evidence_of_reference,
    in_locale,
    pages_using,
)

if TYPE_CHECKING:
    from wagtail.models import Page

    from wagtail_triggerpoint.models import Claim, Reference

CHANGED = "wagtail_triggerpoint.evidence.changed"
CHECKED = "wagtail_triggerpoint.evidence.checked"


@transaction.atomic
def claim_changed(claim: Claim, changes: dict[str, tuple[str, str]]) -> list[PageToCheck]:
    """Puts the pages that use ``claim`` on the list, and compares them with what was reviewed.

    ``changes`` maps a ``ChangeKind`` to what was and what is. New words, and a translation that is
    taken off the site, concern the pages in their language, everything else those in every one.
    """
    pages = pages_using(evidence_of_claim(claim))
    ours = in_locale(pages, claim.locale_id)
    made = []
    for kind, (before, after) in changes.items():
        is_local = kind == ChangeKind.REWORDED or claim.is_translation
        concerned = ours if is_local else pages
        values = {"kind": kind, "claim": claim.facts, "before": before, "after": after}
        made += _put_on_list({pk: pages[pk] for pk in concerned}, str(claim), values)
    recheck(pages)
    forget_pages(pages)
    return made


@transaction.atomic
def reference_retracted(
    reference: Reference, user: Any = None, drafts: Drafts | None = None
) -> list[PageToCheck]:
    """Puts the pages that use ``reference``, or a claim that rests on it, on the list; as well
    when a retraction is taken back. ``drafts`` are those of all pages, if they are read already.
    """
    kind = ChangeKind.RETRACTED if reference.is_retracted else ChangeKind.RESTORED
    pages = pages_using(evidence_of_reference(reference), drafts)
    values = {"kind": kind, "reference": reference}
    forget_pages(pages)
    return _put_on_list(pages, reference.title, values, user)


def _put_on_list(
    pages: dict[int, bool], name: str, values: dict[str, Any], user: Any = None
) -> list[PageToCheck]:
    # Wagtail knows who is at work in the admin, whatever view it is.
    user = user or get_active_log_context().user
    texts = {key: _short(values.get(key, "")) for key in ("before", "after")}
    rows = [
        PageToCheck(
            page=page,
            name=_short(name),
            is_shown=pages[page.pk],
            changed_by=user if user is not None and user.pk else None,
            **{**values, **texts},
        )
        for page in get_page_model().objects.in_bulk(pages).values()
    ]
    PageToCheck.objects.bulk_create(rows)
    for row in rows:
        log(instance=row.page, action=CHANGED, user=user, data=_told(row))
    return rows


def _told(row: PageToCheck) -> dict[str, str]:
    return {"kind": row.kind, "name": row.name, "before": row.before, "after": row.after}


def _short(text: str) -> str:
    # Django's Truncator does not count combining characters; databases do.
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1]}…"


def may_check(page: Page, user: Any) -> bool:
    """Who may say that a page fits its evidence: whoever may edit it."""
    return bool(page.permissions_for_user(user).can_edit())


@transaction.atomic
def mark_checked(page: Page, user: Any, seen: Iterable[int]) -> int:
    """Takes a page off the list as far as ``user`` has ``seen`` its changes (their keys).

    A change that came meanwhile stays. Gives the number of changes checked. Raises
    ``PermissionDenied``.
    """
    if not may_check(page, user):
        raise PermissionDenied
    waiting = PageToCheck.objects.waiting().filter(page=page, pk__in=list(seen))
    names = list(waiting.values_list("name", flat=True))
    count = waiting.update(checked_at=timezone.now(), checked_by=user)
    if count:
        log(instance=page, action=CHECKED, user=user, data={"names": names})
    return count
