from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from wagtail_triggerpoint.actions.groups import ROLES, setup_groups


class Command(BaseCommand):
    help = (
        "Makes the groups of a clinic (editors, clinicians, moderators) and gives them their "
        "rights on pages, therapists, locations, references, pictures and documents. Safe to run "
        "again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        report = setup_groups()
        made = ", ".join(report.created) or "none"
        names = ", ".join(role.name for role in ROLES)
        self.stdout.write(f"Groups: {names}. New: {made}. Rights added: {report.rights}.")
