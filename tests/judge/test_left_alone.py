"""A judge that is killed without a word leaves no zygote and no child, in any tier."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from engine.judge.machine import prospect
from engine.judge.walls.jail import Jail
from tests.judge.container import ROOT
from tests.judge.traces import descendants

pytestmark = pytest.mark.sandbox

PROGRAM = """
import sys
from engine.guest.encode import encode
from engine.judge.runner import Runner
from engine.judge.task import Task
from engine.judge.walls.jail import Jail
from engine.judge.walls.nursery import Nursery

nursery = Nursery(Jail(*sys.argv[1:]))
nursery.warm("numpy")
print("warm", flush=True)
spec = {"entry": "f", "needs": "numpy", "starter": "", "reference": "", "wrong": [],
        "cases": "def call(solution, case):\\n    return {'y': solution.f()}\\n",
        "limits": {"wall_s": 60, "cpu_s": 60, "memory_mib": 64}}
source = "def f():\\n    while True:\\n        pass\\n"
Runner(nursery)(Task.of(spec), "public", source, 0, (encode({"name": "one"}, 100),))
"""


@pytest.mark.parametrize("tier", ["A", "A2", "B"])
def test_nothing_outlives_a_judge_that_is_killed(tier: str) -> None:
    jail: Jail = prospect().jail(tier)
    judge = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, tier, jail.bwrap],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert judge.stdout is not None
    assert judge.stdout.readline() == "warm\n"
    least = {"A": 5, "A2": 5, "B": 3}[tier]  # bubblewrap (twice), zygote, keeper, child
    found = waited_for(judge.pid, least)
    os.kill(judge.pid, signal.SIGKILL)
    judge.wait()
    judge.stdout.close()
    deadline = time.monotonic() + 5
    while any(runs(pid) for pid in found) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(runs(pid) for pid in found)


def waited_for(pid: int, least: int) -> set[int]:
    """Return the processes below ``pid`` as soon as there are ``least``."""
    deadline = time.monotonic() + 10
    while len(found := descendants(pid)) < least and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(found) >= least
    return found


def runs(pid: int) -> bool:
    """Tell whether a process is there and not merely waiting to be reaped."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
