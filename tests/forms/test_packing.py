"""Stream forms that reuse what was packed show what Wagtail itself would have packed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.utils import translation
from wagtail.blocks import ChoiceBlock, StreamBlock
from wagtail.blocks.base import BlockWidget

from tests.forms.posting import page_form
from wagtail_triggerpoint.forms import packing


@pytest.fixture(autouse=True)
def nothing_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "_packed", {})


def widget(draft: Any, admin: Any) -> Any:
    return page_form(draft, admin).fields["body"].widget


UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
DRAFT_KEY = r'key[\\": ]+[a-z0-9]{5}'


def without_chance(json: str) -> str:
    """Empty texts and the first rows of lists get keys by chance."""
    return re.sub(f"{UUID}|{DRAFT_KEY}", "", json)


def test_a_form_gets_what_wagtail_would_pack(draft: Any, admin: Any) -> None:
    first, second = widget(draft, admin), widget(draft, admin)
    own = BlockWidget(second.block_def)
    assert without_chance(second.block_json) == without_chance(own.block_json)
    assert str(second.media) == str(own.media)
    # Not packed again, but the same string.
    assert second.block_json is first.block_json


def test_each_editor_gets_the_words_of_their_language(draft: Any, admin: Any) -> None:
    with translation.override("en"):
        english = widget(draft, admin).block_json
    with translation.override("de"):
        german = widget(draft, admin).block_json
    assert "Paragraph" in english
    assert german != english


class SitesOwnBlock(ChoiceBlock):
    pass


def test_blocks_of_a_site_are_packed_anew(draft: Any, admin: Any) -> None:
    """Their choices may have changed since."""
    form = page_form(draft, admin)
    form.fields["body"].widget = BlockWidget(StreamBlock([("own", SitesOwnBlock(choices=[]))]))
    packing._packed.clear()
    packing.reuse_packed(form)
    assert form.fields["body"].widget._block_json is None
