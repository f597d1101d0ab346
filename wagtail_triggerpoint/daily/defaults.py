"""The jobs of this package, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.module_loading import import_string

from wagtail_triggerpoint.daily.jobs import Day, Job, register

_JOBS = {
    # First: what has changed is told the same day.
    "wagtail_triggerpoint.recheck": "reviews.recheck_pages",
    "wagtail_triggerpoint.notices": "people.tell_people",
    "wagtail_triggerpoint.reports": "reviews.mail_waiting_reports",
    "wagtail_triggerpoint.purge": "purging.purge_pages",
    "wagtail_triggerpoint.forget_reports": "housekeeping.forget_reports",
    "wagtail_triggerpoint.forget_imports": "housekeeping.forget_imports",
    "wagtail_triggerpoint.forget_finder_changes": "housekeeping.forget_finder_changes",
}


def register_defaults() -> None:
    for name, path in _JOBS.items():
        register(Job(name, _run_later(f"wagtail_triggerpoint.daily.{path}")))


def _run_later(path: str) -> Callable[[Day], str]:
    """Apps register jobs before models are there."""
    return lambda day: str(import_string(path)(day))
