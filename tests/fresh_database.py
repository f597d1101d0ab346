"""Makes the database of the install under test anew, so that ``migrate`` begins at zero."""

from __future__ import annotations

import sys
from pathlib import Path

import django
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections


def main() -> None:
    django.setup()
    settings = connections.settings[DEFAULT_DB_ALIAS]
    if connection.vendor == "sqlite":
        Path(settings["NAME"]).unlink(missing_ok=True)
        return
    try:
        make_anew(settings["NAME"])
    except OperationalError as error:
        where = f"{settings['HOST']}:{settings['PORT']}"
        sys.exit(f"{connection.display_name} is needed at {where} (see noxfile.py): {error}")


def make_anew(name: str) -> None:
    quoted = connection.ops.quote_name(name)
    charset = " CHARACTER SET utf8mb4" if connection.vendor == "mysql" else ""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quoted}")
        cursor.execute(f"CREATE DATABASE {quoted}{charset}")


if __name__ == "__main__":
    main()
