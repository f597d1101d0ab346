"""CSL-JSON, the format of Zotero and of citation processors; also what Crossref answers.

https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.bibliography.cleaning import clean_entry
from wagtail_triggerpoint.bibliography.identifiers import doi_url
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.records import Entry, Problem, Record, UnreadableFile

# Texts by field, the first name that is there.
_NAMES = {
    "title": ("title", "short-title"),
    "container": (
        "container-title-short",
        "journalAbbreviation",
        "short-container-title",
        "container-title",
        "publisher",
    ),
    "volume": ("volume",),
    "issue": ("issue",),
    "pages": ("page", "number-of-article", "article-number"),
    "doi": ("DOI",),
    "pmid": ("PMID",),
}
_DATES = ("issued", "published", "published-print", "published-online", "original-date")
_STUDY_TYPES = {
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "chapter": "book",
    "book-chapter": "book",
    "entry-encyclopedia": "book",
    "webpage": "website",
    "post-weblog": "website",
}
# Where programs put what has no variable of its own: "PMID: 30025997" on a line of the note.
_NOTE_PMID = re.compile(r"^[ \t]*PMID:[ \t]*([0-9]+)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
# Where we put what CSL has no variable for.
_OWN = "wagtail_triggerpoint"


def read_csl(text: str) -> list[Entry]:
    return [_entry(number, item) for number, item in enumerate(_items(text), start=1)]


def _items(text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(
            _("This is not valid JSON (%(error)s). Export it again, or mend it there.")
            % {"error": error}
        ) from None
    if isinstance(found, dict):
        # Zotero's web API names the list; Crossref wraps one record.
        inner = found.get("items") or found.get("message") or found
        found = inner.get("items", inner) if isinstance(inner, dict) else inner
    return found if isinstance(found, list) else [found]


def _entry(position: int, item: Any) -> Entry:
    if not isinstance(item, dict):
        problem = Problem("", _("This is no record. Put its fields between { and }."))
        return clean_entry(position, problems=[problem])
    problems: list[Problem] = []
    texts = {field: _text(item, field, names, problems) for field, names in _NAMES.items()}
    note = item.get("note")
    if not texts["pmid"] and isinstance(note, str) and (found := _NOTE_PMID.search(note)):
        texts["pmid"] = found[1]
    return clean_entry(
        position,
        **texts,
        authors=_names(item, problems),
        dates=[date for name in _DATES for date in _date_texts(item.get(name))],
        urls=[url] if isinstance(url := item.get("URL"), str) else [],
        study_type=_study_type(item),
        problems=problems,
        **_retraction(item),
    )


def _text(item: dict[str, Any], field: str, names: Iterable[str], problems: list[Problem]) -> str:
    for name in names:
        value = item.get(name)
        # Crossref lists titles.
        value = value[0] if isinstance(value, list) and value else value
        if value in (None, "", []):
            continue
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value)
        problems.append(
            Problem(
                field, _("“%(name)s” is no text. Put quotation marks around it.") % {"name": name}
            )
        )
        return ""
    return ""


def _names(item: dict[str, Any], problems: list[Problem]) -> Iterator[Name]:
    people = item.get("author") or item.get("editor") or []
    if not isinstance(people, list):
        people = [people]
    for person in people:
        if isinstance(person, str):
            yield Name.parse(person)
        elif isinstance(person, dict):
            yield _name(person)
        else:
            problems.append(
                Problem("authors", _("One is no name. Write “family” and “given”, or “literal”."))
            )


def _name(person: dict[str, Any]) -> Name:
    parts = {key: value for key, value in person.items() if isinstance(value, str)}
    particles = [parts.get("dropping-particle", ""), parts.get("non-dropping-particle", "")]
    family = " ".join(filter(None, [*particles, parts.get("family", "")]))
    # Crossref calls a group by its "name".
    return Name(
        family=family,
        given=parts.get("given", ""),
        suffix=parts.get("suffix", ""),
        literal=parts.get("literal", "") or parts.get("name", ""),
    )


def _date_texts(date: Any) -> Iterator[str]:
    """Everything that may be a year in ``{"date-parts": [[2019, 3, 12]]}`` and its relatives."""
    shapes = ("date-parts", "raw", "literal", "year", "date-time")
    for value in map(date.get, shapes) if isinstance(date, dict) else [date]:
        for part in value[:1] if isinstance(value, list) else [value]:
            year = part[0] if isinstance(part, list) and part else part
            if isinstance(year, str | int):
                yield str(year)


def _study_type(item: dict[str, Any]) -> str:
    own = _own(item).get("study_type")
    kind = item.get("type")
    known = _STUDY_TYPES.get(kind, "") if isinstance(kind, str) else ""
    return own if isinstance(own, str) and own else known


def _own(item: dict[str, Any]) -> dict[str, Any]:
    custom = item.get("custom")
    own = custom.get(_OWN) if isinstance(custom, dict) else None
    return own if isinstance(own, dict) else {}


def _retraction(item: dict[str, Any]) -> dict[str, Any]:
    own = _own(item)
    texts = {
        name: own[name]
        for name in ("retraction_note", "retraction_url")
        if isinstance(own.get(name), str)
    }
    updates = item.get("updated-by")
    for update in updates if isinstance(updates, list) else []:
        # How Crossref says that a notice of retraction has appeared.
        if isinstance(update, dict) and update.get("type") == "retraction":
            notice = doi_url(str(update.get("DOI") or ""))
            return {"retraction_url": notice, **texts, "is_retracted": True}
    return {**texts, "is_retracted": item.get("status") == "retracted"}


def write_csl(records: Iterable[tuple[str, Record]]) -> str:
    """Pairs of an id and a record, as a list of items."""
    items = [_item(name, record) for name, record in records]
    return json.dumps(items, ensure_ascii=False, indent=1)


def _item(name: str, record: Record) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": name,
        "type": _type(record),
        "title": record.title,
        "author": [_person(one) for one in record.authors],
        "container-title": record.container,
        "volume": record.volume,
        "issue": record.issue,
        "page": record.pages,
        "issued": {"date-parts": [[record.year]]} if record.year else None,
        "DOI": record.doi,
        "PMID": record.pmid,
        "URL": record.url,
        "status": "retracted" if record.is_retracted else "",
    }
    own = {
        name: value
        for name in ("study_type", "retraction_note", "retraction_url")
        if (value := getattr(record, name))
    }
    item["custom"] = {_OWN: own} if own else None
    return {key: value for key, value in item.items() if value}


def _type(record: Record) -> str:
    if record.study_type == "book":
        return "chapter" if record.container and record.pages else "book"
    if record.study_type == "website":
        return "webpage"
    return "article-journal" if record.container else "document"


def _person(name: Name) -> dict[str, str]:
    if not name.is_person:
        return {"literal": name.main}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}
