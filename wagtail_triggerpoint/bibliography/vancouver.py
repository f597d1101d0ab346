"""References in the style of the National Library of Medicine, called Vancouver.

https://www.nlm.nih.gov/bsd/uniform_requirements.html: six authors, then et al.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from wagtail_triggerpoint.bibliography.identifiers import doi_url, pmid_url
from wagtail_triggerpoint.bibliography.names import Name
from wagtail_triggerpoint.bibliography.pages import short_pages
from wagtail_triggerpoint.bibliography.records import Record

MOST_AUTHORS = 6
# What ends a sentence already.
_ENDS = ("?", "!", ".", "…")


@dataclass(frozen=True)
class Citation:
    """A reference to print; ``str()`` of it is the whole, for where nothing can be linked.

    ``body`` holds no identifier; ``doi``, ``pmid`` and ``url`` are those to link, or ``""``. The
    ``url`` is empty where there is an identifier.
    """

    body: str
    doi: str = ""
    pmid: str = ""
    url: str = ""

    def __str__(self) -> str:
        parts = [
            self.body,
            f"doi:{self.doi}." if self.doi else "",
            f"PMID: {self.pmid}." if self.pmid else "",
            _("Available from: %(url)s") % {"url": self.url} if self.url else "",
        ]
        return " ".join(filter(None, parts))

    @property
    def html(self) -> SafeString:
        """The whole with its identifiers linked, in one piece: a page may cite a hundred works."""
        mark = escape(_("[Retracted]"))
        text = f"<bdi>{escape(self.body).replace(mark, f'<strong>{mark}</strong>', 1)}</bdi>"
        if self.doi:
            text += f' <a href="{escape(doi_url(self.doi))}">doi:{escape(self.doi)}</a>.'
        if self.pmid:
            text += f' <a href="{escape(pmid_url(self.pmid))}">PMID: {escape(self.pmid)}</a>.'
        if self.url:
            text += f' <a href="{escape(self.url)}">{escape(self.url)}</a>'
        return mark_safe(text)  # noqa: S308


def vancouver(record: Record) -> Citation:
    """“Family AB, Other CD. Title. J Short. 2019;12(3):45-67.”, as far as it is known."""
    parts = [authors(record.authors), title(record), source(record)]
    url = "" if record.doi or record.pmid else record.url
    return Citation(
        body=" ".join(_sentence(part) for part in parts if part),
        doi=record.doi,
        pmid=record.pmid,
        url=url,
    )


def authors(names: Sequence[Name]) -> str:
    """Groups are set apart by semicolons, people by commas."""
    text = ""
    for before, name in zip([None, *names], names[:MOST_AUTHORS], strict=False):
        both_people = before is not None and before.is_person and name.is_person
        between = "" if before is None else ", " if both_people else "; "
        text += f"{between}{name.vancouver}"
    return f"{text}, et al" if len(names) > MOST_AUTHORS else text


def title(record: Record) -> str:
    parts = [
        _("[Retracted]") if record.is_retracted else "",
        record.title,
        _("[Internet]") if record.study_type == "website" else "",
    ]
    return " ".join(filter(None, parts))


def source(record: Record) -> str:
    """Where and when it appeared."""
    if record.study_type in {"book", "website"}:
        return _of_book(record)
    numbers = record.volume + (f"({record.issue})" if record.issue else "")
    pages = f":{short_pages(record.pages)}" if record.pages else ""
    date = str(record.year or "")
    place = f"{numbers}{pages}" if date or numbers else pages.removeprefix(":")
    when = f"{date};{place}" if date and numbers else f"{date}{place}"
    return " ".join(filter(None, [_sentence(record.container), when]))


def _of_book(record: Record) -> str:
    """“In: Book; 2019. p. 45-67.” for a part of one."""
    is_part = record.study_type == "book" and record.container and record.pages
    book = record.container.removesuffix(".")
    place = _("In: %(book)s") % {"book": book} if is_part else book
    text = "; ".join(filter(None, [place, str(record.year or "")]))
    pages = short_pages(record.pages)
    return f"{_sentence(text)} p. {pages}" if pages else text


def _sentence(text: str) -> str:
    return text if not text or text.endswith(_ENDS) else f"{text}."
