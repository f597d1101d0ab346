"""Takes a dangerous page off the site, wherever and in whatever language it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log

from wagtail_triggerpoint.models import Withdrawal, WithdrawnPage
from wagtail_triggerpoint.publishing import Refused
from wagtail_triggerpoint.signals import page_withdrawn, withdrawal_lifted
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from wagtail.models import Page

WITHDRAWN = "wagtail_triggerpoint.withdraw"
LIFTED = "wagtail_triggerpoint.withdraw.lift"


def pages_withdrawn_with(page: Page) -> list[Any]:
    """``page``, its translations and all their aliases, in tree order: what shows its words."""
    model = get_page_model()
    # An alias shows the words of another page: that one is what is dangerous.
    while page.alias_of_id:
        page = model.objects.get(pk=page.alias_of_id)
    new = {*model.objects.filter(translation_key=page.translation_key).values_list("pk", flat=True)}
    found: set[int] = set()
    while new:
        found |= new
        aliases = model.objects.filter(alias_of__in=new)
        keys = aliases.values_list("translation_key", flat=True)
        more = model.objects.filter(translation_key__in=set(keys), alias_of__isnull=False)
        new = {*aliases.values_list("pk", flat=True), *more.values_list("pk", flat=True)} - found
    return list(model.objects.filter(pk__in=found).order_by("path").specific())


def may_withdraw(page: Page, user: Any) -> bool:
    """Who may withdraw ``page``: whoever may take it off the site by hand, live or not."""
    return bool(page.permissions_for_user(user).can_publish())


@transaction.atomic
def withdraw(page: Page, user: Any, *, reason: str, correction: str = "") -> Withdrawal:
    """Takes ``page`` and all that shows its words off the site, and keeps it off.

    Raises ``PermissionDenied``, and ``Refused`` if it is withdrawn already or ``user`` may not
    take one of the pages off the site: nothing is done by halves.
    """
    pages = pages_withdrawn_with(page)
    if not may_withdraw(page, user):
        raise PermissionDenied
    _refuse(page, pages, user, reason)
    withdrawal = Withdrawal.objects.create(
        page_title=page.title,
        reason=reason.strip(),
        correction=correction.strip(),
        withdrawn_by=user,
    )
    rows = [
        WithdrawnPage(
            withdrawal=withdrawal,
            page_id=one.pk,
            was_live=one.live,
            title=one.title,
            content=one.serializable_data() if one.live and not one.alias_of_id else None,
        )
        for one in pages
    ]
    WithdrawnPage.objects.bulk_create(rows)
    for one in pages:
        _take_off(one, user, withdrawal)
    page_withdrawn.send(sender=Withdrawal, withdrawal=withdrawal, pages=pages, user=user)
    return withdrawal


def _refuse(page: Page, pages: list[Any], user: Any, reason: str) -> None:
    if not reason.strip():
        raise Refused(page, {"reason": _("Say why, for those who have to put it right.")})
    # Whoever withdraws one of them at the same time waits here.
    keys = [one.pk for one in pages]
    list(get_page_model().objects.select_for_update().filter(pk__in=keys).values_list("pk"))
    if Withdrawal.objects.in_force().filter(pages__page__in=keys).exists():
        raise Refused(page, _("It is withdrawn already."))
    if beyond := [one for one in pages if not may_withdraw(one, user)]:
        text = _(
            "You may not take these off the site, which show the same: %(pages)s. Ask somebody "
            "who may."
        )
        names = ", ".join(one.get_admin_display_title() for one in beyond)
        raise Refused(page, text % {"pages": names})


def _take_off(page: Any, user: Any, withdrawal: Withdrawal) -> None:
    if state := page.current_workflow_state:
        state.cancel(user=user)
    # What waits for its day would come back with it.
    page.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)
    page.refresh_from_db()
    _unpublish(page, user)
    log(instance=page, action=WITHDRAWN, user=user, data={"withdrawal": withdrawal.pk})


def _unpublish(page: Any, user: Any) -> None:
    """Locks of editors do not hold a dangerous page on the site; who may do it was asked before."""
    if page.live:
        UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)


@transaction.atomic
def lift(withdrawal: Withdrawal, user: Any, *, republish: bool = False) -> Withdrawal:
    """Lets the pages be published again; ``republish`` publishes them as they were.

    Raises ``PermissionDenied``, ``Refused`` if it is lifted already, and ``PublishRefused`` if one
    of them may not go live as it was.
    """
    row = Withdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    if row.lifted_at is not None:
        raise Refused(row, _("It is lifted already."))
    rows = list(row.pages.select_related("page").order_by("page__path"))
    pages = [one.page.specific for one in rows]
    if not all(may_withdraw(page, user) for page in pages):
        raise PermissionDenied
    row.lifted_at, row.lifted_by = timezone.now(), user
    row.save()
    for one, page in zip(rows, pages, strict=True):
        if republish and one.was_live and one.content is not None:
            page.with_content_json(one.content).save_revision(user=user).publish(user=user)
    for one, page in zip(rows, pages, strict=True):
        page.refresh_from_db()
        if not one.was_live:
            # Wagtail publishes all aliases of a page with it, also those that were off the site.
            _unpublish(page, user)
        log(instance=page, action=LIFTED, user=user, data={"withdrawal": row.pk})
    withdrawal_lifted.send(sender=Withdrawal, withdrawal=row, pages=pages, user=user)
    return row
