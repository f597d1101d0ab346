"""The example clinic in a folder of its own, as visitors get it: nothing of it stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Demo:
    """Where one clinic keeps its files, and the variables that every process of it runs with."""

    folder: Path
    database_url: str
    settings: str = "example_project.settings"
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": self.settings,
            "DJANGO_SECRET_KEY": "only for measurements",
            "DJANGO_ALLOWED_HOSTS": "127.0.0.1",
            # Whatever this shell is set to.
            "DJANGO_DEBUG": "",
            "REDIS_URL": "",
            "DATABASE_URL": self.database_url,
            "MEDIA_ROOT": str(self.folder / "media"),
            **self.variables,
        }

    def run(self, *arguments: str) -> str:
        """Runs Python in this clinic's environment; what it prints, if it succeeds."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def load(self) -> None:
        self.run("manage.py", "migrate", "--verbosity=0")
        self.run("manage.py", "load_triggerpoint_demo")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    # Who stops a measurement from outside gets his folders and processes cleaned up too.
    signal.signal(signal.SIGTERM, lambda *_details: sys.exit("Stopped."))
    with tempfile.TemporaryDirectory(prefix="triggerpoint-") as name:
        yield Path(name)


@contextmanager
def loaded_demo(settings: str = Demo.settings) -> Iterator[Demo]:
    """A clinic on a fresh SQLite database."""
    with temporary_folder() as folder:
        demo = Demo(folder, f"sqlite:///{folder / 'demo.sqlite3'}", settings)
        demo.load()
        yield demo
