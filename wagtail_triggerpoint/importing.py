"""What an import of references would do, record by record, before it does anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail_triggerpoint.bibliography.records import Entry, Record
from wagtail_triggerpoint.bibliography.text import fold
from wagtail_triggerpoint.models import Reference, StudyType
from wagtail_triggerpoint.publishing import rule_errors
from wagtail_triggerpoint.refusals import describe

LONGEST_SHOWN = 200
FIELDS = tuple(Record.__dataclass_fields__)


class Outcome(models.TextChoices):
    BROKEN = "broken", gettext_lazy("Broken")
    NEW = "new", gettext_lazy("New")
    CHANGED = "changed", gettext_lazy("Changed")
    SAME = "same", gettext_lazy("Already there")


@dataclass(frozen=True)
class Difference:
    """What a field holds here and in the file."""

    field: str
    here: Any
    in_file: Any
    #: Whether the import takes what is in the file.
    is_taken: bool

    @property
    def label(self) -> str:
        # A history may speak of a field that is no more.
        names = {field.name: field.verbose_name for field in Reference._meta.fields}
        return capfirst(str(names.get(self.field, self.field)))

    def __str__(self) -> str:
        if self.field == "is_retracted":
            return _("It is marked as retracted.")
        here, in_file = self.here, self.in_file
        if self.field == "study_type":
            here, in_file = (dict(StudyType.choices).get(value) for value in (here, in_file))
        values = {"field": self.label, "here": shown(here), "in_file": shown(in_file)}
        if not self.in_file:
            return _("%(field)s: “%(here)s” is gone.") % values
        if not self.here:
            return _("%(field)s: “%(in_file)s” is added.") % values
        if self.is_taken:
            return _("%(field)s: “%(here)s” becomes “%(in_file)s”.") % values
        return _("%(field)s: “%(here)s” is kept; the file has “%(in_file)s”.") % values


@dataclass
class Row:
    """A record of the file and what would happen to it."""

    position: int
    name: str
    outcome: Outcome
    #: The row it becomes or is already; None if it is broken.
    reference: Reference | None = None
    differences: list[Difference] = field(default_factory=list)
    #: What is wrong, field and fix, one sentence each.
    errors: list[str] = field(default_factory=list)
    #: The position of the same work earlier in the file; 0 if there is none.
    repeats: int = 0


@dataclass
class Plan:
    rows: list[Row] = field(default_factory=list)
    #: References to make, and those to save with their values before and after.
    new: list[Reference] = field(default_factory=list)
    changed: dict[int, Reference] = field(default_factory=dict)
    changes: dict[int, dict[str, tuple[Any, Any]]] = field(default_factory=dict)
    #: What was stored of those to save when the file was compared with it.
    stored: dict[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def counts(self) -> dict[Outcome, int]:
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def broken(self) -> list[Row]:
        return [row for row in self.rows if row.outcome == Outcome.BROKEN]


class Contradiction(ValueError):
    """Raised where a record cannot be told to be one reference or another."""


def plan_import(entries: Iterable[Entry], *, replace: bool = False) -> Plan:
    """Compares ``entries`` with what is there, in three queries.

    What is there already gets what it lacks; what differs is kept, unless ``replace``. That a work
    was retracted is always taken, and never taken back.
    """
    checked = [(entry, *_candidate(entry)) for entry in entries]
    known = _Known.of([candidate for _, candidate, errors in checked if not errors])
    planner = _Planner(known, replace=replace)
    for entry, candidate, errors in checked:
        planner.add(entry, candidate, errors)
    return planner.plan


def _candidate(entry: Entry) -> tuple[Reference, list[str]]:
    """The reference that a record would become, and what is wrong with it."""
    reference = Reference(**entry.record.fields)
    reference.normalise()
    errors = {problem.field: [ValidationError(problem.message)] for problem in entry.problems}
    try:
        reference.clean_fields()
    except ValidationError as error:
        errors = {**error.error_dict, **errors}
    errors = {**rule_errors(reference), **errors}
    general = [str(found.message) for found in errors.pop("", [])]
    return reference, [*general, *([] if general else describe(reference, errors))]


class _Planner:
    def __init__(self, known: _Known, *, replace: bool) -> None:
        self.known = known
        self.replace = replace
        self.plan = Plan()
        # Where a reference stands in the file, by the identity of the object.
        self.positions: dict[int, int] = {}

    def add(self, entry: Entry, candidate: Reference, errors: list[str]) -> None:
        row = Row(entry.position, entry.name, Outcome.BROKEN, errors=errors)
        self.plan.rows.append(row)
        if errors:
            return
        try:
            match = self.known.find(candidate)
        except Contradiction as error:
            row.errors.append(str(error))
            return
        row.reference = match or candidate
        row.repeats = self.positions.setdefault(id(row.reference), row.position)
        row.repeats = 0 if row.repeats == row.position else row.repeats
        if match is None:
            row.outcome = Outcome.NEW
            self.plan.new.append(candidate)
            self.known.add(candidate)
            return
        row.differences = list(_differences(match, candidate, replace=self.replace))
        self._take(match, row)

    def _take(self, match: Reference, row: Row) -> None:
        if match.pk:
            stored = {name: getattr(match, name) for name in FIELDS}
            self.plan.stored.setdefault(match.pk, stored)
        taken = [difference for difference in row.differences if difference.is_taken]
        for difference in taken:
            setattr(match, difference.field, difference.in_file)
        if taken:
            match.normalise()
            self.known.add(match)
        # What is still to be made is no change to what is there.
        row.outcome = Outcome.CHANGED if taken and match.pk else Outcome.SAME
        if row.outcome == Outcome.CHANGED:
            self.plan.changed[match.pk] = match
            changes = self.plan.changes.setdefault(match.pk, {})
            for one in taken:
                before = changes.get(one.field, (one.here, None))[0]
                changes[one.field] = (before, one.in_file)


def _differences(here: Reference, other: Reference, *, replace: bool) -> Iterator[Difference]:
    for name in FIELDS:
        old, new = getattr(here, name), getattr(other, name)
        if not new or new == old:
            continue
        is_taken = replace or not old
        if is_taken or fold(str(old)) != fold(str(new)):
            yield Difference(name, old, new, is_taken)


class _Known:
    """References by what a record can be recognised by."""

    def __init__(self) -> None:
        self.by_doi: dict[str, Reference] = {}
        self.by_pmid: dict[str, Reference] = {}
        self.by_fingerprint: dict[str, list[Reference]] = defaultdict(list)

    @classmethod
    def of(cls, candidates: Sequence[Reference]) -> _Known:
        """Whatever is stored that one of ``candidates`` may be."""
        known = cls()
        found: dict[int, Reference] = {}
        for name in ("doi", "pmid", "fingerprint"):
            values = {value for one in candidates if (value := getattr(one, name))}
            for reference in Reference.objects.filter(**{f"{name}__in": values}).order_by("pk"):
                found.setdefault(reference.pk, reference)
        for reference in found.values():
            known.add(reference)
        return known

    def add(self, reference: Reference) -> None:
        if reference.doi:
            self.by_doi[reference.doi] = reference
        if reference.pmid:
            self.by_pmid[reference.pmid] = reference
        alike = self.by_fingerprint[reference.fingerprint]
        if not any(one is reference for one in alike):
            alike.append(reference)

    def find(self, candidate: Reference) -> Reference | None:
        by_doi = self.by_doi.get(candidate.doi or "")
        by_pmid = self.by_pmid.get(candidate.pmid or "")
        if by_doi and by_pmid and by_doi is not by_pmid:
            message = _("The DOI is that of “%(one)s”, the PMID that of “%(other)s”. Correct one.")
            raise Contradiction(message % {"one": by_doi, "other": by_pmid})
        match = by_doi or by_pmid
        if match is None:
            return self._alike(candidate)
        if not _may_be_same(match, candidate):
            other = _("PMID") if by_doi else _("DOI")
            message = _("“%(match)s” is there with another %(other)s. Correct one of them.")
            raise Contradiction(message % {"match": match, "other": other})
        return match

    def _alike(self, candidate: Reference) -> Reference | None:
        alike = self.by_fingerprint.get(candidate.fingerprint, [])
        alike = [one for one in alike if _may_be_same(one, candidate)]
        bare = [one for one in alike if one.bare_fingerprint == candidate.fingerprint]
        if len(alike) > 1 and not bare:
            message = _("There are several with this title, year and author. Add the DOI or PMID.")
            raise Contradiction(message)
        return next(iter(bare or alike), None)


def _may_be_same(one: Reference, other: Reference) -> bool:
    """Whether neither identifier speaks against it."""
    pairs = [(one.doi, other.doi), (one.pmid, other.pmid)]
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def shown(value: Any) -> str:
    """A value as words, in short."""
    text = "; ".join(str(value or "").splitlines())
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
