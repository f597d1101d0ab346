"""Sorts names as the Unicode Collation Algorithm does, and finds them without their accents.

https://www.unicode.org/reports/tr10/
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyuca import Collator

#: Digits of a stored key: about a hundred letters, in which names differ.
KEY_LENGTH = 400
_DIGITS = 4
# Letters that Unicode does not take apart, as they are typed where a keyboard lacks them.
_TYPED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ŧ": "t",
        "ŋ": "n",
        "ƒ": "f",
        "ə": "e",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        # Within a word nobody types them alike.
        "'": None,
        "’": None,
        "ʼ": None,
        "ʻ": None,
        "`": None,
        "´": None,
    }
)


@cache
def _collator() -> Collator:
    # Its table takes a tenth of a second to read: only who stores a name needs it.
    from pyuca import Collator

    return Collator()


def collation_key(text: str) -> str:
    """Hexadecimal digits that every database sorts as the algorithm sorts ``text``."""
    weights = _collator().sort_key(text)
    return "".join(f"{weight:0{_DIGITS}x}" for weight in weights)[:KEY_LENGTH]


def searchable(text: str) -> str:
    """The words of ``text`` without accents, capitals and punctuation, with one space between."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_TYPED))
    plain = (one for one in decomposed if not unicodedata.combining(one))
    return " ".join(
        "".join(one if _is_of_a_word(one) else " " for one in plain).translate(_TYPED).split()
    )


def _is_of_a_word(character: str) -> bool:
    # Vowels of many scripts are marks.
    return character.isalnum() or unicodedata.category(character).startswith("M")
