"""Reads what Markdown files say: code between markers, links, headings, names in backticks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import wagtail_triggerpoint

PROJECT = Path(wagtail_triggerpoint.__file__).parent.parent
README = PROJECT / "README.md"
CHANGELOG = PROJECT / "CHANGELOG.md"
DOCS = PROJECT / "docs"

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def pages(folder: str = "") -> list[Path]:
    """The Markdown files of the documentation, or of one of its folders."""
    return sorted((DOCS / folder).rglob("*.md"))


def marked(text: str, name: str) -> str:
    """The code between ``<!-- begin: name -->`` and ``<!-- end: name -->``, without its fence."""
    [found] = re.findall(f"<!-- begin: {name} -->\n(.*?)<!-- end: {name} -->", text, re.DOTALL)
    [(_language, code)] = _FENCE.findall(found.strip())
    return str(code)


def code_blocks(text: str, language: str) -> Iterator[str]:
    for found, code in _FENCE.findall(text):
        if found == language:
            yield code


def without_code(text: str) -> str:
    return _FENCE.sub("", text)


def named(text: str) -> set[str]:
    """What stands in backticks."""
    return set(re.findall(r"`([^`\n]+)`", without_code(text)))


def anchor(heading: str) -> str:
    """The address that Git hosts give to a heading."""
    words = re.sub(r"[^\w\- ]", "", heading.replace("`", "").strip().lower())
    return words.replace(" ", "-")


def anchors(text: str) -> set[str]:
    return {anchor(found) for found in re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE)}


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", without_code(text))
