"""What readers are told of the review of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.cost.measuring import cost
from tests.forms.posting import Data, fresh, opened
from tests.models.people import publish
from tests.page_types import ConditionIndexPage, ConditionPage, Page
from tests.reviews.reviewing import (
    DAY,
    body_with,
    change,
    days,
    header,
    reviewed_long_ago,
    said,
    settled,
    stored,
    words,
)
from tests.reviews.test_dates import EAST, WEST, day_in
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import (
    ReviewOutcome,
    ReviewRecord,
    ReviewSettings,
    ReviewState,
    ReviewStatus,
)
from wagtail_triggerpoint.reviews.dates import clinic_today

NEVER = "No clinician has reviewed this page yet."
OVERDUE = "The next review of this page is overdue. Parts of it may be out of date."
CHANGED = "This page has changed since it was reviewed:"
OBJECTION = "A clinician has asked for changes to this page. They are not made yet."
ALL = (NEVER, OVERDUE, CHANGED, OBJECTION)
HOSTILE = '<script>alert(1)</script>" onload="'


def told(page: Any) -> list[str]:
    """Which of the four sentences readers see."""
    shown = words(header(page))
    return [sentence for sentence in ALL if said(sentence) in shown]


def source(page: Any) -> str:
    return Client().get(page.url).content.decode()


def links(page: Any) -> dict[str, str]:
    return {link.text: link["href"] for link in header(page).select("a")}


@shared
def finder(clinic: Any) -> Any:
    """The list of therapists, below which they have their profiles."""
    return factories.TherapistIndexPageFactory()


@shared
def reviewed(condition: ConditionPage, reviewer: Any) -> ConditionPage:
    record_review(condition, reviewer.user, Finding(note="For the clinic alone."))
    found: ConditionPage = fresh(condition)
    return found


# The reviewer


def test_reviewer_is_linked_to_their_profile(
    reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    address = reviewer.address_below(finder.url)
    assert links(reviewed)[reviewer.name] == address
    assert Client().get(address).status_code == 200


def test_reviewer_who_is_not_listed_is_linked_to_their_profile(
    reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    reviewer.is_listed = False
    publish(reviewer)
    assert links(reviewed)[reviewer.name] == reviewer.address_below(finder.url)


def test_reviewer_is_named_with_their_job_title(reviewed: ConditionPage, reviewer: Any) -> None:
    assert f"{reviewer.name} , {reviewer.job_title}" in words(header(reviewed))


def test_reviewer_is_named_where_there_is_no_list_of_therapists(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    assert reviewer.name in words(header(reviewed))
    assert reviewer.name not in links(reviewed)


def test_reviewer_whose_profile_is_hidden_is_named_without_a_link(
    reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    reviewer.unpublish()
    assert reviewer.name in words(header(reviewed))
    assert reviewer.name not in links(reviewed)


def test_reviewer_of_another_site_is_named_without_a_link(
    reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Elsewhere", slug="elsewhere"))
    reviewer.sites = [Site.objects.create(hostname="elsewhere.example", root_page=root)]
    publish(reviewer)
    assert reviewer.name in words(header(reviewed))
    assert reviewer.name not in links(reviewed)


def test_reviewer_has_the_name_of_their_profile(
    reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    old = reviewer.name
    reviewer.name = "Mara Okafor"
    publish(reviewer)
    assert "Mara Okafor" in links(reviewed)
    assert old not in words(header(reviewed))


def test_reviewer_is_no_author(reviewed: ConditionPage, author: Any, finder: Any) -> None:
    authors = [link.text for link in header(reviewed).select("a[rel=author]")]
    assert authors == [author.name]


def test_newest_reviewer_is_named(reviewed: ConditionPage, reviewer: Any) -> None:
    second = factories.reviewer(name="Second Reader")
    record_review(reviewed, second.user, Finding())
    shown = words(header(reviewed))
    assert "Second Reader" in shown
    assert reviewer.name not in shown


# The days


def test_days_of_the_review_and_of_the_next_are_shown(
    condition: ConditionPage, reviewer: Any
) -> None:
    today = clinic_today()
    stored(condition, reviewer, reviewed_on=today - 90 * DAY, next_due=today + 90 * DAY)
    page = settled(condition)
    expected = [(today - 90 * DAY).isoformat(), (today + 90 * DAY).isoformat()]
    assert days(header(page)) == expected
    assert told(page) == []


def test_review_that_is_due_soon_says_no_more(condition: ConditionPage, reviewer: Any) -> None:
    page = reviewed_long_ago(condition, reviewer, next_due=clinic_today())
    assert page.review_status is ReviewStatus.DUE
    assert told(page) == []


# What is to be known


def test_page_that_nobody_has_reviewed_says_so(condition: ConditionPage) -> None:
    assert told(condition) == [NEVER]
    assert days(header(condition)) == []


def test_page_that_only_a_draft_of_was_reviewed_says_so(
    condition: ConditionPage, reviewer: Any
) -> None:
    condition.summary = "Only a draft."
    condition.save_revision()
    record_review(condition, reviewer.user, Finding())
    assert told(condition) == [NEVER]
    assert reviewer.name not in words(header(condition))


def test_page_from_before_there_were_reviews_says_that_nobody_has_reviewed_it(
    condition: ConditionPage,
) -> None:
    ReviewState.objects.all().delete()
    assert told(condition) == [NEVER]


def test_reviewed_page_says_no_more(reviewed: ConditionPage) -> None:
    assert told(reviewed) == []


def test_overdue_page_says_so(condition: ConditionPage, reviewer: Any) -> None:
    page = reviewed_long_ago(condition, reviewer)
    assert page.review_status is ReviewStatus.OVERDUE
    assert told(page) == [OVERDUE]
    assert (clinic_today() - DAY).isoformat() in days(header(page))


def test_overdue_page_says_so_in_the_words_of_the_site(
    condition: ConditionPage, reviewer: Any
) -> None:
    ReviewSettings.objects.create(site=condition.get_site(), overdue_wording="Ask us first.")
    page = reviewed_long_ago(condition, reviewer)
    assert told(page) == []
    assert "Ask us first." in words(header(page))


def test_words_of_another_site_are_not_used(condition: ConditionPage, reviewer: Any) -> None:
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Elsewhere", slug="elsewhere"))
    site = Site.objects.create(hostname="elsewhere.example", root_page=root)
    ReviewSettings.objects.create(site=site, overdue_wording="Ask us first.")
    assert told(reviewed_long_ago(condition, reviewer)) == [OVERDUE]


def test_words_for_an_overdue_page_are_not_used_before(reviewed: ConditionPage) -> None:
    ReviewSettings.objects.create(site=reviewed.get_site(), overdue_wording="Ask us first.")
    assert "Ask us first." not in source(reviewed)


def test_changed_page_says_so_with_the_day(reviewed: ConditionPage) -> None:
    page = change(reviewed, summary="Something else.")
    assert told(page) == [CHANGED]
    assert len(days(header(page))) == 3


def test_page_whose_evidence_has_changed_says_so(condition: ConditionPage, reviewer: Any) -> None:
    claim = factories.ClaimFactory(certainty="moderate")
    page = change(condition, body=body_with(claim))
    record_review(page, reviewer.user, Finding())
    assert told(page) == []
    claim.certainty = "low"
    publish(claim)
    assert told(page) == [CHANGED]


def test_page_that_is_changed_and_overdue_says_both(
    condition: ConditionPage, reviewer: Any
) -> None:
    page = change(reviewed_long_ago(condition, reviewer), summary="Something else.")
    assert told(page) == [OVERDUE, CHANGED]


def test_page_to_which_a_clinician_objects_says_so(reviewed: ConditionPage, reviewer: Any) -> None:
    record_review(reviewed, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="No."))
    assert told(reviewed) == [OBJECTION]


def test_page_to_which_a_clinician_objects_and_that_nobody_approved_says_both(
    condition: ConditionPage, reviewer: Any
) -> None:
    record_review(condition, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="No."))
    assert told(condition) == [NEVER, OBJECTION]


def test_alias_says_what_its_source_does(
    condition: ConditionPage, reviewer: Any, index: ConditionIndexPage
) -> None:
    page = reviewed_long_ago(condition, reviewer)
    alias = page.create_alias(parent=index, update_slug="alias")
    assert told(alias) == [OVERDUE]
    assert reviewer.name in words(header(alias))


def test_page_of_a_type_that_is_not_reviewed_says_nothing(index: ConditionIndexPage) -> None:
    html = source(index)
    assert not [sentence for sentence in ALL if said(sentence) in html]


# What is not for readers


@pytest.mark.parametrize("outcome", ReviewOutcome.values)
def test_note_is_for_the_clinic_alone(
    condition: ConditionPage, reviewer: Any, finder: Any, outcome: str
) -> None:
    record_review(condition, reviewer.user, Finding(outcome, note="For the clinic alone."))
    addresses = [condition.url, finder.url, reviewer.address_below(finder.url)]
    for address in addresses:
        response = Client().get(address)
        assert response.status_code == 200
        assert "For the clinic alone." not in response.content.decode()


def test_account_of_the_reviewer_is_for_the_clinic_alone(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    html = source(reviewed)
    assert reviewer.user.email not in html
    assert reviewer.user.username not in html


def _hostile_wording(page: Any, reviewer: Any) -> None:
    ReviewSettings.objects.create(site=page.get_site(), overdue_wording=HOSTILE)
    reviewed_long_ago(page, reviewer)


def _hostile_change(page: Any, reviewer: Any) -> None:
    seen = ReviewState.objects.get(page=page.pk).digest
    change(page, change_note=HOSTILE, changed_from=seen)


def _hostile_name(page: Any, reviewer: Any) -> None:
    reviewer.name = HOSTILE
    publish(reviewer)
    record_review(page, reviewer.user, Finding())


def _hostile_name_of_old(page: Any, reviewer: Any) -> None:
    reviewed_long_ago(page, reviewer, reviewer_name=HOSTILE)
    reviewer.delete()


def _hostile_title_of_old(page: Any, reviewer: Any) -> None:
    reviewed_long_ago(page, reviewer, reviewer_job_title=HOSTILE)
    reviewer.delete()


def _hostile_job_title(page: Any, reviewer: Any) -> None:
    reviewer.job_title = HOSTILE
    publish(reviewer)
    record_review(page, reviewer.user, Finding())


HOSTILITIES: dict[str, Callable[[Any, Any], None]] = {
    "wording": _hostile_wording,
    "change note": _hostile_change,
    "name": _hostile_name,
    "name of old": _hostile_name_of_old,
    "title of old": _hostile_title_of_old,
    "job title": _hostile_job_title,
}


@pytest.mark.parametrize("where", HOSTILITIES)
@pytest.mark.parametrize("has_list", [True, False])
def test_hostile_text_is_shown_as_text(
    request: pytest.FixtureRequest,
    condition: ConditionPage,
    reviewer: Any,
    where: str,
    has_list: bool,
) -> None:
    if has_list:
        request.getfixturevalue("finder")
    HOSTILITIES[where](condition, reviewer)
    assert HOSTILE in header(condition).text
    assert "<script>alert(1)" not in source(condition)


def test_hostile_note_is_nowhere(condition: ConditionPage, reviewer: Any) -> None:
    record_review(condition, reviewer.user, Finding(note=HOSTILE))
    assert "alert(1)" not in source(condition)


# Previews


def preview(client: Client, page: Any, **typed: Any) -> Any:
    """What the preview beside the editor shows of ``typed``."""
    data: Data = {**opened(client, reverse("wagtailadmin_pages:edit", args=[page.pk])), **typed}
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(url, data).json()["is_valid"]
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_preview_shows_what_publishing_would(client: Client, reviewed: ConditionPage) -> None:
    assert said(CHANGED) not in preview(client, reviewed)
    assert said(CHANGED) in preview(client, reviewed, summary="Something else.")


def test_preview_of_a_minor_change_shows_no_change(client: Client, reviewed: ConditionPage) -> None:
    html = preview(client, reviewed, summary="Speling.", is_minor_change="on")
    assert said(CHANGED) not in html


def test_preview_shows_the_change_note(client: Client, reviewed: ConditionPage) -> None:
    html = preview(client, reviewed, summary="Something.", change_note="A new exercise.")
    assert "A new exercise." in html


def test_preview_stores_nothing(client: Client, reviewed: ConditionPage) -> None:
    before = list(ReviewState.objects.values())
    preview(client, reviewed, summary="Something else.", change_note="A new exercise.")
    assert list(ReviewState.objects.values()) == before


# What is kept of an article


@pytest.fixture
def kept(settings: Any) -> None:
    cache.clear()
    settings.WAGTAIL_TRIGGERPOINT = {"ARTICLE_CACHE_SECONDS": 600}


def test_kept_article_says_what_is_true_now(
    kept: None, reviewed: ConditionPage, reviewer: Any
) -> None:
    assert told(reviewed) == []
    change(reviewed, summary="Something else.")
    assert told(reviewed) == [CHANGED]
    record_review(fresh(reviewed), reviewer.user, Finding())
    assert told(reviewed) == []
    objection = Finding(ReviewOutcome.CHANGES_NEEDED, note="No.")
    record_review(fresh(reviewed), reviewer.user, objection)
    assert told(reviewed) == [OBJECTION]


def test_kept_article_is_overdue_the_day_after(
    kept: None, condition: ConditionPage, reviewer: Any, settings: Any
) -> None:
    settings.TIME_ZONE = WEST
    page = reviewed_long_ago(condition, reviewer, next_due=day_in(WEST))
    assert told(page) == []
    settings.TIME_ZONE = EAST
    assert told(page) == [OVERDUE]


def test_kept_article_has_the_words_of_the_site(
    kept: None, condition: ConditionPage, reviewer: Any
) -> None:
    page = reviewed_long_ago(condition, reviewer)
    assert told(page) == [OVERDUE]
    ReviewSettings.objects.create(site=page.get_site(), overdue_wording="Ask us first.")
    assert "Ask us first." in words(header(page))


def test_kept_article_links_no_profile_that_is_hidden(
    kept: None, reviewed: ConditionPage, reviewer: Any, finder: Any
) -> None:
    assert reviewer.name in links(reviewed)
    reviewer.unpublish()
    assert reviewer.name not in links(reviewed)


# What it costs


def test_review_costs_an_article_two_queries_at_most(
    condition: ConditionPage, reviewer: Any, finder: Any
) -> None:
    before = cost(condition.url)
    ReviewSettings.objects.create(site=condition.get_site(), overdue_wording="Ask us first.")
    page = reviewed_long_ago(condition, reviewer)
    record_review(page, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="No."))
    assert "Ask us first." in words(header(page))
    assert cost(page.url) <= before + 2


def test_many_reviews_cost_an_article_what_one_does(reviewed: ConditionPage, reviewer: Any) -> None:
    before = cost(reviewed.url)
    for _ in range(5):
        record_review(reviewed, reviewer.user, Finding())
    assert ReviewRecord.objects.count() == 6
    assert cost(reviewed.url) == before
