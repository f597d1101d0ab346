"""How titles are filed from A to Z: accents and capitals make no difference."""

from __future__ import annotations

import unicodedata

#: Where titles are filed that begin with no letter.
NO_LETTER = "#"
#: Digits of the letter at the beginning of a sort key.
LETTER_DIGITS = 6
SORT_KEY_LENGTH = 255


def first_letter(text: str) -> str:
    """The letter a title is filed under: accents folded, "#" for what begins with no letter.

    Quotation marks and brackets before the first word do not count.
    """
    first = next((character for character in fold(text) if character.isalnum()), "")
    # Some letters have a capital of two.
    return first.upper()[:1] if first.isalpha() else NO_LETTER


def fold(text: str) -> str:
    """``text`` without accents and capitals, to sort by."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(one for one in decomposed if not unicodedata.combining(one)).casefold().strip()


def sort_key(text: str) -> str:
    """What ``text`` is sorted by: its letter, then its words.

    The letter stands there as a number, which no database takes for another letter.
    """
    return f"{letter_key(first_letter(text))}{fold(text)}"[:SORT_KEY_LENGTH]


def letter_key(letter: str) -> str:
    """The code point of ``letter``, as the hexadecimal digits that sort keys begin with."""
    return f"{ord(letter):0{LETTER_DIGITS}x}"


def letter_of(key: str) -> str:
    """The letter of a sort key, or of the beginning of one."""
    return chr(int(key[:LETTER_DIGITS], 16))
