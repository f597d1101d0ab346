"""What the finder of one site and language is made from, as the database has it now.

Everything is read in a fixed number of queries, without making models of it: a register may hold
ten thousand people.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from wagtail_triggerpoint.collation import searchable
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.swap import get_therapist_model

#: When a row ends, and when that with its facts does.
_ENDS = ("expire_at", "source__expire_at")


@dataclass(frozen=True)
class Person:
    """``pk`` is the row that readers see, ``facts`` that with the facts."""

    pk: int
    facts: int
    words: str
    published: datetime.datetime | None
    ends: tuple[datetime.datetime | None, ...]


@dataclass(frozen=True)
class Place:
    """A place that readers of the site may see, by the key of its facts."""

    pk: int
    slug: str
    name: str
    city: str
    postcode: str
    latitude: float | None
    longitude: float | None
    step_free: bool
    insurers: tuple[str, ...]
    #: What a search finds it by, and what it is sorted by.
    words: str
    city_words: str


@dataclass(frozen=True)
class At:
    """One practice: a person (the key of their facts) at a public place (the key of its facts)."""

    pk: int
    person: int
    place: int
    visits: tuple[str, ...]
    accepting: bool
    step_free: bool
    insurers: tuple[str, ...]


@dataclass
class Sources:
    site: Site | None
    locale_id: int
    today: datetime.date = field(default_factory=clinic_today)
    #: How keys are written, by the name of their facet: the first spelling that was found.
    labels: dict[str, dict[Any, str]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, facet: str, key: Any, text: str) -> None:
        self.labels[facet].setdefault(key, text)

    @cached_property
    def people(self) -> list[Person]:
        """By name; those that are not listed are left out."""
        rows = self._public.by_name().values_list(
            "pk", "source_id", "name", "source__name", "first_published_at", *_ENDS
        )
        return [
            Person(pk, source or pk, searchable(source_name or name), published, tuple(ends))
            for pk, source, name, source_name, published, *ends in rows
        ]

    @cached_property
    def lapsed(self) -> set[int]:
        """People whose credentials have all expired; see ``models.lapsed``."""
        held = {
            person for person, _covered, is_current, _expired in self._credentials if is_current
        }
        return {person for person, *_state, has_expired in self._credentials if has_expired} - held

    @property
    def training(self) -> Iterator[tuple[int, str]]:
        for person, covered, is_current, _expired in self._credentials:
            if is_current and covered:
                yield person, covered

    @cached_property
    def languages(self) -> list[tuple[int, str]]:
        from wagtail_triggerpoint.models import TherapistLanguage

        rows = TherapistLanguage.objects.filter(therapist__source=None)
        return list(rows.order_by("pk").values_list("therapist_id", "language"))

    @cached_property
    def topics(self) -> list[tuple[int, Any, int]]:
        """People, translation keys of pages, and the content types of these."""
        from wagtail_triggerpoint.models import TherapistTopic

        rows = TherapistTopic.objects.filter(therapist__source=None).order_by("pk")
        return list(
            rows.values_list("therapist_id", "page__translation_key", "page__content_type_id")
        )

    @cached_property
    def places(self) -> dict[int, Place]:
        """By the key of their facts."""
        found = {}
        for row in self._public_places:
            facts = row.facts
            found[facts.pk] = Place(
                pk=facts.pk,
                slug=facts.slug or str(facts.pk),
                name=facts.name,
                city=facts.city,
                postcode=facts.postcode,
                latitude=None if facts.latitude is None else float(facts.latitude),
                longitude=None if facts.longitude is None else float(facts.longitude),
                step_free=facts.step_free == "yes",
                insurers=tuple(self._insurers.get(facts.pk, ())),
                words=searchable(f"{facts.name} {facts.city} {facts.postcode}"),
                city_words=searchable(facts.city),
            )
        return found

    @cached_property
    def practices(self) -> list[At]:
        """Those at public places, in the order in which each person has them."""
        from wagtail_triggerpoint.models import Practice

        names = ("in_person", "by_video", "at_home")
        keys = ("in-person", "video", "home")
        rows = Practice.objects.filter(therapist__source=None)
        rows = rows.order_by("therapist_id", "sort_order", "pk")
        facts_of = {row.pk: row.facts.pk for row in self._public_places}
        found = []
        for pk, person, location, accepting, said_on, *visits in rows.values_list(
            "pk", "therapist_id", "location_id", "accepting", "accepting_said_on", *names
        ):
            if location not in facts_of:
                continue
            place = self.places[facts_of[location]]
            offered = tuple(key for key, has in zip(keys, visits, strict=True) if has)
            takes = Practice.believed(accepting, said_on, self.today) == "yes"
            found.append(At(pk, person, place.pk, offered, takes, place.step_free, place.insurers))
        return found

    @cached_property
    def ends(self) -> datetime.datetime:
        """Until when this holds if nobody changes anything: something expires, or a day ends."""
        now = timezone.now()
        tomorrow = datetime.datetime.combine(
            self.today + datetime.timedelta(days=1),
            datetime.time.min,
            timezone.get_default_timezone(),
        )
        ends = [person.ends for person in self.people]
        ends += [(row.expire_at, row.facts.expire_at) for row in self._public_places]
        moments = [moment for pair in ends for moment in pair if moment and moment > now]
        return min([tomorrow, *moments])

    # What is read

    @property
    def _public(self) -> Any:
        return get_therapist_model().objects.public(self.site, self.locale_id).marked_as_listed()

    @cached_property
    def _public_places(self) -> list[Any]:
        from wagtail_triggerpoint.models import Location

        return list(Location.objects.public(self.site, None))

    @cached_property
    def _insurers(self) -> dict[int, list[str]]:
        from wagtail_triggerpoint.models import LocationInsurer

        found: dict[int, list[str]] = defaultdict(list)
        for location, name in LocationInsurer.objects.order_by("pk").values_list(
            "location_id", "name"
        ):
            found[location].append(name)
        return found

    @cached_property
    def _credentials(self) -> list[tuple[int, str, bool, bool]]:
        """People, what a credential of theirs covers, whether it is in date, and has expired."""
        from wagtail_triggerpoint.models import Credential

        rows = Credential.objects.filter(therapist__source=None).order_by("pk")
        return [
            (
                person,
                covered,
                (valid_from is None or valid_from <= self.today)
                and (expires is None or self.today <= expires),
                expires is not None and expires < self.today,
            )
            for person, covered, valid_from, expires in rows.values_list(
                "therapist_id", "treatments_covered", "valid_from", "expires"
            )
        ]
