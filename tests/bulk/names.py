"""Forenames and surnames of many countries, as CSV, in their own script and romanised."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Name:
    country: str
    localized: str
    romanized: str

    def __str__(self) -> str:
        return self.localized or self.romanized


def read(path: Path) -> list[Name]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [
            Name(row["Country"], row["Localized Name"].strip(), row["Romanized Name"].strip())
            for row in csv.DictReader(lines)
        ]
