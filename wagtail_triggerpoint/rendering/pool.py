"""The objects that one page refers to, as far as the public may see them, fetched together."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from wagtail_triggerpoint.rendering.references import LINK_KINDS, as_key

if TYPE_CHECKING:
    import re

_active: ContextVar[ReferencePool | None] = ContextVar("triggerpoint_pool", default=None)


def active_pool() -> ReferencePool | None:
    """The pool of the page that is being prepared, if one is."""
    return _active.get()


@dataclass
class ReferencePool:
    """``objects`` maps a kind to what may be shown, by the primary key that content stores.

    A key that is missing stands for something hidden or deleted: whoever asks gets ``None``
    and shows nothing in its place.
    """

    objects: dict[str, dict[int, Any]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Any]:
        """All that may be shown, each thing once."""
        for found in self.objects.values():
            yield from {id(one): one for one in found.values()}.values()

    def get(self, kind: str, key: Any) -> Any | None:
        stored = as_key(key)
        found = self.objects.get(kind, {}).get(stored) if stored is not None else None
        # One picture can stand on a page twice with two descriptions, kept on the instance.
        return copy.copy(found) if kind == "image" else found

    def rewrite_links(self, source: str) -> str:
        """Rich text with its links to pages and documents resolved; links to hidden ones go."""
        return FIND_A_TAG.sub(self._rewrite_link, source)

    def _rewrite_link(self, match: re.Match[str]) -> str:
        attrs = extract_attrs(match.group(1))
        kind = LINK_KINDS.get(attrs.get("linktype", ""))
        if kind is None:
            return match.group(0)
        target = self.get(kind, attrs.get("id", ""))
        # Without an address the words stay, as text: an anchor without href is no link.
        address = getattr(target, "address", None) or getattr(target, "url", None)
        return f'<a href="{escape(address)}">' if address else "<a>"

    @contextmanager
    def active(self) -> Iterator[None]:
        token = _active.set(self)
        try:
            yield
        finally:
            _active.reset(token)
