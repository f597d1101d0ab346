"""Slugs for names of the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.text import slugify
from wagtail.coreutils import cautious_slugify

if TYPE_CHECKING:
    from django.db.models import QuerySet


def slug_for(name: str) -> str:
    """``name`` as a slug, in Unicode or ASCII as ``WAGTAIL_ALLOW_UNICODE_SLUGS`` says."""
    if getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True):
        return slugify(name, allow_unicode=True)
    # Keeps letters that have no ASCII form as code points instead of dropping them.
    return cautious_slugify(name)


def free_slug(name: str, others: QuerySet[Any], reserved: frozenset[str] = frozenset()) -> str:
    """A slug that none of ``others`` has, numbered only where two would be equal.

    A name without any letter or digit falls back to the name of the model.
    """
    max_length = 240
    base = slug_for(name)[:max_length] or others.model._meta.model_name or "item"
    taken = set(others.filter(slug__startswith=base).values_list("slug", flat=True)) | reserved
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"
