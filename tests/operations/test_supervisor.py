"""The supervisor restarts what dies and leaves nothing behind, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.processes import wait_for

ROOT = Path(__file__).resolve().parents[2]

SITE = """
import sys
from quizapp.running.supervisor import Program, Supervisor
sleeper = "import os, time; open({folder!r} + '/' + str(os.getpid()), 'w'); time.sleep(60)"
parent = "import subprocess, sys; subprocess.run([sys.executable, '-c', " + repr(sleeper) + "])"
programs = [Program("one", [sys.executable, "-c", sleeper]),
            Program("family", [sys.executable, "-c", parent])]
Supervisor(programs, say=lambda text: print(text, flush=True)).run()
"""


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    code = SITE.format(folder=str(tmp_path))
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    assert wait_for(lambda: len(list(tmp_path.iterdir())) == 2), "the programs did not start"
    yield process
    process.kill()
    process.wait()


def pids(folder: Path) -> set[int]:
    return {int(path.name) for path in folder.iterdir()}


def test_a_polite_stop_ends_programs_and_their_children(
    site: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    site.send_signal(signal.SIGTERM)
    site.wait(timeout=15)
    assert wait_for(lambda: not any(map(alive, pids(tmp_path))))


def test_a_killed_supervisor_takes_its_programs_along(
    site: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    direct = Path(f"/proc/{site.pid}/task/{site.pid}/children").read_text().split()
    site.kill()
    site.wait()
    assert len(direct) == 2
    assert wait_for(lambda: not any(alive(int(pid)) for pid in direct))


def test_a_program_that_dies_is_started_again(
    site: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    direct = Path(f"/proc/{site.pid}/task/{site.pid}/children").read_text().split()
    before = pids(tmp_path)
    os.kill(int(direct[0]), signal.SIGKILL)
    assert wait_for(lambda: bool(pids(tmp_path) - before)), "nothing was started again"
    assert wait_for(lambda: not alive(int(direct[0])))
