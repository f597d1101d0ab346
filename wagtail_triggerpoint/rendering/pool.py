"""The objects that one page refers to, as far as the public may see them, fetched together."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from wagtail.blocks import StreamValue
from wagtail.rich_text.rewriters import extract_attrs

from wagtail_triggerpoint.rendering.evidence import Evidence
from wagtail_triggerpoint.rendering.mentions import Mentions
from wagtail_triggerpoint.rendering.references import A_TAG, LINK_KINDS
from wagtail_triggerpoint.rendering.rewriting import rewritten
from wagtail_triggerpoint.stored import as_key

if TYPE_CHECKING:
    from wagtail.blocks import Block, StreamBlock

    from wagtail_triggerpoint.rendering.mentions import Mention, Source

_active: ContextVar[ReferencePool | None] = ContextVar("triggerpoint_pool", default=None)


# What text has that cites something.
_MARK = 'linktype="tp-'
# A whole link, for the words of one that cites give way to a number or are followed by one. A link
# that never ends reaches no further than the next.
_LINK = re.compile(r"<a\b([^<>]*+)>((?:[^<]|<(?!/?a\b))*+)</a>")


class MentionedKey(int):
    """The key of a claim at one place of a page, which knows what is cited there."""

    mentions: Sequence[Mention] = ()


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
    evidence: Evidence = field(default_factory=Evidence)
    mentions: Mentions = field(default_factory=Mentions)
    _waiting: list[PooledStream] = field(default_factory=list)

    def __iter__(self) -> Iterator[Any]:
        """All that may be shown, each thing once; evidence as it is stored."""
        for found in self.objects.values():
            yield from {id(one): one for one in found.values()}.values()
        yield self.evidence

    @property
    def images(self) -> list[Any]:
        return list(self.objects.get("image", {}).values())

    def get(self, kind: str, key: Any) -> Any | None:
        found = self._find(kind, key)
        if found is None or kind not in {"image", "claim"}:
            return found
        # One picture can stand on a page twice with two descriptions, kept on the instance; a
        # claim with its numbers.
        found = copy.copy(found)
        if kind == "claim":
            found.mentions = getattr(key, "mentions", ())
        return found

    def _find(self, kind: str, key: Any) -> Any | None:
        stored = as_key(key)
        return self._all(kind).get(stored) if stored is not None else None

    def _all(self, kind: str) -> dict[int, Any]:
        if kind == "claim":
            return self.evidence.claims
        if kind == "reference":
            return self.evidence.references
        return self.objects.get(kind, {})

    # What cites, before blocks are made of it. Numbers are given in the order of reading, and not
    # before somebody asks: an article that is kept needs none.

    def cite_later(self, stream: PooledStream) -> None:
        """Numbers what ``stream`` cites when any stream of the page is read."""
        self._waiting.append(stream)

    def cite_in_streams(self) -> None:
        waiting, self._waiting = self._waiting, []
        for stream in waiting:
            raw = rewritten(stream.stream_block, list(stream.raw_data), self._cite)
            for position, item in enumerate(raw):
                stream.raw_data[position] = item

    def cite_in_text(self, source: str) -> str:
        """Rich text with its citations numbered; those of what is hidden or gone leave no mark."""
        if _MARK not in source:
            return source
        self.cite_in_streams()
        return self._cite_links(source)

    @property
    def sources(self) -> list[Source]:
        """What the page cites, by number."""
        self.cite_in_streams()
        return list(self.mentions)

    def _cite(self, block: Block, value: Any) -> Any:
        kind = getattr(block, "pool_kind", "")
        if not kind:
            return self._cite_links(value) if _MARK in value else value
        claim = self._find(kind, value) if kind == "claim" else None
        if claim is None:
            return value
        key = MentionedKey(value)
        key.mentions = self.mentions.of_claim(claim)
        return key

    def _cite_links(self, source: str) -> str:
        return _LINK.sub(self._cite_link, source)

    def _cite_link(self, match: re.Match[str]) -> str:
        kind, key = _cited(match)
        if not kind:
            return match.group(0)
        target = self._find(kind, key)
        if kind == "reference":
            return str(self.mentions.of(target)) if target else ""
        words = match.group(2)
        if target is None:
            return words
        numbers = "".join(map(str, self.mentions.of_claim(target)))
        return f"{words} ({escape(target.certainty_display)})\xa0{numbers}".rstrip()

    # What is left, while blocks are made

    def rewrite_links(self, source: str) -> str:
        """Rich text with its links to pages and documents resolved; links to hidden ones go."""
        if _MARK in source:
            source = _LINK.sub(_uncited, source)
        return A_TAG.sub(self._rewrite_link, source)

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


class PooledStream(StreamValue):
    """A stream that takes what it refers to from ``pool``, read only when it is asked for."""

    def __init__(self, stream_block: StreamBlock, raw: list[Any], pool: ReferencePool) -> None:
        super().__init__(stream_block, raw, is_lazy=True)
        self.pool = pool

    def __getitem__(self, i: Any) -> Any:
        self.pool.cite_in_streams()
        with self.pool.active():
            return super().__getitem__(i)


def _cited(match: re.Match[str]) -> tuple[str, str]:
    """Kind and key of what a link cites, in empty words if it cites nothing."""
    attrs = extract_attrs(match.group(1))
    kind = LINK_KINDS.get(attrs.get("linktype", ""), "")
    return (kind, attrs.get("id", "")) if kind in {"claim", "reference"} else ("", "")


def _uncited(match: re.Match[str]) -> str:
    """Words that stand where nothing can be cited; of a reference, whose words are a mark, none."""
    kind, _key = _cited(match)
    if kind == "reference":
        return ""
    return match.group(2) if kind == "claim" else match.group(0)
