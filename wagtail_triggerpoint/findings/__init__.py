"""What an editor might want to change before readers see a page: found, never refused.

``read`` turns a page into a document without a query, and ``find`` asks each rule about it.
"""

from wagtail_triggerpoint.findings.base import Finding, Rule, Severity
from wagtail_triggerpoint.findings.documents import (
    Document,
    ItemList,
    Kind,
    Passage,
    StoredCitation,
    StoredItem,
)
from wagtail_triggerpoint.findings.pages import FindingsList, findings_of
from wagtail_triggerpoint.findings.places import Place
from wagtail_triggerpoint.findings.reading import read
from wagtail_triggerpoint.findings.registry import (
    active_rules,
    all_rules,
    find,
    register,
    unregister,
)
from wagtail_triggerpoint.findings.rules.gaps import Gap
from wagtail_triggerpoint.findings.rules.phrases import PhraseRule

__all__ = [
    "Document",
    "Finding",
    "FindingsList",
    "Gap",
    "ItemList",
    "Kind",
    "Passage",
    "PhraseRule",
    "Place",
    "Rule",
    "Severity",
    "StoredCitation",
    "StoredItem",
    "active_rules",
    "all_rules",
    "find",
    "findings_of",
    "read",
    "register",
    "unregister",
]
