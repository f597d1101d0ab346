"""Word lists: data per language, from the files of the package and from the site's settings.

A language without a file has empty lists: rules that need words then find nothing.
"""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from wagtail_triggerpoint.conf import conf
from wagtail_triggerpoint.findings.phrases import Matcher, Phrase, parse_phrase
from wagtail_triggerpoint.findings.words import fold

_FOLDER = Path(__file__).parent / "languages"

Raw = Mapping[str, Any]


class WordLists:
    """The lists of one language, each compiled when a rule first asks for it."""

    def __init__(self, *sources: Raw) -> None:
        self._sources = sources
        self._matchers: dict[str, Matcher] = {}

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Folded, without the last full stop."""
        texts = self._texts("abbreviations")
        return frozenset(fold(text).removesuffix(".") for text in texts)

    @cached_property
    def ordinals(self) -> bool:
        """Whether a full stop after a number makes an ordinal."""
        return any(source.get("ordinals") is True for source in self._sources)

    def matcher(self, name: str) -> Matcher:
        """Finds the phrases of a list; their ``entry`` holds what is to be written instead."""
        if name not in self._matchers:
            self._matchers[name] = Matcher(self._phrases(name))
        return self._matchers[name]

    def _phrases(self, name: str) -> Iterator[Phrase]:
        for source in self._sources:
            for text, entry in phrases_of(source, name):
                try:
                    yield parse_phrase(text, entry)
                except ValueError:
                    # A system check names a phrase of the site that is none.
                    continue

    def _texts(self, name: str) -> Iterator[str]:
        for source in self._sources:
            yield from (text for text, _ in phrases_of(source, name))


def phrases_of(source: Raw, name: str) -> Iterator[tuple[str, Any]]:
    """Phrases of a list with what to write instead, without what is malformed.

    A list holds phrases, or tables of ``phrases`` and ``instead``.
    """
    found = source.get(name, ())
    for item in found if isinstance(found, list | tuple) else ():
        if isinstance(item, str):
            yield item, ""
        elif isinstance(item, Mapping) and isinstance(item.get("phrases"), list | tuple):
            texts = [text for text in item["phrases"] if isinstance(text, str)]
            yield from ((text, item.get("instead", "")) for text in texts)


@cache
def languages() -> frozenset[str]:
    """Codes of the languages that the package has lists for."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml"))


def list_names() -> frozenset[str]:
    """Names of the lists that the rules of the package read."""
    return frozenset(_of_package("en")) | {"ordinals"}


@cache
def _of_package(code: str) -> Raw:
    return tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


# Lists by language, with the settings that they were made from.
_made: dict[str, tuple[Any, WordLists]] = {}


def word_lists(language: str) -> WordLists:
    """The lists for a language code such as ``en`` or ``de-at``."""
    code = language.lower()
    codes = [code, code.split("-")[0]]
    own = [extra for one in dict.fromkeys(codes) if (extra := _of_site(one))]
    if code not in _made or _made[code][0] != own:
        package = [_of_package(one) for one in codes if one in languages()][:1]
        # A copy: settings are compared with it, to see whether they have changed.
        _made[code] = (copy.deepcopy(own), WordLists(*package, *own))
    return _made[code][1]


def _of_site(code: str) -> Raw:
    words = conf.findings.get("words")
    found = words.get(code) if isinstance(words, Mapping) else None
    return found if isinstance(found, Mapping) else {}
