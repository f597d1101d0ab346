"""Runs the jobs of one day, each by itself: one that fails keeps no other from running."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from wagtail_triggerpoint.daily.jobs import Day, Job, Unfinished, all_jobs
from wagtail_triggerpoint.models import DailyRun
from wagtail_triggerpoint.reviews.dates import clinic_today

logger = logging.getLogger("wagtail_triggerpoint.daily")


@dataclass(frozen=True)
class Outcome:
    """``said`` is what the job tells of itself, or the error that ended it."""

    job: Job
    said: str
    has_failed: bool = False


def run_jobs() -> Iterator[Outcome]:
    for job in all_jobs():
        row = DailyRun.objects.filter(job=job.name).first()
        try:
            said = job.run(Day(clinic_today(), row.finished_at if row else None))
        except Unfinished as unfinished:
            yield Outcome(job, str(unfinished), has_failed=True)
        except Exception as error:
            # Whatever it is: the others have to run, and cron reports the exit code.
            logger.exception("The daily job %s failed", job.name)
            yield Outcome(job, str(error), has_failed=True)
        else:
            now = timezone.now()
            DailyRun.objects.update_or_create(job=job.name, defaults={"finished_at": now})
            yield Outcome(job, said)
