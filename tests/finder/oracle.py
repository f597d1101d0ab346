"""What the finder has to find, worked out person by person from what models say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.test import RequestFactory

from tests.page_types import ConditionPage, Page, TreatmentPage
from wagtail_triggerpoint.collation import searchable
from wagtail_triggerpoint.models import Practice, lapsed
from wagtail_triggerpoint.public import public_pages
from wagtail_triggerpoint.swap import get_therapist_model

TOPICS = (ConditionPage, TreatmentPage)
OF_PRACTICES = ("place", "visit", "accepting", "step-free", "insurer")
VISITS = (("in-person", "in_person"), ("video", "by_video"), ("home", "at_home"))


@dataclass(frozen=True)
class Known:
    """One person: what can be chosen of them and of each of their practices, and their words."""

    pk: int
    answers: dict[str, set[str]]
    practices: list[dict[str, set[str]]]
    words: list[str]

    def fits(self, query: dict[str, str]) -> bool:
        asked = {name: value for name, value in query.items() if name in self.answers}
        if any(value not in self.answers[name] for name, value in asked.items()):
            return False
        asked = {name: value for name, value in query.items() if name in OF_PRACTICES}
        if asked and not any(
            all(value in practice[name] for name, value in asked.items())
            for practice in self.practices
        ):
            return False
        return all(
            any(own.startswith(word) for own in self.words) for word in _words(query.get("q", ""))
        )


class Oracle:
    def __init__(self, finder: Any, unlists: bool = False) -> None:
        request = RequestFactory().get(finder.url, headers={"host": "testserver"})
        self.site = finder.get_site()
        rows = get_therapist_model().objects.public(self.site, finder.locale_id)
        gone = set(rows.filter(lapsed()).values_list("pk", flat=True)) if unlists else set()
        wanted = Q(content_type__in=ContentType.objects.get_for_models(*TOPICS).values())
        shown = public_pages(Page.objects.filter(wanted, locale_id=finder.locale_id), request)
        self.pages = {page.translation_key: page.specific for page in shown}
        listed = (row for row in rows if row.facts.is_listed and row.pk not in gone)
        self.people = [self._known(row) for row in listed]

    def found(self, query: dict[str, str]) -> set[int]:
        return {person.pk for person in self.people if person.fits(query)}

    def values(self, name: str) -> set[str]:
        """What of one question is true of anyone."""
        if name in OF_PRACTICES:
            sets = [practice[name] for person in self.people for practice in person.practices]
        else:
            sets = [person.answers[name] for person in self.people]
        return set().union(*sets)

    def _known(self, person: Any) -> Known:
        rows = Practice.objects.filter(therapist=person.facts).select_related("location")
        practices = [one for one in rows if one.location.is_shown_on(self.site.pk)]
        topics = [self.pages.get(one.page.translation_key) for one in person.facts.topics.all()]
        pages = [page for page in topics if page is not None]
        places = [one.location.facts for one in practices]
        texts = [person.facts.name, *(page.title for page in pages)]
        texts += [text for one in places for text in (one.name, one.city, one.postcode)]
        return Known(
            person.pk,
            self._answers(person, pages),
            [self._of_practice(one) for one in practices],
            [word for text in texts for word in _words(text)],
        )

    def _answers(self, person: Any, pages: list[Any]) -> dict[str, set[str]]:
        trained = [
            searchable(part).replace(" ", "-")
            for held in person.current_credentials
            for part in held.treatments_covered.split(",")
        ]
        tags = [spoken.language.lower() for spoken in person.facts.languages.all()]
        return {
            "condition": {page.slug for page in pages if isinstance(page, ConditionPage)},
            "treatment": {page.slug for page in pages if isinstance(page, TreatmentPage)},
            "trained-in": {part for part in trained if part},
            "language": {tag if tag.startswith("sgn") else tag[:2] for tag in tags},
        }

    def _of_practice(self, practice: Practice) -> dict[str, set[str]]:
        place = practice.location.facts
        return {
            "place": {place.slug},
            "visit": {name for name, field in VISITS if getattr(practice, field)},
            "accepting": {"yes"} if practice.accepting_now == "yes" else set(),
            "step-free": {"yes"} if place.step_free == "yes" else set(),
            "insurer": {searchable(one.name).replace(" ", "-") for one in place.insurers.all()},
        }


def _words(text: str) -> list[str]:
    return searchable(text).split()
