"""The report of clinical review: what each page says of its review, and what readers say of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.cost import planting
from tests.forms.posting import fresh
from tests.models import BarePage
from tests.page_types import BenefitListPage, ConditionPage, Page
from tests.reviews.reviewing import reviewed_long_ago
from tests.sharing import shared
from tests.views.evidence import csv_of, xlsx_of
from tests.views.reviewed import DAY, every_state, in_state, one_of_each
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
from wagtail_triggerpoint.models import (
    PageReport,
    PageUsefulness,
    ReviewState,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today
from wagtail_triggerpoint.views.review_report import REPORT

ALLOWED = {EDITOR, CLINICIAN, MODERATOR, "admin"}


@shared
def reviewer(clinic: Any) -> Any:
    return factories.reviewer()


@shared
def pages(index: Any, reviewer: Any) -> dict[ReviewStatus, Any]:
    return one_of_each(index, reviewer)


def shown(browser: Client, **query: Any) -> list[int]:
    answer = browser.get(reverse(REPORT), query)
    assert answer.status_code == 200
    return [row.pk for row in answer.context["object_list"]]


def keys(*pages: Any) -> set[int]:
    return {page.pk for page in pages}


# Two ways of saying one thing


@pytest.mark.parametrize("notice", [None, 7, 1])
def test_status_in_memory_is_the_only_one_that_selects_the_page(
    index: Any, reviewer: Any, settings: Any, notice: int | None
) -> None:
    if notice:
        settings.WAGTAIL_TRIGGERPOINT = {"REVIEW_NOTICE_DAYS": notice}
    planted = every_state(index, reviewer)
    today = clinic_today()
    selected: dict[int, list[str]] = {page.pk: [] for page in planted}
    for status in ReviewStatus.values:
        rows = Page.objects.filter(ReviewState.pages_with(status, today), pk__in=selected)
        for key in rows.values_list("pk", flat=True):
            selected[key].append(status)
    expected = {
        page.pk: [str(state.status_on(today)) if (state := ReviewState.of(page.pk)) else "never"]
        for page in planted
    }
    titles = {page.pk: page.title for page in planted}
    wrong = {titles[key]: selected[key] for key in titles if selected[key] != expected[key]}
    assert wrong == {}


@pytest.mark.parametrize(
    ("due", "status"),
    [
        (-1, ReviewStatus.OVERDUE),
        (0, ReviewStatus.DUE),
        (30, ReviewStatus.DUE),
        (31, ReviewStatus.CURRENT),
    ],
)
def test_status_changes_on_its_day(
    index: Any, reviewer: Any, due: int, status: ReviewStatus
) -> None:
    page = in_state(index, reviewer, due)
    assert fresh(page).review_status is status


# Who may


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_report_is_for_those_who_work_on_pages(
    condition: ConditionPage, role: str, query: str
) -> None:
    answer = browser_of(role).get(reverse(REPORT) + query)
    assert (answer.status_code == 200) == (role in {*ALLOWED, "elsewhere"})
    assert ("Content-Disposition" in answer) == (answer.status_code == 200 and bool(query))


@pytest.mark.parametrize("role", ["guest", EDITOR, CLINICIAN, MODERATOR, "admin"])
def test_menu_leads_the_same_people_to_the_report(clinic: Any, role: str) -> None:
    home = browser_of(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (f'"{reverse(REPORT)}"' in home) == (role in ALLOWED)


@pytest.mark.parametrize("rights", [("change_page",), ("publish_page",)])
def test_report_ends_where_the_part_of_the_tree_ends(
    condition: ConditionPage, author: Any, rights: tuple[str, ...]
) -> None:
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    own = planting.page(ConditionPage, elsewhere, author=author)
    assert set(shown(signed_in(member(elsewhere, *rights)))) == keys(own)


def test_files_end_where_the_part_of_the_tree_ends(condition: ConditionPage) -> None:
    elsewhere = factories.ConditionIndexPageFactory(title="Elsewhere")
    assert csv_of(signed_in(member(elsewhere, *ALL_RIGHTS)), REPORT)[1:] == []


# What it shows


def test_report_lists_pages_that_are_reviewed(
    client: Client, condition: ConditionPage, home: Any, draft: ConditionPage
) -> None:
    home.add_child(instance=BarePage(title="Bare", live=True))
    assert set(shown(client)) == keys(condition, draft)


def test_alias_has_no_row_of_its_own(client: Client, condition: ConditionPage, index: Any) -> None:
    condition.create_alias(parent=index, update_slug="other-neck")
    assert shown(client) == [condition.pk]


def test_row_says_what_is_known(client: Client, condition: ConditionPage, reviewer: Any) -> None:
    page = reviewed_long_ago(condition, reviewer)
    PageReport.objects.create(page_id=page.pk, kind="wrong", text="Look.")
    PageReport.objects.create(page_id=page.pk, kind="wrong", text="!", handled_at=timezone.now())
    PageUsefulness.objects.create(page_id=page.pk, yes=3, no=2)
    (row,) = client.get(reverse(REPORT)).context["object_list"]
    assert row.status_label == str(ReviewStatus.OVERDUE.label)
    assert (row.reviewer_name, row.reviewer_in_date) == (reviewer.name, True)
    assert row.next_due == clinic_today() - DAY
    assert (row.report_count, row.useful_yes, row.useful_no) == (1, 3, 2)


def test_row_leads_to_the_editor_of_its_page(client: Client, condition: ConditionPage) -> None:
    edit_url = reverse("wagtailadmin_pages:edit", args=[condition.pk])
    assert f'href="{edit_url}"' in client.get(reverse(REPORT)).content.decode()


def test_reviewer_without_a_credential_in_date_is_marked(
    client: Client, condition: ConditionPage, reviewer: Any
) -> None:
    reviewed_long_ago(condition, reviewer)
    reviewer.credentials.update(expires=clinic_today() - DAY)
    (row,) = client.get(reverse(REPORT)).context["object_list"]
    assert row.reviewer_in_date is False


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", "\u202egnp.exe"])
def test_titles_and_names_are_shown_as_text(
    client: Client, condition: ConditionPage, reviewer: Any, title: str
) -> None:
    ConditionPage.objects.update(title=title, draft_title=title)
    reviewed_long_ago(condition, reviewer, reviewer_name=title)
    assert "<script>alert(1)" not in client.get(reverse(REPORT)).content.decode()


# Filters


@pytest.mark.parametrize("status", ReviewStatus)
def test_filter_agrees_with_what_each_page_says(
    client: Client, pages: dict[ReviewStatus, Any], status: ReviewStatus
) -> None:
    found = shown(client, review=status.value)
    assert found == [pages[status].pk]
    assert {fresh(pages[status]).review_status} == {status}


def test_filter_joins_several_states(client: Client, pages: dict[ReviewStatus, Any]) -> None:
    found = shown(client, review=["never", "overdue"])
    assert set(found) == keys(pages[ReviewStatus.NEVER], pages[ReviewStatus.OVERDUE])


def test_filter_finds_what_readers_report(client: Client, pages: dict[ReviewStatus, Any]) -> None:
    waiting, done, *others = pages.values()
    PageReport.objects.create(page_id=waiting.pk, kind="wrong", text="Look.")
    PageReport.objects.create(
        page_id=done.pk, kind="wrong", text="Look.", handled_at=timezone.now()
    )
    assert shown(client, reported="true") == [waiting.pk]
    assert set(shown(client, reported="false")) == keys(done, *others)


def test_filter_finds_reviewers_without_a_credential_in_date(
    client: Client, index: Any, reviewer: Any
) -> None:
    other = factories.reviewer()
    lapsed, valid = in_state(index, reviewer, 700), in_state(index, other, 700)
    never = planting.page(ConditionPage, index, author=other)
    reviewer.credentials.update(expires=clinic_today() - DAY)
    assert shown(client, reviewer_expired="true") == [lapsed.pk]
    assert set(shown(client, reviewer_expired="false")) == keys(valid, never)


def test_filter_finds_a_type(client: Client, condition: ConditionPage, treatments: Any) -> None:
    treatment = factories.TreatmentPageFactory(parent=treatments)
    benefits = factories.BenefitListPageFactory(parent=treatment)
    kind = ContentType.objects.get_for_model(BenefitListPage)
    assert shown(client, content_type=kind.pk) == [benefits.pk]
    assert set(shown(client)) == keys(condition, treatment, benefits)


def test_filter_finds_what_is_live(
    client: Client, condition: ConditionPage, draft: ConditionPage
) -> None:
    assert shown(client, live="true") == [condition.pk]
    assert shown(client, live="false") == [draft.pk]


def test_search_finds_titles(
    client: Client, condition: ConditionPage, draft: ConditionPage
) -> None:
    assert shown(client, q="neck") == [condition.pk]
    assert shown(client, q="nobody wrote this") == []
    assert shown(client, q="neck", live="false") == []


ODD_QUERIES: list[dict[str, Any]] = [
    {"review": "nonsense"},
    {"review": ["never", "\0"]},
    {"reported": "perhaps"},
    {"reviewer_expired": "\0"},
    {"content_type": "x"},
    {"content_type": "9" * 30},
    {"content_type": ["1", "\0"]},
    {"live": "\0"},
    {"q": "%_\\"},
    {"p": "none"},
    {"ordering": "password"},
    {"ordering": "--title"},
]


def test_odd_query_is_no_server_error(client: Client, condition: ConditionPage) -> None:
    for query in ODD_QUERIES:
        assert client.get(reverse(REPORT), query).status_code in {200, 404}, query


# Order


DUE = "triggerpoint_review__review__next_due"
REVIEWED = "triggerpoint_review__review__reviewed_on"


def test_most_urgent_stands_first(client: Client, index: Any, reviewer: Any) -> None:
    never = planting.page(ConditionPage, index, author=reviewer)
    later, sooner = in_state(index, reviewer, 20), in_state(index, reviewer, -20)
    expected = [sooner.pk, later.pk, never.pk]
    assert shown(client) == expected
    assert shown(client, ordering=DUE) == expected


@pytest.mark.parametrize("ordering", [f"-{DUE}", DUE, f"-{REVIEWED}", REVIEWED])
def test_what_was_never_reviewed_stands_last(
    client: Client, index: Any, reviewer: Any, ordering: str
) -> None:
    never = planting.page(ConditionPage, index, author=reviewer)
    in_state(index, reviewer, 20)
    in_state(index, reviewer, -20)
    assert shown(client, ordering=ordering)[-1] == never.pk


def test_order_can_be_turned_round(client: Client, index: Any, reviewer: Any) -> None:
    later, sooner = in_state(index, reviewer, 20), in_state(index, reviewer, -20)
    assert shown(client, ordering=f"-{DUE}") == [later.pk, sooner.pk]


# Files


def test_export_has_a_row_for_each_page(client: Client, pages: dict[ReviewStatus, Any]) -> None:
    headings, *rows = csv_of(client, REPORT)
    assert sorted(row[0] for row in rows) == sorted(page.title for page in pages.values())
    assert {len(row) for row in rows} == {len(headings)}


def test_export_follows_the_filter(client: Client, pages: dict[ReviewStatus, Any]) -> None:
    rows = csv_of(client, REPORT, review="never")[1:]
    assert [row[0] for row in rows] == [pages[ReviewStatus.NEVER].title]


def test_both_files_hold_the_same_pages(client: Client, pages: dict[ReviewStatus, Any]) -> None:
    cells = [[value for value, _kind in row] for row in xlsx_of(client, REPORT)]
    assert [row[0] for row in cells] == [row[0] for row in csv_of(client, REPORT)]


def test_workbook_has_days_as_days(client: Client, condition: ConditionPage, reviewer: Any) -> None:
    reviewed_long_ago(condition, reviewer)
    values = [value for value, _kind in xlsx_of(client, REPORT)[1]]
    assert clinic_today() - DAY in values


@pytest.mark.parametrize("title", FORMULAS)
def test_exported_cell_is_no_formula(
    client: Client, condition: ConditionPage, reviewer: Any, title: str
) -> None:
    reviewed_long_ago(condition, reviewer, reviewer_name=title)
    ConditionPage.objects.update(title=title)
    (row,) = csv_of(client, REPORT)[1:]
    assert title not in row
    (cells,) = xlsx_of(client, REPORT)[1:]
    assert "f" not in {kind for _value, kind in cells}
