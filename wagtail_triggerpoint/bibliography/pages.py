"""Ranges of pages: in full to compare, in short to print."""

from __future__ import annotations

import re

LONGEST = 100
_RANGE = re.compile(
    r"\b(?P<letters>[A-Za-z]{0,3})(?P<first>[0-9]{1,9})"
    r"\s*[-\u2010-\u2015]+\s*"
    r"(?P<more>[A-Za-z]{0,3})(?P<last>[0-9]{1,9})\b"
)


def full_pages(text: str) -> str:
    """“1017-25” as “1017-1025”, “S17–S23” as “S17-S23”."""
    return _RANGE.sub(_in_full, text) if len(text) <= LONGEST else text


def _in_full(found: re.Match[str]) -> str:
    letters, first, more, last = found.groups()
    if len(last) < len(first):
        last = first[: -len(last)] + last
    if int(last) < int(first):
        return f"{letters}{first}-{more}{found['last']}"
    return f"{letters}{first}-{more or letters}{last}"


def short_pages(text: str) -> str:
    """As the NLM prints them: “1017-1025” as “1017-25”, “S17-S23” as “S17-23”."""
    return _RANGE.sub(_in_short, text) if len(text) <= LONGEST else text


def _in_short(found: re.Match[str]) -> str:
    letters, first, more, last = found.groups()
    if letters != more or len(first) != len(last) or int(last) <= int(first):
        return f"{letters}{first}-{more}{last}"
    same = next(place for place, digit in enumerate(last) if digit != first[place])
    return f"{letters}{first}-{last[same:]}"
