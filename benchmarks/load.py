"""``make load``: 32 visitors at once read the demo for a minute, a bare page before and after.

Fails at an error, or below ``LEAST`` of the bare page's requests per second.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.addresses import MEASURED
from benchmarks.demo import Demo, loaded_demo
from benchmarks.load_page import BARE
from benchmarks.needs import program
from benchmarks.servers import Server, served

VISITORS = 32
#: In seconds; the bare page gets half of it before and half after.
DURATION = 60
LEAST = 0.6
#: Longer than a visitor waits for his turn among 32, in seconds.
TIMEOUT = 30
SCRIPT = Path(__file__).with_name("load.lua")


@dataclass(frozen=True)
class Run:
    requests: int
    seconds: float
    errors: int
    #: The time within which 95 of 100 requests were answered, in seconds.
    p95: float

    @property
    def rate(self) -> float:
        return self.requests / self.seconds


def main() -> None:
    program("wrk", package="wrk")
    with loaded_demo(settings="benchmarks.settings") as demo:
        plant_bare_page(demo)
        with served(demo) as server:
            failures = measure(server)
    sys.exit("\n".join(failures) or 0)


def plant_bare_page(demo: Demo) -> None:
    demo.run("-m", "benchmarks.load_page")


def measure(server: Server) -> list[str]:
    print(f"Load of the machine before: {os.getloadavg()[0]:.1f}", flush=True)
    for paths in (list(MEASURED.values()), [BARE]):
        visit(server, paths, 2)  # makes pictures, fills caches
    bare_before = visit(server, [BARE], DURATION // 2)
    ours = visit(server, list(MEASURED.values()), DURATION)
    bare_after = visit(server, [BARE], DURATION // 2)
    bare = combined(bare_before, bare_after)
    print(row("bare page", bare), row("demo", ours), sep="\n")
    ratio = ours.rate / bare.rate
    print(f"{ratio:.2f} of the bare page's requests per second", flush=True)
    return failures(ours, bare)


def visit(server: Server, paths: list[str], seconds: int) -> Run:
    command = [
        *(program("wrk", package="wrk"), "--threads", "1", "--connections", str(VISITORS)),
        *("--duration", f"{seconds}s", "--timeout", f"{TIMEOUT}s", "--script", str(SCRIPT)),
        *(server.url, "--", *paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"wrk failed:\n{done.stdout}{done.stderr}")
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def combined(*runs: Run) -> Run:
    return Run(
        requests=sum(run.requests for run in runs),
        seconds=sum(run.seconds for run in runs),
        errors=sum(run.errors for run in runs),
        p95=max(run.p95 for run in runs),
    )


def failures(ours: Run, bare: Run) -> list[str]:
    found = [
        f"{name}: {run.errors} errors."
        for name, run in (("demo", ours), ("bare page", bare))
        if run.errors
    ]
    if ours.rate < LEAST * bare.rate:
        found.append(
            f"demo: {ours.rate / bare.rate:.2f} of the bare page's requests per second, "
            f"at least {LEAST} is needed."
        )
    return found


def row(name: str, run: Run) -> str:
    return (
        f"{name:10} {run.rate:8.1f} requests/s {run.p95:8.2f} s for 95 of 100 "
        f"{run.errors:6} errors {run.requests:8} requests"
    )


if __name__ == "__main__":
    main()
