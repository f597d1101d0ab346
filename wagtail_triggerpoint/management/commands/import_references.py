from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wagtail_triggerpoint.actions.reference_imports import ImportRefused, run_import
from wagtail_triggerpoint.bibliography import formats
from wagtail_triggerpoint.bibliography.records import UnreadableFile
from wagtail_triggerpoint.importing import Plan, plan_import


class Command(BaseCommand):
    help = (
        "Imports references from CSL-JSON, RIS or PubMed (.nbib). What is there already is known "
        "by its DOI, its PMID, or its title, year and first author, and gets only what it lacks."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="Name of the file, or - for the standard input.")
        parser.add_argument(
            "--format", choices=formats.READERS, default="", help="Default: what it looks like."
        )
        parser.add_argument(
            "--all-or-nothing", action="store_true", help="Import nothing if a record is broken."
        )
        parser.add_argument(
            "--replace", action="store_true", help="Replace what differs by what the file says."
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would happen.")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["file"]
        try:
            entries = formats.read(formats.decode(self._data(name)), options["format"])
        except (OSError, UnreadableFile) as error:
            raise CommandError(f"{name}: {error}") from None
        plan = plan_import(entries, replace=options["replace"])
        self._name_broken(plan)
        if options["dry_run"]:
            counts = {outcome.value: count for outcome, count in plan.counts.items()}
            self.stdout.write(f"Would be: {self._line(counts)}.")
            return
        try:
            result = run_import(
                plan, source=Path(name).name, all_or_nothing=options["all_or_nothing"]
            )
        except ImportRefused as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        self.stdout.write(f"Done: {self._line(vars(result))}.")

    def _data(self, name: str) -> bytes:
        most = formats.MOST_BYTES + 1
        if name == "-":
            return sys.stdin.buffer.read(most)
        with Path(name).open("rb") as file:
            return file.read(most)

    def _name_broken(self, plan: Plan) -> None:
        for row in plan.broken:
            named = f"Record {row.position} “{row.name}”" if row.name else f"Record {row.position}"
            self.stderr.write(f"{named}: {' '.join(row.errors)}")

    def _line(self, counts: dict[str, int]) -> str:
        return ", ".join(f"{counts[name]} {name}" for name in ("new", "changed", "same", "broken"))
