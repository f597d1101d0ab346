"""What becomes of a review while its page is scheduled, moved, copied, reverted, translated."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.forms.posting import fresh
from tests.models.people import locale, publish
from tests.page_types import ConditionIndexPage, ConditionPage
from tests.reviews.reviewing import DAY, body_with, change
from tests.sharing import shared
from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import (
    Claim,
    ReviewOutcome,
    ReviewRecord,
    ReviewState,
    ReviewStatus,
)

OBJECTION = Finding(ReviewOutcome.CHANGES_NEEDED, note="The dose is wrong.")


@shared
def reviewed(condition: ConditionPage, reviewer: Any) -> ConditionPage:
    record_review(condition, reviewer.user, Finding())
    found: ConditionPage = fresh(condition)
    return found


def status(page: Any) -> ReviewStatus:
    found: ReviewStatus = fresh(page).review_status
    return found


def scheduled(page: Any) -> Any:
    """The latest version of ``page``, about to be published by the scheduler."""
    revision = fresh(page).get_latest_revision()
    revision.approved_go_live_at = timezone.now() - DAY / 24
    revision.save()
    return revision


# The scheduler


def test_scheduled_draft_that_was_approved_is_current(draft: ConditionPage, reviewer: Any) -> None:
    draft.save_revision()
    record = record_review(draft, reviewer.user, Finding())
    assert status(draft) is ReviewStatus.NEVER
    scheduled(draft)
    call_command("publish_scheduled")
    assert fresh(draft).live
    assert status(draft) is ReviewStatus.CURRENT
    assert fresh(draft).latest_review == record


def test_scheduled_draft_that_changed_after_its_approval_is_changed(
    draft: ConditionPage, reviewer: Any
) -> None:
    draft.save_revision()
    record_review(draft, reviewer.user, Finding())
    draft.summary = "Changed after it was read."
    draft.save_revision()
    scheduled(draft)
    call_command("publish_scheduled")
    assert fresh(draft).live
    assert status(draft) is ReviewStatus.CHANGED


def test_scheduled_change_of_a_live_page_keeps_its_review_until_then(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    first = reviewed.latest_review
    reviewed.summary = "Read and approved."
    reviewed.save_revision()
    second = record_review(reviewed, reviewer.user, Finding())
    assert fresh(reviewed).latest_review == first
    assert status(reviewed) is ReviewStatus.CURRENT
    scheduled(reviewed)
    call_command("publish_scheduled")
    assert fresh(reviewed).latest_review == second
    assert status(reviewed) is ReviewStatus.CURRENT


def test_scheduled_version_behind_a_newer_approved_draft_is_changed(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    reviewed.summary = "Scheduled, and read by nobody."
    reviewed.save_revision()
    waiting = scheduled(reviewed)
    reviewed.summary = "Approved, and not scheduled."
    reviewed.save_revision()
    record_review(reviewed, reviewer.user, Finding())
    call_command("publish_scheduled")
    assert fresh(reviewed).live_revision == waiting
    assert status(reviewed) is ReviewStatus.CHANGED


# Aliases


@shared
def alias(reviewed: ConditionPage, index: ConditionIndexPage) -> Any:
    return reviewed.create_alias(parent=index, update_slug="alias")


def test_alias_has_the_review_of_its_source(reviewed: ConditionPage, alias: Any) -> None:
    assert fresh(alias).latest_review == reviewed.latest_review
    assert status(alias) is ReviewStatus.CURRENT


def test_alias_has_no_state_of_its_own(reviewed: ConditionPage, alias: Any) -> None:
    change(reviewed, summary="Something else.")
    assert fresh(alias).summary == "Something else."
    assert status(alias) is ReviewStatus.CHANGED
    assert not ReviewState.objects.filter(page=alias.pk).exists()
    assert not ReviewRecord.objects.filter(page=alias.pk).exists()


def test_alias_of_an_alias_has_the_review_of_the_first_page(
    reviewed: ConditionPage, alias: Any, index: ConditionIndexPage
) -> None:
    second = fresh(alias).create_alias(parent=index, update_slug="second")
    assert fresh(second).latest_review == reviewed.latest_review


def test_alias_that_becomes_a_page_of_its_own_was_never_reviewed(
    client: Client, alias: Any
) -> None:
    client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    assert fresh(alias).alias_of is None
    assert status(alias) is ReviewStatus.NEVER


def test_alias_that_became_a_page_of_its_own_can_be_reviewed(
    client: Client, alias: Any, reviewer: Any
) -> None:
    client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    record = record_review(fresh(alias), reviewer.user, Finding())
    assert fresh(alias).latest_review == record
    assert status(alias) is ReviewStatus.CURRENT


def test_live_page_from_before_there_were_reviews_can_be_reviewed(
    condition: ConditionPage, reviewer: Any
) -> None:
    ReviewState.objects.all().delete()
    record = record_review(condition, reviewer.user, Finding())
    assert fresh(condition).latest_review == record
    assert status(condition) is ReviewStatus.CURRENT


def test_draft_of_a_live_page_from_before_there_were_reviews_is_no_review_of_it(
    condition: ConditionPage, reviewer: Any
) -> None:
    condition.summary = "Only a draft."
    condition.save_revision()
    ReviewState.objects.all().delete()
    record_review(condition, reviewer.user, Finding())
    assert status(condition) is ReviewStatus.NEVER


# The tree


def test_move_keeps_the_review(reviewed: ConditionPage) -> None:
    target = factories.ConditionIndexPageFactory(title="Other conditions")
    reviewed.move(target, pos="last-child")
    moved = change(reviewed, slug="another-slug")
    assert moved.get_parent().specific == target
    assert status(reviewed) is ReviewStatus.CURRENT
    assert fresh(reviewed).latest_review == reviewed.latest_review


def test_page_that_is_hidden_for_a_while_keeps_its_review(reviewed: ConditionPage) -> None:
    reviewed.unpublish()
    fresh(reviewed).get_latest_revision().publish()
    assert fresh(reviewed).live
    assert status(reviewed) is ReviewStatus.CURRENT
    assert fresh(reviewed).latest_review == reviewed.latest_review


def test_page_that_is_hidden_and_comes_back_with_other_words_is_changed(
    reviewed: ConditionPage,
) -> None:
    reviewed.unpublish()
    change(reviewed, summary="Something else.")
    assert status(reviewed) is ReviewStatus.CHANGED


@pytest.mark.parametrize("keep_live", [True, False])
def test_copy_was_never_reviewed(reviewed: ConditionPage, keep_live: bool) -> None:
    copy = reviewed.copy(update_attrs={"slug": "copy"}, keep_live=keep_live)
    assert fresh(copy).live is keep_live
    assert status(copy) is ReviewStatus.NEVER
    fresh(copy).get_latest_revision().publish()
    assert status(copy) is ReviewStatus.NEVER
    assert not ReviewRecord.objects.filter(page=copy.pk).exists()


def test_copy_can_be_reviewed(reviewed: ConditionPage, reviewer: Any) -> None:
    copy = reviewed.copy(update_attrs={"slug": "copy"}, keep_live=True)
    record = record_review(fresh(copy), reviewer.user, Finding())
    assert record.number == 1
    assert fresh(copy).latest_review == record
    assert status(copy) is ReviewStatus.CURRENT


def test_what_was_said_of_a_change_is_not_copied(reviewed: ConditionPage) -> None:
    seen = ReviewState.objects.get(page=reviewed.pk).digest
    page = change(reviewed, change_note="A new exercise.", is_minor_change=True, changed_from=seen)
    copy = page.copy(update_attrs={"slug": "copy"})
    for found in (fresh(copy), fresh(copy).get_latest_revision_as_object()):
        assert (found.change_note, found.is_minor_change, found.changed_from) == ("", False, "")


# Versions


def test_reviewed_version_that_is_published_again_is_reviewed(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    first = reviewed.latest_review
    assert first is not None
    change(reviewed, summary="Something else.")
    record_review(fresh(reviewed), reviewer.user, Finding())
    assert first.revision is not None
    first.revision.publish()
    assert fresh(reviewed).latest_review == first
    assert status(reviewed) is ReviewStatus.CURRENT


def test_reviewed_version_that_is_reverted_to_is_reviewed(
    reviewed: ConditionPage,
) -> None:
    first = reviewed.latest_review
    assert first is not None
    change(reviewed, summary="Something else.")
    assert first.revision is not None
    fresh(reviewed).save_revision(previous_revision=first.revision)
    again = first.revision.as_object()
    again.save_revision(previous_revision=first.revision).publish()
    assert fresh(reviewed).latest_review == first
    assert status(reviewed) is ReviewStatus.CURRENT
    assert ReviewState.objects.get(page=reviewed.pk).changed_at is None


def test_second_change_keeps_the_day_of_the_first(reviewed: ConditionPage) -> None:
    """Readers are told since when the page differs from what was reviewed."""
    change(reviewed, summary="Something else.")
    first = ReviewState.objects.get(page=reviewed.pk).changed_at
    assert first is not None
    change(reviewed, summary="Something else again.")
    assert ReviewState.objects.get(page=reviewed.pk).changed_at == first


def test_draft_says_nothing_of_what_readers_see(reviewed: ConditionPage) -> None:
    reviewed.summary = "Only a draft."
    reviewed.save_revision()
    assert status(reviewed) is ReviewStatus.CURRENT


def test_objection_to_a_draft_says_nothing_of_what_readers_see(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    reviewed.summary = "Only a draft."
    reviewed.save_revision()
    record_review(reviewed, reviewer.user, OBJECTION)
    assert status(reviewed) is ReviewStatus.CURRENT


def test_objection_to_a_draft_holds_once_it_is_published(
    reviewed: ConditionPage, reviewer: Any
) -> None:
    reviewed.summary = "Only a draft."
    reviewed.save_revision()
    record_review(reviewed, reviewer.user, OBJECTION)
    fresh(reviewed).get_latest_revision().publish()
    assert status(reviewed) is ReviewStatus.CHANGES_NEEDED


def test_approval_after_an_objection_ends_it(condition: ConditionPage, reviewer: Any) -> None:
    record_review(condition, reviewer.user, OBJECTION)
    assert status(condition) is ReviewStatus.CHANGES_NEEDED
    record_review(condition, reviewer.user, Finding())
    assert status(condition) is ReviewStatus.CURRENT


# Languages


@shared
def translated(reviewed: ConditionPage, index: ConditionIndexPage) -> Any:
    french = locale("fr")
    fresh(index.get_parent()).copy_for_translation(french)
    fresh(index).copy_for_translation(french).save_revision().publish()
    return reviewed.copy_for_translation(french)


def test_translation_needs_a_review_of_its_own(
    reviewed: ConditionPage, translated: Any, reviewer: Any
) -> None:
    person = fresh(reviewed.author).copy_for_translation(translated.locale)
    person.job_title = "Kinésithérapeute"
    person.save()
    publish(person)
    translated.save_revision().publish()
    assert fresh(translated).live
    assert status(translated) is ReviewStatus.NEVER
    record = record_review(fresh(translated), reviewer.user, Finding())
    assert fresh(translated).latest_review == record
    assert fresh(reviewed).latest_review != record


def test_what_was_said_of_a_change_is_not_translated(
    reviewed: ConditionPage, index: ConditionIndexPage
) -> None:
    seen = ReviewState.objects.get(page=reviewed.pk).digest
    change(reviewed, change_note="A new exercise.", is_minor_change=True, changed_from=seen)
    french = locale("fr")
    fresh(index.get_parent()).copy_for_translation(french)
    fresh(index).copy_for_translation(french)
    made = fresh(reviewed).copy_for_translation(french)
    assert (made.change_note, made.is_minor_change, made.changed_from) == ("", False, "")


# Evidence


@shared
def claim(clinic: Any) -> Claim:
    made: Claim = factories.ClaimFactory(certainty="moderate")
    return made


@shared
def citing(condition: ConditionPage, claim: Claim, reviewer: Any) -> ConditionPage:
    page: ConditionPage = change(condition, body=body_with(claim))
    record_review(page, reviewer.user, Finding())
    assert status(page) is ReviewStatus.CURRENT
    found: ConditionPage = fresh(page)
    return found


def regrade(claim: Claim, certainty: str) -> None:
    claim = fresh(claim)
    claim.certainty = certainty
    publish(claim)


def test_page_that_shows_a_regraded_claim_is_changed_until_the_grade_is_taken_back(
    citing: ConditionPage, claim: Claim
) -> None:
    regrade(claim, "low")
    assert status(citing) is ReviewStatus.CHANGED
    assert fresh(citing).latest_review == citing.latest_review
    regrade(claim, "moderate")
    assert status(citing) is ReviewStatus.CURRENT
    assert ReviewState.objects.get(page=citing.pk).changed_at is None


def test_page_that_shows_an_unpublished_claim_is_changed_until_it_comes_back(
    citing: ConditionPage, claim: Claim
) -> None:
    fresh(claim).unpublish()
    assert status(citing) is ReviewStatus.CHANGED
    fresh(claim).get_latest_revision().publish()
    assert status(citing) is ReviewStatus.CURRENT


def test_page_that_shows_a_deleted_claim_is_changed(citing: ConditionPage, claim: Claim) -> None:
    fresh(claim).delete()
    assert status(citing) is ReviewStatus.CHANGED


def test_page_that_shows_a_regraded_claim_can_be_reviewed_with_it(
    citing: ConditionPage, claim: Claim, reviewer: Any
) -> None:
    regrade(claim, "low")
    record = record_review(fresh(citing), reviewer.user, Finding())
    assert status(citing) is ReviewStatus.CURRENT
    assert fresh(citing).latest_review == record


def test_alias_of_a_page_that_shows_a_regraded_claim_is_changed(
    citing: ConditionPage, claim: Claim, index: ConditionIndexPage
) -> None:
    alias = citing.create_alias(parent=index, update_slug="alias")
    regrade(claim, "low")
    assert status(alias) is ReviewStatus.CHANGED
    assert not ReviewState.objects.filter(page=alias.pk).exists()


def test_page_that_shows_another_claim_stays_reviewed(citing: ConditionPage) -> None:
    other = factories.ClaimFactory(certainty="moderate")
    regrade(other, "low")
    assert status(citing) is ReviewStatus.CURRENT
