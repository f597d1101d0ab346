"""What a phone has to load of one page of the example clinic: ``python -m benchmarks.weight``.

Prints a JSON object of bytes, by what is loaded and how it is compressed.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import brotli
import django

#: As servers compress; every browser of today asks for brotli where the connection is secure.
COMPRESSIONS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, 9),
    "brotli": brotli.compress,
}
#: Of what is compressed with brotli.
LIMITS = {"HTML": 6 * 1024, "CSS and JS": 15 * 1024}

Weights = dict[str, dict[str, int]]


def main() -> None:
    from benchmarks.addresses import MEASURED
    from benchmarks.visits import read

    page = read(MEASURED["article"])
    print(json.dumps({"HTML": weigh([page]), "CSS and JS": weigh(linked(page.decode()))}))


def weigh(files: list[bytes]) -> dict[str, int]:
    return {name: sum(len(press(data)) for data in files) for name, press in COMPRESSIONS.items()}


def linked(html: str) -> list[bytes]:
    """The style sheets and scripts that a page of this site links."""
    from django.contrib.staticfiles import finders

    names = re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', html)
    return [Path(str(finders.find(name))).read_bytes() for name in names]


def above_weights(found: Weights) -> list[str]:
    return [
        f"{what}: {found[what]['brotli']:,} bytes, limit {limit:,}."
        for what, limit in LIMITS.items()
        if found[what]["brotli"] > limit
    ]


if __name__ == "__main__":
    django.setup()
    main()
