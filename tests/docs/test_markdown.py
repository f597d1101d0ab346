"""What reads the documentation has to read it well: a helper that finds nothing proves nothing."""

from __future__ import annotations

import pytest

from tests.docs.markdown import anchor, column, links, marked, named, section, tables

TEXT = """
# Things

Read `one` or [two](two.md#part-a).

<!-- begin: lines -->
```python
three = "`four`"
```
<!-- end: lines -->

## Part `A`

| Name | Meaning |
|---|---|
| `five`, `six` | text |

### Deeper

## Part B

| Name | Number |
|:---|---:|
| `seven` | 7 |
"""


def test_marked_code_is_given_without_its_fence() -> None:
    assert marked(TEXT, "lines") == 'three = "`four`"\n'


def test_marked_code_that_is_missing_is_an_error() -> None:
    with pytest.raises(ValueError, match="unpack"):
        marked(TEXT, "other")


def test_names_and_links_in_code_do_not_count() -> None:
    assert named(TEXT) == {"one", "A", "five", "six", "seven"}
    assert links(TEXT) == ["two.md#part-a"]


def test_tables_are_read_row_by_row() -> None:
    assert tables(TEXT) == [
        [{"Name": "`five`, `six`", "Meaning": "text"}],
        [{"Name": "`seven`", "Number": "7"}],
    ]
    assert column(TEXT, "Name") == ["five", "six", "seven"]


def test_section_ends_at_the_next_heading_of_its_level() -> None:
    assert "five" in section(TEXT, "## Part `A`")
    assert "Deeper" in section(TEXT, "## Part `A`")
    assert "seven" not in section(TEXT, "## Part `A`")


def test_anchor_is_that_of_git_hosts() -> None:
    assert anchor("Keys of `WAGTAIL_TRIGGERPOINT`") == "keys-of-wagtail_triggerpoint"
    assert anchor("Why facts stand once: words & more") == "why-facts-stand-once-words--more"
