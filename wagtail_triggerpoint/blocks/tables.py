"""Tables that screen readers can read and phones can scroll."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.typed_table_block.blocks import TypedTableBlockValidationError

from wagtail_triggerpoint.blocks import groups
from wagtail_triggerpoint.blocks.base import Errors, PublicStructBlock
from wagtail_triggerpoint.blocks.fields import (
    BooleanBlock,
    CharBlock,
    RichTextBlock,
    TypedTableBlock,
)


class CellsBlock(TypedTableBlock):
    """Value: ``TypedTable`` (``columns``, ``rows``, ``caption``) with text or rich text columns."""

    text = CharBlock(label=_("Short text"), required=False)
    rich_text = RichTextBlock(label=_("Text with links and lists"), required=False)

    class Meta:
        label = _("Table")


class TableBlock(PublicStructBlock):
    """Value: ``{"table": TypedTable, "row_headers": bool}``.

    In its stored form: ``{"table": {"caption": str, "columns": [{"type": "text" | "rich_text",
    "heading": str}], "rows": [{"values": [str]}]}, "row_headers": bool}``.
    """

    table = CellsBlock()
    row_headers = BooleanBlock(
        label=_("The first column names its row"),
        required=False,
        help_text=_("Tick it if each line is about what stands at its beginning."),
    )

    class Meta:
        label = _("Table")
        label_format = "{table}"
        icon = "table"
        group = groups.TEXT
        description = _(
            "Facts to compare. With a caption and a heading for every column; four columns at most "
            "read well on a phone."
        )
        template = "wagtail_triggerpoint/blocks/table.html"
        preview_value = {
            "table": {
                "caption": _("Cold and heat"),
                "columns": [
                    {"type": "text", "heading": _("What")},
                    {"type": "text", "heading": _("How long")},
                ],
                "rows": [
                    {"values": [_("Cold, wrapped in a towel"), _("Up to 20 minutes")]},
                    {"values": [_("Heat, wrapped in a towel"), _("10 to 15 minutes")]},
                ],
            },
            "row_headers": True,
        }

    def find_errors(self, value: Any) -> Errors:
        messages = list(_problems(value.get("table")))
        if not messages:
            return {}
        errors = [ValidationError(message) for message in messages]
        return {"table": TypedTableBlockValidationError(non_block_errors=errors)}


def _problems(table: Any) -> Any:
    if table is None or not table.columns or not table.row_data:
        yield _("Add at least one column and one row, or delete the table.")
        return
    if not str(table.caption or "").strip():
        yield _("Write a caption: it tells readers what the table is about.")
    for number, column in enumerate(table.columns, start=1):
        if not str(column["heading"] or "").strip():
            yield _("Write a heading for column %(number)d.") % {"number": number}
