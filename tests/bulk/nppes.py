"""Practitioners of the register NPPES, as CSV: names in capitals, credentials as typed."""

from __future__ import annotations

import csv
import datetime
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]

#: Beginnings of taxonomy codes, with what such a person is called.
_PROFESSIONS = {
    "111N": "Chiropractor",
    "2251": "Physical therapist",
    "225X": "Occupational therapist",
    "213E": "Podiatrist",
    "1711": "Acupuncturist",
    "2081": "Physiatrist",
    "122": "Dentist",
    "152": "Optometrist",
    "20": "Physician",
}
_MOST_LICENCES = 4


@dataclass(frozen=True)
class Licence:
    number: str
    state: str
    profession: str


@dataclass(frozen=True)
class Practitioner:
    row: str
    name: str
    sort_name: str
    #: As registered: “M.D.1208”, “PT, DPT”; often empty.
    credential: str
    since: datetime.date
    licences: list[Licence]

    @property
    def profession(self) -> str:
        return self.licences[0].profession


def read(path: Path) -> list[Practitioner]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [_practitioner(row) for row in csv.DictReader(lines)]


def _practitioner(row: Row) -> Practitioner:
    names = ["Name Prefix Text", "First Name", "Middle Name", "Last Name (Legal Name)"]
    given = ["First Name", "Middle Name"]
    return Practitioner(
        row=row["row"],
        name=_joined(row, *names, "Name Suffix Text"),
        sort_name=f"{_joined(row, names[-1])}, {_joined(row, *given)}",
        credential=_joined(row, "Credential Text"),
        since=_date(row["Provider Enumeration Date"]),
        licences=[
            _licence(row, number)
            for number in range(1, _MOST_LICENCES + 1)
            if row[f"Healthcare Provider Taxonomy Code_{number}"]
        ],
    )


def _licence(row: Row, number: int) -> Licence:
    code = row[f"Healthcare Provider Taxonomy Code_{number}"]
    called = (name for start, name in _PROFESSIONS.items() if code.startswith(start))
    return Licence(
        number=row[f"Provider License Number_{number}"],
        state=row[f"Provider License Number State Code_{number}"],
        profession=next(called, "Health professional"),
    )


def _joined(row: Row, *names: str) -> str:
    return " ".join(filter(None, (row[f"Provider {name}"].strip() for name in names)))


def _date(text: str) -> datetime.date:
    """From month, day and year with slashes."""
    month, day, year = map(int, text.split("/"))
    return datetime.date(year, month, day)
