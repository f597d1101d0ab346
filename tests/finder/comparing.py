"""Compares what the finder says with the oracle."""

from __future__ import annotations

from typing import Any

from tests.finder.asking import asked, counts
from tests.finder.oracle import Oracle


def compare(finder: Any, query: dict[str, str], *, unlists: bool = False) -> None:
    oracle, filterset = Oracle(finder, unlists), asked(finder, query)
    assert set(filterset.rows(0, 1000)) == oracle.found(query)
    assert set(filterset.qs.values_list("pk", flat=True)) == oracle.found(query)
    for name, counted in counts(filterset).items():
        true = {value: len(oracle.found({**query, name: value})) for value in oracle.values(name)}
        assert counted == true, name
