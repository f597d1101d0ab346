"""What every reader of articles gives: one record in words, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Section:
    heading: str
    #: Lines of text; what was a list in the file has one line for each item.
    lines: list[str]
    aspect: str = ""


@dataclass(frozen=True)
class Card:
    """A care card: ``kind`` is a block of ``CareCardsBlock``."""

    kind: str
    signs: list[str]
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Article:
    #: How the file names the record; a title may be missing, this never is.
    key: str
    title: str
    sections: list[Section]
    summary: str = ""
    also_known_as: list[str] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)

    def __str__(self) -> str:
        return self.key
