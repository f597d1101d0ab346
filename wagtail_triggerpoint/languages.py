from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import get_language, get_language_info

_content_language: ContextVar[str | None] = ContextVar("triggerpoint_content_language")


def content_language() -> str:
    """The language of the text that is being checked; elsewhere the active language."""
    return _content_language.get(None) or get_language() or ""


@contextmanager
def checking(language: str | None) -> Iterator[None]:
    """Has rules about words follow the language of a page, not that of the editor's screen."""
    token = _content_language.set(language)
    try:
        yield
    finally:
        _content_language.reset(token)


def language_name(tag: str) -> str:
    """The language of a BCP 47 tag, named in the active one; the tag where Django has no name."""
    for candidate in (tag.lower(), tag.lower().split("-")[0]):
        try:
            return str(get_language_info(candidate)["name_translated"])
        except KeyError:
            continue
    return tag
