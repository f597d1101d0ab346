"""The format of PubMed, saved there as .nbib.

https://www.nlm.nih.gov/bsd/mms/medlineelements.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.bibliography.cleaning import clean_entry
from wagtail_triggerpoint.bibliography.lines import (
    Tags,
    any_of,
    continued,
    first,
    lines_of,
    values,
)
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.records import Entry, UnreadableFile

# Tags are filled up to four characters; lines that go on begin with six spaces.
_TAG = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)")
_SUFFIX = re.compile(r"(?:Jr|Sr|[1-9](?:st|nd|rd|th)|II|III|IV)\.?")
_INITIALS = re.compile(r"[^\W\d_a-z]{1,4}")
# By type of publication, the most telling first.
_STUDY_TYPES = {
    "Meta-Analysis": "meta_analysis",
    "Network Meta-Analysis": "meta_analysis",
    "Systematic Review": "systematic_review",
    "Practice Guideline": "guideline",
    "Guideline": "guideline",
    "Randomized Controlled Trial": "randomised_trial",
    "Case Reports": "case_series",
    "Review": "narrative_review",
    "Book": "book",
    "Book Chapter": "book",
}


def read_nbib(text: str) -> list[Entry]:
    records = list(_records(text))
    if not records:
        raise UnreadableFile(_("No record begins here. Each begins with a line “PMID- ”."))
    return [_entry(number, tags) for number, tags in enumerate(records, start=1)]


def _records(text: str) -> Iterator[Tags]:
    """Records stand apart by an empty line, or by the PMID of the next."""
    tags: Tags = []
    for line in lines_of(text):
        found = _TAG.match(line)
        is_next = found is not None and found[1] == "PMID" and first(tags, "PMID")
        if (is_next or not line.strip()) and tags:
            yield tags
            tags = []
        if found:
            tags.append((found[1], found[2]))
        else:
            continued(tags, line)
    if tags:
        yield tags


def _entry(position: int, tags: Tags) -> Entry:
    types = list(values(tags, "PT"))
    return clean_entry(
        position,
        title=first(tags, "TI", "BTI", "CTI", "TT"),
        authors=_authors(tags) or _authors(tags, full="FED", short="ED"),
        container=first(tags, "TA", "JT") or (first(tags, "BTI") if first(tags, "TI") else ""),
        volume=first(tags, "VI"),
        issue=first(tags, "IP"),
        pages=first(tags, "PG"),
        dates=values(tags, "DP", "DEP", "EDAT"),
        doi=_identifier(tags, "doi"),
        pmid=first(tags, "PMID"),
        urls=values(tags, "URL"),
        study_type=any_of(types, _STUDY_TYPES),
        is_retracted="retracted publication" in {name.strip().lower() for name in types},
        retraction_note=first(tags, "RIN"),
    )


def _identifier(tags: Tags, kind: str) -> str:
    """From “10.1016/j.apmr.2018.06.019 [doi]”, among the other identifiers."""
    mark = f"[{kind}]"
    found = (value.strip() for value in values(tags, "LID", "AID"))
    return next((text.removesuffix(mark) for text in found if text.endswith(mark)), "")


def _authors(tags: Tags, full: str = "FAU", short: str = "AU") -> list[Name]:
    """Full names, or short ones where there is no full one before them, and groups."""
    names = []
    before = ""
    for tag, value in tags:
        if tag == full:
            names.append(_full_name(value))
        elif tag == short and before != full:
            names.append(_short_name(value))
        elif tag == "CN":
            names.append(Name(literal=value))
        before = tag if tag in {full, short, "CN"} else before
    return names


def _full_name(text: str) -> Name:
    """“King, Martin L Jr” by its parts."""
    name = Name.parse(text)
    given, _, suffix = name.given.rpartition(" ")
    is_whole = name.suffix or not given or not _SUFFIX.fullmatch(suffix)
    return name if is_whole else Name(family=name.family, given=given, suffix=suffix)


def _short_name(text: str) -> Name:
    """“van der Berg JA Jr” by its parts; what has no initials is the name of a group."""
    words = text.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if len(words) < 2 or not _INITIALS.fullmatch(words[-1]):
        return Name(literal=text)
    return Name(family=" ".join(words[:-1]), given=words[-1], suffix=suffix)
