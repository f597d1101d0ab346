from __future__ import annotations

from typing import Any

import pytest

from tests.blocks.rendering import accept, refusal, render, texts
from wagtail_triggerpoint.blocks import TableBlock


def table(**changes: Any) -> dict[str, Any]:
    cells = {
        "caption": "Cold and heat",
        "columns": [
            {"type": "text", "heading": "What"},
            {"type": "rich_text", "heading": "How long"},
        ],
        "rows": [{"values": ["Cold", "<p>20 minutes</p>"]}, {"values": ["Heat", "<p>15</p>"]}],
    }
    return {"table": {**cells, **changes}, "row_headers": False}


def test_headings_of_columns_have_scope() -> None:
    soup = render(TableBlock(), table())
    assert texts(soup, "thead th[scope=col]") == ["What", "How long"]
    assert texts(soup, "caption") == ["Cold and heat"]
    assert texts(soup, "td") == ["Cold", "20 minutes", "Heat", "15"]
    assert not soup.select("tbody th")


def test_first_column_can_name_its_row() -> None:
    soup = render(TableBlock(), {**table(), "row_headers": True})
    assert texts(soup, "tbody th[scope=row]") == ["Cold", "Heat"]


def test_table_scrolls_by_keyboard_under_its_own_name() -> None:
    box = render(TableBlock(), table()).select_one("div[role=region][tabindex='0']")
    assert box is not None
    assert box["aria-label"] == "Cold and heat"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"caption": " "}, "Write a caption"),
        (
            {"columns": [{"type": "text", "heading": "What"}, {"type": "text", "heading": ""}]},
            "heading for column 2",
        ),
        ({"rows": []}, "at least one column and one row"),
        ({"columns": [], "rows": []}, "at least one column and one row"),
    ],
)
def test_table_that_cannot_be_understood_is_refused(changes: Any, message: str) -> None:
    error = refusal(TableBlock(), table(**changes))
    assert message in str(error.block_errors["table"].non_block_errors)


def test_complete_table_is_accepted() -> None:
    accept(TableBlock(), table())


def test_empty_table_renders_nothing() -> None:
    assert render(TableBlock(), {"table": None}).get_text().strip() == ""
    assert render(TableBlock(), table(rows=[])).get_text().strip() == ""
