"""Which tests cannot be true under which install, and why: the only place that says so.

``conftest.py`` leaves them out and names them at the head of each run. A path that no longer
stands for any test is an error.
"""

from __future__ import annotations

import os

#: Run by ``make test`` and ``make test-browser`` alone: they ask about files, tools and the
#: example clinic, which are the same however the package was installed.
OF_THE_PROJECT = {
    "tests/benchmarks/": "asks how measurements are judged",
    "tests/browser/": "needs a browser",
    "tests/docs/": "asks what the documentation says",
    "tests/example_project/": "needs the example clinic",
    "tests/installation/": "makes an install of its own",
    "tests/packaging/": "asks about sources and the wheel",
}
NOT_HERE: dict[str, dict[str, str]] = {
    "default": {},
    "swapped_page": {
        "tests/pages/test_heads.py::test_words_for_search_engines_come_first": (
            "this base page has no words for search engines"
        ),
    },
}


def install() -> str:
    """Name of the install under test, as in ``tests/settings``."""
    return os.environ["DJANGO_SETTINGS_MODULE"].rpartition(".")[2]


def left_out() -> dict[str, str]:
    """Beginnings of the names of tests that do not run here, with the reason."""
    own = NOT_HERE.get(install(), {})
    return own if install() == "default" else {**OF_THE_PROJECT, **own}
