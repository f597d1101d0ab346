"""What readers report: what is stored of it, and what is not taken."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.feedback.conftest import Post
from tests.feedback.posting import DAY, ERROR, FORM, feedback_url, soup, token
from tests.page_types import ConditionPage
from wagtail_triggerpoint.actions.page_reports import MOST_AN_HOUR
from wagtail_triggerpoint.models import PageReport
from wagtail_triggerpoint.models.page_reports import LONGEST_REPORT
from wagtail_triggerpoint.signals import page_reported


def checked_kinds(html: Any) -> list[str]:
    return [one["value"] for one in html.select("input[name=kind]") if one.has_attr("checked")]


def typed(html: Any) -> str:
    (area,) = html.select(FORM)
    return str(area.get_text()).removeprefix("\r\n").removeprefix("\n")


# What is stored


def test_report_is_stored(post: Post, condition: ConditionPage) -> None:
    before = timezone.now()
    post(condition, kind="unclear", text="What is a fascia?")
    (stored,) = PageReport.objects.all()
    assert (stored.page_id, stored.kind, stored.text) == (
        condition.pk,
        "unclear",
        "What is a fascia?",
    )
    assert before <= stored.reported_at <= timezone.now()
    assert (stored.handled_at, stored.handled_by) == (None, None)


def test_report_on_an_alias_is_stored_on_its_source(
    post: Post, condition: ConditionPage, index: Any
) -> None:
    alias = condition.create_alias(parent=index, update_slug="other-neck")
    assert post(alias).status_code == 302
    assert [one.page_id for one in PageReport.objects.all()] == [condition.pk]


def test_reader_is_sent_on_after_a_report(post: Post, condition: ConditionPage) -> None:
    response = post(condition)
    assert response.status_code == 302
    assert response["Location"] == f"{feedback_url(condition)}?said=reported"


def test_report_is_signalled(post: Post, condition: ConditionPage) -> None:
    heard: list[PageReport] = []

    def listen(report: PageReport, **kwargs: Any) -> None:
        heard.append(report)

    page_reported.connect(listen)
    try:
        post(condition)
    finally:
        page_reported.disconnect(listen)
    assert heard == list(PageReport.objects.all())


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{ 7*7 }}", "لا أفهم", "🦴 " * 3, "x" * LONGEST_REPORT]
)
def test_text_is_stored_as_it_was_written(post: Post, condition: ConditionPage, text: str) -> None:
    post(condition, text=text)
    assert [one.text for one in PageReport.objects.all()] == [text.strip()]


# What is not taken


BAD_TOKENS: dict[str, Callable[[Any], str]] = {
    "missing": lambda page: "",
    "forged": lambda page: f"{page.pk}:1abcde:forged",
    "without a signature": lambda page: str(page.pk),
    "of another page": lambda page: token(page.pk + 1),
    "signed for something else": lambda page: token(page.pk, salt="another"),
    "too quick": lambda page: token(page.pk, age=0),
    "from the future": lambda page: token(page.pk, age=-60),
    "too old": lambda page: token(page.pk, age=DAY + 60),
    "nothing but NUL": lambda page: "\0",
    "endless": lambda page: "x" * 100_000,
}


@pytest.mark.parametrize("name", BAD_TOKENS)
def test_form_with_a_bad_token_is_shown_again(
    post: Post, condition: ConditionPage, name: str
) -> None:
    response = post(condition, token=BAD_TOKENS[name](condition), kind="other", text="Look here.")
    html = soup(response)
    assert response.status_code == 200
    assert not PageReport.objects.exists()
    assert html.select(ERROR)
    assert (typed(html), checked_kinds(html)) == ("Look here.", ["other"])


def test_token_of_almost_a_day_is_taken(post: Post, condition: ConditionPage) -> None:
    assert post(condition, token=token(condition.pk, age=DAY - 60)).status_code == 302


def test_form_that_is_shown_again_has_a_new_token(post: Post, condition: ConditionPage) -> None:
    old = token(condition.pk, age=DAY + 60)
    html = soup(post(condition, token=old))
    tokens = {one["value"] for one in html.select("input[name=token]")}
    assert len(tokens) == 1
    assert old not in tokens


def test_report_of_a_program_is_thrown_away(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    response = post(condition, website="https://example.org/")
    assert response["Location"] == f"{feedback_url(condition)}?said=reported"
    assert not PageReport.objects.exists()
    assert mailoutbox == []


BAD_REPORTS = [
    {"text": ""},
    {"text": " \r\n\t "},
    {"text": "x" * (LONGEST_REPORT + 1)},
    {"text": "a\0b"},
    {"kind": ""},
    {"kind": "nonsense"},
    {"kind": "wrong\0"},
    {"kind": "<script>alert(1)</script>"},
    {"website": "\0"},
    {"text": "", "kind": "", "token": ""},
]


@pytest.mark.parametrize("values", BAD_REPORTS, ids=range(len(BAD_REPORTS)))
def test_bad_report_is_shown_again(
    post: Post, condition: ConditionPage, values: dict[str, str]
) -> None:
    response = post(condition, **values)
    assert response.status_code == 200
    assert not PageReport.objects.exists()
    assert soup(response).select(ERROR)
    assert "<script>alert(1)" not in response.content.decode()


def test_markup_that_is_shown_again_is_text(post: Post, condition: ConditionPage) -> None:
    response = post(condition, kind="", text="</textarea><script>alert(1)</script>")
    assert "<script>alert(1)" not in response.content.decode()
    assert typed(soup(response)) == "</textarea><script>alert(1)</script>"


def test_errors_lead_to_their_fields(post: Post, condition: ConditionPage) -> None:
    html = soup(post(condition, kind="", text=""))
    links = [str(one["href"]) for one in html.select(f"{ERROR} a[href]")]
    assert len(links) == 2
    for link in links:
        assert html.select(link), link


@pytest.mark.parametrize("data", [{}, {"nonsense": "1"}])
def test_post_without_a_form_is_no_report(
    post: Post, condition: ConditionPage, data: dict[str, str]
) -> None:
    response = Client().post(feedback_url(condition), data)
    assert response.status_code == 200
    assert not PageReport.objects.exists()


# What nobody can have written


def many(page: Any, count: int, **values: Any) -> None:
    PageReport.objects.bulk_create(
        PageReport(page_id=page.pk, kind="wrong", text="Look.", **values) for _ in range(count)
    )


def test_last_report_of_an_hour_is_taken(post: Post, condition: ConditionPage) -> None:
    many(condition, MOST_AN_HOUR - 1)
    assert post(condition).status_code == 302
    assert PageReport.objects.count() == MOST_AN_HOUR


def test_report_too_many_is_refused_in_words(post: Post, condition: ConditionPage) -> None:
    many(condition, MOST_AN_HOUR)
    response = post(condition, text="Look here.")
    html = soup(response)
    assert response.status_code == 200
    assert PageReport.objects.count() == MOST_AN_HOUR
    assert [one for one in html.select(f"{ERROR} li") if one.get_text(strip=True)]
    assert typed(html) == "Look here."


def test_reports_of_earlier_hours_do_not_count(post: Post, condition: ConditionPage) -> None:
    many(condition, MOST_AN_HOUR, reported_at=timezone.now() - datetime.timedelta(minutes=61))
    assert post(condition).status_code == 302
