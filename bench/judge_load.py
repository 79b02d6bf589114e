"""How many children a judge runs a second, what each costs in memory, and beside a bare fork."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from bench import figure
from bench.judge import HEADS, SOLUTIONS, passes, spec_of
from engine.guest.encode import encode
from engine.judge.court import Judge
from engine.judge.machine import prospect
from engine.judge.runner import Runner
from engine.judge.task import Task
from engine.judge.tiers import UnavailableError
from engine.judge.walls.nursery import Nursery

THREADS = 3
CHILDREN = {"numpy": 120, "torch": 80}
VERDICTS = 40
PLAIN = Path(__file__).with_name("_plain_fork.py")


def figures() -> Iterator[dict[str, Any]]:
    """Yield rates, the cost of the walls beside a bare fork, memory, and the first verdict."""
    try:
        with Judge() as judge:
            for needs in SOLUTIONS:
                yield from _first_and_rate(judge, needs)
                yield from _children(judge.tier, needs)
    except UnavailableError as error:
        print(f"bench judge_load: skipped, {error}", file=sys.stderr)


def _first_and_rate(judge: Judge, needs: str) -> Iterator[dict[str, Any]]:
    judge.warm(needs)
    first = _spent(lambda: passes(judge, needs))
    later = median(_spent(lambda: passes(judge, needs)) for _ in range(15))
    again = ("the median of later ones, reference known", later)
    yield figure(f"judge_{needs}_first_verdict", first, "ms", again)
    rate = _rate(lambda: passes(judge, needs), VERDICTS)
    yield figure(f"judge_{needs}_verdicts_per_s", rate, "1/s", ("cold interpreters", _cold(needs)))


def _children(tier: str, needs: str) -> Iterator[dict[str, Any]]:
    nursery = Nursery(prospect().jail(tier))
    try:
        run, task = Runner(nursery), Task.of(spec_of(needs))
        case = encode({"name": "one", "x": np.ones((8, 8))}, 10_000)

        def once(source: str = task.reference) -> object:
            return run(task, "public", source, 1, (case,))

        once()
        plain = float(
            subprocess.run(
                [sys.executable, str(PLAIN), needs, "30"],
                check=True, capture_output=True, text=True,
            ).stdout
        )  # fmt: skip
        group = median(_spent(once) for _ in range(30))
        yield figure(f"judge_{needs}_walls", group, "ms", ("a bare fork, same code", plain))
        rate = _rate(once, CHILDREN[needs])
        yield figure(
            f"judge_{needs}_children_per_s", rate, "1/s", ("cold interpreters", _cold(needs))
        )
        lasting = f"import time\n{task.reference}\nf(np.ones((8, 8)))\ntime.sleep(1.5)\n"
        private = _private_mib(lambda: once(lasting))
        yield figure(f"judge_{needs}_child_memory", private, "MiB", ("the budget", 15.0))
    finally:
        nursery.close()


def _cold(needs: str) -> float:
    command = [sys.executable, "-c", f"{HEADS[needs]}{SOLUTIONS[needs]}f(x)\n"]
    return 1000 / median(_spent(lambda: subprocess.run(command, check=True)) for _ in range(3))


def _rate(act: Callable[[], object], count: int) -> float:
    """Return how often a second ``THREADS`` threads together do it."""
    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(act) for _ in range(count)]:
            done.result()
    return count / (time.perf_counter() - began)


def _private_mib(act: Callable[[], object]) -> float:
    """Return the most that the deepest process below us holds for itself while ``act`` runs."""
    runner = threading.Thread(target=act)
    before = _below(os.getpid())
    runner.start()
    most = 0
    while runner.is_alive():
        for pid in _below(os.getpid()) - before:
            with suppress(OSError, ValueError):
                most = max(most, _private_kib(pid))
        time.sleep(0.05)
    runner.join()
    return most / 1024


def _private_kib(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def _below(pid: int) -> set[int]:
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found, wave = set[int](), {pid}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave} - found
        found |= wave
    return found


def _spent(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
