"""``python -m bench [NAME]``: the short measurements, or one long one of bench/long."""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parent


def names(folder: Path) -> list[str]:
    """List the modules of a folder that measure something."""
    return sorted(path.stem for path in folder.glob("*.py") if path.stem[0] != "_")


def chosen(arguments: list[str]) -> list[ModuleType]:
    """Import what is asked for; nothing means every short one.

    Raises:
        SystemExit: there is no measurement of such a name.
    """
    short, long = names(FOLDER), names(FOLDER / "long")
    if not arguments:
        return [importlib.import_module(f"bench.{name}") for name in short]
    (name,) = arguments
    if name not in short + long:
        sys.exit(f"no measurement {name}; short: {', '.join(short)}; long: {', '.join(long)}")
    return [importlib.import_module(f"bench.{name}" if name in short else f"bench.long.{name}")]


def main(arguments: list[str]) -> int:
    """Print one JSON line per figure as soon as it is known; times go to stderr."""
    failed = 0
    for module in chosen(arguments):
        started = time.monotonic()
        try:
            for line in module.figures():
                print(json.dumps(line), flush=True)
        except Exception as error:
            failed = 1
            print(f"{module.__name__} failed: {error!r}", file=sys.stderr)
        print(f"{module.__name__}: {time.monotonic() - started:.1f} s", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
