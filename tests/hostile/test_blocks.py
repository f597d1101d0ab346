"""Every block shows what it holds as text, and refuses what it could not show."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import Block, ListBlock, StreamBlock
from wagtail.fields import StreamField

from tests.blocks.rendering import clinic as clinic_of_context
from tests.blocks.rendering import exported_blocks
from tests.hostile import showing
from tests.hostile.conftest import EVERY_COLLECTION, Collection
from tests.hostile.filling import Filling
from tests.hostile.objects import MAKERS
from tests.hostile.strings import UNSHOWABLE, Deck, sample
from wagtail_triggerpoint import blocks
from wagtail_triggerpoint.blocks import fields

TEXT_BLOCKS = (fields.CharBlock, fields.TextBlock, fields.RichTextBlock)


def streams() -> list[type[Block]]:
    """The streams of all models; every block stands in one of them."""
    found = {
        type(field.stream_block)
        for model in MAKERS
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    }
    return sorted(found - {StreamBlock}, key=lambda kind: kind.__name__)


def rendered(block: Block, filling: Filling) -> str:
    raw = filling.block(block, ("block",))
    return str(block.render(block.to_python(raw), {"tp": clinic_of_context()}))


@pytest.mark.django_db
@EVERY_COLLECTION
@pytest.mark.parametrize("block_class", streams())
def test_block_shows_text_as_text(
    block_class: type[Block], collection: Collection, chosen: dict[str, int]
) -> None:
    block = block_class()
    plain = Filling(lambda way, _longest: f"plain{'x'.join(way)}", chosen)
    page = showing.read(rendered(block, plain))
    shape, words = showing.shape(page), showing.words(page)
    shown = {way for way, text in plain.used.items() if showing.squeezed(text) in words}
    deck = Deck(collection())
    Filling(deck, chosen).block(block, ())
    # A few rounds of our own strings reach every block, all rounds of the others every leaf.
    for number in range(min(deck.rounds, 2) if collection is sample else deck.rounds):
        deck.start(number)
        filling = Filling(deck, chosen)
        html = rendered(block, filling)
        texts = [text for way, text in filling.used.items() if way in shown]
        showing.check(html, shape, texts)


@pytest.mark.parametrize("block_class", exported_blocks())
def test_every_block_stands_in_a_stream(block_class: type[Block]) -> None:
    inside = {type(child) for kind in streams() for child in descendants(kind())}
    inside |= {type(child) for model in MAKERS for child in loose_children(model)}
    assert block_class in inside


def loose_children(model: Any) -> list[Block]:
    """Blocks of streams that a model makes without a class of their own."""
    fields = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
    return [child for field in fields for child in descendants(field.stream_block)]


def descendants(block: Block) -> list[Block]:
    children = list(getattr(block, "child_blocks", {}).values())
    if isinstance(block, ListBlock):
        children = [block.child_block]
    return [block, *(found for child in children for found in descendants(child))]


@pytest.mark.parametrize("text", UNSHOWABLE, ids=lambda text: ascii(text[:3]))
@pytest.mark.parametrize("block_class", [blocks.ArticleBlock, blocks.CareCardsBlock])
def test_leaf_refuses_what_no_page_can_show(block_class: type[Block], text: str) -> None:
    """A long text is refused only where there is a limit."""
    texts = [leaf for leaf in descendants(block_class()) if isinstance(leaf, TEXT_BLOCKS)]
    assert texts
    for leaf in texts:
        if len(text) > 1000 and not getattr(leaf.field, "max_length", None):
            continue
        with pytest.raises(ValidationError) as refusal:
            leaf.clean(leaf.to_python(text))
        assert refusal.value.messages
