from __future__ import annotations

from typing import Any

from django.db import models, transaction

from wagtail_triggerpoint.alphabet import SORT_KEY_LENGTH, sort_key
from wagtail_triggerpoint.swap import PAGE_MODEL


class SortKey(models.Model):
    """Where a page stands in an A to Z.

    Databases sort accents and capitals each in their own way, so what they sort by is stored, in
    a narrow table of its own: ten thousand long pages are put in order without being read.
    """

    page = models.OneToOneField(
        PAGE_MODEL,
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="triggerpoint_sort_key",
    )
    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    key = models.CharField(max_length=SORT_KEY_LENGTH, db_index=True)

    def __str__(self) -> str:
        return self.key


class SortedByTitleMixin(models.Model):
    """A page that an A to Z lists."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> Any:
        changed = kwargs.get("update_fields")
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            if changed is None or "title" in changed:
                self.store_sort_key()
        return result

    def store_sort_key(self) -> None:
        """Files the page by its title; for code that writes pages without ``save()``."""
        key = sort_key(self.title)  # type: ignore[attr-defined]
        rows = SortKey.objects.filter(page_id=self.pk)
        if rows.values_list("key", flat=True).first() != key:
            rows.update_or_create(page_id=self.pk, defaults={"key": key})
