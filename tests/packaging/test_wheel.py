"""What a site gets from the wheel: all that runs, none of what tests or shows it."""

import shutil
import subprocess
import sys
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest

import wagtail_triggerpoint

PACKAGE = Path(wagtail_triggerpoint.__file__).parent
PROJECT = PACKAGE.parent
ALSO_COPIED = ("example_project", "tests")
# Stands for a translation of any language: that it arrives does not depend on those there are.
PLANTED = "wagtail_triggerpoint/locale/xx/LC_MESSAGES/django.mo"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """Build from a copy, so that nothing is left behind in the working tree."""
    source = tmp_path_factory.mktemp("source")
    for folder in (PACKAGE.name, *ALSO_COPIED):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / folder, source / folder, ignore=ignore)
    for path in PROJECT.iterdir():
        if path.is_file() and path.suffix in {".in", ".md", ".py", ".toml", ""}:
            shutil.copy(path, source)
    (source / PLANTED).parent.mkdir(parents=True)
    (source / PLANTED).touch()
    return ZipFile(build_wheel(source, tmp_path_factory.mktemp("dist")))


def build_wheel(source: Path, target: Path) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target)]
    result = subprocess.run(
        [*command, str(source)], capture_output=True, check=False, cwd=source, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr
    [built] = target.glob("*.whl")
    return built


def data_files(folder: str) -> set[str]:
    """The files of the package below any folder of that name."""
    return {
        path.relative_to(PROJECT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and folder in path.relative_to(PACKAGE).parts
    }


@pytest.mark.parametrize("folder", ["templates", "static", "languages"])
def test_wheel_carries_templates_static_files_and_word_lists(wheel: ZipFile, folder: str) -> None:
    expected = data_files(folder)

    assert expected
    assert expected <= set(wheel.namelist())


def test_wheel_carries_compiled_translations(wheel: ZipFile) -> None:
    assert {PLANTED, *data_files("locale")} <= set(wheel.namelist())


def test_wheel_carries_every_module_and_migration(wheel: ZipFile) -> None:
    modules = {path.relative_to(PROJECT).as_posix() for path in PACKAGE.rglob("*.py")}

    assert any("/migrations/0001" in module for module in modules)
    assert modules <= set(wheel.namelist())


def test_wheel_says_that_it_is_typed(wheel: ZipFile) -> None:
    assert "wagtail_triggerpoint/py.typed" in wheel.namelist()


def test_wheel_carries_nothing_but_the_package(wheel: ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    version = wagtail_triggerpoint.__version__

    assert tops == {"wagtail_triggerpoint", f"wagtail_triggerpoint-{version}.dist-info"}
    assert not any("/tests/" in name for name in wheel.namelist())


def test_wheel_states_version_licence_and_python(wheel: ZipFile) -> None:
    [metadata] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    headers = HeaderParser().parsestr(wheel.read(metadata).decode())

    assert headers["Name"] == "wagtail-triggerpoint"
    assert headers["Version"] == wagtail_triggerpoint.__version__
    assert headers["License-Expression"] == "BSD-3-Clause"
    assert headers["Requires-Python"] == ">=3.11"
    assert any(name.endswith("/licenses/LICENSE") for name in wheel.namelist())
