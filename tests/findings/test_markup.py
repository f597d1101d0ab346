"""Stored rich text gives its paragraphs, lists and links, whatever the markup."""

from __future__ import annotations

import pytest

from wagtail_triggerpoint.findings.markup import read_markup


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>One</p><p>Two</p>", [("One", False), ("Two", False)]),
        ("<p>Some <b>bold</b>ness</p>", [("Some boldness", False)]),
        ("<p>One<br/>Two</p>", [("One\nTwo", False)]),
        ("<p>One\n   two</p>", [("One two", False)]),
        ("<h2>Head</h2><p>Text</p>", [("Head", True), ("Text", False)]),
        ("<ul><li>A</li><li>B</li></ul>C", [("A", True), ("B", True), ("C", False)]),
        ("<ul><li>A<ul><li>B</li></ul></li></ul>", [("A", True), ("B", True)]),
        ("<p>a &lt;b&gt; &amp; c&nbsp;d &#8230;</p>", [("a <b> & c d …", False)]),
        ("bare", [("bare", False)]),
        ("<p></p> ", []),
        ("", []),
        ("a < b and c > d", [("a < b and c > d", False)]),
        ("<p>never closed", [("never closed", False)]),
        ("&unknown; &#99999999;", [("&unknown; &#99999999;", False)]),
    ],
)
def test_texts(source: str, texts: list[tuple[str, bool]]) -> None:
    assert read_markup(source).texts == texts


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ("<ul><li>A</li><li>B</li></ul>", [2]),
        ("<ol><li>A</li></ol><ul><li>B</li></ul>", [1, 1]),
        ("<ul><li>A<ol><li>B</li><li>C</li></ol></li><li>D</li></ul>", [2, 2]),
        ("<ul><li>A<li>B", [2]),
        ("</ul><li>A</li>", []),
    ],
)
def test_items_are_counted_for_each_list(source: str, counts: list[int]) -> None:
    assert read_markup(source).lists == counts


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ('<a href="https://doi.org/10.1/x">x</a>', {"https://doi.org/10.1/x"}),
        ('<a href="https://a.org/?b=1&amp;c=2">x</a>', {"https://a.org/?b=1&c=2"}),
        ('<a linktype="page" id="3">x</a>', set()),
        ('<a href="mailto:a@b.org">x</a>', set()),
        ('<a href="javascript:alert(1)">x</a>', set()),
    ],
)
def test_links_are_those_to_the_web(source: str, links: set[str]) -> None:
    assert read_markup(source).links == links
