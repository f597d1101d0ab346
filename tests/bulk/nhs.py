"""Condition pages of the NHS website: one JSON object a line, sections as lists of lines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.bulk.articles import Article, Card, Section

#: Sections by their key: our heading, and what it is about.
SECTIONS = {
    "symptoms": ("Symptoms", "SymptomsHealthAspect"),
    "causes": ("Causes", "CausesHealthAspect"),
    "self_care": ("What you can do yourself", "SelfCareHealthAspect"),
    "treatment": ("Treatments", "TreatmentsHealthAspect"),
    "prevention": ("Prevention", "PreventionHealthAspect"),
    "lifestyle_tips": ("Living with it", "LivingWithHealthAspect"),
}

# The first that fits decides; a line that none fits belongs to the card before it.
_URGENCY = {
    "emergency": r"\b999\b|\bA&E\b|accident and emergency|emergency medical|help immediately",
    "urgent": r"\b111\b|as soon as possible|urgent",
    "non_urgent": r"\b(?:see|speak to|contact|ask)\b.*\b(?:GP|pharmacist|care team)\b|get advice",
}


def read(path: Path) -> list[Article]:
    with path.open(encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(record: dict[str, Any]) -> Article:
    return Article(
        key=record["source_url"],
        title=record["condition"],
        summary=record["overview"],
        sections=[
            Section(heading, record[key], aspect)
            for key, (heading, aspect) in SECTIONS.items()
            if record[key]
        ],
        cards=_cards(record["when_to_seek_help"]),
    )


def _cards(lines: list[str]) -> list[Card]:
    """Advice cut into cards: a line that says whom to call opens one, signs below it are its."""
    cards: list[Card] = []
    is_list_of_signs = False
    for line in lines:
        if (kind := _urgency(line)) or not cards:
            cards.append(_opened(kind or "non_urgent", line))
            is_list_of_signs = True
        elif line[0].islower() and is_list_of_signs:
            cards[-1].signs.append(line)
        else:
            # Another list begins below a line such as “They may arrange:”.
            is_list_of_signs = is_list_of_signs and not line.endswith(":")
            cards[-1].lines.append(line)
    # A lead-in whose list the file has lost is the sign itself.
    return _merged([card if card.signs else Card(card.kind, card.lines) for card in cards])


def _merged(cards: list[Card]) -> list[Card]:
    """One card for each urgency, as a page has it."""
    merged: dict[str, Card] = {}
    for card in cards:
        first = merged.setdefault(card.kind, Card(card.kind, [], []))
        first.signs.extend(card.signs)
        first.lines.extend(card.lines)
    return list(merged.values())


def _opened(kind: str, line: str) -> Card:
    if line.endswith(":"):
        return Card(kind, [], [line])
    sign, *rest = re.split(r"(?<=[.!?]) (?=[A-Z])", line)
    return Card(kind, [sign], rest)


def _urgency(line: str) -> str:
    found = (kind for kind, words in _URGENCY.items() if re.search(words, line, re.IGNORECASE))
    return next(found, "")
