"""The claims and references that a page shows or cites, as far as rules ask about them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q

from wagtail_triggerpoint.certainty import LEVELS, Certainty

if TYPE_CHECKING:
    from wagtail_triggerpoint.models import Claim


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim by its ``name``; ``sources`` are the keys of its references."""

    name: str
    certainty: str = Certainty.NOT_GRADED
    #: Whether visitors see it in the language of the page; nothing stands in its place else.
    is_live: bool = True
    sources: frozenset[int] = frozenset()

    @property
    def is_graded(self) -> bool:
        """Whether it says how certain an effect is, which nobody can without a source."""
        return self.certainty in LEVELS


@dataclass
class Evidence:
    """By primary key: claims, and the years of the references that readers find on the page: those
    of claims that they see, and those that a text cites.
    """

    claims: dict[int, ClaimFacts] = field(default_factory=dict)
    years: dict[int, int | None] = field(default_factory=dict)


def load_evidence(claims: set[int], references: set[int], language: str) -> Evidence:
    """What is stored under the keys, for a page in ``language``: three queries at most, and none
    without a key.
    """
    from wagtail_triggerpoint.models import Reference

    found = Evidence()
    _add_claims(found, claims, language)
    if others := references - found.years.keys():
        years = Reference.objects.filter(pk__in=others).values_list("pk", "year")
        found.years |= dict(years)
    return found


def _add_claims(found: Evidence, keys: set[int], language: str) -> None:
    from wagtail_triggerpoint.models import Claim, ClaimReference

    if not keys:
        return
    # As readers get them: in their language, whichever row was chosen.
    rows = Claim.objects.filter(Q(pk__in=keys) | Q(source__in=keys))
    families: dict[int, list[Claim]] = defaultdict(list)
    for row in rows.select_related("source", "locale"):
        for key in {row.pk, row.source_id} & keys:
            families[key].append(row)
    cited: dict[int, set[int]] = defaultdict(set)
    owners = {row.facts.pk for family in families.values() for row in family}
    sources = ClaimReference.objects.filter(claim__in=owners)
    years: dict[int, int | None] = {}
    for claim, reference, year in sources.values_list("claim", "reference", "reference__year"):
        cited[claim].add(reference)
        years[reference] = year
    for key, family in families.items():
        chosen = next(row for row in family if row.pk == key)
        found.claims[key] = facts = ClaimFacts(
            str(chosen),
            certainty=chosen.facts.certainty,
            is_live=any(_is_read_in(language, row) for row in family),
            sources=frozenset(cited[chosen.facts.pk]),
        )
        if facts.is_live:
            found.years |= {reference: years[reference] for reference in facts.sources}


def _is_read_in(language: str, row: Claim) -> bool:
    is_many = getattr(settings, "WAGTAIL_I18N_ENABLED", False)
    is_theirs = not is_many or row.locale.language_code == language
    return is_theirs and row.is_live_now and row.facts.is_live_now
