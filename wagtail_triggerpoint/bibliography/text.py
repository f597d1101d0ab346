"""Text of titles and names, as databases of literature hand it out."""

from __future__ import annotations

import html
import re
import unicodedata

# The markup that publishers put into titles. Other angle brackets are part of the text: p < 0.05.
_TAG = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|inf|sc|scp|u|p|br|span|small|italic|bold|jats:[\w-]+|mml:[\w-]+)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
# C0 and C1 controls but white space, halves of characters, and what turns the direction of text.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]"
)
# What a publisher puts before the title of an article that was retracted later.
_RETRACTED = re.compile(
    r"\s*(?:retracted(?:\s+article)?\s*:|[\[(]\s*retracted(?:\s+article)?\s*[\])]\s*:?)\s*",
    re.IGNORECASE,
)


def collapse(text: str) -> str:
    """``text`` on one line, with single spaces."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """``text`` on one line, without markup, entities and unprintable characters."""
    return collapse(_TAG.sub("", html.unescape(_UNPRINTABLE.sub("", text))))


def without_retraction(title: str) -> tuple[str, bool]:
    """``title`` without “RETRACTED:” before it, and whether it was there."""
    found = _RETRACTED.match(title)
    rest = title[found.end() :] if found else ""
    return (rest, True) if rest else (title, False)


def without_accents(text: str) -> str:
    """“Núñez” as “Nunez”."""
    spread = unicodedata.normalize("NFKD", text)
    return "".join(one for one in spread if not unicodedata.combining(one))


def fold(text: str) -> str:
    """Letters and digits of ``text`` alone, without accents or capitals: to compare by."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in spread if one.isalnum())
    return letters or collapse(text.casefold())
