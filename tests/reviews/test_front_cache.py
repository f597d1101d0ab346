"""A cache in front of the site forgets a page once readers are told something else of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import TestCase

from tests import factories
from tests.caches import purged
from tests.factories import block, section, stream
from tests.forms.posting import fresh
from tests.models.people import locale, publish
from tests.page_types import ConditionPage
from tests.reviews.reviewing import body_with, change
from wagtail_triggerpoint.actions.references import save_reference
from wagtail_triggerpoint.actions.reviews import Finding, record_review
from wagtail_triggerpoint.models import ReviewOutcome

__all__ = ["purged"]

pytestmark = pytest.mark.django_db


def purged_by(purged: list[str], do: Callable[[], Any]) -> list[str]:
    """The addresses that are purged once what ``do`` changes is stored."""
    purged.clear()
    with TestCase.captureOnCommitCallbacks(execute=True):
        do()
        assert purged == []
    return sorted(set(purged))


def test_page_that_is_reviewed(
    condition: ConditionPage, index: Any, reviewer: Any, purged: list[str]
) -> None:
    alias = condition.create_alias(parent=index, update_slug="elsewhere")
    factories.ConditionPageFactory(parent=index, title="Another")
    shown = sorted([alias.full_url, condition.full_url])
    user = reviewer.user
    assert purged_by(purged, lambda: record_review(condition, user, Finding())) == shown
    objection = Finding(ReviewOutcome.CHANGES_NEEDED, "The dose is wrong.")
    assert purged_by(purged, lambda: record_review(condition, user, objection)) == shown


def test_draft_that_is_reviewed(draft: ConditionPage, reviewer: Any, purged: list[str]) -> None:
    assert purged_by(purged, lambda: record_review(draft, reviewer.user, Finding())) == []


def test_review_that_is_taken_back(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    def do() -> None:
        with transaction.atomic():
            record_review(condition, reviewer.user, Finding())
            transaction.set_rollback(True)

    assert purged_by(purged, do) == []


def test_page_whose_claim_changes(condition: ConditionPage, purged: list[str]) -> None:
    claim = factories.ClaimFactory(sources=[factories.ReferenceFactory()], certainty="moderate")
    page = change(condition, body=body_with(claim))

    def regrade() -> None:
        claim.certainty = "low"
        claim.save()

    assert purged_by(purged, regrade) == [page.full_url]
    assert purged_by(purged, claim.delete) == [page.full_url]


def test_page_whose_source_is_retracted(condition: ConditionPage, purged: list[str]) -> None:
    source = factories.ReferenceFactory()
    cited = f'<p>So they found.<a linktype="tp-reference" id="{source.pk}"></a></p>'
    page = change(condition, body=stream(section("What we know", block("paragraph", cited))))

    def retract() -> None:
        row = fresh(source)
        row.is_retracted = True
        save_reference(row)

    assert purged_by(purged, retract) == [page.full_url]


def test_page_that_names_a_person_who_leaves(
    condition: ConditionPage, author: Any, purged: list[str]
) -> None:
    """The words of another language are of the same person."""
    finder = factories.TherapistIndexPageFactory()
    author.slug = author.slug or "mara"
    author.save()
    change(condition, summary="Of its author.")
    words = author.copy_for_translation(locale("de"))
    words.save()
    profile = author.address_below(finder.full_url)
    shown = sorted([condition.full_url, finder.full_url, profile])
    assert purged_by(purged, lambda: publish(words)) == shown
    assert purged_by(purged, author.unpublish) == shown


def test_page_whose_reviewer_leaves(
    condition: ConditionPage, reviewer: Any, purged: list[str]
) -> None:
    record_review(condition, reviewer.user, Finding())
    assert condition.full_url in purged_by(purged, reviewer.unpublish)
    assert condition.full_url in purged_by(purged, reviewer.delete)
