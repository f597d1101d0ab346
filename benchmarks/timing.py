"""Two things done in turn in one process, so that both meet the same noise of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

WARM_UP = 3


@dataclass(frozen=True)
class Times:
    """Medians, in milliseconds."""

    ours_cpu: float
    bare_cpu: float
    ours_wall: float
    bare_wall: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def compare(ours: Callable[[], Any], bare: Callable[[], Any], rounds: int) -> Times:
    both: tuple[list[tuple[float, float]], ...] = ([], [])
    for _ in range(WARM_UP + rounds):
        for seen, task in zip(both, (ours, bare), strict=True):
            seen.append(_time(task))
    (ours_cpu, ours_wall), (bare_cpu, bare_wall) = map(_medians, both)
    return Times(ours_cpu, bare_cpu, ours_wall, bare_wall)


def _time(task: Callable[[], Any]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    task()
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def _medians(seen: list[tuple[float, float]]) -> tuple[float, float]:
    measured = seen[WARM_UP:]
    return median(cpu for cpu, _ in measured), median(wall for _, wall in measured)
