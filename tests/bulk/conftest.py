from __future__ import annotations

from pathlib import Path

import pytest

from tests.clinic import admin, author, client, clinic, home, index

SAMPLES = Path(__file__).parent / "samples"

#: Marks the run over all of the real input; the same test runs over a sample of our own anyway.
FULL = pytest.mark.bulk

__all__ = ["FULL", "SAMPLES", "admin", "author", "client", "clinic", "home", "index"]
