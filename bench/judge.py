"""What a verdict costs in warm zygotes, beside a cold interpreter that runs the same code."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import numpy as np

from bench import figure
from engine.guest.encode import encode
from engine.judge.court import Judge
from engine.judge.machine import prospect
from engine.judge.ruling import Status
from engine.judge.runner import Runner
from engine.judge.task import Task
from engine.judge.tiers import UnavailableError
from engine.judge.walls.nursery import Nursery

WARM_ROUNDS, COLD_ROUNDS = 15, 3

CASES = """
def draw(rng, group):
    return [{"name": group, "x": rng.normal(size=(8, 8))}]


def call(solution, case):
    return {"y": solution.f(case["x"])}
"""
SOLUTIONS = {
    "numpy": "def f(x):\n    return np.linalg.norm(x @ x.T, axis=0)\n",
    "torch": (
        "def f(x):\n"
        "    w = torch.tensor(x, requires_grad=True)\n"
        "    (F.softmax(w @ w.T, dim=-1) ** 2).sum().backward()\n"
        "    return w.grad\n"
    ),
}
HEADS = {
    "numpy": "import numpy as np\nx = np.ones((8, 8))\n",
    "torch": (
        "import numpy as np, torch\nimport torch.nn.functional as F\n"
        "torch.set_num_threads(1)\nx = np.ones((8, 8))\n"
    ),
}


def figures() -> Iterator[dict[str, Any]]:
    """Yield the cost of one group of cases (one child) and of a whole verdict (two children)."""
    try:
        with Judge() as judge:
            began = time.perf_counter()
            judge.warm("torch")
            boot = (time.perf_counter() - began) * 1000
            yield figure("judge_torch_zygote_boot", boot, "ms")
            for needs in SOLUTIONS:
                yield from _figures_of(judge, needs)
    except UnavailableError as error:
        print(f"bench judge: skipped, {error}", file=sys.stderr)


def _figures_of(judge: Judge, needs: str) -> Iterator[dict[str, Any]]:
    command = [sys.executable, "-c", f"{HEADS[needs]}{SOLUTIONS[needs]}f(x)\n"]
    cold = _median(lambda: subprocess.run(command, check=True), COLD_ROUNDS)
    baseline = ("a cold interpreter that runs the code once", cold)
    whole = _median(lambda: passes(judge, needs), WARM_ROUNDS)
    yield figure(f"judge_{needs}_verdict", whole, "ms", baseline)
    nursery = Nursery(prospect().jail(judge.tier))
    try:
        run, task = Runner(nursery), Task.of(spec_of(needs))
        case = encode({"name": "one", "x": np.ones((8, 8))}, 10_000)
        group = _median(lambda: run(task, "public", task.reference, 1, (case,)), WARM_ROUNDS)
    finally:
        nursery.close()
    yield figure(f"judge_{needs}_group", group, "ms", baseline)


def _median(act: Callable[[], object], rounds: int) -> float:
    """Return the median of ``rounds`` timings in milliseconds, after one that does not count."""
    act()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        spent.append((time.perf_counter() - began) * 1000)
    return median(spent)


def spec_of(needs: str) -> dict[str, Any]:
    """Return a small task whose reference is the solution for ``needs``."""
    return {
        "entry": "f",
        "needs": needs,
        "starter": "",
        "reference": SOLUTIONS[needs],
        "cases": CASES,
        "wrong": [],
    }


def passes(judge: Judge, needs: str) -> None:
    """Have the solution judged; AssertionError where it does not pass."""
    ruling = judge.verify(spec_of(needs), SOLUTIONS[needs], 1)
    assert ruling.status is Status.PASS, (ruling.message, ruling.note)
