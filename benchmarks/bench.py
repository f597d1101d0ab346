"""``make bench``: our pages beside bare ones, on SQLite and PostgreSQL, at several sizes.

Prints the tables of ``docs/explanation/speed.md``, and fails where a figure is above its limit.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.clusters import Cluster, running_cluster
from benchmarks.demo import Demo, loaded_demo, temporary_folder
from benchmarks.needs import cores
from benchmarks.weight import Weights, above_weights

SIZES = (10, 100, 1_000, 10_000)
#: CPU beside the bare page, at every size.
LIMITS = {
    "article": 1.6,
    "60 claims": 3,
    "publish": 1.2,
    "edit view": 1.5,
}
#: CPU of each question to the finder beside a bare list of the same twenty people, up to a size.
FINDER = {1_000: 3, 10_000: 8}
#: CPU at the largest size beside that at 100, each by the measure of a bare article.
GROWTH = {"A to Z": 1.6, "treatments": 1.6, "review report": 20}

KINDS = ("cpu", "wall")

Results = dict[int, dict[str, dict[str, float]]]


def main() -> None:
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print(f"{cores()} Load before: {os.getloadavg()[0]:.1f}.", flush=True)
    failures = list(weigh())
    with running_cluster() as cluster:
        for database in ("SQLite", "PostgreSQL"):
            results = {size: measure(database, cluster, size) for size in sizes}
            print("\n".join(table(database, results)), flush=True)
            failures += [f"{database}: {found}" for found in above_limits(results)]
    sys.exit("\n".join(failures) or 0)


def weigh() -> Iterator[str]:
    """Prints what an article weighs, and gives what is too heavy."""
    with loaded_demo("benchmarks.settings") as demo:
        found: Weights = json.loads(demo.run("-m", "benchmarks.weight"))
    for what, sizes in found.items():
        print(what, ", ".join(f"{size:,} bytes with {name}" for name, size in sizes.items()))
    yield from above_weights(found)


def measure(database: str, cluster: Cluster, size: int) -> dict[str, dict[str, float]]:
    with temporary_folder() as folder:
        demo = Demo(folder, url_of(database, cluster, folder), settings="benchmarks.settings")
        demo.load()
        found: dict[str, Any] = json.loads(demo.run("-m", "benchmarks.trial", str(size)))
        return found


def url_of(database: str, cluster: Cluster, folder: Path) -> str:
    if database == "SQLite":
        return f"sqlite:///{folder / 'demo.sqlite3'}"
    cluster.create("bench")
    return cluster.url("bench")


def table(database: str, results: Results) -> Iterator[str]:
    """Markdown: CPU (and wall) time of ours in milliseconds, and beside the bare page's."""
    yield f"\n{database}\n"
    yield f"| | {' | '.join(f'{size:,}' for size in results)} |"
    yield f"|---|{'---|' * len(results)}"
    for what in next(iter(results.values())):
        yield f"| {what} | {' | '.join(cell(found[what]) for found in results.values())} |"


def cell(times: dict[str, float]) -> str:
    cpu, wall = (f"{times[f'ours_{kind}']:.0f} ms, {ratio(times, kind):.2f}" for kind in KINDS)
    return f"{cpu} ({wall})"


def above_limits(results: Results) -> Iterator[str]:
    for size, found in results.items():
        for what, limit in LIMITS.items():
            if (beside := ratio(found[what])) > limit:
                yield f"{what} at {size:,}: {beside:.2f} of the bare page's CPU, limit {limit}."
        yield from above_finder(size, found)
    yield from above_growth(results)


def above_finder(size: int, found: dict[str, dict[str, float]]) -> Iterator[str]:
    limit = next(most for people, most in FINDER.items() if size <= people)
    for what, times in found.items():
        is_question = what.startswith("finder") and not what.endswith("after a change")
        if is_question and (beside := ratio(times)) > limit:
            yield f"{what} at {size:,}: {beside:.2f} of a bare list's CPU, limit {limit}."


def above_growth(results: Results) -> Iterator[str]:
    largest = max(results)
    if 100 not in results or largest == 100:
        return
    for what, times in results[largest].items():
        growth = ratio(times) / ratio(results[100][what])
        limit = next((most for name, most in GROWTH.items() if what.startswith(name)), None)
        if limit is not None and growth > limit:
            yield f"{what} at {largest:,}: {growth:.2f} of its CPU at 100, limit {limit}."


def ratio(times: dict[str, float], kind: str = "cpu") -> float:
    """What ours costs beside the bare page."""
    return times[f"ours_{kind}"] / times[f"bare_{kind}"]


if __name__ == "__main__":
    main()
