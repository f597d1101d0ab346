"""What is kept for a while and then goes."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.daily.jobs import Day
from wagtail_triggerpoint.models import FinderChange, PageReport, ReferenceImport


def forget_reports(day: Day) -> str:
    """Deletes reports of readers that were dealt with ``READER_REPORT_DAYS`` ago."""
    before = timezone.now() - datetime.timedelta(days=conf.reader_report_days)
    count = PageReport.objects.filter(handled_at__lt=before).delete()[0]
    return f"Deleted {count} reports of readers." if count else ""


def forget_imports(day: Day) -> str:
    """Deletes files of references that nobody has confirmed within a day."""
    count = ReferenceImport.objects.stale().delete()[0]
    return f"Deleted {count} abandoned imports." if count else ""


@transaction.atomic
def forget_finder_changes(day: Day) -> str:
    """Leaves one row in place of all that have been written since the last run."""
    last = FinderChange.objects.create()
    FinderChange.objects.exclude(pk=last.pk).delete()
    return ""
