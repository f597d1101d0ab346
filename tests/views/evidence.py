"""Reports as somebody in the admin reads them, and pages that use claims and sources."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook  # type: ignore[import-untyped]

from tests import factories
from tests.factories import block, paragraph, section, stream
from tests.page_types import Page
from wagtail_triggerpoint.models import Claim, Reference

CLAIMS, RETRACTED = "triggerpoint_claims", "triggerpoint_retracted_sources"


def page_using(parent: Page, *used: Any, **values: Any) -> Any:
    """A condition whose text names claims and references."""
    body = section("More", paragraph(), *map(_named, used))
    factories.ClinicSettingsFactory()
    return factories.ConditionPageFactory(parent=parent, body=stream(body), **values)


def _named(row: Claim | Reference) -> dict[str, Any]:
    if isinstance(row, Claim):
        return block("claim", row.pk)
    return paragraph(f'So<a linktype="tp-reference" id="{row.pk}">[it says]</a>.')


def answer_of(client: Client, report: str, **query: Any) -> Any:
    answer = client.get(reverse(report), query)
    assert answer.status_code == 200, answer
    return answer


def soup_of(client: Client, report: str, **query: Any) -> Any:
    return BeautifulSoup(answer_of(client, report, **query).content, "html.parser")


def rows_of(client: Client, report: str, **query: Any) -> list[list[str]]:
    """The cells of a report, as words; empty if there is no table."""
    rows = soup_of(client, report, **query).select("table.listing tbody tr")
    return [[" ".join(td.get_text(" ").split()) for td in row.find_all("td")] for row in rows]


def csv_of(client: Client, report: str, **query: Any) -> list[list[str]]:
    answer = answer_of(client, report, export="csv", **query)
    return list(csv.reader(StringIO(b"".join(answer.streaming_content).decode())))


def xlsx_of(client: Client, report: str, **query: Any) -> list[list[tuple[Any, str]]]:
    """The value and kind of each cell; "f" is a formula."""
    answer = answer_of(client, report, export="xlsx", **query)
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert sheet is not None
    return [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
