"""Stored content is copied with its choices and texts changed, and nothing else is."""

from __future__ import annotations

import copy
from typing import Any

from wagtail.blocks import Block

from tests.factories import block, items, paragraph, section
from wagtail_triggerpoint.blocks import ArticleBlock
from wagtail_triggerpoint.rendering.rewriting import rewritten

STORED: list[dict[str, Any]] = [
    section(
        "First",
        paragraph("one"),
        block("accordion", {"items": items({"heading": "H", "text": "<p>two</p>"})}),
        block(
            "table",
            {
                "row_headers": True,
                "table": {
                    "caption": "C",
                    "columns": [
                        {"type": "rich_text", "heading": "A"},
                        {"type": "gone", "heading": "B"},
                        {"type": "text", "heading": "C"},
                    ],
                    "rows": [{"values": ["<p>three</p>", "kept", "kept", "too many"]}],
                },
            },
        ),
        block("claim", 4),
        block("myth", {"myth": "M", "fact": "<p>five</p>", "claim": 6, "gone": "kept"}),
        block("therapists", {"heading": "", "therapists": [7]}),
        block("gone", {"text": "kept"}),
    ),
    block("related_pages", {"heading": "", "pages": items(8, None)}),
]


def test_changes_are_asked_for_in_the_order_of_reading() -> None:
    seen: list[Any] = []

    def change(block: Block, value: Any) -> Any:
        seen.append(value)
        return value

    before = copy.deepcopy(STORED)
    assert rewritten(ArticleBlock(), STORED, change) == before
    assert seen == ["<p>one</p>", "<p>two</p>", "<p>three</p>", 4, "<p>five</p>", 6, 7, 8]


def test_copy_is_changed_and_the_stored_value_is_not() -> None:
    before = copy.deepcopy(STORED)
    new = rewritten(ArticleBlock(), STORED, lambda block, value: f"new {value}")
    assert before == STORED
    body = new[0]["value"]["body"]
    assert body[0]["value"] == "new <p>one</p>"
    assert body[2]["value"]["table"]["rows"][0]["values"] == [
        "new <p>three</p>",
        "kept",
        "kept",
        "too many",
    ]
    assert body[4]["value"] == {
        "myth": "M",
        "fact": "new <p>five</p>",
        "claim": "new 6",
        "gone": "kept",
    }
    assert body[6]["value"] == {"text": "kept"}


def test_what_is_damaged_stays_as_it_is() -> None:
    damaged = [section("First"), {"type": "section", "value": None}]
    damaged[0]["value"]["body"] = [{"type": "myth", "value": "no dict"}]
    assert rewritten(ArticleBlock(), damaged, lambda block, value: "new") == damaged
