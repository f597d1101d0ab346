"""A site of its own, made by ``wagtail start`` and given the package as the README says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.docs.markdown import PROJECT, README, marked, read

VISIT = Path(__file__).parent / "visit.py"
HEADER = '<header id="own-header">Northgate Physiotherapy</header>'


def run(command: list[str], folder: Path, packages: Path | None = None) -> str:
    """The output of ``command``. Its environment knows nothing of the tests' own settings."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DJANGO_", "PYTEST_", "COV_")) and name != "PYTHONPATH"
    }
    if packages:
        environment["PYTHONPATH"] = str(packages)
    result = subprocess.run(
        command, capture_output=True, check=False, cwd=folder, env=environment, text=True
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


class StartedSite:
    """``folder`` holds the project, ``packages`` the installed package and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "site"
        self.packages = folder / "packages"

    def start(self) -> None:
        """As ``wagtail start`` leaves it, but for a header that can be recognised."""
        self.folder.mkdir()
        program = Path(sys.executable).with_name("wagtail")
        run([str(program), "start", "clinic", str(self.folder)], self.folder)
        base = self.folder / "clinic" / "templates" / "base.html"
        before, block, after = read(base).partition("{% block content %}")
        base.write_text(f"{before}{HEADER}\n{block}{after}", encoding="utf-8")

    def install(self) -> None:
        """Step 1: what ``pip`` makes of the package, built from a copy of its source."""
        assert marked(read(README), "install").split()[:2] == ["pip", "install"]
        source = self.folder.parent / "source"
        source.mkdir()
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(
            PROJECT / "wagtail_triggerpoint", source / "wagtail_triggerpoint", ignore=ignore
        )
        for name in "CHANGELOG.md LICENSE MANIFEST.in README.md pyproject.toml setup.py".split():
            shutil.copy(PROJECT / name, source)
        pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet"]
        run([*pip, "--no-build-isolation", "--target", str(self.packages), "."], source)

    def configure(self) -> None:
        """Step 2: the README's lines at the end of the settings."""
        settings = self.folder / "clinic" / "settings" / "base.py"
        settings.write_text(read(settings) + marked(read(README), "settings"), encoding="utf-8")

    def run_commands(self) -> None:
        """Step 3: the README's commands, one after the other."""
        for line in marked(read(README), "commands").splitlines():
            program, *arguments = line.split()
            assert program == "python"
            self.run(*arguments)

    def run(self, *arguments: str) -> str:
        return run([sys.executable, *arguments], self.folder, self.packages)

    def visit(self) -> dict[str, Any]:
        """What ``visit.py`` did and saw there."""
        seen: dict[str, Any] = json.loads(self.run(str(VISIT)))
        return seen
