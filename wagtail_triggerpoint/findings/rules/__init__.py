"""The rules of the package, registered when the findings are first imported."""

from wagtail_triggerpoint.findings.registry import register
from wagtail_triggerpoint.findings.rules import claims, gaps, grading, lengths, phrases

for rule in (*phrases.RULES, *lengths.RULES, *grading.RULES, *claims.RULES, *gaps.RULES):
    register(rule)
