"""A control group around all jails of a judge, where one is delegated to it; never needed.

Limits on a child's address space say what one program may use. The group says what all of them
together may take from the machine, in memory and in tasks.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

MAX_TASKS = 1024
MEMORY_SHARE = 0.75

_NAME = "touchstone-judge-"
_numbers = count()


class Group:
    """One control group of each hierarchy; does nothing where nothing is delegated."""

    def __init__(self) -> None:
        name = f"{_NAME}{os.getpid()}-{next(_numbers)}"
        self.version, self._folders = _made(name)
        for folder in self._folders:
            _sweep(folder)
            with suppress(OSError):
                _limit(folder)

    def take(self, pid: int) -> None:
        """Move ``pid`` and every process below it into the group."""
        if self._folders:
            for member in (pid, *_below(pid)):
                for folder in self._folders:
                    with suppress(OSError):
                        (folder / "cgroup.procs").write_text(str(member))

    def close(self) -> None:
        """Remove the group as soon as the kernel has taken its last process away."""
        deadline = time.monotonic() + 1
        while self._folders and time.monotonic() < deadline:
            self._folders = [folder for folder in self._folders if not _removed(folder)]
            if self._folders:
                time.sleep(0.01)


def delegated() -> str | bool:
    """Return "v1" or "v2" where groups with limits can be made here, else False."""
    group = Group()
    group.close()
    return group.version or False


def _made(name: str) -> tuple[str, list[Path]]:
    """Make a group that can limit memory and tasks; ("", []) where that is not possible."""
    own = dict(_own())
    for parent in filter(_is_ours, _unified(own.get("", "/"))):
        with suppress(OSError):
            (parent / "cgroup.subtree_control").write_text("+memory +pids")
        folder = parent / name
        if _made_at([folder], ("memory.max", "pids.max")):
            return "v2", [folder]
    folders = [Path("/sys/fs/cgroup", kind + own.get(kind, "/"), name) for kind in _V1]
    if _made_at(folders, ("memory.limit_in_bytes", "pids.max")):
        return "v1", folders
    return "", []


_V1 = ("memory", "pids")


def _own() -> Iterator[tuple[str, str]]:
    """Yield (controller, path) of the groups that this process is in; v2 has no controller."""
    with suppress(OSError):
        for line in Path("/proc/self/cgroup").read_text().splitlines():
            _number, controllers, path = line.split(":", 2)
            for controller in controllers.split(","):
                yield controller, path


def _unified(path: str) -> Iterator[Path]:
    """Yield where a v2 group may be made: below our own group, or beside it.

    A group that holds processes cannot hand controllers to groups below it, so a service manager
    that delegates puts its processes one level down.
    """
    for root in (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/unified")):
        if (root / "cgroup.controllers").exists():
            own = root / path.lstrip("/")
            yield own
            if own != root:
                yield own.parent


def _is_ours(folder: Path) -> bool:
    """Tell whether a v2 group was handed to us: root may write everywhere and has to be told."""
    if os.geteuid() != 0:
        return os.access(folder, os.W_OK)
    try:
        return os.getxattr(folder, "user.delegate") == b"1"
    except OSError:
        return False


def _made_at(folders: list[Path], files: tuple[str, ...]) -> bool:
    """Make ``folders``; where the files are not in them, take them away again."""
    try:
        for folder in folders:
            folder.mkdir()
    except OSError:
        complete = False
    else:
        complete = all(any((folder / file).exists() for folder in folders) for file in files)
    if not complete:
        for folder in folders:
            _removed(folder)
    return complete


def _limit(folder: Path) -> None:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    memory = str(int(pages * size * MEMORY_SHARE))
    limits = {"memory.max": memory, "memory.limit_in_bytes": memory, "pids.max": str(MAX_TASKS)}
    for name, value in limits.items():
        if (folder / name).exists():
            (folder / name).write_text(value)


def _sweep(folder: Path) -> None:
    """Remove the empty groups of judges that were killed."""
    for other in folder.parent.glob(f"{_NAME}*"):
        owner = other.name.removeprefix(_NAME).partition("-")[0]
        if not Path("/proc", owner).exists():
            _removed(other)


def _removed(folder: Path) -> bool:
    try:
        folder.rmdir()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _below(pid: int) -> set[int]:
    """Return the processes below ``pid``."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found, wave = set[int](), {pid}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave} - found
        found |= wave
    return found
