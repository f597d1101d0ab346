"""Public models, page types with their fields, and blocks with the shapes they are stored in."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import models as django_models
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.models import Page

from tests.docs.markdown import DOCS, column, named, pages, read, section, tables
from wagtail_triggerpoint import blocks, models
from wagtail_triggerpoint.pages import models as page_models

BLOCKS = read(DOCS / "reference" / "blocks.md")
BLOCK_ROWS = [row for rows in tables(BLOCKS) for row in rows]
PAGE_TYPES: dict[str, type[Page]] = {
    name: model
    for name, model in vars(page_models).items()
    if isinstance(model, type) and issubclass(model, Page) and model is not Page
}
#: Parts of Wagtail's own blocks, described where they occur.
WAGTAILS = {"caption", "columns", "rows", "values", "type"}


def reference() -> str:
    return "\n".join(read(path) for path in pages("reference"))


def named_in_reference() -> set[str]:
    return {word for name in named(reference()) for word in re.findall(r"\w+", name)}


def test_public_models_are_documented() -> None:
    assert set(models.__all__) - named_in_reference() == set()


def test_page_types_have_a_section_each() -> None:
    headings = re.findall(r"^## `(\w+Page)`$", reference(), re.MULTILINE)

    assert sorted(headings) == sorted(PAGE_TYPES)


def test_classes_named_in_the_documentation_exist() -> None:
    pattern = r"[A-Z]\w+(?:Mixin|Block|Page|QuerySet|Model)"
    mentioned = {
        name for path in pages() for name in named(read(path)) if re.fullmatch(pattern, name)
    }

    assert mentioned - {*models.__all__, *blocks.__all__, *PAGE_TYPES} == set()


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_fields_of_page_types_are_documented(name: str) -> None:
    inherited = {field.name for field in Page._meta.get_fields()} | {"page_ptr"}
    model: Any = PAGE_TYPES[name]
    own = {field.name for field in model._meta.get_fields()} - inherited
    documented = set(column(section_of(name), "Field"))

    assert documented - {"title"} == own


@pytest.mark.parametrize("name", ["Therapist", "Location", "ClinicSettings", "Reference", "Claim"])
def test_fields_of_snippets_are_documented(name: str) -> None:
    model: type[django_models.Model] = getattr(models, name)
    documented = set(column(section_of(name), "Field"))

    assert documented == own_fields(model)


@pytest.mark.parametrize(
    "name",
    [
        "Credential",
        "Practice",
        "TherapistLanguage",
        "TherapistTopic",
        "OpeningHours",
        "OpeningException",
        "LocationInsurer",
        "ClaimReference",
    ],
)
def test_fields_of_child_rows_are_documented(name: str) -> None:
    [row] = [row for rows in tables(reference()) for row in rows if row.get("Model") == f"`{name}`"]
    model = getattr(models, name)
    [parent] = {"therapist", "location", "claim"} & {
        field.name for field in model._meta.fields if type(field).__name__ == "ParentalKey"
    }
    documented = set(re.findall("`([^`]+)`", row["Fields"])) - {"CredentialKind", "Accepting"}

    assert documented == own_fields(model) - {parent}
    assert row["Relation"].strip("`") == model._meta.get_field(parent).remote_field.related_name


@pytest.mark.parametrize("kind", ["fact", "words"])
def test_facts_and_words_are_told_apart(kind: str) -> None:
    for model in (models.Therapist, models.Location, models.Claim):
        rows = tables(section_of(model.__name__))[0]
        found = [name for row in rows if row["Kind"] == kind for name in names_in(row["Field"])]
        facts = set(model.fact_fields)

        assert set(found) == (facts if kind == "fact" else own_fields(model) - facts)


def section_of(name: str) -> str:
    return section(reference(), f"## `{name}`")


def names_in(cell: str) -> list[str]:
    return re.findall("`([^`]+)`", cell)


def own_fields(model: type[django_models.Model]) -> set[str]:
    """What an editor fills in: without Wagtail's bookkeeping of rows, revisions and drafts."""
    bookkeeping = {"source", "locked_by", "index_entries"}
    for base in model.__mro__:
        if base.__module__.startswith(("wagtail.", "modelcluster.")) and hasattr(base, "_meta"):
            bookkeeping |= {field.name for field in base._meta.get_fields()}
    return {
        field.name
        for field in model._meta.get_fields()
        if not field.auto_created
        and field.name not in bookkeeping
        and not field.name.startswith("_")
    }


def test_public_blocks_are_documented() -> None:
    documented = [name for heading in ("Block", "Name") for name in column(BLOCKS, heading)]

    assert sorted(documented) == sorted(blocks.__all__)


@pytest.mark.parametrize(
    "row", [row for row in BLOCK_ROWS if "Stored value" in row], ids=lambda row: row["Block"]
)
def test_stored_values_are_those_of_the_block(row: dict[str, str]) -> None:
    block = getattr(blocks, row["Block"].strip("`"))()
    documented = set(re.findall(r'"(\w+)":', row["Stored value"]))

    assert documented - WAGTAILS == keys(block) - WAGTAILS


@pytest.mark.parametrize(
    "row", [row for row in BLOCK_ROWS if "Its children" in row], ids=lambda row: row["Block"]
)
def test_children_of_streams_are_those_of_the_block(row: dict[str, str]) -> None:
    block = getattr(blocks, row["Block"].strip("`"))()

    assert set(names_in(row["Its children"])) == set(block.child_blocks)


def keys(block: Block) -> set[str]:
    """The keys in the stored value of a struct block, at every depth but inside streams."""
    if isinstance(block, ListBlock):
        return keys(block.child_block)
    if isinstance(block, TypedTableBlock):
        return {"heading"}
    if not isinstance(block, StructBlock):
        return set()
    children: dict[str, Any] = {
        name: child for name, child in block.child_blocks.items() if name not in WAGTAILS
    }
    inner = [keys(child) for child in children.values() if not isinstance(child, StreamBlock)]
    return set(children).union(*inner)
