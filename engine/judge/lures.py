"""What a child of this very worker must not reach: its files, its process, its folders."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from engine.judge.walls.places import GUEST, site_packages

BAIT = ".touchstone-lure"
"""What a probe tries to make in a folder."""


@dataclass(frozen=True)
class Lures:
    """Paths as the worker sees them.

    Attributes:
        readable: files that the worker could read.
        folders: folders that the worker could list or write in.
        pid: the worker's process.
    """

    readable: tuple[str, ...]
    folders: tuple[str, ...]
    pid: int


@contextmanager
def laid_out() -> Iterator[Lures]:
    """Lay out a secret that everybody could read, and name what else there is to be had."""
    pid, hidden = os.getpid(), os.memfd_create("lure")
    with tempfile.NamedTemporaryFile(prefix="touchstone-lure-") as secret:
        os.chmod(secret.name, 0o644)
        readable = [secret.name, __file__, str(GUEST / "cell.py"), "/etc/passwd"]
        readable += [f"/proc/{pid}/{name}" for name in ("environ", "mem", "maps", "cmdline")]
        # What is open needs no path that landlock could refuse, only leave to look at a process.
        readable += [f"/proc/{pid}/fd/{number}" for number in (secret.fileno(), hidden)]
        folders = [tempfile.gettempdir(), str(Path.home()), str(Path.cwd()), "/dev/shm"]  # noqa: S108
        folders += [str(site_packages()), str(GUEST), os.environ.get("TOUCHSTONE_VAR", "/var")]
        try:
            yield Lures(tuple(readable), tuple(folders), pid)
        finally:
            os.close(hidden)
            for folder in folders:
                _take_away(Path(folder, BAIT))


def _take_away(path: Path) -> None:
    """Remove what a probe was able to make, which is why the tier was not reached."""
    with suppress(OSError):
        path.rmdir() if path.is_dir() else path.unlink()
