"""``python -m engine.formats.native SCRATCH < pack.zip``: reads a stranger's zip within limits.

Prints the reading as one JSON document. Whatever the zip does, it happens to this process alone.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from engine.formats.native.archive import read_zip
from engine.pack.plain_data import reading_to_json

CPU_S = 30
MEMORY = 1 << 30
FILE = 16 << 20


def limit() -> None:
    """Limit this process: processor time, memory, file size; no core dump."""
    for what, most in (
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main(scratch: str) -> None:
    """Read standard input into ``scratch`` and print what was found."""
    limit()
    reading = read_zip(sys.stdin.buffer.read(), Path(scratch))
    json.dump(reading_to_json(reading), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
