"""``make faults``: exits with what went wrong, if anything did.

``python -m benchmarks.faults publishing`` kills only the actions whose name has the word.
"""

from __future__ import annotations

import os
import sys

import django

from benchmarks.clusters import Cluster, running_cluster
from benchmarks.demo import Demo, temporary_folder
from benchmarks.faults.kills import kill_actions
from benchmarks.faults.places import TRIAL
from benchmarks.faults.redis import lose_redis
from benchmarks.faults.restarts import lose_database
from benchmarks.needs import postgresql, program

MIGRATED = "migrated"


def main(only: str = "") -> None:
    for name in ("initdb", "pg_ctl"):
        postgresql(name)
    program("redis-server", package="redis-server")
    with running_cluster() as cluster:
        failures = kill(cluster, only)
        if not only:
            failures += [*lose_database(cluster), *lose_redis()]
    sys.exit("\n".join(failures) or 0)


def kill(cluster: Cluster, only: str) -> list[str]:
    with temporary_folder() as folder:
        cluster.create(MIGRATED)
        Demo(folder, cluster.url(MIGRATED)).run("manage.py", "migrate", "--verbosity=0")
        os.environ.update(Demo(folder, cluster.url(TRIAL)).environment)
        django.setup()
        return kill_actions(cluster, migrated=MIGRATED, only=only)


if __name__ == "__main__":
    main(*sys.argv[1:2])
