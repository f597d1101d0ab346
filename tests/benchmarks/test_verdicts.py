"""Measurements fail where a figure is too low, and say which."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import lighthouse, load, needs
from benchmarks.servers import Answer, Server

GOOD = {"performance": 98.0, "accessibility": 100.0, "best-practices": 100.0, "seo": 100.0}


def test_lighthouse_takes_the_median_of_each_category() -> None:
    runs = [{**GOOD, "performance": score} for score in (99.0, 40.0, 98.0)]
    assert lighthouse.medians(runs) == GOOD


def test_lighthouse_is_content_with_the_least() -> None:
    assert lighthouse.too_low({"article": GOOD}) == []


@pytest.mark.parametrize("category", GOOD)
def test_lighthouse_names_page_and_category_that_are_too_low(category: str) -> None:
    (line,) = lighthouse.too_low({"article": {**GOOD, category: GOOD[category] - 1}})
    assert line.startswith(f"article: {category} is ")


def run(rate: float, errors: int = 0) -> load.Run:
    return load.Run(requests=int(rate * 10), seconds=10, errors=errors, p95=0.1)


def test_load_is_content_with_the_least() -> None:
    assert load.failures(run(60), run(100)) == []


def test_load_that_is_too_slow_or_has_errors_is_named() -> None:
    slow, wrong = load.failures(run(59), run(100)), load.failures(run(60, errors=2), run(100))
    assert slow == ["demo: 0.59 of the bare page's requests per second, at least 0.6 is needed."]
    assert wrong == ["demo: 2 errors."]


def test_runs_of_the_bare_page_are_taken_together() -> None:
    assert load.combined(run(60), run(100, errors=1)).rate == 80
    assert load.combined(run(60), run(100, errors=1)).errors == 1


def test_log_of_gunicorn_tells_worker_status_and_probe(tmp_path: Path) -> None:
    log = tmp_path / "access.log"
    log.write_text("<12> 200 a-1 /conditions/\n<13> 500 - /\nnot a request\n")
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        answers = Server("", process, log, log).answers()
    assert answers == [Answer(12, 200, "a-1", "/conditions/"), Answer(13, 500, "-", "/")]


def test_program_that_is_missing_is_named_with_its_package() -> None:
    with pytest.raises(SystemExit, match=r"^no-such-program is .* install some-package"):
        needs.program("no-such-program", package="some-package")
