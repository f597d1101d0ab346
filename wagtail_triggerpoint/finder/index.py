"""The people of one site and language, so that any choice is counted in a few milliseconds.

A person is a bit, and what can be chosen is the number made of the bits of all whom it finds: to
choose is ``&``. Of several practices of one person each stands in another layer, so that facets of
practices are only joined within one of them. ``FinderChange`` says when an index is no longer true,
and so does the clock.
"""

from __future__ import annotations

import datetime
from collections import OrderedDict, defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from wagtail_triggerpoint.finder import bits
from wagtail_triggerpoint.finder.facets import Facet, Key, all_facets
from wagtail_triggerpoint.finder.sources import Place, Sources

#: How many indexes a process keeps: one for each site and language.
KEPT = 20

Bits = dict[Key, int]


@dataclass(frozen=True)
class FinderIndex:
    """``rows`` are the primary keys of the people, by name: their places are the bits."""

    rows: list[int]
    words: list[str]
    #: Places of people, those first who were published last.
    newest: list[int]
    lapsed: int
    facets: dict[str, Bits]
    #: What holds of the first practices of people, of the second, and so on, by facet.
    layers: list[dict[str, Bits]]
    #: Who has these practices at which place, whether anybody can be asked for it or not.
    at: list[Bits]
    places: dict[Key, Place]
    labels: dict[str, dict[Key, str]]
    begins: datetime.datetime
    ends: datetime.datetime

    @property
    def is_of_now(self) -> bool:
        """Whether time has changed nothing; clocks are also put back."""
        return self.begins <= timezone.now() < self.ends

    @property
    def everyone(self) -> int:
        return (1 << len(self.rows)) - 1

    def keys(self, facet: Facet) -> set[Key]:
        if facet.of_practices:
            return {key for layer in self.layers for key in layer.get(facet.name, ())}
        return set(self.facets.get(facet.name, ()))

    def with_words(self, beginnings: str) -> int:
        """Whose names have a word that begins so. ``beginnings`` is searchable and one word."""
        wanted = f" {beginnings}"
        found = [place for place, words in enumerate(self.words) if wanted in words]
        return bits.of_many(found, len(self.rows))


_kept: OrderedDict[tuple[Any, ...], tuple[Any, FinderIndex]] = OrderedDict()


def index_of(site: Site | None, locale_id: int) -> FinderIndex:
    """As it is now: one query, and some more after anything has changed."""
    from wagtail_triggerpoint.models import FinderChange

    name = (site.pk if site else None, locale_id, tuple(facet.name for facet in all_facets()))
    version = FinderChange.version()
    found = _kept.get(name)
    if found is None or found[0] != version or not found[1].is_of_now:
        found = version, build(Sources(site, locale_id))
        _kept[name] = found
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found[1]


def build(sources: Sources) -> FinderIndex:
    begins, ends, people = timezone.now(), sources.ends, sources.people
    position = {person.facts: place for place, person in enumerate(people)}
    by_date = sorted(
        (person.published, place) for place, person in enumerate(people) if person.published
    )
    undated = [place for place, person in enumerate(people) if not person.published]
    layer_of = _layers(sources, position)
    facets: dict[str, Bits] = {}
    layers: list[dict[str, Bits]] = [{} for _ in range(1 + max(layer_of.values(), default=-1))]
    person_at = {practice.pk: position.get(practice.person) for practice in sources.practices}
    at: list[list[tuple[Key, int]]] = [[] for _layer in layers]
    for practice in sources.practices:
        if (person := person_at[practice.pk]) is not None:
            at[layer_of[practice.pk]].append((practice.place, person))
    for facet in all_facets():
        if not facet.of_practices:
            pairs = [
                (key, position[person])
                for person, key in facet.collect(sources)
                if person in position
            ]
            facets[facet.name] = _bits(pairs, len(people))
            continue
        of_layers: dict[int, list[tuple[Key, int]]] = defaultdict(list)
        for number, key in facet.collect(sources):
            if (person := person_at.get(number)) is not None:
                of_layers[layer_of[number]].append((key, person))
        for number, found in of_layers.items():
            layers[number][facet.name] = _bits(found, len(people))
    lapsed = [position[person] for person in sources.lapsed if person in position]
    return FinderIndex(
        rows=[person.pk for person in people],
        words=[f" {person.words}" for person in people],
        newest=[place for _published, place in reversed(by_date)] + undated,
        lapsed=bits.of_many(lapsed, len(people)),
        facets=facets,
        layers=layers,
        at=[_bits(pairs, len(people)) for pairs in at],
        places=sources.places,
        labels=dict(sources.labels),
        begins=begins,
        ends=ends,
    )


def _layers(sources: Sources, position: dict[int, int]) -> dict[int, int]:
    """Which of the practices of its person each is."""
    count: dict[int, int] = defaultdict(int)
    found = {}
    for practice in sources.practices:
        if practice.person in position:
            found[practice.pk] = count[practice.person]
            count[practice.person] += 1
    return found


def _bits(pairs: list[tuple[Key, int]], size: int) -> Bits:
    members: dict[Key, list[int]] = defaultdict(list)
    for key, member in pairs:
        members[key].append(member)
    return {key: bits.of_many(found, size) for key, found in members.items()}
