"""Strings that have broken software before: a sample of our own, and the collections of others."""

from __future__ import annotations

import json
from pathlib import Path

from tests.content import shared_content

SAMPLES = Path(__file__).parent / "samples" / "strings.json"
SEPARATOR = " ¦ "

#: What no page can show, and so every field must refuse; JSON has no way to write the last ones.
UNSHOWABLE = ["a\0b", "\ud800", "a\udfffb", "x" * 100_000]


def sample() -> list[str]:
    found: list[str] = json.loads(SAMPLES.read_text(encoding="utf-8"))
    return found


def shared() -> list[str]:
    """Every string of the collections: naughty strings, sanitiser cases, awkward CSV files."""
    naughty = json.loads(shared_content("hostile", "blns", "blns.json").read_text("utf-8"))
    cases = sorted(shared_content("hostile", "bleach_cases").glob("*.test"))
    inputs = [case.read_text("utf-8").partition("\n--\n")[0] for case in cases]
    tables = sorted(shared_content("hostile", "csv_spectrum", "csvs").glob("*.csv"))
    found = [*naughty, *inputs, *(table.read_text("utf-8") for table in tables)]
    return [text for text in dict.fromkeys(found) if text]


def packed(strings: list[str], longest: int) -> list[str]:
    """As few texts as hold all of ``strings`` that fit into ``longest`` characters.

    Markup that came alive in one string would tear the others, so nothing is hidden by them.
    """
    packs: list[str] = []
    for text in strings:
        if len(text) > longest:
            continue
        joined = f"{packs[-1]}{SEPARATOR}{text}" if packs else text
        if packs and len(joined) <= longest:
            packs[-1] = joined
        else:
            packs.append(text)
    return packs


class Deck:
    """Deals the packs of ``strings`` by the size that a place holds, the next one at each place.

    The same places in the same order get each other pack in each other round.
    """

    def __init__(self, strings: list[str]) -> None:
        self.strings = strings
        self.packs: dict[int, list[str]] = {}
        self.round = self.dealt = 0

    def start(self, number: int) -> None:
        self.round, self.dealt = number, 0

    def __call__(self, _way: object, longest: int) -> str:
        if longest not in self.packs:
            self.packs[longest] = packed(self.strings, longest) or [""]
        packs = self.packs[longest]
        self.dealt += 1
        return packs[(self.round + self.dealt) % len(packs)]

    @property
    def rounds(self) -> int:
        """After so many, each place has had every pack that fits."""
        return max(map(len, self.packs.values()))
