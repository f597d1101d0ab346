from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.db.models import Count, Sum

_BITS = 40


def random_number() -> int:
    return secrets.randbits(_BITS)


class FinderChange(models.Model):
    """Something that the finder shows has changed: all rows together name what there is to show.

    A row is written in the transaction of the change, and none is ever changed: two who edit at
    once do not wait for each other. The numbers are random, so that what was taken back is never
    taken for what came after it.
    """

    number = models.PositiveBigIntegerField(default=random_number)

    class Meta:
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return f"{self.number:x}"

    @classmethod
    def version(cls) -> tuple[int, int]:
        """Another one after each change. One query."""
        found = cls.objects.aggregate(count=Count("pk"), total=Sum("number"))
        return found["count"], int(found["total"] or 0)


if TYPE_CHECKING:
    _QuerySet = models.QuerySet[Any]
else:
    _QuerySet = object


class WatchedMixin(_QuerySet):
    """Rows that the finder is made from, also where they are written past ``save()``."""

    def update(self, **values: Any) -> int:
        with self._noting():
            return super().update(**values)

    def bulk_create(self, *args: Any, **options: Any) -> list[Any]:
        with self._noting():
            return super().bulk_create(*args, **options)

    def bulk_update(self, *args: Any, **options: Any) -> int:
        with self._noting():
            return super().bulk_update(*args, **options)

    @contextmanager
    def _noting(self) -> Iterator[None]:
        with transaction.atomic(using=self.db):
            yield
            FinderChange.objects.create()


class WatchedQuerySet(WatchedMixin, models.QuerySet[Any]):
    """Of child rows, which have no queries of their own."""
