"""Tie processes to their parent and folders to one owner, so that nothing outlives its start."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None) if sys.platform.startswith("linux") else None


def die_with_parent() -> None:
    """Ask Linux to end this process when the thread that started it ends, even by kill -9.

    Runs in a fresh child, between fork and exec. Elsewhere than on Linux it does nothing.
    """
    if _LIBC is not None:
        _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class FolderTakenError(Exception):
    """Another running copy owns the data folder."""


def own(folder: Path) -> IO[str]:
    """Lock a data folder for as long as the returned file stays open.

    Raises:
        FolderTakenError: another process holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = (folder / "owner.lock").open("a+")
    if os.name == "posix":
        import fcntl  # noqa: PLC0415  (does not exist on Windows)

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            pid = file.read().strip() or "unknown"
            file.close()
            raise FolderTakenError(
                f"Touchstone already runs on {folder} (process {pid}). Stop it first, or give "
                "this one a folder of its own with TOUCHSTONE_VAR."
            ) from None
    file.seek(0)
    file.truncate()
    file.write(str(os.getpid()))
    file.flush()
    return file
