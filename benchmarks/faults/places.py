from __future__ import annotations

from dataclasses import dataclass

from django.core.cache import cache
from django.db import connections

from benchmarks.clusters import Cluster

TRIAL = "trial"
PREPARED = "prepared"


@dataclass(frozen=True)
class PostgresPlace:
    """The database of this process: each trial gets a fresh copy of what was prepared."""

    cluster: Cluster

    def start(self, migrated: str) -> None:
        self._copy(migrated, TRIAL)

    def keep(self) -> None:
        """What is in the database now, every trial begins with."""
        self._copy(TRIAL, PREPARED)

    def reset(self) -> None:
        self._copy(PREPARED, TRIAL)

    def settle(self) -> None:
        self.cluster.settle(TRIAL)

    def _copy(self, source: str, target: str) -> None:
        # PostgreSQL copies no database that somebody is connected to, and no child may inherit
        # a connection.
        connections.close_all()
        self.cluster.settle(source)
        self.cluster.create(target, template=source)
        cache.clear()
