"""Where the package under test comes from."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

import wagtail_triggerpoint


def main() -> None:
    """Refuses to go on unless it was installed, and not found among the sources."""
    found = Path(wagtail_triggerpoint.__file__)
    if not found.is_relative_to(sysconfig.get_path("purelib")):
        sys.exit(f"The package under test is {found}, which is not the installed one.")


if __name__ == "__main__":
    main()
