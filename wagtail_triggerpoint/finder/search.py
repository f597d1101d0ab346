"""One reader's question to the finder: whom it finds, and how many each further answer would."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import islice
from operator import and_, or_

from wagtail_triggerpoint.collation import searchable
from wagtail_triggerpoint.finder import bits
from wagtail_triggerpoint.finder.facets import Facet, Key, Option, all_facets
from wagtail_triggerpoint.finder.index import FinderIndex
from wagtail_triggerpoint.finder.nearness import Point, distance

#: The key of an answer that is not among those that are offered: nobody has it.
UNKNOWN = object()


@dataclass
class Search:
    """``chosen`` maps names of facets to keys; ``options`` holds what the reader may choose.

    A count is that of the people found if the answer were given in place of the one to its
    question, with all others as they are.
    """

    index: FinderIndex
    options: dict[str, list[Option]]
    chosen: dict[str, Key] = field(default_factory=dict)
    text: str = ""
    leaves_out_lapsed: bool = False
    #: What was typed cannot be understood: it finds nobody.
    is_impossible: bool = False

    @cached_property
    def found(self) -> int:
        """The people, as a set of bits."""
        return self._people() & self._practising()

    @property
    def count(self) -> int:
        return self.found.bit_count()

    def counts(self, facet: Facet) -> dict[Key, int]:
        if not facet.of_practices:
            others = self._people(facet.name) & self._practising()
            known = self.index.facets.get(facet.name, {})
            return {key: (others & found).bit_count() for key, found in known.items()}
        people, counted = self._people(), {}
        layers = [
            (mask, layer.get(facet.name, {}))
            for mask, layer in zip(self._masks(facet.name), self.index.layers, strict=True)
        ]
        for key in self.index.keys(facet):
            found = reduce(or_, (mask & known.get(key, 0) for mask, known in layers), 0)
            counted[key] = (people & found).bit_count()
        return counted

    # In what order

    def by_name(self, start: int, end: int) -> list[int]:
        """Primary keys of the rows of the people from one place to another."""
        return [self.index.rows[place] for place in islice(bits.members(self.found), start, end)]

    def newest(self, start: int, end: int) -> list[int]:
        found = set(bits.members(self.found))
        places = (place for place in self.index.newest if place in found)
        return [self.index.rows[place] for place in islice(places, start, end)]

    def nearest(self, point: Point, start: int, end: int) -> list[int]:
        """By the nearest place at which what was asked for holds; those without one come last."""
        left, placed, rows = self.found, 0, self.index.rows
        shown: list[int] = []
        distances = self.distances(point)
        for place in sorted(distances, key=distances.__getitem__):
            here = left & self._at(place)
            left &= ~here
            if here and placed + here.bit_count() > start:
                skipped = max(start - placed, 0)
                shown += islice(bits.members(here), skipped, None)
            placed += here.bit_count()
            if placed >= end:
                break
        else:
            shown += islice(bits.members(left), max(start - placed, 0), None)
        return [rows[place] for place in shown[: end - start]]

    def distances(self, point: Point) -> dict[Key, float]:
        """Kilometres from ``point`` to each place that has coordinates."""
        return {
            key: distance(point, Point(place.latitude, place.longitude))
            for key, place in self.index.places.items()
            if place.latitude is not None and place.longitude is not None
        }

    def how_far(self, point: Point, rows: list[int]) -> dict[int, float]:
        """Kilometres to the place by which ``nearest`` sorts, by the primary keys of rows."""
        wanted, found = set(rows), {}
        places = {n: row for n, row in enumerate(self.index.rows) if row in wanted}
        left, distances = bits.of(places), self.distances(point)
        for place in sorted(distances, key=distances.__getitem__):
            for person in bits.members(left & self._at(place)):
                found[places[person]] = distances[place]
                left &= ~(1 << person)
        return found

    def _at(self, place: Key) -> int:
        """People at ``place``, if what was asked of practices holds there."""
        layers = zip(self._all_masks, self.index.at, strict=True)
        return reduce(or_, (mask & layer.get(place, 0) for mask, layer in layers), 0)

    # Who

    def _people(self, without: str = "") -> int:
        """Whom everything finds that was asked of people, but for the facet ``without``."""
        found = 0 if self.is_impossible else self.index.everyone & self._with_text
        if self.leaves_out_lapsed:
            found &= ~self.index.lapsed
        for facet in all_facets():
            if facet.name in self.chosen and facet.name != without and not facet.of_practices:
                found &= self.index.facets.get(facet.name, {}).get(self.chosen[facet.name], 0)
        return found

    def _practising(self) -> int:
        """Whom everything finds that was asked of practices."""
        if not self._asked_of_practices:
            return self.index.everyone
        return reduce(or_, self._masks(), 0)

    @cached_property
    def _all_masks(self) -> list[int]:
        return self._masks()

    def _masks(self, without: str = "") -> list[int]:
        """Of each layer, the people whose practice in it has all that was asked for."""
        names = [name for name in self._asked_of_practices if name != without]
        return [
            reduce(
                and_,
                (layer.get(name, {}).get(self.chosen[name], 0) for name in names),
                self.index.everyone,
            )
            for layer in self.index.layers
        ]

    @cached_property
    def _asked_of_practices(self) -> list[str]:
        return [
            facet.name for facet in all_facets() if facet.of_practices and facet.name in self.chosen
        ]

    @cached_property
    def _with_text(self) -> int:
        """Whom each word finds: by name, by a topic, or by a place."""
        words = set(searchable(self.text).split())
        return reduce(and_, map(self._with_word, words), self.index.everyone)

    def _with_word(self, word: str) -> int:
        found = self.index.with_words(word)
        for name, known in self.index.facets.items():
            for option in self.options.get(name, ()):
                if f" {word}" in f" {option.words}":
                    found |= known.get(option.key, 0)
        places = self.index.places.items()
        named = [key for key, place in places if f" {word}" in f" {place.words}"]
        for layer in self.index.at:
            for key in named:
                found |= layer.get(key, 0)
        return found
