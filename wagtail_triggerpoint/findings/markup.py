"""Reads stored rich text in linear time: paragraphs, lists and links, whatever the markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wagtail_triggerpoint.bibliography.text import unescape

# Neither part can match in two ways, so that a tag that never ends is passed over once.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>")
_HREF = re.compile(r"""(?<![\w-])href\s*=\s*["'](https?://[^"'\s]++)""", re.IGNORECASE)
_CITES = re.compile(r"""(?<![\w-])linktype\s*=\s*["']tp-(claim|reference)["']""")
# Up to what fits into 64 bits.
_KEY = re.compile(r"""(?<![\w-])id\s*=\s*["']([0-9]{1,18})["']""")
_BLOCKS = frozenset("p div blockquote li ul ol h1 h2 h3 h4 h5 h6 hr table tr td th".split())
_LINES = frozenset("li h1 h2 h3 h4 h5 h6".split())


@dataclass
class Markup:
    """``texts`` are pairs: what stands there, and whether it is a line of its own (a heading, an
    item) rather than a paragraph. ``lists`` counts the items of each list. ``links`` are the
    addresses on the web, ``claims`` and ``references`` the keys of what is cited.
    """

    texts: list[tuple[str, bool]] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    claims: list[int] = field(default_factory=list)
    references: list[int] = field(default_factory=list)


def read_markup(source: str) -> Markup:
    reader = _Reader()
    reader.read(source)
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found = Markup()
        self._parts: list[str] = []
        self._is_line = False
        # Items so far of each list that has begun and not ended.
        self._open: list[int] = []

    def read(self, source: str) -> None:
        start = 0
        for match in _TAG.finditer(source):
            self._text(source[start : match.start()])
            start = match.end()
            self._tag(match[2].lower(), bool(match[1]), match[3])
        self._text(source[start:])
        self._flush()
        self.found.lists += self._open

    def _text(self, text: str) -> None:
        # Only a br ends a line.
        self._parts.append(text.replace("\n", " "))

    def _tag(self, name: str, is_end: bool, attributes: str) -> None:
        if name == "br":
            self._parts.append("\n")
        elif name == "a":
            self._link(attributes)
        elif name in _BLOCKS:
            self._flush()
            self._is_line = name in _LINES and not is_end
            self._count(name, is_end)

    def _link(self, attributes: str) -> None:
        if link := _HREF.search(attributes):
            self.found.links.add(unescape(link[1]))
        elif (kind := _CITES.search(attributes)) and (key := _KEY.search(attributes)):
            cited = self.found.claims if kind[1] == "claim" else self.found.references
            cited.append(int(key[1]))

    def _count(self, name: str, is_end: bool) -> None:
        if name in {"ul", "ol"}:
            if not is_end:
                self._open.append(0)
            elif self._open:
                self.found.lists.append(self._open.pop())
        elif name == "li" and not is_end and self._open:
            self._open[-1] += 1

    def _flush(self) -> None:
        """Ends a paragraph."""
        text = unescape("".join(self._parts))
        lines = [" ".join(line.split()) for line in text.split("\n")]
        if any(lines):
            self.found.texts.append(("\n".join(filter(None, lines)), self._is_line))
        self._parts.clear()
