"""The example clinic as its own process: what the tests see is what a visitor's browser gets."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
ACCOUNT = re.compile(r"as (\w+) / (\S+)")
START_TIMEOUT = 60


@dataclass
class Demo:
    """A running clinic: passwords by user name, and the addresses of all its public pages."""

    url: str
    folder: Path
    accounts: dict[str, str] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.settings.browser",
            "DJANGO_SECRET_KEY": "only for tests",
            # As visitors get it, whatever this shell is set to.
            "DJANGO_ALLOWED_HOSTS": "localhost",
            "DJANGO_DEBUG": "",
            "REDIS_URL": "",
            "DATABASE_URL": f"sqlite:///{self.folder / 'demo.sqlite3'}",
            "MEDIA_ROOT": str(self.folder / "media"),
        }

    def manage(self, *command: str, **variables: str) -> str:
        """Runs a management command on the clinic's database; its output, if it succeeds."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"manage.py {command[0]}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def run(self, code: str) -> Any:
        """What Python ``code``, run inside the clinic's project, assigns to ``result``."""
        script = f"{code}\nimport json; print(json.dumps(result))"
        return json.loads(self.manage("shell", "--verbosity=0", "-c", script).splitlines()[-1])

    @property
    def log(self) -> str:
        """What the server wrote, without the requests that went well."""
        lines = (self.folder / "server.log").read_text().splitlines()
        return "\n".join(line for line in lines if not re.search(r'" (200|302|304) ', line))


@contextmanager
def running_demo(folder: Path, *, also: str) -> Iterator[Demo]:
    """Loads the clinic into ``folder``, adds pages by the code ``also``, and serves it all.

    The code gives all public addresses. It runs first: servers remember which sites there are.
    """
    demo = Demo(f"http://localhost:{_free_port()}", folder)
    demo.manage("migrate", "--verbosity=0")
    # Accounts are made on a developer's machine only; the site itself runs as visitors get it.
    loaded = demo.manage("load_triggerpoint_demo", DJANGO_DEBUG="1")
    demo.accounts.update(dict(ACCOUNT.findall(loaded)))
    demo.addresses.extend(demo.run(also))
    server = _serve(demo)
    try:
        _wait_for(demo, server)
        yield demo
    finally:
        server.terminate()
        server.wait()


def _serve(demo: Demo) -> subprocess.Popen[bytes]:
    with (demo.folder / "server.log").open("w") as log:
        return subprocess.Popen(
            [sys.executable, "manage.py", "runserver", "--noreload", urlsplit(demo.url).netloc],
            cwd=ROOT,
            env=demo.environment,
            stdout=log,
            stderr=log,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(demo: Demo, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(demo.url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"The clinic does not answer at {demo.url}:\n{demo.log}")
