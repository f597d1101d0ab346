from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from example_project.loading.clinic import load_demo


class Command(BaseCommand):
    help = "Loads the demo clinic in one transaction. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        report = load_demo(with_users=settings.DEBUG)
        self.stdout.write(
            f"The demo clinic has {report.pages} pages and {report.people} therapists; "
            f"{report.new_pages} pages are new."
        )
        for account in report.accounts:
            self.stdout.write(f"Sign in at /admin/ as {account.username} / {account.password}")
        if not settings.DEBUG:
            self.stdout.write("No accounts were made: DJANGO_DEBUG is off.")
