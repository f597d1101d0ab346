"""What ``make bench`` complains of."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.bench import GROWTH, LIMITS, above_limits, table
from benchmarks.timing import WARM_UP, compare
from benchmarks.weight import above_weights, linked, weigh

NAMES = [*LIMITS, *(f"{name}, first page" for name in GROWTH)]


def results(**cpu: float) -> Any:
    """Times of two sizes, of which those that are given cost as many milliseconds, the bare 10."""

    def times(ours: float) -> dict[str, float]:
        return {"ours_cpu": ours, "bare_cpu": 10, "ours_wall": ours, "bare_wall": 10}

    return {
        100: {name: times(10) for name in NAMES},
        10_000: {name: times(cpu.get(name, 10)) for name in NAMES},
    }


def test_what_is_within_its_limit_passes() -> None:
    assert not list(above_limits(results()))
    assert not list(above_limits(results(article=15.9)))


@pytest.mark.parametrize("name", LIMITS)
def test_what_costs_more_beside_the_bare_page_is_named(name: str) -> None:
    [found] = above_limits(results(**{name: 31}))
    assert found.startswith(f"{name} at 10,000: 3.10")


@pytest.mark.parametrize("name", GROWTH)
def test_a_list_that_grows_is_named(name: str) -> None:
    first_page = f"{name}, first page"
    [found] = above_limits(results(**{first_page: 11 * GROWTH[name]}))
    assert found.startswith(f"{first_page} at 10,000: {1.1 * GROWTH[name]:.2f} of its CPU at 100")
    assert not list(above_limits(results(**{first_page: 9 * GROWTH[name]})))


def test_the_table_shows_milliseconds_and_ratios() -> None:
    lines = list(table("SQLite", results(article=15)))
    assert "| | 100 | 10,000 |" in lines
    assert "| article | 10 ms, 1.00 (10 ms, 1.00) | 15 ms, 1.50 (15 ms, 1.50) |" in lines


def test_both_tasks_are_done_in_turn_and_the_first_times_do_not_count() -> None:
    done: list[str] = []
    found = compare(lambda: done.append("ours"), lambda: done.append("bare"), rounds=2)
    assert done == ["ours", "bare"] * (WARM_UP + 2)
    assert found.ours_wall < 100


def test_what_is_too_heavy_is_named() -> None:
    light = {"HTML": {"brotli": 6144}, "CSS and JS": {"brotli": 15360}}
    assert not above_weights(light)
    [found] = above_weights({**light, "HTML": {"brotli": 6145}})
    assert found == "HTML: 6,145 bytes, limit 6,144."


def test_what_a_page_links_is_weighed() -> None:
    html = (
        '<script src="/static/wagtail_triggerpoint/js/video.js"></script><img src="/static/a.png">'
    )
    [script] = linked(html)
    weights = weigh([script])
    assert len(script) > weights["gzip"] > weights["brotli"] > 0
