"""Kills an action many times, spread over the time that it takes, and looks at what is left."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Protocol

from benchmarks.faults.actions.base import Action, State
from benchmarks.faults.children import Child

COMPLETE_RUNS = 3
#: Of the time that the action takes: some kills come just too late, as the last moment counts too.
SPREAD = 1.05


class Place(Protocol):
    """Where the action leaves its traces."""

    def reset(self) -> None:
        """Makes everything as it was prepared."""

    def settle(self) -> None:
        """Waits until a killed process has no more effect."""


@dataclass
class Result:
    """How often all was as before, all was done, or something else; and what that was."""

    seconds: float
    outcomes: Counter[str] = field(default_factory=Counter)
    half_states: list[str] = field(default_factory=list)


def kill_often(action: Action, place: Place, *, times: int, seed: int) -> Result:
    place.reset()
    before = action.state()
    runs = [_complete(action, place) for _run in range(COMPLETE_RUNS)]
    done = runs[0][1]
    if done == before or any(state != done for _seconds, state in runs):
        raise RuntimeError(f"{action.name}: its state does not show whether it is done.")
    result = Result(median(seconds for seconds, _state in runs))
    for moment in moments(result.seconds * SPREAD, times, seed):
        after = _killed(action, place, moment)
        if half := action.half_states(before, done, after):
            result.half_states.append(f"killed after {moment:.3f} s: {'; '.join(half)}")
        outcome = "half" if half else "before" if after == before else "done"
        result.outcomes[outcome] += 1
    return result


def moments(seconds: float, times: int, seed: int) -> Iterator[float]:
    """One random moment in each of as many equal parts of the time."""
    chance = random.Random(seed)
    for part in range(times):
        yield (part + chance.random()) / times * seconds


def _complete(action: Action, place: Place) -> tuple[float, State]:
    place.reset()
    seconds = Child(action.get_ready).finish()
    place.settle()
    return seconds, action.state()


def _killed(action: Action, place: Place, moment: float) -> State:
    place.reset()
    Child(action.get_ready).kill(moment)
    place.settle()
    return action.state()
