"""Every word that the package says is translated, and what is committed is what readers get."""

from __future__ import annotations

import ast
import gettext
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings
from wagtail.models import Locale, Page, Site

import wagtail_triggerpoint
from tests.content import skip_loudly
from tests.docs.markdown import read
from tests.factories import (
    ClinicSettingsFactory,
    ConditionIndexPageFactory,
    ConditionPageFactory,
    TherapistFactory,
)
from wagtail_triggerpoint.models import Therapist

PACKAGE = Path(wagtail_triggerpoint.__file__).parent
CATALOGUES = sorted(PACKAGE.glob("locale/*/LC_MESSAGES/django.po"))
# The names under which xgettext, as makemessages calls it, finds texts in Python.
TRANSLATES = re.compile(r"n?p?gettext(_lazy)?")
KNOWN_NAMES = re.compile(rf"_|{TRANSLATES.pattern}")


def language(path: Path) -> str:
    return path.parts[-3]


def texts(catalogue: Path) -> dict[str, str]:
    """Translations by what is translated, of a compiled catalogue; plural forms one by one."""
    with catalogue.open("rb") as file:
        loaded: Any = gettext.GNUTranslations(file)
    found = {}
    for key, value in loaded._catalog.items():
        name, form = key if isinstance(key, tuple) else (key, 0)
        found[f"{name}[{form}]"] = value
    return {key: value for key, value in found.items() if key != "[0]"}


@pytest.fixture(scope="module")
def tools() -> None:
    """GNU gettext: needed wherever all checks have to run, else skipped with the reason."""
    missing = [name for name in ("xgettext", "msgfmt", "msgen") if not shutil.which(name)]
    if not missing:
        return
    reason = f"{', '.join(missing)} of GNU gettext is not installed (apt-get install gettext)"
    if os.environ.get("CI") == "true":
        pytest.fail(f"Translations cannot be checked: {reason}")
    skip_loudly(reason)


@pytest.fixture(scope="module")
def in_code(tools: None, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What makemessages finds in a copy of the package."""
    copy = tmp_path_factory.mktemp("messages") / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("locale", "__pycache__"))
    (copy / "locale").mkdir()
    program = Path(sys.executable).with_name("django-admin")
    run([str(program), "makemessages", "--locale", "de", "--no-location"], copy)
    found = copy / "locale" / "de" / "LC_MESSAGES" / "django.po"
    # Makes each text its own translation, because a catalogue leaves out what has none.
    run(["msgen", str(found), "--output-file", "all.po"], copy)
    return set(texts(compiled(copy / "all.po", copy)))


def run(command: list[str], folder: Path) -> None:
    # The settings of the tests lie outside the copy, and gettext needs none.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DJANGO")}
    result = subprocess.run(
        command, capture_output=True, check=False, cwd=folder, env=environment, text=True
    )
    assert result.returncode == 0, result.stderr


def compiled(source: Path, folder: Path) -> Path:
    target = folder / f"{source.stem}.mo"
    run(["msgfmt", "--check-format", "--output-file", str(target), str(source)], folder)
    return target


def test_there_is_a_german_translation() -> None:
    assert "de" in map(language, CATALOGUES)


@pytest.mark.parametrize("path", CATALOGUES, ids=language)
def test_compiled_translation_is_up_to_date(tools: None, path: Path, tmp_path: Path) -> None:
    assert texts(compiled(path, tmp_path)) == texts(path.with_suffix(".mo"))


@pytest.mark.parametrize("path", CATALOGUES, ids=language)
def test_every_text_is_translated(in_code: set[str], path: Path) -> None:
    translated = texts(path.with_suffix(".mo"))

    assert sorted(in_code - set(translated)) == []
    assert sorted(set(translated) - in_code) == []
    assert [text for text, words in translated.items() if not words.strip()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=language)
def test_no_translation_is_a_guess_or_out_of_use(path: Path) -> None:
    lines = read(path).splitlines()

    assert [line for line in lines if line.startswith("#~") or "fuzzy" in line] == []


def test_texts_are_marked_in_a_way_that_is_found() -> None:
    """makemessages knows functions by name: what is marked under another name stays English."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(read(path))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
                for alias in node.names:
                    if TRANSLATES.fullmatch(alias.name):
                        assert KNOWN_NAMES.fullmatch(alias.asname or alias.name), path
            if isinstance(node, ast.JoinedStr):
                calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
                names = [call.func.id for call in calls if isinstance(call.func, ast.Name)]
                assert not any(map(KNOWN_NAMES.fullmatch, names)), f"{path}:{node.lineno}"


@pytest.mark.django_db
def test_page_in_german_speaks_german() -> None:
    german, _is_new = Locale.objects.get_or_create(language_code="de")
    ClinicSettingsFactory()
    home = Site.objects.get(is_default_site=True).root_page.copy_for_translation(german)
    home.save_revision().publish()
    index = ConditionIndexPageFactory(parent=home, title="Krankheitsbilder", slug="von-a-bis-z")
    ConditionPageFactory(
        parent=index, title="Nackenschmerzen", medical_name="Zervikalgie", author=translated(german)
    )

    with override_settings(ROOT_URLCONF="tests.urls"):
        page = Page.objects.get(slug="nackenschmerzen")
        text = Client().get(page.get_url()).content.decode()

    assert 'lang="de"' in text
    for words in (
        "Wann Sie Hilfe brauchen",
        "Rufen Sie sofort 112 an, wenn:",
        "Medizinischer Name:",
        "Auf dieser Seite",
        "Geschrieben von",
    ):
        assert words in text
    for words in ("When to get help", "Call 112", "Written by", "On this page"):
        assert words not in text


def translated(locale: Locale) -> Therapist:
    """An author with words in that language."""
    source: Therapist = TherapistFactory()
    translation = source.copy_for_translation(locale)
    translation.save()
    translation.save_revision().publish()
    return source
