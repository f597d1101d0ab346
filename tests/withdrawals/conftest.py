from __future__ import annotations

from typing import Any

from tests.clinic import admin, author, client, clinic, condition, home, index, treatments
from tests.models.people import translation_of
from tests.page_types import ConditionPage
from tests.sharing import shared
from tests.withdrawals.family import ALIAS_WORD, BODY_WORD, LANGUAGE, Family, translated

__all__ = ["admin", "author", "client", "clinic", "condition", "home", "index", "treatments"]


@shared
def family(condition: ConditionPage, author: Any) -> Family:
    """A page, its translation, and an alias of each; all of them live."""
    translation_of(author, LANGUAGE)
    condition.summary = BODY_WORD
    condition.save_revision().publish()
    page: Any = ConditionPage.objects.get(pk=condition.pk)
    translation = translated(page)
    parent = page.get_parent()
    return Family(
        page=page,
        translation=translation,
        alias=page.create_alias(parent=parent, update_slug=ALIAS_WORD),
        translated_alias=translation.create_alias(
            parent=translation.get_parent(), update_slug=f"{ALIAS_WORD}-too"
        ),
    )
