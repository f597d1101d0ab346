"""The rules that are asked, in the order in which they were registered."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from wagtail_triggerpoint.conf import conf

if TYPE_CHECKING:
    from wagtail_triggerpoint.findings.base import Finding, Rule
    from wagtail_triggerpoint.findings.documents import Document

logger = logging.getLogger("wagtail_triggerpoint.findings")

#: Nobody works through more findings of one kind; a page of them must not slow the form down.
MOST_OF_A_KIND = 50

_rules: dict[str, Rule] = {}


def register(rule: Rule) -> None:
    """Adds a rule, in place of the one that has its code, if there is one."""
    _rules[rule.code] = rule


def unregister(code: str) -> None:
    _rules.pop(code, None)


def all_rules() -> list[Rule]:
    """Every rule, also those that the site has switched off."""
    return list(_rules.values())


def active_rules() -> list[Rule]:
    off = conf.findings.get("off")
    left_out = off if isinstance(off, list | tuple | set | frozenset) else ()
    return [rule for rule in all_rules() if rule.code not in left_out]


def find(document: Document) -> list[Finding]:
    """What the active rules find: in the order of the page, then what it does not say."""
    found = [finding for rule in active_rules() for finding in _ask(rule, document)]
    return sorted(found, key=lambda one: (one.is_gap, not one.is_gap and one.place.order))


def _ask(rule: Rule, document: Document) -> Iterator[Finding]:
    try:
        yield from islice(rule.find(document), MOST_OF_A_KIND)
    except Exception:
        # A rule of a site with a mistake in it must not take the form away from editors.
        logger.exception("The rule %s failed", rule.code)
