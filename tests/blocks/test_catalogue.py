"""What every block owes the editor, and what it must not ask of sites."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.template.loader import get_template, render_to_string
from django.test import Client
from django.urls import reverse
from django.utils.functional import Promise
from wagtail import hooks
from wagtail.admin.telepath import JSContext
from wagtail.blocks import Block, StreamBlock
from wagtail.fields import StreamField

from tests.blocks.rendering import exported_blocks
from wagtail_triggerpoint import blocks

# Their previews show something in place of rows of the database.
STAND_INS = {
    blocks.ClaimBlock,
    blocks.ConditionLinkBlock,
    blocks.DownloadBlock,
    blocks.RelatedPagesBlock,
    blocks.TherapistCardsBlock,
    blocks.TreatmentLinkBlock,
}
EVERY_BLOCK = pytest.mark.parametrize("block_class", exported_blocks())


def admin_icons() -> set[str]:
    templates: list[str] = []
    for register in hooks.get_hooks("register_icons"):
        templates = register(templates)
    return {template.rsplit("/", 1)[-1].removesuffix(".svg") for template in templates}


@EVERY_BLOCK
def test_block_has_an_icon_of_wagtail(block_class: type[Block]) -> None:
    assert block_class().meta.icon in admin_icons() - {"placeholder"}


@pytest.mark.parametrize("wording", ["label", "group", "description"])
@EVERY_BLOCK
def test_block_has_translatable_wording(block_class: type[Block], wording: str) -> None:
    text = getattr(block_class().meta, wording)
    assert isinstance(text, Promise)
    assert str(text)


@EVERY_BLOCK
def test_block_has_a_template_of_its_own(block_class: type[Block]) -> None:
    template = block_class().meta.template
    assert template.startswith("wagtail_triggerpoint/blocks/")
    assert get_template(template)


@pytest.mark.django_db
@EVERY_BLOCK
def test_preview_renders_on_an_empty_site(block_class: type[Block]) -> None:
    block = block_class()
    assert block.is_previewable
    value = block.get_preview_value()
    context = block.get_preview_context(value, {"page_title": "Preview"})
    page = BeautifulSoup(
        render_to_string(block.get_preview_template(value), context), "html.parser"
    )
    assert page.select_one("body.tp")
    assert page.main is not None
    assert page.main.get_text().strip()
    assert not page.select("[style], [onclick], style, script:not([src])")


@pytest.mark.django_db
@pytest.mark.parametrize("block_class", sorted(set(exported_blocks()) - STAND_INS, key=str))
def test_preview_value_could_be_published(block_class: type[Block], image: Any) -> None:
    block = block_class()
    value = block.get_preview_value()
    stored = block.get_prep_value(value)
    assert block.get_prep_value(block.clean(value)) == stored


@pytest.mark.django_db
def test_picture_preview_shows_the_first_picture_of_the_site(image: Any) -> None:
    block = blocks.FigureBlock()
    context = block.get_preview_context(block.get_preview_value(), {})
    assert "<img" in context["preview"]


@pytest.mark.django_db
def test_admin_shows_the_preview_of_a_block() -> None:
    admin = get_user_model().objects.create_superuser("editor", "editor@example.org", "pw")
    client = Client()
    client.force_login(admin)
    block = blocks.CareCardsBlock()
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert "Call 112 now if:" in BeautifulSoup(response.content, "html.parser").get_text()


@EVERY_BLOCK
def test_block_can_be_edited_in_the_admin(block_class: type[Block]) -> None:
    block = block_class()
    block.set_name("block")
    assert JSContext().pack(block)


@EVERY_BLOCK
def test_block_passes_the_checks_of_wagtail(block_class: type[Block]) -> None:
    assert block_class().check() == []


@EVERY_BLOCK
def test_migrations_hold_no_wording_and_no_limits(block_class: type[Block]) -> None:
    is_stream = issubclass(block_class, StreamBlock)
    stream = block_class() if is_stream else [("block", block_class())]
    _name, _path, _args, kwargs = StreamField(stream).deconstruct()
    for path, _arguments, options in kwargs["block_lookup"].values():
        assert options == {}, path


def test_a_stream_can_be_rebuilt_from_its_migration() -> None:
    _name, _path, arguments, kwargs = StreamField(blocks.ArticleBlock()).deconstruct()
    rebuilt = StreamField(*arguments, **kwargs).stream_block
    raw = [{"type": "section", "value": {"heading": "Causes", "aspect": "", "body": []}}]
    assert rebuilt.to_python(raw)[0].value["heading"] == "Causes"


def test_all_is_exported_by_name() -> None:
    assert sorted(blocks.__all__) == sorted(set(blocks.__all__))
    assert all(hasattr(blocks, name) for name in blocks.__all__)
