"""The demo under load while its database throws everybody out, and while it is restarted."""

from __future__ import annotations

import itertools
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event

from benchmarks.addresses import MEASURED
from benchmarks.clusters import Cluster
from benchmarks.demo import Demo, temporary_folder
from benchmarks.faults.visits import status_of
from benchmarks.servers import PROBE, WORKERS, Answer, Server, served

DATABASE = "demo"
VISITORS = 8
#: Before the fault, and after it, in seconds.
BEFORE, AFTER = 3, 6
#: Until a request that was answered stands in the log, in seconds.
LOG_DELAY = 10
MOST_ERRORS = 1


@dataclass
class Load:
    """Requests of visitors who come again at once: when each began, by its number."""

    server: Server
    begun: dict[str, float] = field(default_factory=dict)
    #: Numbers of requests that nobody answered.
    unanswered: list[str] = field(default_factory=list)

    def errors(self, *, since: float = 0.0, until: float = float("inf")) -> list[Answer]:
        """Server errors that answered requests begun in that time."""
        return [
            answer
            for answer in self.server.answers()
            if answer.status >= 500 and since <= self.begun.get(answer.probe, -1.0) < until
        ]


def lose_database(cluster: Cluster) -> list[str]:
    """Prints the errors that visitors saw; the failures as sentences."""
    with _running_demo(cluster) as server:
        return [*_thrown_out(cluster, server), *_restarted(cluster, server)]


def _thrown_out(cluster: Cluster, server: Server) -> Iterator[str]:
    with _load(server) as load:
        time.sleep(BEFORE)
        if not cluster.disconnect(DATABASE):
            sys.exit("No worker was connected to the database: the test would prove nothing.")
        time.sleep(AFTER)
    yield from _judged("Every connection closed by the database", load, load.errors())


def _restarted(cluster: Cluster, server: Server) -> Iterator[str]:
    with _load(server) as load:
        time.sleep(BEFORE)
        down = time.monotonic()
        cluster.restart()
        up = time.monotonic()
        time.sleep(AFTER)
    meanwhile = len(load.errors(until=up))
    print(f"Database restarted, {up - down:.2f} s away: {meanwhile} errors until it was back")
    yield from _judged("Database back", load, load.errors(since=up))


def _wait_for_log(load: Load) -> bool:
    """Whether every request that was answered is in the log, which may take a moment."""
    answered = len(load.begun) - len(load.unanswered)
    deadline = time.monotonic() + LOG_DELAY
    while time.monotonic() < deadline:
        logged = {answer.probe for answer in load.server.answers()}
        if len(logged & load.begun.keys()) >= answered:
            return True
        time.sleep(0.1)
    return False


def _judged(name: str, load: Load, errors: list[Answer]) -> Iterator[str]:
    if not _wait_for_log(load):
        sys.exit("The log of gunicorn lacks requests: errors cannot be counted from it.")
    by_worker = Counter(answer.worker for answer in errors)
    most = max(by_worker.values(), default=0)
    print(
        f"{name}: {len(load.begun)} requests, {len(errors)} errors of {WORKERS} workers, "
        f"at most {most} of one; {len(load.unanswered)} unanswered",
        flush=True,
    )
    if most > MOST_ERRORS:
        yield f"{name}: {most} errors of one worker, at most {MOST_ERRORS} may be."
    if load.unanswered:
        yield f"{name}: {len(load.unanswered)} requests were not answered."


@contextmanager
def _running_demo(cluster: Cluster) -> Iterator[Server]:
    with temporary_folder() as folder:
        cluster.create(DATABASE)
        demo = Demo(folder, cluster.url(DATABASE))
        demo.load()
        with served(demo) as server:
            yield server


@contextmanager
def _load(server: Server) -> Iterator[Load]:
    load, over, numbers = Load(server), Event(), itertools.count()
    with ThreadPoolExecutor(VISITORS) as pool:
        visitors = [pool.submit(_visit, load, over, numbers.__next__) for _one in range(VISITORS)]
        try:
            yield load
        finally:
            over.set()
    for visitor in visitors:
        visitor.result()


def _visit(load: Load, over: Event, next_number: Callable[[], int]) -> None:
    paths = itertools.cycle(MEASURED.values())
    while not over.is_set():
        probe = f"{id(load):x}-{next_number()}"
        load.begun[probe] = time.monotonic()
        if status_of(load.server.url + next(paths), {PROBE: probe}) == 0:
            load.unanswered.append(probe)
