"""What every format is read into and written from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail_triggerpoint.bibliography.names import Name, parse_names

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LONGEST_NAME = 120


class UnreadableFile(ValueError):
    """Raised where no record can be told from another. Its text says what to do."""

    def __init__(self, message: str | _StrPromise) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Problem:
    """What is wrong with a ``field`` of a record, in words that name the fix."""

    field: str
    message: str | _StrPromise


@dataclass(frozen=True)
class Record:
    """A work as a file describes it. Texts are plain; DOI and PMID may still be malformed."""

    title: str = ""
    authors: tuple[Name, ...] = ()
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    url: str = ""
    #: A value of ``models.StudyType``, or ``""`` where the file does not say it.
    study_type: str = ""
    is_retracted: bool = False
    retraction_note: str = ""
    retraction_url: str = ""

    @classmethod
    def of(cls, reference: Any) -> Record:
        """The record that a row of ``models.Reference`` is."""
        values = {name: getattr(reference, name) for name in cls.__dataclass_fields__}
        identifiers = {name: values[name] or "" for name in ("doi", "pmid")}
        return cls(**{**values, **identifiers, "authors": parse_names(reference.authors)})

    @property
    def fields(self) -> dict[str, Any]:
        """Values by the names of the fields of ``models.Reference``."""
        return {**vars(self), "authors": "\n".join(map(str, self.authors))}


@dataclass(frozen=True)
class Entry:
    """A record by its ``position`` in a file, from 1 on, with what kept it from being read well."""

    position: int
    record: Record
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What tells it from others, as far as anything does."""
        known = self.record
        return (known.title or known.doi or known.pmid or known.url)[:LONGEST_NAME]
