"""Records of files as drafts of our models, and what a test adds so that they may go live."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join

from tests.bulk.articles import Article, Card, Section
from tests.bulk.nppes import Practitioner
from tests.factories import block, care_card, items, stream
from tests.page_types import ConditionPage
from wagtail_triggerpoint.models import Credential
from wagtail_triggerpoint.refusals import describe
from wagtail_triggerpoint.swap import get_therapist_model


class Refused(Exception):
    """Says of a record why it could not even become a draft."""

    def __init__(self, record: Any, instance: Any, error: ValidationError) -> None:
        super().__init__(f"{record}: {' '.join(describe(instance, error.error_dict))}")


def condition(article: Article, index: Any, **changes: Any) -> Any:
    """``article`` as a draft below ``index``, with what it says and nothing else."""
    page = ConditionPage(live=False, locale=index.locale, **{**words(article), **changes})
    try:
        index.add_child(instance=page)
    except ValidationError as error:
        raise Refused(article, page, error) from None
    page.save_revision(clean=False)
    return page


def words(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "summary": article.summary,
        "also_known_as": "\n".join(article.also_known_as),
        "body": stream(*map(_section, article.sections)),
        "when_to_get_help": stream(*map(_card, article.cards)),
    }


def complete(page: Any, author: Any, article: Article) -> None:
    """Adds what the record lacks, and shortens the headings that are too long."""
    page.author = author
    page.summary = page.summary or "One sentence that the record does not have."
    if not page.when_to_get_help:
        page.when_to_get_help = stream(care_card())
    page.body = stream(*[_section(section, shortened=True) for section in article.sections])


def missing_from(article: Article) -> set[str]:
    """The fields that ``article`` leaves empty, and a page needs."""
    held = {"summary": article.summary, "when_to_get_help": article.cards}
    return {"author", *(name for name, value in held.items() if not value)}


#: What the heading of a section holds, in characters.
LONGEST_HEADING = 120


def heading_of(section: Section) -> str:
    return section.heading[:LONGEST_HEADING].rstrip()


def _section(section: Section, shortened: bool = False) -> dict[str, Any]:
    heading = heading_of(section) if shortened else section.heading
    body = [block("paragraph", _rich_text(section.lines))]
    return block("section", {"heading": heading, "aspect": section.aspect, "body": body})


def _card(card: Card) -> dict[str, Any]:
    value = {"heading": "", "signs": items(*card.signs), "text": _rich_text(card.lines)}
    return block(card.kind, value)


def _rich_text(lines: list[str]) -> str:
    """Sentences as paragraphs, and lines that begin small as the items of lists."""
    html = ""
    for is_list, run in groupby(lines, key=lambda line: line[0].islower()):
        if is_list:
            html += format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", zip(run)))
        else:
            html += format_html_join("", "<p>{}</p>", zip(run))
    return html


def therapist(person: Practitioner, **changes: Any) -> Any:
    """``person`` as a draft, with one credential for each licence."""
    row = get_therapist_model()(live=False, **{**facts(person), **changes})
    row.save()
    return row


def facts(person: Practitioner) -> dict[str, Any]:
    return {
        "name": person.name,
        "sort_name": person.sort_name,
        "job_title": person.profession,
        "practising_since": person.since.year,
        "credentials": [
            Credential(
                kind="statutory_registration",
                title=person.credential,
                treatments_covered=licence.profession,
                issuer=licence.state,
                number=licence.number,
                valid_from=person.since,
                sort_order=position,
            )
            for position, licence in enumerate(person.licences)
        ],
    }
