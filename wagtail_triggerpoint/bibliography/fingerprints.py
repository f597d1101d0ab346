"""By what a work is known that has neither DOI nor PMID."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.text import fold, plain, without_retraction

FINGERPRINT_LENGTH = 64


def fingerprint(title: str, year: int | None, authors: Sequence[Name]) -> str:
    """The same for the same title, year and family name of the first author, however written.

    All formats carry these three. Accents, capitals, punctuation and markup make no difference,
    and neither does a retraction that the title speaks of.
    """
    bare, _ = without_retraction(plain(title))
    first = fold(plain(authors[0].main)) if authors else ""
    text = "\n".join([fold(bare), str(year or ""), first])
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()
