"""Forty times each: an action of the package is killed with -9 in the middle."""

from __future__ import annotations

from benchmarks.clusters import Cluster
from benchmarks.faults.trials import Result

KILLS = 40
SEED = 7


def kill_actions(cluster: Cluster, *, migrated: str, only: str = "") -> list[str]:
    """Prints what was left each time; the failures as sentences. Django is set up already.

    ``only`` is a part of the names of the actions to kill.
    """
    from benchmarks.faults.places import PostgresPlace
    from benchmarks.faults.registry import ACTIONS
    from benchmarks.faults.trials import kill_often

    failures = []
    place = PostgresPlace(cluster)
    for action in (action for action in ACTIONS if only in action.name):
        place.start(migrated)
        action.prepare()
        place.keep()
        result = kill_often(action, place, times=KILLS, seed=SEED)
        print(_line(action.name, result), flush=True)
        for half_state in result.half_states:
            print(f"    {half_state}", flush=True)
        if result.half_states:
            failures.append(f"{action.name}: {len(result.half_states)} half states of {KILLS}.")
    return failures


def _line(name: str, result: Result) -> str:
    seen = result.outcomes
    return (
        f"{name}: {KILLS} kills within {result.seconds:.2f} s: {seen['before']} as before, "
        f"{seen['done']} done, {seen['half']} half states"
    )
