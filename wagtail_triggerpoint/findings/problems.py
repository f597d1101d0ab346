"""What is wrong with the setting ``FINDINGS``, for the system check."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wagtail_triggerpoint.findings.lists import list_names
from wagtail_triggerpoint.findings.phrases import parse_phrase
from wagtail_triggerpoint.findings.registry import all_rules
from wagtail_triggerpoint.findings.rules.phrases import PhraseRule

KEYS = ("off", "words")
#: Lists of words rather than phrases.
_PLAIN = frozenset(["abbreviations"])


def problems(value: Any) -> Iterator[str]:
    """One sentence for each mistake: where it is, and what to do."""
    if not isinstance(value, Mapping):
        yield f"it is {value!r}. Make it a dict with the keys “off” and “words”."
        return
    for key in value:
        if key not in KEYS:
            yield f"{key!r} is no key of it. {_known(key, KEYS)}"
    yield from _problems_of_off(value.get("off", ()))
    yield from _problems_of_words(value.get("words", {}))


def _problems_of_off(off: Any) -> Iterator[str]:
    if not isinstance(off, list | tuple | set | frozenset):
        yield f"“off” is {off!r}. Make it a list of codes of rules."
        return
    codes = [rule.code for rule in all_rules()]
    for code in off:
        if code not in codes:
            yield f"“off” names the rule {code!r}, which there is not. {_known(code, codes)}"


def _problems_of_words(words: Any) -> Iterator[str]:
    if not isinstance(words, Mapping):
        yield f"“words” is {words!r}. Make it a dict of lists by language."
        return
    for language, lists in words.items():
        if not isinstance(lists, Mapping):
            yield f"“words” of {language!r} is {lists!r}. Make it a dict of lists by name."
            continue
        if not isinstance(language, str) or language != language.lower():
            yield f"“words” has the language {language!r}. Write its code in small letters."
        for name, items in lists.items():
            where = f"“words” of {language!r}, list {name!r}"
            yield from (f"{where}: {problem}" for problem in _problems_of_list(name, items))


def _problems_of_list(name: Any, items: Any) -> Iterator[str]:
    if name == "ordinals":
        if not isinstance(items, bool):
            yield f"it is {items!r}. Make it True or False."
        return
    known = {*list_names(), *(one.words for one in all_rules() if isinstance(one, PhraseRule))}
    if name not in known:
        yield f"there is no such list. {_known(name, known)}"
    if not isinstance(items, list | tuple):
        yield f"it is {items!r}. Make it a list."
        return
    for item in items:
        yield from _problems_of_item(item, is_phrase=name not in _PLAIN)


def _problems_of_item(item: Any, is_phrase: bool) -> Iterator[str]:
    texts = item.get("phrases") if isinstance(item, Mapping) else [item]
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        yield f"{item!r} is neither a text nor a dict with a list of “phrases”."
        return
    for text in texts if is_phrase else ():
        try:
            parse_phrase(text)
        except ValueError as error:
            yield f"“{text}” is no phrase: {error}."


def _known(name: Any, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(str(name).lower(), known, n=1)
    return f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}."
