"""Two reviewers decide at the same moment, each with a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from wagtail.models import Workflow, WorkflowTask

from tests import factories
from tests.forms.posting import fresh
from wagtail_triggerpoint.actions.reviews import Finding, Reading, ReviewRefused, record_review
from wagtail_triggerpoint.models import ClinicalReviewTask, ReviewRecord
from wagtail_triggerpoint.reviews.digests import content_digest

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

RECORDED, REFUSED = "recorded", "refused"
ROUNDS = 5


def at_once(decide: Callable[[Any], Any], users: list[Any]) -> list[str]:
    """What came of ``decide`` for each of ``users``, who begin together."""
    barrier = Barrier(len(users))

    def run(user: Any) -> str:
        try:
            barrier.wait(timeout=10)
            decide(user)
        except ReviewRefused:
            return REFUSED
        else:
            return RECORDED
        finally:
            connection.close()

    with ThreadPoolExecutor(len(users)) as pool:
        return sorted(pool.map(run, users))


@pytest.fixture
def pages() -> list[Any]:
    factories.ClinicSettingsFactory()
    index = factories.ConditionIndexPageFactory()
    return [factories.ConditionPageFactory(parent=index) for _round in range(ROUNDS)]


@pytest.fixture
def users() -> list[Any]:
    return [factories.reviewer().user for _number in range(2)]


def test_two_who_have_read_the_same_make_one_record(pages: list[Any], users: list[Any]) -> None:
    for page in pages:
        reading = Reading(content_digest(page), 0)

        def decide(user: Any, page: Any = page, reading: Reading = reading) -> None:
            record_review(fresh(page), user, Finding(), reading=reading)

        assert at_once(decide, users) == [RECORDED, REFUSED]
        assert ReviewRecord.objects.filter(page=page.pk).count() == 1


def test_two_who_decide_on_one_step_make_one_record(pages: list[Any], users: list[Any]) -> None:
    task = ClinicalReviewTask.objects.create(name="Clinical review")
    task.groups.set(users[0].groups.all())
    workflow = Workflow.objects.create(name="Reviewed")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for page in pages:
        page.save_revision()
        state = workflow.start(page, None).current_task_state

        def decide(user: Any, state: Any = state) -> None:
            task.on_action(fresh(state), user, "approve", has_read=True, comment="", next_due=None)

        assert at_once(decide, users) == [RECORDED, REFUSED]
        assert ReviewRecord.objects.filter(page=page.pk).count() == 1
