"""Real input that lies beside the project, where it does: read in place, never copied."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

CONTENT = Path(__file__).resolve().parents[1] / "../shared/content"


def shared_content(*parts: str) -> Path:
    """The file or folder of that name; where it is absent, the test is skipped and says so."""
    path = CONTENT.joinpath(*parts)
    if not path.exists():
        reason = f"{'/'.join(parts)} is not beside this copy of the project ({CONTENT})"
        # A skip alone is one letter in the output: the warning stands in its summary.
        warnings.warn(f"Not tested: {reason}", stacklevel=2)
        pytest.skip(reason)
    return path
