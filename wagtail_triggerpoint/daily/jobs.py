"""The registry of daily jobs."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone


@dataclass(frozen=True)
class Day:
    """``today`` is the day at the clinic; ``last`` when the job last came to its end, if ever."""

    today: datetime.date
    last: datetime.datetime | None = None

    @property
    def last_day(self) -> datetime.date | None:
        """``last`` as a day at the clinic."""
        return self.last and timezone.localdate(self.last, timezone.get_default_timezone())


class Unfinished(Exception):
    """Raised by a job that has done what it could, and logged the rest: the next run looks as far
    back as this one.
    """


@dataclass(frozen=True)
class Job:
    """``name`` is unique and never changes: under it, the time of the last run is kept."""

    name: str
    run: Callable[[Day], str]


_jobs: dict[str, Job] = {}


def register(job: Job) -> None:
    """Adds a job after those that are there, in place of one of the same name."""
    _jobs[job.name] = job


def unregister(name: str) -> None:
    _jobs.pop(name, None)


def all_jobs() -> list[Job]:
    return list(_jobs.values())
