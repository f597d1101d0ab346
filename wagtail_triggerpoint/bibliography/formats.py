"""The door to the readers: which format a file is in, and what it holds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from wagtail_triggerpoint.bibliography.csl import read_csl
from wagtail_triggerpoint.bibliography.nbib import read_nbib
from wagtail_triggerpoint.bibliography.records import Entry, UnreadableFile
from wagtail_triggerpoint.bibliography.ris import read_ris

READERS: dict[str, Callable[[str], list[Entry]]] = {
    "csl": read_csl,
    "ris": read_ris,
    "nbib": read_nbib,
}
MOST_BYTES = 10 * 1024 * 1024
MOST_RECORDS = 5000

_BEGINS_RIS = re.compile(r"^\s?TY\s{0,2}-", re.MULTILINE)
_BEGINS_NBIB = re.compile(r"^[A-Z][A-Z0-9]{1,3} {0,2}- ", re.MULTILINE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """The text of a file. Raises ``UnreadableFile`` if it is too large or not in Unicode."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(
            _("This file is larger than %(megabytes)d MB. Split it, and import the parts.")
            % {"megabytes": MOST_BYTES // 1024 // 1024}
        )
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(
            _("This file is not in UTF-8. Save it as UTF-8, then try again.")
        ) from None
    return text.replace("\0", "")


def detect(text: str) -> str:
    """``"csl"``, ``"ris"`` or ``"nbib"``. Raises ``UnreadableFile`` where it is none of them."""
    if text.lstrip().startswith(("[", "{")):
        return "csl"
    if _BEGINS_RIS.search(text):
        return "ris"
    if _BEGINS_NBIB.search(text):
        return "nbib"
    raise UnreadableFile(
        _("This is neither CSL-JSON nor RIS nor PubMed (.nbib). Export it in one of them.")
    )


def read(text: str, name: str = "") -> list[Entry]:
    """Every record of ``text``, in the format ``name`` or the one it looks like.

    Raises ``UnreadableFile`` where there is none, or too many at once.
    """
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableFile(_("There is nothing in it. Choose another file."))
    entries = READERS[name or detect(text)](text)
    if not entries:
        raise UnreadableFile(_("There is no record in it. Choose another file."))
    if len(entries) > MOST_RECORDS:
        message = ngettext_lazy(
            "It holds %(count)d record, more than %(most)d. Split it, and import the parts.",
            "It holds %(count)d records, more than %(most)d. Split it, and import the parts.",
            "count",
        )
        raise UnreadableFile(message % {"count": len(entries), "most": MOST_RECORDS})
    return entries
