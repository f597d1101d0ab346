"""A short name for everything that an article is rendered from, so that it can be kept.

Whatever a reader may no longer see is not among it, and neither is what has changed: the name is
another then, and the article is rendered anew. Nothing has to be thrown out of a cache.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.blocks import StreamValue

_PLAIN = frozenset(
    {str, int, bool, float, Decimal, UUID, datetime.date, datetime.datetime, datetime.time}
)


def fingerprint(things: Iterable[Any]) -> str:
    """Names the stored values of model instances, and of the instances that they hold already.

    Nothing is fetched. The language, the day and the time zone of the reader are part of it.
    """
    states: list[Any] = [
        get_language(),
        timezone.localdate(),
        timezone.get_current_timezone_name(),
    ]
    waiting = list(things)
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if not isinstance(one, Model):
            states.append(one)
        elif id(one) not in seen:
            seen.add(id(one))
            values: list[Any] = []
            waiting += _read(one, values)
            states.append((one._meta.label, values))
    return hashlib.sha256(repr(states).encode(errors="backslashreplace")).hexdigest()


def _read(instance: Model, values: list[Any]) -> Iterator[Model]:
    """Puts what is stored in ``instance`` into ``values``, by name; gives the instances in memory
    that templates reach through it without a query.
    """
    for name, value in instance.__dict__.items():
        kind = type(value)
        if kind in _PLAIN:
            values += (name, value)
        elif isinstance(value, StreamValue):
            values += (name, list(value.raw_data))
        elif isinstance(value, FieldFile):
            values += (name, value.name)
        elif isinstance(value, Model):
            yield value
        elif name == "_prefetched_objects_cache":
            for rows in value.values():
                yield from _models_in(rows)
        else:
            yield from _models_in(value)
    yield from (one for one in instance._state.fields_cache.values() if isinstance(one, Model))


def _models_in(rows: Any) -> Iterator[Model]:
    if isinstance(rows, list | tuple) or hasattr(rows, "_result_cache"):
        yield from (row for row in rows if isinstance(row, Model))
