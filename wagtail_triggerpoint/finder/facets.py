"""What people are chosen by in the finder.

A facet gives each person, or each of their practices, the keys under which they are found. Facets
of practices hold together: who asks for a place and for taking new clients gets people who take
them there. A site adds its own with ``register()``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _

from wagtail_triggerpoint.collation import searchable
from wagtail_triggerpoint.languages import language_name
from wagtail_triggerpoint.public import public_pages
from wagtail_triggerpoint.swap import get_page_model, page_types

if TYPE_CHECKING:
    from wagtail_triggerpoint.finder.index import FinderIndex
    from wagtail_triggerpoint.finder.sources import Sources
    from wagtail_triggerpoint.rendering.loading import Reader

#: A key as the index knows it. Whatever can be compared and used in a dict.
Key = Any


@dataclass(frozen=True)
class Option:
    """One answer: ``value`` stands in addresses; ``words`` are those that a search finds, where
    the answer is something that people search for.
    """

    key: Key
    value: str
    label: str
    group: str = ""
    words: str = ""


class Facet:
    """Chosen by what is known of a person."""

    #: The name in addresses; unique.
    name: str = ""
    label: Any = ""
    #: Yes or no, in place of a list of answers.
    is_flag: bool = False
    #: Whether it is one of the questions that stand open on a phone.
    is_first: bool = False
    of_practices: ClassVar[bool] = False

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        """Pairs of a person (the primary key of the row with the facts) and a key."""
        raise NotImplementedError

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        """The answers that ``reader`` may be offered, in their order."""
        raise NotImplementedError


class PracticeFacet(Facet):
    """Chosen by what is known of a practice: ``collect`` gives primary keys of practices."""

    of_practices = True


#: Under this name, the index keeps the keys of the pages that people have among their topics.
TOPICS = "topics"


class TopicFacet(Facet):
    """Pages on what someone treats, as far as the reader may open them."""

    is_first = True
    #: Name of the mixin in ``wagtail_triggerpoint.models``.
    mixin_name = ""

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        types = self._types()
        for person, key, kind in sources.topics:
            if kind in types:
                sources.label(TOPICS, key, "")
                yield person, key

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        wanted, types = set(keys), self._types()
        rows = [
            row for row in _topic_pages(reader, index.labels.get(TOPICS, ())) if row[-1] in types
        ]
        return _topic_options([row[:-1] for row in rows if row[1] in wanted])

    def _types(self) -> set[int]:
        from wagtail_triggerpoint import models

        mixin = getattr(models, self.mixin_name)
        found = ContentType.objects.get_for_models(*page_types(mixin))
        return {one.pk for one in found.values()}


def _topic_pages(reader: Reader, keys: Iterable[Key]) -> list[tuple[Any, ...]]:
    """Primary key, translation key, slug, title and content type of the pages that ``reader`` may
    open: read once for all facets.
    """
    if reader.topic_pages is None:
        pages = get_page_model().objects.filter(
            translation_key__in=list(keys), locale_id=reader.locale_id
        )
        names = ("pk", "translation_key", "slug", "title", "content_type_id")
        shown = public_pages(pages, reader.request).order_by("path")
        reader.topic_pages = list(shown.values_list(*names)) if keys else []
    return reader.topic_pages


def _topic_options(rows: list[tuple[Any, ...]]) -> list[Option]:
    taken: set[str] = set()
    found = []
    for pk, key, slug, title in rows:
        # Two pages in different places may have the same slug.
        value = f"{slug}-{pk}" if slug in taken else slug
        taken.add(slug)
        found.append(Option(key, value, title, words=searchable(title)))
    return sorted(found, key=lambda option: option.words)


class ConditionFacet(TopicFacet):
    name = "condition"
    label = _("Condition")
    mixin_name = "ConditionPageMixin"


class TreatmentFacet(TopicFacet):
    name = "treatment"
    label = _("Treatment")
    mixin_name = "TreatmentPageMixin"


class NamedFacet(Facet):
    """Free texts of editors; those that differ by accents and capitals alone are the same."""

    def name_key(self, text: str) -> Key:
        return searchable(text).replace(" ", "-")

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        names = index.labels.get(self.name, {})
        found = [Option(key, key, names[key]) for key in keys]
        return sorted(found, key=lambda option: (searchable(option.label), option.label))


class TrainingFacet(NamedFacet):
    """What credentials in date allow or train for."""

    name = "trained-in"
    label = _("Trained in")

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        for person, covered in sources.training:
            for part in covered.replace(";", ",").split(","):
                if key := self.name_key(part):
                    sources.label(self.name, key, part.strip())
                    yield person, key


class LanguageFacet(Facet):
    name = "language"
    label = _("Language")

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        return [(person, _main_language(tag)) for person, tag in sources.languages if tag]

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        found = [Option(key, key, language_name(key)) for key in keys]
        return sorted(found, key=lambda option: searchable(option.label))


def _main_language(tag: str) -> str:
    """Who asks for English understands British English; sign languages differ by country."""
    tag = tag.lower()
    return tag if tag.startswith("sgn") else tag.split("-")[0]


class PlaceFacet(PracticeFacet):
    name = "place"
    label = _("Place")
    is_first = True

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        return [(practice.pk, practice.place) for practice in sources.practices]

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        places = [index.places[key] for key in keys]
        places.sort(key=lambda place: (place.city_words, place.words))
        return [Option(place.pk, place.slug, place.name, place.city) for place in places]


class VisitFacet(PracticeFacet):
    name = "visit"
    label = _("Kind of visit")

    LABELS: ClassVar[dict[str, Any]] = {
        "in-person": _("In person"),
        "video": _("By video"),
        "home": _("At your home"),
    }

    def collect(self, sources: Sources) -> Iterable[tuple[int, Key]]:
        for practice in sources.practices:
            for key in practice.visits:
                yield practice.pk, key

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        there = set(keys)
        return [Option(key, key, str(label)) for key, label in self.LABELS.items() if key in there]


class FlagFacet(PracticeFacet):
    """Something that a practice offers, or that is not known of it."""

    is_flag = True

    def collect(self, sources: Sources) -> Iterator[tuple[int, Key]]:
        for practice in sources.practices:
            if self.holds(practice):
                yield practice.pk, "yes"

    def holds(self, practice: Any) -> bool:
        raise NotImplementedError

    def options(self, keys: Iterable[Key], reader: Reader, index: FinderIndex) -> Iterable[Option]:
        return [Option(key, key, str(self.label)) for key in keys]


class AcceptingFacet(FlagFacet):
    name = "accepting"
    label = _("Taking new clients")

    def holds(self, practice: Any) -> bool:
        return bool(practice.accepting)


class StepFreeFacet(FlagFacet):
    name = "step-free"
    label = _("Step-free access")

    def holds(self, practice: Any) -> bool:
        return bool(practice.step_free)


class InsurerFacet(PracticeFacet, NamedFacet):
    name = "insurer"
    label = _("Insurer")

    def collect(self, sources: Sources) -> Iterator[tuple[int, Key]]:
        for practice in sources.practices:
            for insurer in practice.insurers:
                if key := self.name_key(insurer):
                    sources.label(self.name, key, insurer)
                    yield practice.pk, key


_facets: dict[str, Facet] = {}


def register(facet: Facet) -> None:
    """Adds a facet after those that are there, in place of one of the same name."""
    _facets[facet.name] = facet


def unregister(name: str) -> None:
    _facets.pop(name, None)


def all_facets() -> list[Facet]:
    return list(_facets.values())


for _facet in (
    ConditionFacet(),
    TreatmentFacet(),
    PlaceFacet(),
    TrainingFacet(),
    LanguageFacet(),
    VisitFacet(),
    AcceptingFacet(),
    StepFreeFacet(),
    InsurerFacet(),
):
    register(_facet)
