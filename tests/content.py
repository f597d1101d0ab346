"""What a test needs and a machine may lack: where it is absent, the test says so."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import NoReturn

import pytest

CONTENT = Path(__file__).resolve().parents[1] / "../shared/content"


def shared_content(*parts: str) -> Path:
    """Real input that lies beside the project: read in place, never copied."""
    path = CONTENT.joinpath(*parts)
    if not path.exists():
        skip_loudly(f"{'/'.join(parts)} is not beside this copy of the project ({CONTENT})")
    return path


def skip_loudly(reason: str) -> NoReturn:
    """Skips with a warning: a skip alone is one letter, a warning stands in the summary."""
    warnings.warn(f"Not tested: {reason}", stacklevel=3)
    pytest.skip(reason)
