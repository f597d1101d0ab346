"""Which pages use many claims or references, in a number of queries that never grows.

These look into Wagtail's index of references, which knows pages as they are saved: what only a
later draft of a page uses is not among it. ``usage`` finds that too, for one row at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Exists, F, OuterRef, Q
from django.db.models.functions import Cast, Coalesce
from wagtail.models import ReferenceIndex

from wagtail_triggerpoint.swap import get_page_model

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

    from wagtail_triggerpoint.models import Claim, Reference

# Databases refuse many more in one query; beyond, rows are picked here.
MOST_KEYS = 1000

#: Primary keys of pages by the primary key of what they use.
Pages = dict[int, set[int]]


def among(rows: QuerySet[Any], field: str, keys: Collection[Any]) -> QuerySet[Any]:
    """Those of ``rows`` whose ``field`` is one of ``keys``; all of them if there are too many
    keys to ask for, so that the caller has to look again.
    """
    return rows.filter(**{f"{field}__in": keys}) if len(keys) <= MOST_KEYS else rows


def used_claims() -> QuerySet[Claim]:
    """Primary keys, for a subquery, of the sources of the claims that some page names."""
    from wagtail_triggerpoint.models import Claim

    named = Claim.objects.filter(pk__in=_named(Claim))
    return named.annotate(facts_key=Coalesce("source_id", "pk")).values("facts_key")


def used_references(rows: QuerySet[Reference]) -> QuerySet[Reference]:
    """Those of ``rows`` that some claim or some page uses."""
    from wagtail_triggerpoint.models import ClaimReference, Reference

    cited = Exists(ClaimReference.objects.filter(reference=OuterRef("pk")))
    return rows.filter(cited | Q(pk__in=_named(Reference)))


def pages_of_claims(sources: Collection[int]) -> Pages:
    """Pages that name a claim, given by the key of its source, or a translation of it."""
    from wagtail_triggerpoint.models import Claim

    rows = Claim.objects.order_by().annotate(facts_key=Coalesce("source_id", "pk"))
    family = dict(among(rows, "facts_key", sources).values_list("pk", "facts_key"))
    found: Pages = defaultdict(set)
    for key, pages in _pages_naming(Claim, family).items():
        found[family[key]] |= pages
    return found


def pages_of_references(references: Collection[int]) -> Pages:
    """Pages whose text itself names a reference, without those that use a claim on it."""
    from wagtail_triggerpoint.models import Reference

    return _pages_naming(Reference, references)


def _pages_naming(model: type[Model], keys: Collection[int]) -> Pages:
    rows = among(_index(model), "to_object_id", [str(key) for key in keys])
    found: Pages = defaultdict(set)
    for key, page in rows.values_list("to_object_id", "object_id"):
        if int(key) in keys:
            found[int(key)].add(int(page))
    return found


def _named(model: type[Model]) -> QuerySet[ReferenceIndex]:
    rows = _index(model).annotate(key=Cast(F("to_object_id"), BigIntegerField()))
    return rows.values("key")


def _index(model: type[Model]) -> QuerySet[ReferenceIndex]:
    types = ContentType.objects.get_for_models(model, get_page_model())
    return ReferenceIndex.objects.filter(
        base_content_type=types[get_page_model()], to_content_type=types[model]
    )
