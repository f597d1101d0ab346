"""The documentation as a whole: links that lead somewhere, code that fits the package."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

from tests.docs.markdown import (
    CHANGELOG,
    DOCS,
    PROJECT,
    README,
    anchors,
    code_blocks,
    links,
    pages,
    read,
)

ALL = [README, CHANGELOG, *pages()]
TEMPLATES = PROJECT / "wagtail_triggerpoint" / "templates"
MAX_PICTURE_SIZE = 150 * 1024
#: Packages of which the tests know every name; those of a reader are made up.
OURS_AND_WAGTAIL = {"wagtail_triggerpoint", "wagtail"}


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_links_lead_to_a_file_and_a_heading(path: Path) -> None:
    for link in links(read(path)):
        address, _hash, fragment = link.partition("#")
        if re.match(r"(https?|mailto):", address):
            continue
        target = (path.parent / address).resolve() if address else path
        assert target.exists(), link
        assert not fragment or fragment in anchors(read(target)), link


def test_every_page_of_the_documentation_is_in_its_list() -> None:
    listed = {(DOCS / link).resolve() for link in links(read(DOCS / "README.md"))}

    assert set(pages()) - listed == {DOCS / "README.md"}


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_python_in_the_documentation_imports_what_exists(path: Path) -> None:
    for code in code_blocks(read(path), "python"):
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.ImportFrom):
                check_import(node)


def check_import(node: ast.ImportFrom) -> None:
    name = node.module or ""
    if name.partition(".")[0] in OURS_AND_WAGTAIL:
        module = importlib.import_module(name)
        assert [alias.name for alias in node.names if not hasattr(module, alias.name)] == []


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_template_blocks_in_the_documentation_exist(path: Path) -> None:
    known = {
        block
        for template in TEMPLATES.rglob("*.html")
        for block in re.findall(r"{% block (\w+) %}", read(template))
    }
    for code in code_blocks(read(path), "django"):
        assert set(re.findall(r"{% block (\w+) %}", code)) <= known


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_our_templates_named_in_the_documentation_exist(path: Path) -> None:
    for name in re.findall(r"\bwagtail_triggerpoint/[\w/]+\.html", read(path)):
        assert (TEMPLATES / name).is_file(), name


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_design_tokens_in_the_documentation_exist(path: Path) -> None:
    css = read(PROJECT / "wagtail_triggerpoint/static/wagtail_triggerpoint/css/triggerpoint.css")

    assert set(re.findall(r"--tp-[\w-]+", read(path))) <= set(re.findall(r"--tp-[\w-]+", css))


def test_readme_shows_pictures_with_a_description_that_are_not_heavy() -> None:
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", read(README))

    assert len(shown) >= 3
    assert all(description for description, _path in shown)
    assert {(PROJECT / path).resolve() for _description, path in shown} == set(
        (DOCS / "images").iterdir()
    )
    for picture in (DOCS / "images").iterdir():
        assert picture.stat().st_size <= MAX_PICTURE_SIZE, picture.name


def test_changelog_begins_with_what_is_not_released() -> None:
    headings = re.findall(r"^## (.+)$", read(CHANGELOG), re.MULTILINE)

    assert headings[0] == "Unreleased"
