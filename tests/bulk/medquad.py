"""Articles of MedQuAD: one JSON object a line, sections as questions with long answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.bulk.articles import Article, Section

ASPECTS = {
    "information": "OverviewHealthAspect",
    "symptoms": "SymptomsHealthAspect",
    "causes": "CausesHealthAspect",
    "treatment": "TreatmentsHealthAspect",
    "prevention": "PreventionHealthAspect",
    "complications": "RisksOrComplicationsHealthAspect",
    "outlook": "PrognosisHealthAspect",
}


def read(path: Path) -> list[Article]:
    with path.open(encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(record: dict[str, Any]) -> Article:
    return Article(
        key=record["id"],
        title=record["title"],
        also_known_as=record["synonyms"],
        sections=[
            Section(entry["question"], _paragraphs(entry["answer"]), ASPECTS.get(entry["type"], ""))
            for entry in record["sections"]
        ],
    )


def _paragraphs(answer: str) -> list[str]:
    """The raw white space of the file stays inside a paragraph, as an importer would leave it."""
    return [part for part in answer.split("\n\n") if part.strip()]
