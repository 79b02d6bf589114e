"""Turns a task and a source into one child's job, and runs it, elsewhere again if need be."""

from __future__ import annotations

from typing import Any

from engine.guest.job import Job
from engine.judge.reply import Reply, read_reply
from engine.judge.task import GROUPS, Task
from engine.judge.walls import filters, jail
from engine.judge.walls.child import REPLY_CAP, End, run
from engine.judge.walls.nursery import Nursery
from engine.judge.walls.zygotes import ZygoteError

TRIES = 3


class Runner:
    """Runs jobs in the zygotes of one nursery."""

    def __init__(self, nursery: Nursery) -> None:
        self._nursery = nursery

    def __call__(
        self, task: Task, group: str, source: str, seed: int, cases: tuple[bytes, ...]
    ) -> tuple[End, Reply]:
        """Solve ``cases`` with ``source``, or draw the cases of ``group`` where there are none.

        Raises:
            ZygoteError: our own machinery failed `TRIES` times.
        """
        head = _head(task, group, seed, draw=not cases)
        text = source.encode("utf-8", "surrogatepass")
        job = Job(head, task.cases, text, filters.strict(), cases)
        for _ in range(TRIES - 1):
            try:
                return self._once(job, task)
            except ZygoteError:
                continue
        return self._once(job, task)

    def _once(self, job: Job, task: Task) -> tuple[End, Reply]:
        with self._nursery.lent(task.needs) as zygote:
            end = run(zygote, job, task.wall_s)
        return end, read_reply(bytes(end.reply))


def _head(task: Task, group: str, seed: int, draw: bool) -> dict[str, Any]:
    return {
        "mode": "draw" if draw else "solve",
        "entry": task.entry,
        "needs": task.needs,
        "mutation": task.mutation,
        "group": group,
        "seed": seed,
        "salt": GROUPS.index(group),
        "cpu_s": task.cpu_s,
        "memory_mib": task.memory_mib,
        "reply_bytes": REPLY_CAP // 2,
        "readable": jail.readable(),
    }
