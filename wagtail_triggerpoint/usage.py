"""Which pages use a claim or a reference: as published, as drafts, and as aliases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.models import ReferenceIndex, Revision

from wagtail_triggerpoint.rendering.references import References, references_in_content
from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from wagtail_triggerpoint.models import Claim, Reference


@dataclass
class EvidenceKeys:
    """Primary keys of the rows that pages may name."""

    claims: set[int] = field(default_factory=set)
    references: set[int] = field(default_factory=set)

    @property
    def keys(self) -> dict[str, set[int]]:
        """By the kinds of ``rendering.references``."""
        return {"claim": self.claims, "reference": self.references}


def evidence_of_claim(claim: Claim) -> EvidenceKeys:
    """Pages may name the source of a claim or any of its translations."""
    rows = type(claim).objects.filter(translation_key=claim.translation_key)
    return EvidenceKeys(claims={claim.pk, *rows.values_list("pk", flat=True)})


def evidence_of_reference(reference: Reference) -> EvidenceKeys:
    """A reference, and the claims that rest on it."""
    from wagtail_triggerpoint.models import Claim, ClaimReference

    sources = ClaimReference.objects.filter(reference=reference).values("claim")
    keys = Claim.objects.filter(translation_key__in=_keys_of(sources)).values_list("pk", flat=True)
    return EvidenceKeys(claims=set(keys), references={reference.pk})


def _keys_of(sources: Any) -> Any:
    from wagtail_triggerpoint.models import Claim

    return Claim.objects.filter(pk__in=sources).values("translation_key")


class Drafts:
    """What the drafts and scheduled versions of all pages refer to, read once for any number of
    questions.
    """

    @cached_property
    def rows(self) -> list[tuple[int, References]]:
        """By the primary key of the page."""
        pages = get_page_model().objects.filter(has_unpublished_changes=True)
        latest = Q(pk__in=pages.values("latest_revision"))
        scheduled = Q(approved_go_live_at__isnull=False, base_content_type=_type_of_pages())
        revisions = Revision.objects.filter(latest | scheduled).select_related("content_type")
        return [
            (int(revision.object_id), references_in_content(model, revision.content))
            for revision in revisions.iterator(chunk_size=100)
            if (model := revision.content_type.model_class()) is not None
        ]

    def naming(self, evidence: EvidenceKeys) -> Iterator[int]:
        for page, found in self.rows:
            if any(found.get(kind, set()) & keys for kind, keys in evidence.keys.items()):
                yield page


def pages_using(evidence: EvidenceKeys, drafts: Drafts | None = None) -> dict[int, bool]:
    """Primary keys of pages, and whether visitors read it there: the page is live and uses it as
    it is published, not only in a draft.

    Wagtail's index of references knows published pages and first drafts. Later drafts, and what is
    scheduled, stand in versions, which are read one by one; ``drafts`` spares that to those who
    ask often.
    """
    indexed = _indexed(evidence)
    found = {*indexed, *(drafts or Drafts()).naming(evidence)}
    new = found
    while new:
        aliases = get_page_model().objects.filter(alias_of__in=new).values_list("pk", flat=True)
        new = set(aliases) - found
        found |= new
    live = set(get_page_model().objects.live().filter(pk__in=found).values_list("pk", flat=True))
    return {pk: pk in live and pk in indexed for pk in sorted(found)}


def _indexed(evidence: EvidenceKeys) -> set[int]:
    from wagtail_triggerpoint.models import Claim, Reference

    found: set[int] = set()
    for model, keys in ((Claim, evidence.claims), (Reference, evidence.references)):
        rows = ReferenceIndex.objects.filter(
            base_content_type=_type_of_pages(),
            to_content_type=ContentType.objects.get_for_model(model),
            to_object_id__in=[str(key) for key in keys],
        )
        found |= {int(pk) for pk in rows.values_list("object_id", flat=True)}
    return found


def _type_of_pages() -> ContentType:
    return ContentType.objects.get_for_model(get_page_model())


def own_pages(pages: Iterable[int]) -> set[int]:
    """Those of ``pages`` that have words of their own, which an editor can change: no aliases."""
    rows = get_page_model().objects.filter(pk__in=pages, alias_of=None)
    return set(rows.values_list("pk", flat=True))


def in_locale(pages: Iterable[int], locale_id: int) -> set[int]:
    """Those of ``pages`` whose readers get the words of one language."""
    own, shown = Q(locale_id=locale_id), Q(alias_of__locale_id=locale_id)
    rows = get_page_model().objects.filter(own | shown, pk__in=pages)
    return set(rows.values_list("pk", flat=True))
