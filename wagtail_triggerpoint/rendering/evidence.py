"""Claims and references, as far as the public may see them, however many there are: a query for
claims, one for their sources, and one where a text cites a source by itself.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Q

if TYPE_CHECKING:
    from wagtail_triggerpoint.models import Claim, ClaimReference, Reference
    from wagtail_triggerpoint.rendering.loading import Reader


def load_evidence(
    claim_keys: set[int], reference_keys: set[int], reader: Reader
) -> tuple[dict[int, Claim], dict[int, Reference]]:
    """Public claims and references by the keys that content stores.

    A claim comes in the reader's locale, whichever of its rows was chosen, and knows its sources.
    """
    claims = _claims(claim_keys, reader)
    by_claim: dict[int, list[ClaimReference]] = defaultdict(list)
    references: dict[int, Reference] = {}
    for row in _rows({claim.facts.pk for claim in claims.values()}):
        # One work that many claims rest on is one object.
        row.reference = references.setdefault(row.reference_id, row.reference)
        by_claim[row.claim_id].append(row)
    for claim in claims.values():
        claim.facts.loaded_references = by_claim[claim.facts.pk]
    references |= _references(reference_keys - references.keys())
    return claims, {key: references[key] for key in reference_keys & references.keys()}


def _claims(keys: set[int], reader: Reader) -> dict[int, Claim]:
    from wagtail_triggerpoint.models import Claim

    if not keys:
        return {}
    found = {}
    rows = Claim.objects.public(reader.site, None).filter(Q(pk__in=keys) | Q(source_id__in=keys))
    for row in rows.in_language(reader.locale_id):
        found[row.pk] = found[row.facts.pk] = row
    return found


def _rows(claims: set[int]) -> list[ClaimReference]:
    from wagtail_triggerpoint.models import ClaimReference

    rows = ClaimReference.objects.filter(claim__in=claims).select_related("reference")
    return list(rows) if claims else []


def _references(keys: set[int]) -> dict[int, Reference]:
    from wagtail_triggerpoint.models import Reference

    found: dict[int, Reference] = Reference.objects.in_bulk(keys) if keys else {}
    return found
