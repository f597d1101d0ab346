"""``publish_scheduled``: what may not go live is taken off the list and reported."""

from __future__ import annotations

import datetime
import logging
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from tests import factories
from tests.forms.posting import fresh, latest
from tests.page_types import ConditionPage
from tests.publishing.flaws import (
    EACH_KIND_OF_FLAW,
    EVERY_FLAW,
    EVERY_SNIPPET_FLAW,
    FIRST_SNIPPET_FLAWS,
    Flaw,
    SnippetFlaw,
    spoiled,
)

REFUSED = "wagtail_triggerpoint.publish.refused"


def schedule(revision: Any, minutes_ago: int = 1) -> Any:
    """Puts a revision on the list, whatever is in it: what was good may have gone bad since."""
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=minutes_ago)
    revision.save()
    return revision


def run() -> None:
    call_command("publish_scheduled")


@EVERY_FLAW
def test_scheduled_page_that_went_bad_stays_as_it_was(condition: ConditionPage, flaw: Flaw) -> None:
    revision = schedule(spoiled(condition, flaw))
    run()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert (fresh(condition).live, fresh(condition).title) == (True, "Neck pain")
    assert latest(condition).title == "As typed"


@EACH_KIND_OF_FLAW
def test_refusal_of_a_scheduled_page_is_in_its_history(
    condition: ConditionPage, flaw: Flaw
) -> None:
    revision = schedule(spoiled(condition, flaw))
    run()
    entry = registry.get_logs_for_instance(condition).get(action=REFUSED)
    assert entry.revision_id == revision.pk
    (reason,) = entry.data["reasons"]
    assert reason.startswith(flaw.place)
    assert flaw.fix in reason
    assert entry.comment == reason


@EACH_KIND_OF_FLAW
def test_refusal_of_a_scheduled_page_is_reported(
    condition: ConditionPage, flaw: Flaw, caplog: pytest.LogCaptureFixture
) -> None:
    schedule(spoiled(condition, flaw))
    run()
    (record,) = [found for found in caplog.records if found.name.startswith("wagtail_trigger")]
    assert record.levelno == logging.ERROR
    assert flaw.fix in record.getMessage()


def test_refusal_is_printed_where_logging_is_not_set_up(
    condition: ConditionPage, capfd: pytest.CaptureFixture[str]
) -> None:
    condition.summary = ""
    schedule(condition.save_revision(clean=False))
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        run()
    finally:
        root.handlers = handlers
    assert "“Neck pain” was not published. Summary: Write one or two" in capfd.readouterr().err


@EACH_KIND_OF_FLAW
def test_next_scheduled_page_still_goes_live(
    index: Any, condition: ConditionPage, flaw: Flaw
) -> None:
    first = factories.ConditionPageFactory(parent=index, author=condition.author, live=False)
    good = factories.ConditionPageFactory(
        parent=index,
        author=factories.TherapistFactory(),
        when_to_get_help=factories.stream(factories.care_card("urgent")),
        live=False,
    )
    schedule(spoiled(first, flaw), minutes_ago=9)
    schedule(good.save_revision(), minutes_ago=1)
    run()
    assert not fresh(first).live
    assert fresh(good).live


def test_page_that_was_unscheduled_can_be_edited_and_published(
    client: Client, condition: ConditionPage
) -> None:
    condition.summary = ""
    schedule(condition.save_revision(clean=False))
    run()
    assert fresh(condition).get_lock() is None
    condition.summary = "Complete again."
    condition.save_revision().publish()
    assert fresh(condition).summary == "Complete again."


def test_history_in_the_admin_shows_the_reasons(client: Client, condition: ConditionPage) -> None:
    condition.summary = ""
    schedule(condition.save_revision(clean=False))
    run()
    html = client.get(reverse("wagtailadmin_pages:history", args=[condition.pk])).content.decode()
    assert "Scheduled publishing was refused and cancelled" in html
    assert "Write one or two sentences" in html


@EVERY_SNIPPET_FLAW
def test_scheduled_snippet_that_went_bad_stays_as_it_was(clinic: Any, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    revision = schedule(row.save_revision(clean=False))
    run()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert fresh(row).live
    assert fresh(row).live_revision_id != revision.pk
    assert flaw.fix in registry.get_logs_for_instance(row).get(action=REFUSED).comment


@FIRST_SNIPPET_FLAWS
def test_page_after_a_bad_snippet_still_goes_live(draft: ConditionPage, flaw: SnippetFlaw) -> None:
    row = flaw.make()
    flaw.spoil(row)
    schedule(row.save_revision(clean=False), minutes_ago=9)
    schedule(draft.save_revision(), minutes_ago=1)
    run()
    assert fresh(draft).live


def test_dry_run_unschedules_nothing(condition: ConditionPage) -> None:
    condition.summary = ""
    revision = schedule(condition.save_revision(clean=False))
    call_command("publish_scheduled", dryrun=True)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is not None
