"""What a form has found complete, for the rest of the request that posted it.

The guard asks of everything that goes live whether it is complete, and a form has asked just
before, field by field, in the same transaction. It is asked once, if what is saved is to the
letter what was checked: anything that a hook or a signal has changed in between is asked again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import COMMENTS_RELATION_NAME

# The life of a row, and where Wagtail files it: nothing that a rule speaks of.
_STATE = frozenset(
    {
        "draft_title",
        "expired",
        "first_published_at",
        "has_unpublished_changes",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "url_path",
        COMMENTS_RELATION_NAME,
    }
)

_complete: ContextVar[set[str] | None] = ContextVar("triggerpoint_complete", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Remembers what is found complete until the end of the block, which is one transaction."""
    token = _complete.set(set())
    try:
        yield
    finally:
        _complete.reset(token)


def remember(instance: Any) -> None:
    """Takes ``instance`` for complete, as it is now; outside ``remembering`` nothing is kept."""
    found = _complete.get()
    if found is not None:
        found.add(_digest(instance))


def is_remembered(instance: Any) -> bool:
    """Whether ``instance`` holds what was found complete."""
    found = _complete.get()
    return _digest(instance) in found if found else False


def _digest(instance: Any) -> str:
    data = instance.serializable_data()
    kept = {name: value for name, value in data.items() if name not in _STATE}
    text = json.dumps([instance._meta.label, kept], cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
