"""References and claims of the demo."""

from __future__ import annotations

from typing import Any

from wagtail_triggerpoint.models import Claim, ClaimReference, Reference


def load_references(works: dict[str, dict[str, Any]]) -> dict[str, Reference]:
    """The references by the names of the demo, added where they are not there yet."""
    return {name: _reference(work) for name, work in works.items()}


def _reference(work: dict[str, Any]) -> Reference:
    known = Reference.objects.identified_by(work.get("doi") or work["pmid"])
    if existing := known.first():
        return existing
    reference = Reference(**work)
    reference.full_clean()
    reference.save()
    return reference


def load_claims(
    claims: dict[str, dict[str, Any]], references: dict[str, Reference]
) -> dict[str, Claim]:
    """The claims by the names of the demo, added where they are not there yet."""
    return {name: _claim(claim, references) for name, claim in claims.items()}


def _claim(content: dict[str, Any], references: dict[str, Reference]) -> Claim:
    if existing := Claim.objects.filter(statement=content["statement"]).first():
        return existing
    facts = {name: value for name, value in content.items() if name != "sources"}
    claim = Claim(live=False, **facts)
    claim.references = [
        ClaimReference(reference=references[name], graded=claim.graded_by == "source")
        for name in content["sources"]
    ]
    claim.save()
    claim.save_revision().publish()
    claim.refresh_from_db()
    return claim
