"""``make lighthouse``: what Lighthouse says of the demo on a phone, the median of three runs.

Fails where a page is below ``LEAST``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.addresses import MEASURED
from benchmarks.demo import loaded_demo
from benchmarks.needs import chromium
from benchmarks.servers import served

LIGHTHOUSE = Path(__file__).with_name("node_modules") / ".bin" / "lighthouse"
#: The lowest score that each category may have, out of 100.
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
#: Chromium now and then does not record a visit at all. That says nothing of the page.
ATTEMPTS = 3

Scores = dict[str, float]


def main() -> None:
    path = chromium()
    if not LIGHTHOUSE.exists():
        sys.exit("Lighthouse is not installed: run make lighthouse, which does it.")
    with loaded_demo() as demo, served(demo) as server:
        found = {}
        print(f"{'':10}" + "".join(f"{name:>16}" for name in LEAST), flush=True)
        for name, address in MEASURED.items():
            found[name] = medians([visit(server.url + address, path) for _run in range(RUNS)])
            print(row(name, found[name]), flush=True)
    sys.exit("\n".join(too_low(found)) or 0)


def visit(url: str, browser: str) -> Scores:
    """The scores of one visit with an empty cache, out of 100, by category."""
    for _attempt in range(ATTEMPTS):
        report, said = _report(url, browser)
        scores = {name: found["score"] for name, found in report.get("categories", {}).items()}
        if scores and "runtimeError" not in report and None not in scores.values():
            return {name: round(scores[name] * 100, 1) for name in LEAST}
        print(f"  Visited again: {report.get('runtimeError', {}).get('code') or said}", flush=True)
    sys.exit(f"Lighthouse could not measure {url} in {ATTEMPTS} attempts.")


def _report(url: str, browser: str) -> tuple[dict[str, Any], str]:
    """What Lighthouse found, empty if nothing, and what it said besides."""
    sandbox = " --no-sandbox" if os.geteuid() == 0 else ""
    command = [
        *(str(LIGHTHOUSE), url, "--quiet", "--output=json", "--no-enable-error-reporting"),
        f"--only-categories={','.join(LEAST)}",
        f"--chrome-flags=--headless=new --disable-gpu --disable-dev-shm-usage{sandbox}",
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": browser},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return json.loads(done.stdout), done.stderr
    except json.JSONDecodeError:
        return {}, done.stderr


def medians(runs: list[Scores]) -> Scores:
    return {name: median(run[name] for run in runs) for name in LEAST}


def too_low(found: dict[str, Scores]) -> list[str]:
    return [
        f"{page}: {name} is {scores[name]:g}, at least {least} is needed."
        for page, scores in found.items()
        for name, least in LEAST.items()
        if scores[name] < least
    ]


def row(page: str, scores: Scores) -> str:
    return f"{page:10}" + "".join(f"{scores[name]:>16g}" for name in LEAST)


if __name__ == "__main__":
    main()
