"""The database of the tests: one in memory, or the one that ``DATABASE_URL`` names."""

from typing import Any

import dj_database_url


def database() -> dict[str, Any]:
    found: dict[str, Any] = {**dj_database_url.config(default="sqlite://:memory:")}
    if found["ENGINE"].endswith(".mysql"):
        _speak_python()
        found["OPTIONS"] = {"charset": "utf8mb4"}
        found["TEST"] = {"CHARSET": "utf8mb4"}
    if found["ENGINE"].endswith(".postgresql"):
        # Nobody needs this database after a power cut.
        found["OPTIONS"] = {"options": "-c synchronous_commit=off"}
    return found


def _speak_python() -> None:
    """PyMySQL in place of mysqlclient, which needs a compiler and the headers of the database."""
    import pymysql

    # Django asks for a version of mysqlclient, which PyMySQL claims to be an old one of.
    pymysql.version_info = (2, 2, 7, "final", 0)
    pymysql.install_as_MySQLdb()
