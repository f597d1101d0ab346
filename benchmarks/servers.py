"""gunicorn in front of a clinic: the same workers as in public, on a free port."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.demo import ROOT, Demo

WORKERS = 2
START_TIMEOUT = 60
#: What a request may carry to be found again in the log.
PROBE = "X-Probe"
_LINE = re.compile(r"^<(\d+)> (\d{3}) (\S+) (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """A line of the log: which worker answered which request, and how."""

    worker: int
    status: int
    probe: str
    path: str


@dataclass(frozen=True)
class Server:
    url: str
    process: subprocess.Popen[bytes]
    access_log: Path
    error_log: Path

    def answers(self) -> list[Answer]:
        lines = _LINE.findall(self.access_log.read_text())
        return [Answer(int(pid), int(status), probe, path) for pid, status, probe, path in lines]


@contextmanager
def served(demo: Demo) -> Iterator[Server]:
    """Serves ``demo`` until the end of the block, and waits until it answers."""
    port = free_port()
    logs = demo.folder / f"access-{port}.log", demo.folder / f"error-{port}.log"
    command = [
        *(sys.executable, "-m", "gunicorn", "--workers", str(WORKERS)),
        *("--bind", f"127.0.0.1:{port}", "--access-logfile", str(logs[0])),
        *("--access-logformat", f"%(p)s %(s)s %({{{PROBE}}}i)s %(U)s"),
        "example_project.wsgi",
    ]
    with logs[1].open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=demo.environment, stdout=log, stderr=subprocess.STDOUT
        )
    server = Server(f"http://127.0.0.1:{port}", process, *logs)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with urllib.request.urlopen(server.url, timeout=10):
                return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"gunicorn does not answer at {server.url}:\n{server.error_log.read_text()}")
