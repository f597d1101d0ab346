"""The admin's lists as an editor reads them: rows, cells, files."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook  # type: ignore[import-untyped]

Rows = list[list[Any]]


def address(model: Any, view: str = "list") -> str:
    return reverse(model.snippet_viewset.get_url_name(view))


def results(client: Client, model: Any, **query: Any) -> Any:
    answer = client.get(address(model), query)
    assert answer.status_code == 200, answer
    return answer


def names(client: Client, model: Any, **query: Any) -> list[str]:
    """The names in a list, each with its language where that is not English."""
    rows = results(client, model, **query).context["object_list"]
    codes = {row.pk: row.locale.language_code for row in rows}
    return [f"{row}{'' if codes[row.pk] == 'en' else f' ({codes[row.pk]})'}" for row in rows]


def table(client: Client, model: Any, **query: Any) -> Rows:
    """The headings and the cells of a list, as words."""
    html = BeautifulSoup(results(client, model, **query).content, "html.parser")
    listing = html.select_one("table.listing")
    assert listing is not None
    found = []
    for row in listing.find_all("tr"):
        for part in row.select("[data-controller='w-dropdown'], ul.actions, .button"):
            part.decompose()
        cells = row.find_all(["th", "td"])
        found.append([" ".join(cell.get_text(" ").split()) for cell in cells])
    return found


def csv_rows(client: Client, model: Any, **query: Any) -> Rows:
    answer = results(client, model, export="csv", **query)
    return list(csv.reader(StringIO(b"".join(answer.streaming_content).decode())))


def xlsx_cells(client: Client, model: Any, **query: Any) -> list[list[tuple[Any, str]]]:
    """The value and kind of each cell; "f" is a formula."""
    answer = results(client, model, export="xlsx", **query)
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert sheet is not None
    return [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
