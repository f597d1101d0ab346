"""A page is not published under the name of whoever reviewed it, nor with a review to come."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.forms.posting import form_data, fresh, latest, page_form
from tests.page_types import ConditionPage, Page
from tests.reviews.reviewing import DAY, change, stored
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import Finding, ReviewRefused, record_review
from wagtail_triggerpoint.models import ReviewOutcome, ReviewSettings
from wagtail_triggerpoint.publishing import PublishRefused
from wagtail_triggerpoint.reviews.dates import clinic_today


@shared
def reviewed(condition: ConditionPage, reviewer: Any) -> ConditionPage:
    record_review(condition, reviewer.user, Finding())
    found: ConditionPage = fresh(condition)
    return found


def refused_fields(page: Any, **values: Any) -> list[str]:
    """The fields that keep ``page`` from being published with ``values``."""
    with pytest.raises(PublishRefused) as refusal:
        change(page, **values)
    return list(refusal.value.error_dict)


def test_reviewer_does_not_become_the_author(reviewed: ConditionPage, reviewer: Any) -> None:
    assert refused_fields(reviewed, author=reviewer) == ["author"]
    assert fresh(reviewed).author == reviewed.author


def test_reviewer_does_not_become_the_author_by_another_profile(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    other = factories.TherapistFactory(user=reviewer.user)
    assert refused_fields(reviewed, author=other) == ["author"]


def test_reviewer_does_not_become_the_author_once_their_profile_is_another(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    """The account is gone from the profile, but it is still the same person."""
    reviewer.user = None
    reviewer.save_revision().publish()
    assert refused_fields(reviewed, author=fresh(reviewer)) == ["author"]


def test_people_without_an_account_are_not_the_same(reviewed: ConditionPage, reviewer: Any) -> None:
    reviewer.user.delete()
    other = factories.TherapistFactory()
    assert change(reviewed, author=other).author == other


def test_refusal_of_the_author_names_them(reviewed: ConditionPage, reviewer: Any) -> None:
    with pytest.raises(PublishRefused, match=f"“{reviewer.name}” has reviewed this page"):
        change(reviewed, author=reviewer)


def test_reviewer_who_asked_for_changes_may_become_the_author(
    condition: ConditionPage, reviewer: Any
) -> None:
    record_review(condition, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="No."))
    assert change(condition, author=reviewer).author == reviewer


def test_earlier_reviewer_may_become_the_author(reviewed: ConditionPage, reviewer: Any) -> None:
    second = factories.reviewer()
    record_review(reviewed, second.user, Finding())
    assert change(reviewed, author=reviewer).author == reviewer


def test_author_is_not_shown_beside_an_earlier_review_of_their_own(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    """A draft was reviewed by somebody else since, but what is published is what they reviewed."""
    draft = latest(reviewed)
    draft.summary = "Another text."
    draft.save_revision()
    record_review(fresh(reviewed), factories.reviewer().user, Finding())
    again = fresh(reviewed)
    again.author = reviewer
    with pytest.raises(PublishRefused):
        again.save_revision().publish()


def test_author_of_what_is_live_does_not_review_it_by_a_draft_of_another_author(
    condition: ConditionPage, reviewer: Any
) -> None:
    page = change(condition, author=reviewer)
    draft = latest(page)
    draft.author = factories.TherapistFactory()
    draft.save_revision()
    with pytest.raises(ReviewRefused):
        record_review(fresh(page), reviewer.user, Finding())


def test_site_may_let_authors_review(reviewed: ConditionPage, reviewer: Any) -> None:
    ReviewSettings.objects.create(site=reviewed.get_site(), authors_may_review=True)
    assert change(reviewed, author=reviewer).author == reviewer


def test_another_site_does_not_let_authors_review(reviewed: ConditionPage, reviewer: Any) -> None:
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Elsewhere", slug="elsewhere"))
    site = Site.objects.create(hostname="elsewhere.example", root_page=root)
    ReviewSettings.objects.create(site=site, authors_may_review=True)
    assert refused_fields(reviewed, author=reviewer) == ["author"]


def test_edit_form_refuses_the_reviewer_as_author_at_the_field(
    client: Client, admin: Any, reviewed: ConditionPage, reviewer: Any
) -> None:
    page = latest(reviewed)
    page.author = reviewer
    page.title = "As typed"
    data = form_data(page_form(page, admin))
    url = reverse("wagtailadmin_pages:edit", args=[reviewed.pk])
    response = client.post(url, {**data, "action-publish": "1"})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["author"]
    assert fresh(reviewed).title == "Neck pain"


def test_draft_of_the_reviewer_is_saved(
    client: Client, admin: Any, reviewed: ConditionPage, reviewer: Any
) -> None:
    page = latest(reviewed)
    page.author = reviewer
    data = form_data(page_form(page, admin))
    url = reverse("wagtailadmin_pages:edit", args=[reviewed.pk])
    assert client.post(url, data).status_code == 302
    assert latest(reviewed).author == reviewer


def test_page_is_not_published_with_a_review_to_come(
    condition: ConditionPage, reviewer: Any
) -> None:
    tomorrow = clinic_today() + DAY
    stored(condition, reviewer, reviewed_on=tomorrow, next_due=tomorrow + 30 * DAY)
    assert refused_fields(condition, summary="Something else.") == ["title"]
    assert fresh(condition).summary == condition.summary


def test_page_is_published_on_the_day_of_its_review(
    condition: ConditionPage, reviewer: Any
) -> None:
    stored(condition, reviewer, reviewed_on=clinic_today())
    assert change(condition, summary="Something else.").summary == "Something else."


def test_page_is_published_once_it_is_reviewed_again(
    condition: ConditionPage, reviewer: Any
) -> None:
    stored(condition, reviewer, reviewed_on=clinic_today() + DAY)
    record_review(condition, reviewer.user, Finding())
    assert change(condition, summary="Something else.").summary == "Something else."


@pytest.mark.parametrize("never", ["unreviewed", "changes needed"])
def test_page_without_an_approval_is_published(
    condition: ConditionPage, reviewer: Any, never: str
) -> None:
    if never == "changes needed":
        record_review(condition, reviewer.user, Finding(ReviewOutcome.CHANGES_NEEDED, note="No."))
    assert change(condition, summary="Something else.").live
