"""The example clinic is configured by environment variables alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
VARIABLES = (
    "DATABASE_URL",
    "DJANGO_ALLOWED_HOSTS",
    "DJANGO_DEBUG",
    "DJANGO_SECRET_KEY",
    "MEDIA_ROOT",
    "REDIS_URL",
)


def run(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run code in a Python of its own, with no variable of ours but those given."""
    environment = {key: value for key, value in os.environ.items() if key not in VARIABLES}
    environment |= {"DJANGO_SETTINGS_MODULE": "example_project.settings", **variables}
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        cwd=PROJECT,
        env=environment,
        text=True,
    )


def read(expression: str, **variables: str) -> object:
    code = f"import json; from example_project import settings; print(json.dumps({expression}))"
    result = run(code, **variables)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_debug_is_off_and_a_secret_key_required_unless_asked_for() -> None:
    result = run("import example_project.settings")

    assert result.returncode != 0
    assert "ImproperlyConfigured: Set DJANGO_SECRET_KEY" in result.stderr


@pytest.mark.parametrize("value", ["0", "", "no", "false"])
def test_debug_is_off_for_a_value_that_says_so(value: str) -> None:
    assert read("settings.DEBUG", DJANGO_DEBUG=value, DJANGO_SECRET_KEY="x") is False


def test_debug_needs_no_secret_key() -> None:
    assert read("settings.DEBUG", DJANGO_DEBUG="1") is True


def test_hosts_are_comma_separated() -> None:
    hosts = read("settings.ALLOWED_HOSTS", DJANGO_DEBUG="1", DJANGO_ALLOWED_HOSTS="a.test, b.test")

    assert hosts == ["a.test", "b.test"]


def test_database_cache_and_media_come_from_the_environment() -> None:
    values = read(
        "[settings.DATABASES['default']['NAME'], settings.CACHES['default']['LOCATION'],"
        " settings.MEDIA_ROOT]",
        DJANGO_DEBUG="1",
        DATABASE_URL="postgres://clinic@localhost/clinic_db",
        REDIS_URL="redis://localhost:6379/1",
        MEDIA_ROOT="/srv/media",
    )

    assert values == ["clinic_db", "redis://localhost:6379/1", "/srv/media"]


def test_site_outlives_its_cache_and_a_restart_of_its_database() -> None:
    values = read(
        "[settings.CACHES['default']['OPTIONS']['IGNORE_EXCEPTIONS'],"
        " settings.DATABASES['default']['CONN_HEALTH_CHECKS']]",
        DJANGO_DEBUG="1",
        REDIS_URL="redis://localhost:6379/1",
    )

    assert values == [True, True]


SERVE = """
from django.test import Client
import example_project.wsgi

response = Client().get("/static/wagtailadmin/css/core.css")
print(response.status_code, response.headers["Content-Type"])
"""


def test_static_files_are_served_without_debug() -> None:
    result = run(SERVE, DJANGO_SECRET_KEY="x", DJANGO_ALLOWED_HOSTS="testserver")

    assert result.stdout.split() == ["200", "text/css;", 'charset="utf-8"'], result.stderr
