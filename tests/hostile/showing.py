"""What a page makes of a hostile text: it stands there as text, and nothing has come out of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from bs4 import BeautifulSoup

ADDRESSES = {"href", "src", "action", "formaction", "cite", "poster", "data", "srcset"}
_SCHEME = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)

#: What lines of a text become.
LINES = {"br"}

Shape = Counter[str]


def read(html: bytes | str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def shape(soup: BeautifulSoup) -> Shape:
    """How many elements of each kind there are, and of each attribute: of any page its markup."""
    found: Shape = Counter()
    for tag in soup.find_all(True):
        found[tag.name] += 1
        found.update(f"{tag.name}[{name}]" for name in tag.attrs)
    return found


def risky(soup: BeautifulSoup) -> list[str]:
    """Handlers, addresses that run code, styles: none of ours, so all from a text."""
    return [
        f"<{tag.name} {name}={value!r}>"
        for tag in soup.find_all(True)
        for name, value in tag.attrs.items()
        if name.startswith("on")
        or name in {"style", "srcdoc"}
        or (name in ADDRESSES and _SCHEME.match(re.sub(r"[\x00-\x20]", "", str(value))))
    ]


def words(soup: BeautifulSoup) -> str:
    """All that is text, in elements and in attributes, without white space."""
    values = [str(value) for tag in soup.find_all(True) for value in tag.attrs.values()]
    return squeezed("".join([soup.get_text(), *values]))


def squeezed(text: str) -> str:
    return "".join(text.split())


def check(html: bytes | str, plain: Shape, texts: Any = ()) -> None:
    """``html`` is marked up as the page with plain texts is, and shows ``texts``."""
    soup = read(html)
    assert risky(soup) == []
    new = {kind for kind in shape(soup) if kind not in plain and kind not in LINES}
    assert not new, sorted(new)
    shown = words(soup)
    for text in texts:
        assert squeezed(text) in shown
