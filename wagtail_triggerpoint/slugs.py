"""Slugs for names of the world."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Q
from django.utils.text import slugify
from wagtail.coreutils import cautious_slugify

if TYPE_CHECKING:
    from django.db.models import QuerySet

# Room is left for a number.
LONGEST_BASE = 240


def slug_for(name: str) -> str:
    """``name`` as a slug, in Unicode or ASCII as ``WAGTAIL_ALLOW_UNICODE_SLUGS`` says.

    Vowel signs of Khmer, Hindi and others go: Wagtail serves no address that holds them.
    """
    if getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True):
        return slugify(name, allow_unicode=True)
    # Keeps letters that have no ASCII form as code points instead of dropping them.
    return cautious_slugify(name)


def free_slug(name: str, others: QuerySet[Any], reserved: frozenset[str] = frozenset()) -> str:
    """A slug that none of ``others`` has, numbered only where two would be equal.

    What is equal is for the database to say: for MariaDB, José and Jose are. A name without any
    letter or digit falls back to the name of the model.
    """
    base = slug_for(name)[:LONGEST_BASE] or others.model._meta.model_name or "item"
    alike = Q(slug=base) | Q(slug__startswith=f"{base}-")
    found = set(others.filter(alike).values_list("slug", flat=True))
    if base not in reserved and all(slug.startswith(f"{base}-") for slug in found):
        return base
    numbered = (f"{base}-{number}" for number in count(2))
    return next(
        slug
        for slug in numbered
        if slug not in found | reserved and not others.filter(slug=slug).exists()
    )
