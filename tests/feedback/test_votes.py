"""Whether readers found a page useful: counted, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from tests.feedback.conftest import Post
from tests.feedback.posting import DAY, ERROR, ballot, feedback_url, soup, token
from tests.page_types import ConditionPage
from wagtail_triggerpoint.models import PageReport, PageUsefulness


def counts() -> list[tuple[int, int, int]]:
    return [(one.page_id, one.yes, one.no) for one in PageUsefulness.objects.all()]


def test_votes_are_counted(post: Post, condition: ConditionPage) -> None:
    for useful in ("yes", "no", "yes"):
        post(condition, ballot(condition, useful))
    assert counts() == [(condition.pk, 2, 1)]


def test_reader_is_sent_on_after_a_vote(post: Post, condition: ConditionPage) -> None:
    response = post(condition, ballot(condition))
    assert response.status_code == 302
    assert response["Location"] == f"{feedback_url(condition)}?said=voted"


def test_vote_on_an_alias_counts_for_its_source(
    post: Post, condition: ConditionPage, index: Any
) -> None:
    alias = condition.create_alias(parent=index, update_slug="other-neck")
    post(alias, ballot(alias))
    assert counts() == [(condition.pk, 1, 0)]


def test_vote_is_no_report(
    post: Post, condition: ConditionPage, mailbox: str, mailoutbox: list[Any]
) -> None:
    post(condition, ballot(condition))
    assert not PageReport.objects.exists()
    assert mailoutbox == []


@pytest.mark.parametrize("useful", ["", "perhaps", "YES", "\0"])
def test_vote_for_neither_is_not_counted(post: Post, condition: ConditionPage, useful: str) -> None:
    response = post(condition, ballot(condition, useful))
    assert response.status_code == 200
    assert counts() == []
    assert soup(response).select(ERROR)


@pytest.mark.parametrize("age", [0, DAY + 60])
def test_vote_at_the_wrong_time_is_not_counted(
    post: Post, condition: ConditionPage, age: int
) -> None:
    response = post(condition, ballot(condition, token=token(condition.pk, age)))
    assert response.status_code == 200
    assert counts() == []
    assert soup(response).select(ERROR)


def test_vote_with_a_token_of_another_page_is_not_counted(
    post: Post, condition: ConditionPage
) -> None:
    post(condition, ballot(condition, token=token(condition.pk + 1)))
    assert counts() == []


def test_vote_of_a_program_is_not_counted(post: Post, condition: ConditionPage) -> None:
    response = post(condition, ballot(condition, website="https://example.org/"))
    assert response["Location"] == f"{feedback_url(condition)}?said=voted"
    assert counts() == []
