"""Pages in every state of review, one page for each."""

from __future__ import annotations

import datetime
from itertools import product
from typing import Any

from django.utils import timezone

from tests.cost import planting
from tests.page_types import ConditionPage
from tests.reviews.reviewing import stored
from wagtail_triggerpoint.models import ReviewOutcome, ReviewState, ReviewStatus
from wagtail_triggerpoint.reviews.dates import clinic_today

DAY = datetime.timedelta(days=1)
#: Days until the next review; ``None`` of an approval without a day, "" without an approval.
DUE: tuple[Any, ...] = ("", None, -700, -1, 0, 1, 7, 8, 29, 30, 31, 700)


def in_state(
    parent: Any, reviewer: Any, due: Any, has_objection: bool = False, is_changed: bool = False
) -> Any:
    """A live page below ``parent`` whose state of review is written past all rules."""
    title = f"Due {due} objection {has_objection} changed {is_changed}"
    page = planting.page(ConditionPage, parent, title=title, author=reviewer)
    state = ReviewState(page_id=page.pk, digest="1:a", accepted_digest="1:a")
    if due != "":
        day = None if due is None else clinic_today() + due * DAY
        reviewed_on = clinic_today() - 800 * DAY
        state.review = stored(page, reviewer, next_due=day, reviewed_on=reviewed_on)
    if has_objection:
        state.objection = stored(page, reviewer, outcome=ReviewOutcome.CHANGES_NEEDED)
    if is_changed:
        state.changed_at = timezone.now()
    state.save()
    return page


def every_state(parent: Any, reviewer: Any) -> list[Any]:
    """Pages in all combinations, and one that nothing is known of."""
    made = [in_state(parent, reviewer, *one) for one in product(DUE, (False, True), (False, True))]
    return [*made, planting.page(ConditionPage, parent, title="Unknown", author=reviewer)]


def one_of_each(parent: Any, reviewer: Any) -> dict[ReviewStatus, Any]:
    return {
        ReviewStatus.CURRENT: in_state(parent, reviewer, 700),
        ReviewStatus.DUE: in_state(parent, reviewer, 5),
        ReviewStatus.OVERDUE: in_state(parent, reviewer, -5),
        ReviewStatus.CHANGED: in_state(parent, reviewer, 650, is_changed=True),
        ReviewStatus.CHANGES_NEEDED: in_state(parent, reviewer, 600, has_objection=True),
        ReviewStatus.NEVER: planting.page(ConditionPage, parent, title="Never", author=reviewer),
    }
