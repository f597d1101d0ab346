"""Documents for the rules, without a page behind them."""

from __future__ import annotations

from wagtail_triggerpoint.findings import Document, Finding, Kind, Place, active_rules
from wagtail_triggerpoint.findings.places import Step

SUMMARY = Place((Step("summary", "summary"),))


def document(*texts: str, language: str = "en", kind: Kind = Kind.PARAGRAPH) -> Document:
    made = Document(language)
    for text in texts:
        made.add(text, kind, SUMMARY)
    return made


def of_rule(code: str, made: Document) -> list[Finding]:
    """What one rule finds, if it is switched on."""
    return [one for rule in active_rules() if rule.code == code for one in rule.find(made)]


def words_of(code: str, made: Document) -> list[str]:
    return [one.found for one in of_rule(code, made)]
