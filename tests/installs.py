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
#: InnoDB's index of words knows committed rows alone, and a test is rolled back.
COMMITTED = "MariaDB searches what is committed, which nothing in a test is"
NOT_HERE: dict[str, dict[str, str]] = {
    # Run on SQLite.
    "default": {
        "tests/reviews/test_two_at_once.py": "SQLite lets nobody write beside somebody else",
    },
    # Run on MariaDB.
    "custom_images": dict.fromkeys(
        (
            "tests/actions/test_reference_imports.py::test_imported_references_are_found",
            "tests/models/test_translations.py::test_renamed_source_is_found_in_the_other_language",
            "tests/models/test_translations.py::test_name_that_is_only_drafted_is_not_found",
            "tests/models/test_translations.py::test_words_of_a_translation_never_rename_its_source",
            "tests/viewsets/test_choosers.py::test_search_in_the_chooser_offers_sources",
            "tests/viewsets/test_claim_list.py::test_search_finds_claims_by_their_own_words",
            "tests/viewsets/test_exports.py::test_export_follows_filter_and_search",
            "tests/viewsets/test_location_list.py::test_search_finds_places_by_name_and_town",
            "tests/viewsets/test_reference_list.py::test_search_finds_accents_that_were_not_typed",
            "tests/viewsets/test_therapist_list.py::test_search_and_filter_narrow_together",
            "tests/viewsets/test_therapist_list.py::test_search_finds_people_by_name_in_every_language",
            "tests/viewsets/test_therapist_list.py::test_search_keeps_the_order",
        ),
        COMMITTED,
    ),
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
