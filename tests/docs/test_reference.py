"""What code names, the reference names, and the other way round."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from django.dispatch import Signal
from django.test import override_settings
from django.utils.functional import cached_property
from wagtail.log_actions import registry

import wagtail_triggerpoint
from tests.docs.markdown import DOCS, PROJECT, column, pages, read, section, tables
from wagtail_triggerpoint import findings, signals
from wagtail_triggerpoint.actions.groups import ROLES
from wagtail_triggerpoint.checks import BASE_BLOCKS, REQUIRED_APPS
from wagtail_triggerpoint.conf import KNOWN_KEYS, conf
from wagtail_triggerpoint.findings import Gap, all_rules
from wagtail_triggerpoint.findings.lists import list_names
from wagtail_triggerpoint.rendering.context import PageContext
from wagtail_triggerpoint.templatetags.wagtail_triggerpoint_tags import register

PACKAGE = Path(wagtail_triggerpoint.__file__).parent
TEMPLATES = PACKAGE / "templates"


def reference(name: str) -> str:
    return read(DOCS / "reference" / f"{name}.md")


def source() -> str:
    return "\n".join(read(path) for path in sorted(PACKAGE.rglob("*.py")))


def test_settings_are_documented() -> None:
    assert set(column(reference("settings"), "Key")) == KNOWN_KEYS


@override_settings(WAGTAIL_TRIGGERPOINT={})
@pytest.mark.parametrize("row", tables(reference("settings"))[0], ids=lambda row: row["Key"])
def test_documented_defaults_are_those_of_the_code(row: dict[str, str]) -> None:
    default = getattr(conf, row["Key"].strip("`").lower())

    assert row["Default"].strip("`").strip('"') == str(default)


def test_check_ids_are_documented() -> None:
    in_code = set(re.findall(r'id="(wagtail_triggerpoint\.[EW][0-9]{3})"', source()))

    assert in_code
    assert set(column(reference("checks"), "Id")) == in_code


def test_check_ids_mentioned_anywhere_exist() -> None:
    known = set(column(reference("checks"), "Id"))
    mentioned = {
        found
        for path in pages()
        for found in re.findall(r"wagtail_triggerpoint\.[EW][0-9]{3}", read(path))
    }

    assert mentioned <= known


def test_required_apps_and_base_blocks_are_documented() -> None:
    apps = section(reference("checks"), "## Apps that must be installed")
    base = section(reference("templates"), "## The base template")

    assert tuple(re.findall(r"^- `([^`]+)`$", apps, re.MULTILINE)) == REQUIRED_APPS
    assert set(BASE_BLOCKS) <= set(column(base, "Block of your base template"))


def test_log_actions_are_documented() -> None:
    known = {name for name, _ in registry.get_choices() if name.startswith("wagtail_triggerpoint.")}

    assert known
    assert set(column(reference("publishing"), "Action")) == known


def test_signals_are_documented() -> None:
    in_code = {name for name, value in vars(signals).items() if isinstance(value, Signal)}

    assert in_code
    assert set(column(reference("signals"), "Signal")) == in_code


def test_management_commands_are_documented() -> None:
    folder = PACKAGE / "management" / "commands"
    in_code = {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}

    assert {name.split()[0] for name in column(reference("commands"), "Command")} == in_code


def test_groups_are_documented_with_their_rights() -> None:
    [rows] = tables(section(reference("clinic"), "## Groups"))
    documented = {
        row["Group"].strip("`"): [
            row["Pages"],
            row["Therapists, locations, claims, references"],
            row["Pictures and documents"],
            row["Settings of clinic and review"],
            row["Reviews"],
        ]
        for row in rows
    }

    assert documented == {
        role.name: [
            ", ".join(rights).replace("_", " ") or "–"
            for rights in (role.pages, role.snippets, role.media, role.settings, role.reviews)
        ]
        for role in ROLES
    }


def test_template_blocks_are_documented() -> None:
    in_code = {
        path.relative_to(TEMPLATES).as_posix(): found
        for path in TEMPLATES.rglob("*.html")
        if (found := re.findall(r"{% block (tp_\w+) %}", read(path)))
    }
    rows = tables(section(reference("templates"), "## Blocks of each template"))[0]

    assert {
        row["Template"].strip("`"): re.findall("`([^`]+)`", row["Its blocks"]) for row in rows
    } == in_code


def test_page_context_is_documented() -> None:
    known = section(reference("templates"), "## What every page template knows")
    properties = {
        name
        for name, value in vars(PageContext).items()
        if isinstance(value, property | cached_property)
    }

    assert set(column(known, "Name")) == {
        f"tp.{name}" for name in {field.name for field in fields(PageContext)} | properties
    }


def test_filters_and_tags_are_documented() -> None:
    rows = tables(section(reference("templates"), "## Filters and tags"))[0]
    documented = {(row["Name"].strip("`"), row["Kind"]) for row in rows}

    assert documented == {
        *((name, "filter") for name in register.filters),
        *((name, "tag") for name in register.tags),
    }


def test_design_tokens_are_documented() -> None:
    css = read(PACKAGE / "static/wagtail_triggerpoint/css/triggerpoint.css")
    tokens = css.partition("@layer tp.tokens {")[2].partition("@media")[0]
    documented = set(column(section(reference("templates"), "## Design tokens"), "Token"))

    assert documented == set(re.findall(r"(--tp-[\w-]+):", tokens))


def test_make_targets_are_documented() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*?## ", read(PROJECT / "Makefile"), re.MULTILINE))

    assert set(column(reference("make"), "Target")) == {f"make {target}" for target in targets}


def test_environment_variables_of_the_example_are_documented() -> None:
    settings = read(PROJECT / "example_project" / "settings.py")
    # Each is described in a line of the docstring above the settings.
    described = re.findall(r"^([A-Z_]+)  +\S", settings, re.MULTILINE)

    assert column(reference("make"), "Variable") == described


def test_rules_of_findings_are_documented() -> None:
    codes = column(reference("findings"), "Code")

    assert codes == [rule.code for rule in all_rules()]


def test_gaps_are_documented_with_who_asks_for_them() -> None:
    [rows] = tables(section(reference("findings"), "## Rules about what a page does not say"))
    gaps = {rule.code: rule for rule in all_rules() if isinstance(rule, Gap)}
    documented = {row["Code"].strip("`"): row for row in rows}

    assert documented.keys() == gaps.keys()
    for code, gap in gaps.items():
        assert documented[code]["Asked by"] == ", ".join(gap.asks)
        for kind in ("condition", "treatment"):
            assert (documented[code][f"On a {kind}"] != "–") == (kind in gap.answers)


def test_word_lists_are_documented() -> None:
    lists = section(reference("findings"), "## Word lists")

    assert set(column(lists, "List")) == list_names()


def test_names_of_findings_are_documented() -> None:
    documented = column(section(reference("findings"), "## In code"), "Name")

    assert {name.partition("(")[0] for name in documented} == set(findings.__all__)
