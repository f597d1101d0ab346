from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_triggerpoint.daily.running import run_jobs


class Command(BaseCommand):
    help = (
        "Does what is due: tells people of reviews and credentials, sends what could not be sent, "
        "notices what time has changed. For cron, once a day; running it more often does no harm."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        failed = []
        for outcome in run_jobs():
            if outcome.has_failed:
                failed.append(outcome.job.name)
            elif outcome.said:
                self.stdout.write(outcome.said)
        if failed:
            # Seen by cron; the next run does again what is left.
            raise CommandError(f"Not finished, see the log: {', '.join(failed)}.")
