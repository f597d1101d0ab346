"""``make matrix``: the same tests under several ways of installing the package.

A session is one way (settings of ``tests/settings``) on one Python, Wagtail, Django and database.
The pairs were chosen so that every version, database and way is met, the oldest and the newest of
everything together; ``make test`` adds SQLite with all at its default, without slow tests.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import nox

nox.needs_version = ">=2025.2"
nox.options.reuse_venv = "yes"
nox.options.error_on_missing_interpreters = True
nox.options.download_python = "never"

ROOT = Path(__file__).resolve().parent
PYTHONS = ("3.11", "3.12", "3.13")
SERVERS = {
    "PostgreSQL": ("MATRIX_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432"),
    "MariaDB": ("MATRIX_MARIADB_URL", "mysql://root@127.0.0.1:3306"),
}
# One run sees every test; where only a version, a model, a key or a language differs, those run
# that could tell.
EVERYTHING = ("tests",)
QUICK = "not bulk and not slow"
JOURNEY = "tests/test_journey.py"
PEOPLE = (JOURNEY, "tests/actions", "tests/models", "tests/viewsets")
PAGES = (*PEOPLE, "tests/checks", "tests/forms", "tests/leaks", "tests/pages", "tests/rendering")
#: What a database could tell: all but texts, blocks and files that are read without one.
DATABASE = (
    *PAGES,
    "tests/cost",
    "tests/daily",
    "tests/feedback",
    "tests/finder",
    "tests/hostile",
    "tests/management",
    "tests/middleware",
    "tests/publishing",
    "tests/reviews",
    "tests/views",
    "tests/withdrawals",
)
#: Where slow tests stand.
SLOW = (
    "tests/bulk",
    "tests/cost",
    "tests/example_project",
    "tests/finder",
    "tests/forms",
    "tests/hostile",
    "tests/installation",
)
KEYS = (JOURNEY, "tests/actions", "tests/models")
#: The rest asks for English words, or takes German for a second language.
ANY_LANGUAGE = (JOURNEY, "tests/actions", "tests/checks", "tests/pages/test_tree_rules.py")


@dataclass(frozen=True)
class Install:
    """One way of installing, on one set of versions."""

    name: str
    python: str
    wagtail: str
    django: str
    database: str
    settings: str
    tests: tuple[str, ...] = EVERYTHING
    from_wheel: bool = False
    #: Which marks run here, as ``pytest -m`` takes them.
    marks: str = QUICK


MATRIX = (
    Install("slow", "3.11", "8.0", "5.2", "SQLite", "default", SLOW, marks="slow and not bulk"),
    Install("postgresql", "3.11", "7.4", "5.2", "PostgreSQL", "core_and_pages", DATABASE),
    Install(
        "wheel", "3.13", "8.0", "6.1", "PostgreSQL", "core_and_pages", from_wheel=True, marks=""
    ),
    Install("images", "3.12", "8.0", "6.0", "MariaDB", "custom_images", DATABASE, marks="not bulk"),
    Install("page", "3.13", "8.0", "6.1", "SQLite", "swapped_page", PAGES),
    Install("core", "3.12", "7.4", "6.0", "SQLite", "core_only", PAGES),
    Install("therapist", "3.13", "8.0", "6.0", "SQLite", "swapped_therapist", PEOPLE),
    Install("keys", "3.11", "7.4", "5.2", "SQLite", "other_keys", KEYS),
    Install("german", "3.12", "8.0", "5.2", "SQLite", "german", ANY_LANGUAGE),
)


def reveal_pyenv() -> None:
    """Where pyenv keeps the Pythons, ``python3.13`` answers only to those who name its version."""
    pyenv = shutil.which("pyenv")
    if pyenv is None:
        return
    found = subprocess.run(  # noqa: S603
        [pyenv, "versions", "--bare"], capture_output=True, text=True, check=True
    )
    names = [name for name in found.stdout.split() if name.startswith(PYTHONS)]
    os.environ["PYENV_VERSION"] = ":".join(names)


def add_session(install: Install) -> None:
    def run(session: nox.Session) -> None:
        run_install(session, install)

    run.__doc__ = (
        f"{install.settings}: Wagtail {install.wagtail}, Django {install.django}, "
        f"{install.database}"
    )
    nox.session(name=install.name, python=install.python)(run)


def run_install(session: nox.Session, install: Install) -> None:
    require_server(session, install.database)
    put_in_place(session, install)
    session.env.update(environment(session, install))
    with starting_place(session, install):
        if install.from_wheel:
            session.run("python", "-m", "tests.origin")
        session.run("python", "-m", "tests.fresh_database")
        django = ("python", "-m", "django")
        session.run(*django, "check", "--fail-level", "WARNING")
        session.run(*django, "makemigrations", "--check", "--dry-run")
        session.run(*django, "migrate", "--verbosity", "0")
        session.run(*pytest(install), *(session.posargs or install.tests))


def require_server(session: nox.Session, database: str) -> None:
    """Says what is missing before anything is installed."""
    if database not in SERVERS:
        return
    variable, url = SERVERS[database]
    parts = urlsplit(os.environ.get(variable, url))
    try:
        socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5).close()
    except OSError as error:
        session.error(
            f"{database} does not answer at {parts.hostname}:{parts.port} ({error}). "
            f"Start it, or set {variable} to a server, as in {url}"
        )


def put_in_place(session: nox.Session, install: Install) -> None:
    versions = (f"wagtail=={install.wagtail}.*", f"django=={install.django}.*")
    groups = [f"--group={ROOT}/pyproject.toml:{name}" for name in ("test", "databases")]
    if not install.from_wheel:
        session.install("--quiet", f"--editable={ROOT}", *groups, *versions)
        return
    session.install("--quiet", "build", *groups, *versions)
    dist = Path(session.create_tmp()) / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run_install("python", "-m", "build", f"--outdir={dist}", str(ROOT), silent=True)
    (wheel,) = dist.glob("*.whl")
    session.install("--quiet", "--force-reinstall", "--no-deps", str(wheel))
    session.install("--quiet", str(wheel), *versions)


def environment(session: nox.Session, install: Install) -> dict[str, str]:
    name = f"triggerpoint_matrix_{install.name}"
    if install.database in SERVERS:
        variable, url = SERVERS[install.database]
        url = f"{os.environ.get(variable, url).rstrip('/')}/{name}"
    else:
        url = f"sqlite:///{Path(session.create_tmp()).resolve()}/{name}.sqlite3"
    return {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": f"tests.settings.{install.settings}"}


@contextmanager
def starting_place(session: nox.Session, install: Install) -> Iterator[None]:
    """For the wheel, a folder from which the sources of the package cannot be imported."""
    if not install.from_wheel:
        yield
        return
    folder = Path(session.create_tmp()) / "without-sources"
    folder.mkdir(exist_ok=True)
    for name in ("tests", "pyproject.toml"):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(ROOT / name)
    with session.chdir(folder):
        yield


def pytest(install: Install) -> list[str]:
    command = ["python", "-m", "pytest", "--numprocesses=auto", "--dist=loadfile"]
    return [*command, "-m", install.marks] if install.marks else command


reveal_pyenv()
for each in MATRIX:
    add_session(each)
