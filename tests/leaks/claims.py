"""Claims that no visitor may find, each with a source that nothing else cites."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import Locale

from tests import factories
from tests.leaks.people import WAYS_TO_HIDE
from tests.leaks.words import hidden
from wagtail_triggerpoint.models import Reference


def claim(word: str, **values: Any) -> Any:
    source = reference(word)
    words = {"statement": word, "rationale": word, "grading_source": word, "outcome": word}
    row = factories.cite(source, place=word, graded=True)
    return factories.ClaimFactory(**{**words, "references": [row], **values})


def reference(word: str) -> Reference:
    made: Reference = factories.ReferenceFactory(
        title=word, authors=word, container=word, doi=f"10.1000/{word}"
    )
    return made


def hidden_claims() -> list[tuple[Any, Callable[[Any], object]]]:
    """Claims that are live, with what hides each of them."""
    rows = [(claim(hidden(state, "claim")), hide) for state, hide in WAYS_TO_HIDE.items()]
    draft = claim(hidden("draftclaim"), live=False)
    german = claim(hidden("germanclaim"), locale=Locale.objects.get(language_code="de"))
    return [*rows, (draft, lambda row: None), (german, lambda row: None), _left_behind()]


def _left_behind() -> tuple[Any, Callable[[Any], object]]:
    """One that was withdrawn whose translation is still marked as live."""
    source = claim(hidden("sourceclaim"))
    translation = translate(source, hidden("translatedclaim"))

    def hide(row: Any) -> None:
        row.unpublish()
        type(row).objects.filter(pk=translation.pk).update(live=True)

    return source, hide


def translate(source: Any, word: str) -> Any:
    translation = source.copy_for_translation(Locale.objects.get(language_code="de"))
    translation.statement = translation.rationale = word
    translation.save()
    translation.save_revision().publish()
    return translation
