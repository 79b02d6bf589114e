"""What a program could leave behind: files, processes, descriptors, memory, kernel objects."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from engine.judge.walls.places import GUEST, interpreter, site_packages

PLACES = ("/dev/shm", "/tmp", "/var/tmp", "/", "/run", "/box", "/cache")  # noqa: S108
NAMES = ("x", "leak", "big", "mine", "mine.so", "mine.npy", "result", "pipe", "numpy.py", "stdout")
QUEUES = ("shm", "sem", "msg")
GROWTH = 64 << 20
"""A zygote never runs what it is given, so its memory stays; this much is the kernel's rounding."""


def traces() -> set[str]:
    """Name everything that is there now and that a program might have made.

    A socket that listens is an open file of some process of ours.
    """
    files = {str(Path(place, name)) for place in PLACES for name in NAMES}
    return {
        *filter(os.path.lexists, files),
        *(f"open file {number}" for number in os.listdir("/proc/self/fd")),
        *(line for pid in descendants(os.getpid()) for line in process(pid)),
        *(line for kind in QUEUES for line in kernel_objects(kind)),
        *environment(),
    }


def left_behind(before: set[str]) -> set[str]:
    """Give the kernel a little time to take a killed child away, then name what is still there."""
    deadline = time.monotonic() + 2
    while (left := traces() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def kernel_objects(kind: str) -> list[str]:
    """Return the System V objects of one kind, by their ids."""
    with suppress(OSError):
        lines = Path("/proc/sysvipc", kind).read_text().splitlines()[1:]
        return [f"{kind} {line.split()[1]}" for line in lines]
    return []


def environment() -> list[str]:
    """Return times and sizes of a sample of the files that every zygote loads."""
    packages = [site_packages() / name for name in ("numpy", "torch") if find_spec(name)]
    sample = [interpreter(), GUEST, *GUEST.glob("*.py"), site_packages(), Path(os.__file__)]
    sample += [part for package in packages for part in (package, package / "__init__.py")]
    sample += [Path(getattr(sys.modules.get("numpy"), "__file__", os.__file__))]
    found = []
    for path in sample:
        seen = path.stat()
        found.append(f"{path} of {seen.st_mtime_ns} with {seen.st_size} bytes")
    return found


def memory() -> int:
    """Return how many bytes the processes below this one have resident."""
    pages = 0
    for pid in descendants(os.getpid()):
        with suppress(OSError):
            pages += int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def process(pid: int) -> list[str]:
    """Name a process and, by counting, its open files: fewer of them are no trace of anybody."""
    count = 0
    with suppress(OSError):
        count = len(os.listdir(f"/proc/{pid}/fd"))
    return [f"process {pid}", *(f"open file {number} of process {pid}" for number in range(count))]


def descendants(pid: int) -> set[int]:
    """Return the processes below ``pid``.

    Every process is asked for its parent: /proc/PID/task/TID/children may leave out a living
    child while a sibling of it ends, and then names it as new the next time.
    """
    parents = dict(filter(None, map(parentage, Path("/proc").glob("[0-9]*"))))
    found, wave = set[int](), {pid}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave} - found
        found |= wave
    return found


def parentage(process: Path) -> tuple[int, int] | None:
    """Return a process and its parent; None where it ended while we looked."""
    with suppress(OSError):
        return int(process.name), int((process / "stat").read_text().rpartition(")")[2].split()[1])
    return None
