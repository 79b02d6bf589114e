"""Children, zygotes and workers killed at random: every submission is judged exactly once."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.operations.test_worker_kill import Workshop, workshop

pytestmark = [pytest.mark.slow, pytest.mark.sandbox]
__all__ = ["workshop"]  # the fixture

MANY = int(os.environ.get("KILL_SUBMISSIONS", "60"))
SECONDS = 90 + MANY
JAIL = 3
"""Below a worker: bubblewrap, its init, the zygote; whatever is deeper is a child."""


def family() -> dict[int, list[int]]:
    """Parent to children, of every process there is."""
    found: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            words = stat.read_text().rpartition(")")[2].split()
            found.setdefault(int(words[1]), []).append(int(stat.parent.name))
    return found


def below(pid: int, tree: dict[int, list[int]], depth: int) -> Iterator[tuple[int, int]]:
    """Yield the processes below one, with how far below they are."""
    for child in tree.get(pid, []):
        yield child, depth
        yield from below(child, tree, depth + 1)


class Reaper:
    """Kills something at random, and counts what it was."""

    def __init__(self, shop: Workshop, seed: int) -> None:
        self.shop = shop
        self.random = random.Random(seed)
        self.killed = {"child": 0, "zygote": 0, "worker": 0}

    def strike(self) -> None:
        """Kill a child of a zygote, a zygote with its jail, or a worker with everything."""
        rarest = min(self.killed, key=lambda one: self.killed[one])
        unmet = [rarest] if not self.killed[rarest] else []
        what = (unmet or self.random.choices(("child", "zygote", "worker"), (6, 3, 1)))[0]
        if what == "worker":
            self.shop.kill()
            self.shop.scene("bury")
            self.shop.hire(1)
            self.killed[what] += 1
            return
        worker = self.shop.workers[0].pid
        there = list(below(worker, family(), 1))
        deep = [pid for pid, depth in there if (depth > JAIL) == (what == "child")]
        if deep:
            with suppress(ProcessLookupError):
                os.kill(self.random.choice(deep), signal.SIGKILL)
                self.killed[what] += 1


def test_every_submission_is_judged_exactly_once(workshop: tuple[Workshop, int]) -> None:
    shop, _workers = workshop
    shop.step("-m", "tests.operations.scene", "crowd", str(MANY))
    shop.hire(1)
    reaper, end = Reaper(shop, 5), time.monotonic() + SECONDS
    while not settled(facts := shop.scene("tally")) and time.monotonic() < end:
        reaper.strike()
        time.sleep(reaper.random.uniform(0, 0.3))
        if reaper.random.random() < 0.2:
            shop.scene("bury")

    wrong = (MANY + 2) // 3
    assert facts["states"] == {"done": MANY}, (facts, reaper.killed, shop.log.read_text()[-3000:])
    assert facts["outcomes"] == {"right": MANY - wrong, "wrong": wrong}, reaper.killed
    # A wrong program leaves its showing open for the next try, so only right ones are rated.
    assert (facts["events"], facts["doubled"], facts["waiting"]) == (MANY - wrong, 0, 0)
    assert all(reaper.killed.values()), reaper.killed
    print(f"{MANY} submissions, killed {reaper.killed}, {facts['retried']} judged again")


def settled(facts: dict[str, Any]) -> bool:
    return set(facts["states"]) <= {"done", "failed", "withdrawn"}
