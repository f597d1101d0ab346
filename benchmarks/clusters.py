"""A PostgreSQL of our own: it may be restarted, its databases copied, and nothing of it stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg import sql

from benchmarks.demo import temporary_folder
from benchmarks.needs import postgresql
from benchmarks.servers import free_port

SETTLE_TIMEOUT = 30
# PostgreSQL refuses to run as root.
OWNER = "postgres" if os.geteuid() == 0 else None


@dataclass(frozen=True)
class Cluster:
    folder: Path
    port: int

    def url(self, database: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}"

    def restart(self) -> None:
        """As an administrator does: who is connected is thrown out. Returns once it answers."""
        self.control("restart", "--mode=fast")

    def control(self, *arguments: str) -> None:
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        log = self.folder.with_suffix(".log")
        run(
            *(postgresql("pg_ctl"), "--wait", "--pgdata", str(self.folder)),
            *("--log", str(log), "--options", options, *arguments),
        )

    # Databases

    def create(self, database: str, *, template: str = "template1") -> None:
        """An exact copy of ``template``, in place of what had the name before."""
        names = sql.Identifier(database), sql.Identifier(template)
        drop: LiteralString = "DROP DATABASE IF EXISTS {} WITH (FORCE)"
        self.execute(sql.SQL(drop).format(names[0]))
        self.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))

    def settle(self, database: str) -> None:
        """Waits until the server has noticed that a killed process is gone."""
        connected = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
        deadline = time.monotonic() + SETTLE_TIMEOUT
        while time.monotonic() < deadline:
            if self.execute(connected, [database]) == [(0,)]:
                return
            time.sleep(0.01)
        sys.exit(f"PostgreSQL still serves {database} {SETTLE_TIMEOUT} s after the kill.")

    def disconnect(self, database: str) -> int:
        """Throws out everybody who is connected to ``database``; how many they were."""
        statement = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
        return len(self.execute(statement, [database]))

    def execute(self, statement: Any, values: list[str] | None = None) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    with temporary_folder() as parent:
        parent.chmod(0o755)
        folder = parent / "postgresql" / "data"
        folder.parent.mkdir()
        if OWNER:
            shutil.chown(folder.parent, OWNER)
        settings = ("--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8")
        run(postgresql("initdb"), "--pgdata", str(folder), "--no-sync", *settings)
        cluster = Cluster(folder, free_port())
        cluster.control("start")
        try:
            yield cluster
        finally:
            cluster.control("stop", "--mode=immediate")


def run(*command: str) -> None:
    # A server that pg_ctl leaves behind would keep a pipe open for ever.
    done = subprocess.run(
        command, cwd="/", user=OWNER, stdout=subprocess.DEVNULL, stderr=None, check=False
    )
    if done.returncode:
        sys.exit(f"{Path(command[0]).name} failed: {' '.join(command)}")
