"""Programs that a measurement needs: found, or named together with where they come from."""

import os
import platform
import shutil
import sys
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def program(name: str, *, package: str) -> str:
    """The path of ``name``; without it the process ends and says which Debian package has it."""
    if found := shutil.which(name):
        return found
    sys.exit(f"{name} is needed (on Debian and Ubuntu: apt-get install {package}).")


def chromium() -> str:
    for path in filter(None, [os.environ.get("CHROMIUM"), *map(shutil.which, CHROMIUM_NAMES)]):
        return path
    sys.exit("Chromium is needed (on Debian: apt-get install chromium), or CHROMIUM=/path/to/it.")


def postgresql(name: str) -> str:
    """A program of a PostgreSQL server; Debian keeps them out of the search path."""
    newest_first = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which(name, path=os.pathsep.join(map(str, newest_first))):
        return found
    return program(name, package="postgresql")


def cores() -> str:
    """The machine in a sentence, for what is written down."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}."
