"""Reports of readers in the admin: the list, and saying that one of them is dealt with."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from tests import factories
from tests.page_types import ConditionPage
from tests.sharing import shared
from tests.views.evidence import csv_of, xlsx_of
from tests.views.roles import (
    ALL_RIGHTS,
    CLINICIAN,
    EDITOR,
    MODERATOR,
    ROLES,
    browser_of,
    member,
    signed_in,
)
from tests.viewsets.test_exports import FORMULAS
from wagtail_triggerpoint.actions.page_reports import HANDLED
from wagtail_triggerpoint.models import PageReport
from wagtail_triggerpoint.views.reader_reports import ONE, REPORT

ALLOWED = {EDITOR, CLINICIAN, MODERATOR, "admin"}


def reported(page: Any, **values: Any) -> PageReport:
    known = {"kind": "wrong", "text": "Hushreport", "page_id": page.pk}
    made: PageReport = PageReport.objects.create(**{**known, **values})
    return made


@shared
def report(condition: ConditionPage) -> PageReport:
    return reported(condition)


def url(report: PageReport) -> str:
    return reverse(ONE, args=[report.pk])


def listed(browser: Client, **query: str) -> set[int]:
    return {row.pk for row in browser.get(reverse(REPORT), query).context["object_list"]}


# Who may


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("view", [REPORT, f"{REPORT}_results"])
def test_list_is_for_those_who_work_on_the_page(report: PageReport, role: str, view: str) -> None:
    answer = browser_of(role).get(reverse(view))
    assert (answer.status_code == 200) == (role in {*ALLOWED, "elsewhere"})
    rows = answer.context["object_list"] if answer.status_code == 200 else []
    assert [row.pk for row in rows] == ([report.pk] if role in ALLOWED else [])


@pytest.mark.parametrize("role", ROLES)
def test_files_are_for_those_who_work_on_the_page(report: PageReport, role: str) -> None:
    answer = browser_of(role).get(reverse(REPORT), {"export": "csv"})
    body = b"".join(answer) if answer.streaming else answer.content
    assert (b"Hushreport" in body) == (role in ALLOWED)


@pytest.mark.parametrize("role", ["guest", EDITOR, CLINICIAN, MODERATOR, "admin"])
def test_menu_leads_the_same_people_to_the_list(report: PageReport, role: str) -> None:
    home = browser_of(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (f'"{reverse(REPORT)}"' in home) == (role in ALLOWED)


@pytest.mark.parametrize("role", ROLES)
def test_report_is_dealt_with_by_those_who_may_edit_the_page(report: PageReport, role: str) -> None:
    browser = browser_of(role)
    opened = browser.get(url(report))
    browser.post(url(report))
    assert (opened.status_code == 200) == (role in ALLOWED)
    assert (b"Hushreport" in opened.content) == (role in ALLOWED)
    assert PageReport.objects.waiting().exists() == (role not in ALLOWED)


def test_list_ends_where_the_part_of_the_tree_ends(report: PageReport, home: Any) -> None:
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    own = reported(factories.ConditionPageFactory(parent=elsewhere))
    assert listed(signed_in(member(elsewhere, *ALL_RIGHTS))) == {own.pk}


# What it shows


def test_row_leads_to_its_report(client: Client, report: PageReport) -> None:
    html = client.get(reverse(REPORT)).content.decode()
    assert f'href="{url(report)}"' in html
    assert report.page.title in html


def test_list_is_filtered(client: Client, report: PageReport, condition: ConditionPage) -> None:
    done = reported(condition, kind="broken", handled_at=timezone.now())
    assert listed(client) == {report.pk, done.pk} or listed(client) == {report.pk}
    assert listed(client, handled="true") == {done.pk}
    assert listed(client, handled="false") == {report.pk}
    assert listed(client, kind="wrong", handled="false") == {report.pk}
    assert listed(client, kind="broken", handled="false") == set()


@pytest.mark.parametrize(
    "query", [{"kind": "\0"}, {"handled": "perhaps"}, {"p": "9999"}, {"ordering": "password"}]
)
def test_odd_query_is_no_server_error(
    client: Client, report: PageReport, query: dict[str, str]
) -> None:
    assert client.get(reverse(REPORT), query).status_code in {200, 404}


@pytest.mark.parametrize("text", FORMULAS)
def test_exported_cell_is_no_formula(client: Client, report: PageReport, text: str) -> None:
    PageReport.objects.update(text=text)
    (row,) = csv_of(client, REPORT)[1:]
    assert f"'{text}" in row
    assert text not in row
    (cells,) = xlsx_of(client, REPORT)[1:]
    assert "f" not in {kind for _value, kind in cells}


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</blockquote><b>", "{{ 7*7 }}"])
def test_words_of_the_reader_are_shown_as_text(
    client: Client, report: PageReport, text: str
) -> None:
    PageReport.objects.update(text=text)
    ConditionPage.objects.update(title=text, draft_title=text)
    for address in (reverse(REPORT), url(report)):
        html = client.get(address).content.decode()
        assert "<script>alert(1)" not in html
        assert "</blockquote><b>" not in html
    assert text.replace("<", "&lt;").replace(">", "&gt;") in html


def test_report_leads_to_the_editor_of_its_page(client: Client, report: PageReport) -> None:
    edit_url = reverse("wagtailadmin_pages:edit", args=[report.page_id])
    assert f'href="{edit_url}"' in client.get(url(report)).content.decode()


# Dealing with one


def test_who_dealt_with_it_is_kept(client: Client, report: PageReport, admin: Any) -> None:
    response = client.post(url(report))
    assert response["Location"] == reverse(REPORT)
    report.refresh_from_db()
    assert (report.handled_by, report.handled_at is not None) == (admin, True)


def test_report_is_dealt_with_once(client: Client, report: PageReport, admin: Any) -> None:
    client.post(url(report))
    report.refresh_from_db()
    first = report.handled_at
    response = browser_of(EDITOR).post(url(report), follow=True)
    assert response.status_code == 200
    report.refresh_from_db()
    assert (report.handled_by, report.handled_at) == (admin, first)
    entries = registry.get_logs_for_instance(report.page.specific).filter(action=HANDLED)
    assert entries.count() == 1


def test_dealing_with_it_is_in_the_history_of_the_page(
    client: Client, report: PageReport, admin: Any
) -> None:
    client.post(url(report))
    entry = registry.get_logs_for_instance(report.page.specific).get(action=HANDLED)
    assert entry.user == admin
    assert "Hushreport" not in str(entry.data)
    history = reverse("wagtailadmin_pages:history", args=[report.page_id])
    assert client.get(history).status_code == 200


def test_report_that_is_done_has_no_button(client: Client, report: PageReport) -> None:
    before = client.get(url(report)).content.decode()
    client.post(url(report))
    after = client.get(url(report)).content.decode()
    assert before.count('type="submit"') == after.count('type="submit"') + 1


def test_report_that_is_gone_is_not_found(client: Client, report: PageReport) -> None:
    address = url(report)
    report.delete()
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404
