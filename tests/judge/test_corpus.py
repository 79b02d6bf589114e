"""Golden verdicts: hostile and honest programs, an honest one after each, nothing left behind."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path

import pytest

from engine.judge.court import Judge
from engine.judge.ruling import Status
from tests.judge.conftest import spec_of

CASES = Path(__file__).parent / "cases"
HONEST = "def f(x):\n    return 2 * x\n"
WATCHED = ("/dev/shm", "/tmp", "/var/tmp", "/", "/run")  # noqa: S108
NAMES = ("x", "leak", "big", "mine", "mine.so", "mine.npy", "result", "pipe", "numpy.py")
HEADER = re.compile(r"# (expect|needs): (\S+)")


def program(path: Path) -> tuple[str, dict[str, str]]:
    source = path.read_bytes().decode("utf-8")
    return source, dict(HEADER.findall(source.partition("\n\n")[0]))


def marked(path: Path) -> object:
    needs_torch = "# needs: torch" in path.read_text()
    marks = [pytest.mark.sandbox, *([pytest.mark.torch] if needs_torch else [])]
    return pytest.param(path, id=path.stem, marks=marks)


def traces() -> set[str]:
    """What a program could leave behind: files it names, descriptors and processes of ours."""
    files = {str(Path(place, name)) for place in WATCHED for name in NAMES}
    return {
        *filter(os.path.lexists, files),
        *(f"open file {number}" for number in os.listdir("/proc/self/fd")),
        *(f"process {pid}" for pid in descendants(os.getpid())),
    }


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


def left_behind(before: set[str]) -> set[str]:
    """Give the kernel a little time to take a killed child away, then name what is still there."""
    deadline = time.monotonic() + 2
    while (left := traces() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


@pytest.mark.parametrize("path", [marked(path) for path in sorted(CASES.glob("*.py"))])
def test_a_program_ends_as_expected_and_leaves_nothing_behind(path: Path, judge: Judge) -> None:
    source, header = program(path)
    if header.get("needs") == "torch":
        pytest.importorskip("torch")
    spec = spec_of(needs=header.get("needs", "numpy"))
    assert judge.verify(spec, HONEST, 1).status is Status.PASS
    before = traces()
    began = time.monotonic()

    ruling = judge.verify(spec, source, 1)

    assert ruling.status in header["expect"].split("|"), (ruling.message, ruling.note)
    assert time.monotonic() - began < 2 * 3 + 2
    assert judge.verify(spec, HONEST, 1).status is Status.PASS, "the canary"
    assert not left_behind(before)


def test_the_corpus_has_a_verdict_for_every_way_to_fail() -> None:
    expected = {
        status for path in CASES.glob("*.py") for status in program(path)[1]["expect"].split("|")
    }
    assert expected == set(Status) - {Status.INTERNAL}
