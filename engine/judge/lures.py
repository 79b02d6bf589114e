"""What a child of this very worker must not reach: its files, its process, its folders."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

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
    with ExitStack() as stack:
        secret = stack.enter_context(_secret())
        pid, hidden = os.getpid(), os.memfd_create("lure")
        stack.callback(os.close, hidden)
        readable = [secret.name, __file__, str(GUEST / "cell.py"), "/etc/passwd"]
        readable += [f"/proc/{pid}/{name}" for name in ("environ", "mem", "maps", "cmdline")]
        # What is open needs no path that landlock could refuse, only leave to look at a process.
        readable += [f"/proc/{pid}/fd/{number}" for number in (secret.fileno(), hidden)]
        folders = [str(Path(secret.name).parent), os.path.expanduser("~"), os.getcwd(), "/dev/shm"]  # noqa: S108
        folders += [str(site_packages()), str(GUEST), os.environ.get("TOUCHSTONE_VAR", "/var")]
        stack.callback(_take_away, folders)
        yield Lures(tuple(readable), tuple(folders), pid)


def _secret() -> IO[Any]:
    """Return an open file that every user may read; our own source where nothing can be written."""
    try:
        secret: IO[Any] = tempfile.NamedTemporaryFile(prefix="touchstone-lure-")  # noqa: SIM115
    except OSError:
        return open(__file__)
    os.chmod(secret.name, 0o644)
    return secret


def _take_away(folders: list[str]) -> None:
    """Remove what a probe was able to make, which is why the tier was not reached."""
    for path in (Path(folder, BAIT) for folder in folders):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
