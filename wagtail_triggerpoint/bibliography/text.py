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
# Longer ones name nothing, and Python refuses to read a number of thousands of digits.
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}(?![0-9])|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
# C0 and C1 controls but white space, halves of characters, and what turns the direction of text.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]"
)
# Whatever is no letter, digit, space or sign of punctuation may be a mark; 30 of them are kept.
_TOO_MANY_MARKS = re.compile(r"([^\w\s!-~]{30})[^\w\s!-~]+")
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
    return collapse(_TAG.sub("", unescape(_UNPRINTABLE.sub("", text))))


def unescape(text: str) -> str:
    """``text`` with its entities resolved, in linear time."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def without_retraction(title: str) -> tuple[str, bool]:
    """``title`` without “RETRACTED:” before it, and whether it was there."""
    found = _RETRACTED.match(title)
    rest = title[found.end() :] if found else ""
    return (rest, True) if rest else (title, False)


def without_accents(text: str) -> str:
    """“Núñez” as “Nunez”."""
    spread = _spread(text)
    return "".join(one for one in spread if not unicodedata.combining(one))


def fold(text: str) -> str:
    """Letters and digits of ``text`` alone, without accents or capitals: to compare by."""
    spread = _spread(text.casefold())
    letters = "".join(one for one in spread if one.isalnum())
    return letters or collapse(text.casefold())


def _spread(text: str) -> str:
    """Letters and their accents apart. No letter has more than a few: what goes on and on is no
    text, and to put it in order takes time by the square of its length.
    """
    return unicodedata.normalize("NFKD", _TOO_MANY_MARKS.sub(r"\1", text))
