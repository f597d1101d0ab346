"""RIS, which reference managers and publishers export.

https://en.wikipedia.org/wiki/RIS_(file_format); programs differ in their use of the tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.bibliography.cleaning import clean_entry
from wagtail_triggerpoint.bibliography.lines import Tags, continued, first, lines_of, values
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.records import Entry, UnreadableFile

# Two spaces, a hyphen and a space by the book; one of them is often lost.
_TAG = re.compile(r"\s?([A-Z][A-Z0-9])\s{0,2}-(?:\s(.*)|$)")
_STUDY_TYPES = {
    **dict.fromkeys(("BOOK", "CHAP", "EBOOK", "ECHAP", "EDBOOK"), "book"),
    **dict.fromkeys(("ELEC", "WEB", "BLOG"), "website"),
}
_PARTS_OF_BOOKS = {"CHAP", "ECHAP"}
_LABELLED_PMID = re.compile(r"PMID:?\s*([0-9]+)", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*|doi\.org/)?10\.[0-9]{4,9}/", re.IGNORECASE)
_MEDLINE = re.compile(r"pubmed|medline|\bnlm\b", re.IGNORECASE)


def read_ris(text: str) -> list[Entry]:
    records = list(_records(text))
    if not records:
        raise UnreadableFile(_("No record begins here. Each begins with a line “TY  - ”."))
    return [_entry(number, tags) for number, tags in enumerate(records, start=1)]


def _records(text: str) -> Iterator[Tags]:
    """Records end at ER; where that was lost, at the next TY."""
    tags: Tags = []
    for line in lines_of(text):
        found = _TAG.match(line)
        name = found[1] if found else ""
        if name in {"TY", "ER"}:
            if any(value for _, value in tags):
                yield tags
            tags = []
        if found and name != "ER":
            tags.append((name, found[2] or ""))
        else:
            continued(tags, "" if found else line)
    if any(value for _, value in tags):
        yield tags


def _entry(position: int, tags: Tags) -> Entry:
    kind = first(tags, "TY").strip().upper()
    titles = ("TI", "T1", "CT") if kind in _PARTS_OF_BOOKS else ("TI", "T1", "CT", "BT")
    people = [*values(tags, "AU", "A1")] or [*values(tags, "A2", "ED", "A3")]
    return clean_entry(
        position,
        title=first(tags, *titles),
        authors=[Name.parse(person) for person in people],
        container=first(tags, "J2", "JA", "JO", "T2", "JF", "BT", "PB"),
        volume=first(tags, "VL"),
        issue=first(tags, "IS"),
        pages=_pages(tags),
        dates=values(tags, "PY", "Y1", "DA"),
        doi=_doi(tags),
        pmid=_pmid(tags),
        urls=[url for value in values(tags, "UR", "L2", "LK") for url in value.split()],
        study_type=_STUDY_TYPES.get(kind, ""),
    )


def _pages(tags: Tags) -> str:
    start, end = first(tags, "SP").strip(), first(tags, "EP").strip()
    if start and end and start != end and "-" not in start:
        return f"{start}-{end}"
    return start or end or first(tags, "C7")


def _doi(tags: Tags) -> str:
    """Its own tag; else where older programs put it, if that is what stands there."""
    others = values(tags, "M3", "L3", "N1", "ID")
    return first(tags, "DO") or next((text for text in others if _DOI.match(text.strip())), "")


def _pmid(tags: Tags) -> str:
    """RIS has no tag for it: only what is called so, or the number in a database that is PubMed.

    Any other number under AN would lead to the article of somebody else.
    """
    labelled = (_LABELLED_PMID.search(text) for text in values(tags, "AN", "ID", "C2", "M1", "N1"))
    if found := next(filter(None, labelled), None):
        return found[1]
    is_medline = any(_MEDLINE.search(name) for name in values(tags, "DB", "DP"))
    number = first(tags, "AN").strip()
    return number if is_medline and number.isdigit() else ""
