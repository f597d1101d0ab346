"""What pyproject.toml declares and what the package imports are the same."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import wagtail_triggerpoint
from tests.packaging.sources import read_imports

PACKAGE = Path(wagtail_triggerpoint.__file__).parent
PROJECT = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def declared(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in requirements}


def imported() -> set[str]:
    """The distributions that the package's imports come from."""
    distributions = packages_distributions()
    tops = {found.target.partition(".")[0] for found in read_imports(PACKAGE)}
    others = tops - sys.stdlib_module_names - {PACKAGE.name}
    return {canonicalize_name(distributions.get(top, [top])[0]) for top in others}


def test_every_requirement_is_imported() -> None:
    assert declared(PROJECT["dependencies"]) - imported() == set()


def test_every_import_is_required() -> None:
    extras = [line for lines in PROJECT.get("optional-dependencies", {}).values() for line in lines]

    assert imported() - declared(PROJECT["dependencies"] + extras) == set()


def test_requirements_have_no_upper_bound() -> None:
    assert [line for line in PROJECT["dependencies"] if re.search(r"[<~=]=|<", line)] == []
