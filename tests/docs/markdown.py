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


def tables(text: str) -> list[list[dict[str, str]]]:
    """Every table as a list of rows, each of them the cells by the heading of their column."""
    found: list[list[dict[str, str]]] = []
    head: list[str] = []
    for line in without_code(text).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            head = []
        elif not head:
            head = cells
            found.append([])
        elif set("".join(cells)) - set("-: "):
            found[-1].append(dict(zip(head, cells, strict=True)))
    return found


def column(text: str, heading: str) -> list[str]:
    """What stands in backticks in the columns of that heading, in order."""
    cells = [row[heading] for rows in tables(text) for row in rows if heading in row]
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def section(text: str, heading: str) -> str:
    """What stands below ``heading`` until the next one of its level or above."""
    level = heading.partition(" ")[0]
    found = re.search(
        rf"^{re.escape(heading)}$(.*?)(?=^#{{1,{len(level)}}} |\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found, heading
    return found.group(1)
