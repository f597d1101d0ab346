"""A page as the rules see it: its words and what they say of it, without a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from wagtail_triggerpoint.findings.evidence import ClaimFacts, Evidence, load_evidence
from wagtail_triggerpoint.findings.lists import WordLists, word_lists
from wagtail_triggerpoint.findings.places import Place
from wagtail_triggerpoint.findings.sentences import split_sentences
from wagtail_triggerpoint.findings.words import Words, count_words, split_words
from wagtail_triggerpoint.validators import UNSHOWABLE


class Kind(StrEnum):
    #: Running text.
    PARAGRAPH = "paragraph"
    #: A heading, a line of a list, a caption.
    LINE = "line"
    #: Somebody else's words: nobody is asked to shorten them.
    QUOTE = "quote"
    #: What people say and the page answers. Claims in it are not the page's own.
    MYTH = "myth"
    #: Signs of danger, which nobody is asked to shorten or leave out.
    DANGER = "danger"
    #: Names and codes, which no rule looks at.
    NAME = "name"


#: What the page says itself, and may be asked to say shorter.
OWN_WORDS = frozenset([Kind.PARAGRAPH, Kind.LINE])


@dataclass(frozen=True)
class Sentence:
    text: str

    @cached_property
    def words(self) -> Words:
        return split_words(self.text)

    @cached_property
    def length(self) -> int:
        """In words."""
        return count_words(self.text)

    def excerpt(self, first: int, last: int) -> str:
        """The words ``first`` to before ``last``, as they are written."""
        return self.text[self.words.spans[first][0] : self.words.spans[last - 1][1]]


@dataclass(frozen=True)
class Passage:
    """A piece of text that stands by itself."""

    text: str
    kind: Kind
    place: Place
    lists: WordLists

    @cached_property
    def sentences(self) -> list[Sentence]:
        found = split_sentences(self.text, self.lists.abbreviations, self.lists.ordinals)
        return [Sentence(text) for text in found]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list of ``count`` items."""

    count: int
    place: Place


@dataclass(frozen=True, slots=True)
class StoredItem:
    """A child of a stream: its type and stored value."""

    type: str
    value: Any
    place: Place


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """A claim or a reference, by its primary key, where the page shows or cites it."""

    key: int
    place: Place


@dataclass
class Document:
    """``language`` is a code such as ``en`` or ``pt-br``; ``profile`` a wording profile or ``""``;
    ``kind`` what sort of page it is: ``condition``, ``treatment``, ``benefits``, ``aftercare`` or
    ``""``.
    """

    language: str = ""
    profile: str = ""
    kind: str = ""
    passages: list[Passage] = field(default_factory=list)
    item_lists: list[ItemList] = field(default_factory=list)
    blocks: list[StoredItem] = field(default_factory=list)
    #: Addresses on the web that its text links to.
    links: set[str] = field(default_factory=set)
    #: Claims and references that it shows or cites, in the order of the page.
    claims: list[StoredCitation] = field(default_factory=list)
    references: list[StoredCitation] = field(default_factory=list)
    #: Fields of its type by name, with the place of each, in the order of the model.
    fields: dict[str, Place] = field(default_factory=dict)
    #: Names of the fields that hold something.
    filled: set[str] = field(default_factory=set)
    #: schema.org's health aspects of its sections that hold something.
    aspects: set[str] = field(default_factory=set)
    #: What has to be asked for elsewhere, and is only asked for if a rule wants to know.
    facts: dict[str, Callable[[], bool]] = field(default_factory=dict)

    @cached_property
    def lists(self) -> WordLists:
        return word_lists(self.language)

    @cached_property
    def evidence(self) -> Evidence:
        """What is known of its claims and references: a few queries, if a rule wants to know."""
        claims, references = (
            {one.key for one in cited} for cited in (self.claims, self.references)
        )
        return load_evidence(claims, references, self.language)

    def shown_claims(self) -> Iterator[tuple[ClaimFacts, Place]]:
        """Its claims, but for those that are gone."""
        for one in self.claims:
            if one.key in self.evidence.claims:
                yield self.evidence.claims[one.key], one.place

    def add(self, text: str, kind: Kind, place: Place) -> None:
        if kind is not Kind.NAME:
            # What imports may bring, and no page can show.
            self.passages.append(Passage(UNSHOWABLE.sub("", text), kind, place, self.lists))
