"""Names of authors: as people type them, one a line, and as styles want them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wagtail_triggerpoint.bibliography.text import collapse

_INITIALS = re.compile(r"[^\W\d_]{1,3}")
LONGEST_KEPT = 1000
_BETWEEN_NAMES = re.compile(r"[\s.\u2010\u2011-]+")


@dataclass(frozen=True)
class Name:
    """A person by ``family``, ``given`` and ``suffix``, or a group by ``literal``."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @classmethod
    def parse(cls, line: str) -> Name:
        """Reads “Family, Given”, “Family, Given, Suffix”, “Group” or “{Group, with a comma}”."""
        text = collapse(line)
        if text.startswith("{") and text.endswith("}"):
            return cls(literal=collapse(text[1:-1]))
        family, *others = (part.strip() for part in text.split(",", 2))
        given, suffix = [*others, "", ""][:2]
        if not family or not given:
            return cls(literal=collapse(text.replace(",", " ")))
        return cls(family=family, given=given, suffix=suffix)

    def __str__(self) -> str:
        """The line that ``parse`` reads back."""
        if self.is_person:
            parts = [self.family.replace(",", " "), self.given, self.suffix]
            return ", ".join(collapse(part) for part in parts if part)
        name = collapse(self.literal or self.family or self.given)
        return f"{{{name}}}" if "," in name or name.startswith("{") else name

    @property
    def is_person(self) -> bool:
        return bool(self.family and self.given and not self.literal)

    @property
    def main(self) -> str:
        """By what a person or a group is filed and cited in short."""
        return self.literal or self.family or self.given

    @property
    def vancouver(self) -> str:
        """“Family AB”, “Family AB Jr”, or the name of the group."""
        if not self.is_person:
            return self.main
        parts = [self.family, initials(self.given), self.suffix.rstrip(".")]
        return " ".join(part for part in parts if part)


def initials(given: str) -> str:
    """First letters of given names; names in a script without capitals stay whole."""
    words = [word for word in _BETWEEN_NAMES.split(given) if word]
    if len(words) == 1 and _INITIALS.fullmatch(words[0]) and words[0].isupper():
        return words[0]
    if any(word[0].upper() == word[0].lower() for word in words):
        return given
    return "".join(word[0].upper() for word in words)


def parse_names(lines: str) -> tuple[Name, ...]:
    """Names typed one a line; empty lines are none."""
    # A page asks for those of each source several times; a file may bring whole books of them.
    return _parse_again(lines) if len(lines) <= LONGEST_KEPT else _parse(lines)


def _parse(lines: str) -> tuple[Name, ...]:
    return tuple(name for line in lines.splitlines() if (name := Name.parse(line)).main)


_parse_again = lru_cache(maxsize=1024)(_parse)
