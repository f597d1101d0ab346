"""What is left out of an install is named in a way that stays true."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from tests.installs import NOT_HERE, OF_THE_PROJECT

TESTS = Path(__file__).resolve().parent
LEFT_OUT = sorted({*OF_THE_PROJECT, *chain.from_iterable(NOT_HERE.values())})


@pytest.mark.parametrize("path", LEFT_OUT)
def test_what_is_left_out_is_there(path: str) -> None:
    file, _, names = path.partition("::")
    found = TESTS.parent / file
    assert found.exists()
    for name in filter(None, names.split("[")[0].split("::")):
        assert any(f"{kind} {name}" in found.read_text() for kind in ("def", "class")), name


def test_every_install_has_settings() -> None:
    assert {f"{name}.py" for name in NOT_HERE} <= {
        path.name for path in (TESTS / "settings").iterdir()
    }
