"""What RIS and nbib have in common: lines of a tag and a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A record: its tags with their values, in the order of the file.
Tags = list[tuple[str, str]]

# Only these end a line; a title may hold what Python counts among the ends as well.
_LINE_END = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    return _LINE_END.split(text)


def values(tags: Tags, *names: str) -> Iterator[str]:
    """What stands under ``names``, in the order of the names, without what is empty."""
    for name in names:
        yield from (value for tag, value in tags if tag == name and value.strip())


def first(tags: Tags, *names: str) -> str:
    return next(values(tags, *names), "")


def continued(tags: Tags, text: str) -> None:
    """Adds ``text`` to the value before it."""
    if tags and text.strip():
        tag, value = tags[-1]
        tags[-1] = (tag, f"{value} {text.strip()}")


def any_of(texts: Iterable[str], known: dict[str, str]) -> str:
    """The value in ``known`` that comes first there and is named in ``texts``."""
    named = {text.strip().lower() for text in texts}
    return next((value for name, value in known.items() if name.lower() in named), "")
