"""What readers say of a page is kept, and the clinic is told."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_triggerpoint import mails
from wagtail_triggerpoint.actions.evidence import may_check
from wagtail_triggerpoint.models import ClinicSettings, PageReport, PageUsefulness, ReviewSettings
from wagtail_triggerpoint.signals import page_reported
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from wagtail.models import Site

logger = logging.getLogger("wagtail_triggerpoint.reports")

HANDLED = "wagtail_triggerpoint.report.handled"
#: More reports within an hour come from no reader.
MOST_AN_HOUR = 60


class TooManyReports(Exception):
    """Raised where so many reports have come that nobody can have written them."""


@transaction.atomic
def report_problem(page_id: int, kind: str, text: str) -> PageReport:
    """Enters what a reader wrote, and mails the clinic once it is stored. Raises
    ``TooManyReports``.
    """
    an_hour_ago = timezone.now() - datetime.timedelta(hours=1)
    if PageReport.objects.filter(reported_at__gte=an_hour_ago).count() >= MOST_AN_HOUR:
        raise TooManyReports
    page = get_page_model().objects.only("title").get(pk=page_id)
    report = PageReport.objects.create(page=page, page_title=page.title, kind=kind, text=text)
    page_reported.send(sender=PageReport, report=report)
    transaction.on_commit(lambda: mail_reports([report]))
    return report


def mail_reports(reports: Iterable[PageReport]) -> int:
    """Tells the clinic of ``reports``; those that cannot be sent wait for the next daily run.

    Gives the number of mails sent.
    """
    sent = 0
    for report in reports:
        page = report.page.specific
        recipient = report_recipient(page.get_site())
        if recipient and _mailed(recipient, report):
            PageReport.objects.filter(pk=report.pk).update(mailed_at=timezone.now())
            sent += 1
    return sent


def report_recipient(site: Site | None) -> str:
    """Where reports of readers of ``site`` go; empty if the clinic has named no address."""
    return ReviewSettings.of_site(site).reports_email or ClinicSettings.of_site(site).email


def _mailed(recipient: str, report: PageReport) -> bool:
    url = mails.admin_address(reverse("triggerpoint_reader_report", args=[report.pk]))
    try:
        # The clinic reads it, not the reader.
        with translation.override(settings.LANGUAGE_CODE):
            kind = report.get_kind_display()
            title = mails.one_line(report.page_title)
            context = {"page": title, "kind": kind, "url": url}
            mails.send(recipient, _("A reader reports a problem"), "report.txt", context)
    except Exception:
        # Mail backends raise what they like. The report is kept, and its reader is done.
        logger.exception("The report %s could not be mailed", report.pk)
        return False
    return True


@transaction.atomic
def vote(page_id: int, *, is_useful: bool) -> None:
    """Counts that one more reader found the page useful, or did not."""
    PageUsefulness.objects.get_or_create(page_id=page_id)
    name = "yes" if is_useful else "no"
    PageUsefulness.objects.filter(page_id=page_id).update(**{name: F(name) + 1})


@transaction.atomic
def mark_handled(report: PageReport, user: Any) -> bool:
    """Says that ``user`` has dealt with ``report``; False if somebody has before. Raises
    ``PermissionDenied`` for those who may not edit the page.
    """
    if not may_check(report.page, user):
        raise PermissionDenied
    waiting = PageReport.objects.waiting().filter(pk=report.pk)
    if not waiting.update(handled_at=timezone.now(), handled_by=user):
        return False
    log(instance=report.page.specific, action=HANDLED, user=user, data={"kind": report.kind})
    return True
