"""What counts half states has to find one: these actions are known to leave some, or none."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.faults.actions.base import Action, State
from benchmarks.faults.trials import kill_often, moments

PAUSE = 0.1


@dataclass
class TwoSteps(Action):
    """Writes one row, then another; in one transaction or in two."""

    path: Path
    begin: str
    name = "two steps"

    def get_ready(self) -> Callable[[], object]:
        connection = sqlite3.connect(self.path, isolation_level=None)

        def write() -> None:
            connection.execute(self.begin)
            connection.execute("INSERT INTO steps VALUES (1)")
            time.sleep(PAUSE)
            connection.execute("INSERT INTO steps VALUES (2)")
            if connection.in_transaction:
                connection.execute("COMMIT")

        return write

    def state(self) -> State:
        with sqlite3.connect(self.path) as connection:
            return {"steps": connection.execute("SELECT * FROM steps").fetchall()}


@dataclass
class Nothing(TwoSteps):
    def get_ready(self) -> Callable[[], object]:
        return lambda: time.sleep(PAUSE)


@dataclass
class Failing(TwoSteps):
    def get_ready(self) -> Callable[[], object]:
        return lambda: 1 / 0


@dataclass
class File:
    path: Path

    def reset(self) -> None:
        self.path.unlink(missing_ok=True)
        with sqlite3.connect(self.path) as connection:
            connection.execute("CREATE TABLE steps (step INTEGER)")

    def settle(self) -> None:
        """A killed process has let go of its file."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "steps.sqlite3"


def test_half_states_of_an_action_without_a_transaction_are_found(path: Path) -> None:
    result = kill_often(TwoSteps(path, "SELECT 1"), File(path), times=8, seed=1)
    assert result.outcomes["half"] >= 4
    assert len(result.half_states) == result.outcomes["half"]
    assert "steps: [(1,)], not [] or [(1,), (2,)]" in result.half_states[0]


def test_action_in_one_transaction_leaves_none(path: Path) -> None:
    result = kill_often(TwoSteps(path, "BEGIN"), File(path), times=8, seed=1)
    assert result.outcomes["before"] >= 4
    assert result.half_states == []


@pytest.mark.parametrize("action", [Nothing, Failing])
def test_action_that_changes_nothing_proves_nothing(path: Path, action: type[TwoSteps]) -> None:
    with pytest.raises(RuntimeError):
        kill_often(action(path, "BEGIN"), File(path), times=8, seed=1)


def test_a_mixture_of_both_states_is_a_half_state(path: Path) -> None:
    before, done = {"a": 1, "b": 1}, {"a": 2, "b": 2}
    action = TwoSteps(path, "BEGIN")
    assert action.half_states(before, done, before) == []
    assert action.half_states(before, done, done) == []
    assert action.half_states(before, done, {"a": 2, "b": 1}) == ["a: as done", "b: as before"]


def test_moments_are_spread_and_the_same_for_the_same_seed() -> None:
    found = list(moments(4.0, 4, seed=3))
    assert [int(moment) for moment in found] == [0, 1, 2, 3]
    assert found == list(moments(4.0, 4, seed=3))
    assert found != list(moments(4.0, 4, seed=4))
