"""The registry of daily jobs, and the command that runs them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from wagtail_triggerpoint.daily import Day, Job, all_jobs, register, unregister
from wagtail_triggerpoint.daily.jobs import Unfinished
from wagtail_triggerpoint.models import DailyRun
from wagtail_triggerpoint.reviews.dates import clinic_today

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_jobs")]


def noting(days: list[Day], said: str = "") -> Callable[[Day], str]:
    """A job that writes down for which days it was run."""

    def run(day: Day) -> str:
        days.append(day)
        return said

    return run


def failing(day: Day) -> str:
    raise RuntimeError("It is broken.")


def names() -> list[str]:
    return [job.name for job in all_jobs()]


# The registry


def test_jobs_run_in_the_order_in_which_they_came() -> None:
    for name in ("b", "a", "c"):
        register(Job(name, noting([])))
    assert names() == ["b", "a", "c"]


def test_job_of_the_same_name_takes_the_place_of_the_first() -> None:
    register(Job("a", failing))
    register(Job("b", noting([])))
    run = noting([])
    register(Job("a", run))
    assert names() == ["a", "b"]
    assert all_jobs()[0].run is run


def test_job_can_be_taken_out() -> None:
    register(Job("a", failing))
    unregister("a")
    unregister("never there")
    assert names() == []
    call_command("triggerpoint_daily")


def test_list_of_jobs_is_a_copy() -> None:
    all_jobs().append(Job("a", failing))
    assert names() == []


# The command


def test_job_is_told_the_day_at_the_clinic() -> None:
    days: list[Day] = []
    register(Job("a", noting(days)))
    call_command("triggerpoint_daily")
    assert days == [Day(clinic_today(), None)]


def test_job_is_told_when_it_last_came_to_its_end() -> None:
    days: list[Day] = []
    register(Job("a", noting(days)))
    call_command("triggerpoint_daily")
    finished = DailyRun.objects.get(job="a").finished_at
    call_command("triggerpoint_daily")
    assert [day.last for day in days] == [None, finished]
    assert DailyRun.objects.get(job="a").finished_at > finished


def test_failure_is_no_end(caplog: pytest.LogCaptureFixture) -> None:
    register(Job("a", noting([])))
    call_command("triggerpoint_daily")
    finished = DailyRun.objects.get(job="a").finished_at
    register(Job("a", failing))
    with pytest.raises(CommandError):
        call_command("triggerpoint_daily")
    assert DailyRun.objects.get(job="a").finished_at == finished
    days: list[Day] = []
    register(Job("a", noting(days)))
    call_command("triggerpoint_daily")
    assert [day.last for day in days] == [finished]


def test_job_that_fails_keeps_no_other_from_running(caplog: pytest.LogCaptureFixture) -> None:
    before: list[Day] = []
    after: list[Day] = []
    for name, run in (("a", noting(before)), ("broken", failing), ("b", noting(after))):
        register(Job(name, run))
    with pytest.raises(CommandError, match="broken"):
        call_command("triggerpoint_daily")
    assert (len(before), len(after)) == (1, 1)
    assert sorted(DailyRun.objects.values_list("job", flat=True)) == ["a", "b"]


def test_job_that_could_not_do_all_looks_as_far_back_the_next_time() -> None:
    def unfinished(day: Day) -> str:
        raise Unfinished("One is left.")

    register(Job("a", unfinished))
    with pytest.raises(CommandError, match="Not finished"):
        call_command("triggerpoint_daily")
    assert not DailyRun.objects.exists()


def test_failure_is_in_the_log_with_its_reason(caplog: pytest.LogCaptureFixture) -> None:
    register(Job("broken", failing))
    with pytest.raises(CommandError):
        call_command("triggerpoint_daily")
    (record,) = [found for found in caplog.records if found.name == "wagtail_triggerpoint.daily"]
    assert "broken" in record.getMessage()
    assert "It is broken." in str(record.exc_info)


def test_command_says_what_was_done(capsys: pytest.CaptureFixture[str]) -> None:
    register(Job("a", noting([], "Swept the floor.")))
    register(Job("b", noting([])))
    call_command("triggerpoint_daily")
    assert capsys.readouterr().out.splitlines() == ["Swept the floor."]


@pytest.mark.parametrize("runs", [1, 3])
def test_time_of_the_last_run_is_kept_once(runs: int) -> None:
    register(Job("a", noting([])))
    for _ in range(runs):
        call_command("triggerpoint_daily")
    assert DailyRun.objects.count() == 1


class TestOfThePackage:
    """With the jobs that are there when the site has started."""

    @pytest.fixture
    def no_jobs(self) -> Any:
        """They stay."""

    def test_names_are_kept(self) -> None:
        """Under them, the times of the last runs are stored."""
        assert [name for name in names() if name.startswith("wagtail_triggerpoint.")] == [
            "wagtail_triggerpoint.recheck",
            "wagtail_triggerpoint.notices",
            "wagtail_triggerpoint.reports",
            "wagtail_triggerpoint.purge",
            "wagtail_triggerpoint.forget_reports",
            "wagtail_triggerpoint.forget_imports",
            "wagtail_triggerpoint.forget_finder_changes",
        ]

    def test_command_has_nothing_to_say_of_an_empty_site(
        self, capsys: pytest.CaptureFixture[str], mailoutbox: list[Any]
    ) -> None:
        call_command("triggerpoint_daily")
        assert capsys.readouterr().out == ""
        assert mailoutbox == []
        assert DailyRun.objects.count() == len(all_jobs())
