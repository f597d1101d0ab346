"""The command that imports references, as a server's administrator runs it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.factories import ReferenceFactory
from wagtail_triggerpoint.models import Reference

pytestmark = pytest.mark.django_db

GOOD = {"title": "Massage", "DOI": "10.1000/1", "volume": "3"}
BROKEN = {"title": "Heat", "DOI": "nonsense"}


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(*items: Any) -> str:
        path = tmp_path / "refs.json"
        path.write_text(json.dumps(items), encoding="utf-8-sig")
        return str(path)

    return write


def run(*arguments: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_references", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_command_imports_and_says_how_many(file: Any) -> None:
    path = file(GOOD, {"title": "Stretching"})

    assert run(path) == ("Done: 2 new, 0 changed, 0 same, 0 broken.\n", "")
    assert run(path) == ("Done: 0 new, 0 changed, 2 same, 0 broken.\n", "")
    assert Reference.objects.count() == 2


def test_command_names_broken_records_and_imports_the_rest(file: Any) -> None:
    out, err = run(file(GOOD, BROKEN, 5))

    assert out == "Done: 1 new, 0 changed, 0 same, 2 broken.\n"
    assert err.startswith("Record 2 “Heat”: DOI: This is no DOI.")
    assert "\nRecord 3: This is no record." in err


def test_command_imports_nothing_if_told_so(file: Any) -> None:
    with pytest.raises(CommandError, match="Nothing was imported"):
        run(file(GOOD, BROKEN), "--all-or-nothing")

    assert not Reference.objects.exists()


def test_dry_run_changes_nothing(file: Any) -> None:
    out, err = run(file(GOOD, BROKEN), "--dry-run")

    assert out == "Would be: 1 new, 0 changed, 0 same, 1 broken.\n"
    assert "Record 2" in err
    assert not Reference.objects.exists()


def test_command_replaces_only_if_told_so(file: Any) -> None:
    reference = ReferenceFactory(doi="10.1000/1", title="Massage", volume="1")
    path = file(GOOD)

    assert run(path)[0] == "Done: 0 new, 0 changed, 1 same, 0 broken.\n"
    assert run(path, "--replace")[0] == "Done: 0 new, 1 changed, 0 same, 0 broken.\n"
    reference.refresh_from_db()
    assert reference.volume == "3"


def test_command_reads_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.TextIOWrapper(io.BytesIO(b"TY  - JOUR\nTI  - Massage\nER  - \n"))
    monkeypatch.setattr(sys, "stdin", data)

    assert run("-", "--format", "ris")[0].startswith("Done: 1 new")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "nothing in it"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"Dear Sir", "neither CSL-JSON nor RIS"),
        (b"[{]", "not valid JSON"),
    ],
)
def test_file_that_cannot_be_read_is_named_with_the_fix(
    tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "refs.txt"
    path.write_bytes(data)

    with pytest.raises(CommandError, match=message) as refusal:
        run(str(path))
    assert str(refusal.value).startswith(str(path))


def test_missing_file_is_named() -> None:
    with pytest.raises(CommandError, match="no-such-file"):
        run("no-such-file.ris")
