"""From what stands in a file to a record: the same work reads the same in every format."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.bibliography.identifiers import normalise_doi, normalise_pmid
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.pages import full_pages
from wagtail_triggerpoint.bibliography.records import Entry, Problem, Record
from wagtail_triggerpoint.bibliography.text import plain, without_retraction

# Month and day may follow without a gap.
_YEAR = re.compile(r"(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2}|2100)(?:[01][0-9][0-3][0-9])?(?![0-9])")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)", re.IGNORECASE)


def clean_entry(position: int, problems: Iterable[Problem] = (), **raw: Any) -> Entry:
    """The entry that the ``raw`` values of a record make, by the names of ``Record``.

    In place of ``year`` and ``url``, ``dates`` and ``urls`` are lists of texts, of which the first
    that says something counts. ``authors`` are names.
    """
    texts = {name: plain(text) for name, text in raw.items() if isinstance(text, str)}
    title, says_retracted = without_retraction(texts.get("title", ""))
    title = without_full_stop(title)
    container = without_full_stop(texts.get("container", ""))
    values: dict[str, Any] = {
        **texts,
        "title": title,
        "authors": tuple(name for name in map(_plain_name, raw.get("authors", ())) if name.main),
        # Of a whole book, some programs write the title twice.
        "container": "" if container == title else container,
        "pages": full_pages(texts.get("pages", "")),
        "year": first_year(raw.get("dates", ())),
        "is_retracted": bool(raw.get("is_retracted")) or says_retracted,
    }
    urls = [with_scheme(plain(url)) for url in raw.get("urls", ())]
    record = _with_addresses(Record(**values), urls)
    found = list(problems)
    if not record.title and "title" not in {problem.field for problem in found}:
        found.append(Problem("title", _("There is no title. Add one to the record.")))
    return Entry(position, record, tuple(found))


def _plain_name(name: Name) -> Name:
    return Name(**{part: plain(text) for part, text in vars(name).items()})


def _with_addresses(record: Record, urls: list[str]) -> Record:
    """Takes identifiers out of addresses; one that only repeats them says nothing of its own."""
    others = []
    for url in filter(None, urls):
        doi, pmid = doi_in_address(url), normalise_pmid(url)
        record = replace(record, doi=record.doi or doi, pmid=record.pmid or pmid)
        if not doi and not pmid:
            others.append(url)
    return replace(record, url=others[0]) if others else record


def doi_in_address(url: str) -> str:
    return normalise_doi(url) if "doi.org/" in url.lower() else ""


def with_scheme(url: str) -> str:
    """``www.example.org`` as an address."""
    return f"https://{url}" if _HOST.match(url) else url


def without_full_stop(text: str) -> str:
    """``text`` without the one that databases put after titles."""
    return text if text.endswith("..") else text.removesuffix(".").rstrip()


def first_year(dates: Iterable[str]) -> int | None:
    """The first year named, in dates of any shape: “2019 Mar 12”, “20190312”, “Spring 2019”."""
    found = (_YEAR.search(date) for date in dates)
    return next((int(match[1]) for match in found if match), None)
