"""Every page of the demo while its cache is there, killed, hung, and back again."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import redis

from benchmarks.demo import loaded_demo
from benchmarks.faults.visits import status_of
from benchmarks.needs import program
from benchmarks.servers import Server, free_port, served
from tests.browser.addresses import demo_addresses

START_TIMEOUT = 10


@dataclass(frozen=True)
class Cache:
    """A Redis of our own, which may be killed."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [
                *(program("redis-server", package="redis-server"), "--port", str(self.port)),
                *("--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)),
            ],
            stdout=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            try:
                self.keys()
            except redis.RedisError:
                time.sleep(0.05)
            else:
                return process
        sys.exit(f"redis-server does not answer after {START_TIMEOUT} s.")

    def keys(self) -> int:
        with redis.Redis.from_url(self.url) as client:
            return int(client.dbsize())


def lose_redis() -> list[str]:
    """Prints what visitors got each time; the failures as sentences."""
    failures = []
    for name, answers in _visits():
        wrong = [f"{path}: {status}" for path, (status, _s) in answers.items() if status != 200]
        slowest = max(seconds for _status, seconds in answers.values())
        pages = len(answers)
        print(f"Redis {name}: {pages - len(wrong)} of {pages} pages 200, slowest {slowest:.2f} s")
        failures += [f"Redis {name}: {line}" for line in wrong]
    return failures


def _visits() -> Iterator[tuple[str, dict[str, tuple[int, float]]]]:
    with _running_demo() as (cache, server):
        process = cache.start()
        try:
            yield "running", visit(server)
            if not cache.keys():
                sys.exit("The demo keeps nothing in Redis: losing it would prove nothing.")
            process.send_signal(signal.SIGSTOP)
            yield "hung", visit(server)
            process.kill()
            process.wait()
            yield "killed", visit(server)
            process = cache.start()
            yield "back", visit(server)
            if not cache.keys():
                sys.exit("The demo does not use Redis again after it came back.")
        finally:
            process.kill()
            process.wait()


@contextmanager
def _running_demo() -> Iterator[tuple[Cache, Server]]:
    with loaded_demo() as demo:
        cache = Cache(demo.folder, free_port())
        demo.variables["REDIS_URL"] = cache.url
        with served(demo) as server:
            yield cache, server


def visit(server: Server) -> dict[str, tuple[int, float]]:
    """The status of every page and the seconds that it took, by path."""
    found = {}
    for path in demo_addresses():
        begun = time.monotonic()
        found[path] = (status_of(server.url + path), time.monotonic() - begun)
    return found
