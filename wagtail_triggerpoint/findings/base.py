"""What a finding is, and what finds it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wagtail_triggerpoint.findings.places import Place

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from wagtail_triggerpoint.findings.documents import Document


class Severity(StrEnum):
    """How much it matters to a reader. Nothing that is found keeps a page from going live."""

    #: Could mislead readers.
    WARNING = "warning"
    #: Makes a page harder to read, or leaves a question open.
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """``message`` names what was found and what to write instead, in the language that was active
    when it was found. ``found`` are the words as they stand on the page, or ``""``; ``is_gap`` is
    true of what the page does not say.
    """

    code: str
    message: str
    place: Place
    severity: Severity = Severity.ADVICE
    found: str = ""
    is_gap: bool = False

    @property
    def field(self) -> str:
        """Name of the model field it stands in; ``""`` for the page as a whole."""
        return self.place.field


class Rule(ABC):
    """Looks for one kind of finding. Subclass it, and ``register`` an instance."""

    #: Names the rule in settings and documentation. Lower case, with hyphens; never used again
    #: for something else.
    code: str
    #: A few words that say what is wrong.
    label: str | _StrPromise
    #: One sentence that says what to do. Wagtail's checks panel can show no more than this.
    advice: str | _StrPromise
    severity: Severity = Severity.ADVICE

    @abstractmethod
    def find(self, document: Document) -> Iterator[Finding]:
        """All findings of this rule, in the order of the page."""

    def finding(self, message: str, place: Place, found: str = "") -> Finding:
        return Finding(self.code, message, place, self.severity, found)
