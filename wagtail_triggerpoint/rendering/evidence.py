"""Claims and references, as far as the public may see them, however many there are: a query for
claims, one for their sources, and one where a text cites a source by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q
from django.utils.functional import cached_property

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
    from wagtail_triggerpoint.rendering.loading import Reader

#: The stored values of one row, in the order of ``_columns`` of its model.
Row = tuple[Any, ...]


@dataclass
class Evidence:
    """What one page may show of claims and references, as it is stored.

    Models are made of it when they are asked for: of an article that is kept, only whether
    anything has changed has to be known. ``facts`` are the sources of translations; ``cited``
    holds the values of a ``ClaimReference`` and, after them, those of its reference.
    """

    claim_rows: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    cited: list[Row] = field(default_factory=list)
    reference_rows: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.claim_rows or self.reference_rows)

    @cached_property
    def claims(self) -> dict[int, Claim]:
        """Claims that know their sources, by their own key and that of the row with the facts."""
        from wagtail_triggerpoint.models import Claim

        facts = {row.pk: row for row in map(_maker(Claim), self.facts)}
        by_claim: dict[int, list[ClaimReference]] = defaultdict(list)
        for row in self._sources():
            by_claim[row.claim_id].append(row)
        found: dict[int, Claim] = {}
        for claim in map(_maker(Claim), self.claim_rows):
            if claim.source_id:
                claim.source = facts[claim.source_id]
            claim.facts.loaded_references = by_claim[claim.facts.pk]
            found[claim.pk] = found[claim.facts.pk] = claim
        return found

    @cached_property
    def references(self) -> dict[int, Reference]:
        """What texts cite, by key."""
        from wagtail_triggerpoint.models import Reference

        return {row.pk: row for row in map(_maker(Reference), self.reference_rows)}

    def _sources(self) -> Iterator[ClaimReference]:
        from wagtail_triggerpoint.models import ClaimReference, Reference

        # One work that many claims rest on, or that a text cites as well, is one object.
        works = dict(self.references)
        make, make_work = _maker(ClaimReference), _maker(Reference)
        width = len(_columns(ClaimReference))
        for values in self.cited:
            row = make(values[:width])
            if row.reference_id not in works:
                works[row.reference_id] = make_work(values[width:])
            row.reference = works[row.reference_id]
            yield row


def load_evidence(claim_keys: set[int], reference_keys: set[int], reader: Reader) -> Evidence:
    """Public claims and references by the keys that content stores.

    A claim comes in the reader's locale, whichever of its rows was chosen; in that of the words
    around it where an alias shows them.
    """
    from wagtail_triggerpoint.models import Reference

    claims, facts = _claims(claim_keys, reader)
    found = Evidence(claims, facts, _cited(claims))
    if reference_keys:
        rows = Reference.objects.filter(pk__in=reference_keys)
        found.reference_rows = _read(rows, _columns(Reference))
    return found


def _claims(keys: set[int], reader: Reader) -> tuple[list[Row], list[Row]]:
    """Rows in the language of the reader, and those that hold the facts of translations."""
    from wagtail_triggerpoint.models import Claim

    if not keys:
        return [], []
    columns = _columns(Claim)
    key, source, locale = map(columns.index, ("id", "source_id", "locale_id"))
    # Where a translation was chosen, its source holds the facts.
    sources = Claim.objects.filter(pk__in=keys).values("source_id")
    wanted = Q(pk__in=keys) | Q(source_id__in=keys) | Q(pk__in=sources)
    rows = Claim.objects.public(reader.site, None).filter(wanted)
    # A database may be misled by a language: it is looked at here.
    read = _read(rows.select_related(None), columns)
    shown = [row for locale_id in reader.locale_ids for row in read if row[locale] == locale_id]
    translated = {row[source] for row in shown}
    return shown, [row for row in read if row[key] in translated]


def _cited(claims: list[Row]) -> list[Row]:
    from wagtail_triggerpoint.models import Claim, ClaimReference, Reference

    columns = _columns(Claim)
    key, source = columns.index("id"), columns.index("source_id")
    if not claims:
        return []
    rows = ClaimReference.objects.filter(claim__in={row[source] or row[key] for row in claims})
    rows = rows.order_by("claim_id", "sort_order", "pk")
    works = [f"reference__{column}" for column in _columns(Reference)]
    return _read(rows, [*_columns(ClaimReference), *works])


@cache
def _columns(model: Any) -> list[str]:
    """What readers are shown, without who edited it and when: asked for that, a row fetches it."""
    from wagtail_triggerpoint.models.facts import STATE_FIELDS

    left_out = {*STATE_FIELDS} - {"live", "expire_at"}
    return [one.attname for one in model._meta.concrete_fields if one.name not in left_out]


def _read(rows: QuerySet[Any], columns: list[str]) -> list[Row]:
    return list(rows.values_list(*columns))


def _maker(model: Any) -> Callable[[Row], Any]:
    """Makes an instance of ``model`` of the values that ``_read`` has of it."""
    columns = _columns(model)
    return lambda row: model.from_db(DEFAULT_DB_ALIAS, columns, row)
