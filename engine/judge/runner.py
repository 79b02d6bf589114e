"""Turns a task and a source into one child's job, and runs it, elsewhere again if need be."""

from __future__ import annotations

from typing import Any

from engine.guest.job import WALLED, Job
from engine.judge.reply import Reply, read_reply
from engine.judge.task import GROUPS, Task
from engine.judge.walls.child import REPLY_CAP, End, run
from engine.judge.walls.jail import Jail
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
        jail = self._nursery.jail
        head = _head(task, group, seed, jail, draw=not cases)
        text = source.encode("utf-8", "surrogatepass")
        job = Job(head, task.cases, text, jail.seccomp, cases)
        for _ in range(TRIES - 1):
            try:
                return self._once(job, task)
            except ZygoteError:
                continue
        return self._once(job, task)

    def _once(self, job: Job, task: Task) -> tuple[End, Reply]:
        with self._nursery.lent(task.needs) as zygote:
            end = run(zygote, job, task.wall_s)
            if not end.reply.startswith(WALLED):
                # Nothing of the submission has run, so this can only be our own fault.
                raise ZygoteError(f"the child could not build its walls: {zygote.log()}")
        return end, read_reply(bytes(end.reply[len(WALLED) :]))


def _head(task: Task, group: str, seed: int, jail: Jail, draw: bool) -> dict[str, Any]:
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
        "folder": jail.folder,
    }
