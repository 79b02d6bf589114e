"""The cases of a task for one seed, with the reference's outputs: drawn once, then kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.guest.decode import decode
from engine.judge.closeness import Tolerance
from engine.judge.compare import compare
from engine.judge.reply import Raised, Reply, Returned
from engine.judge.task import GROUPS, POOL, Task
from engine.judge.walls.child import End
from engine.language import Text, both

MAX_KEPT = 128

Runner = Callable[[Task, str, str, int, tuple[bytes, ...]], tuple[End, Reply]]
"""(task, group, source, seed, cases) -> how the child ended and what it said; "" draws."""

EXACT = Tolerance(0.0, 0.0, 0.0)


class TrialError(RuntimeError):
    """The task itself is at fault: it cannot be drawn, or its reference fails."""


@dataclass(frozen=True)
class Case:
    """One case with its key.

    Attributes:
        raw: the encoded case, as it is sent to a solution.
        inputs: the decoded case without name and title.
        expected: the reference's outputs.
    """

    name: str
    title: Text
    raw: bytes
    inputs: Mapping[str, Any]
    expected: Any


@dataclass(frozen=True)
class Trial:
    """All cases of one task and seed, by group."""

    task: Task
    seed: int
    groups: Mapping[str, tuple[Case, ...]]


class Trials:
    """Makes trials and keeps the last `MAX_KEPT`."""

    def __init__(self, run: Runner) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, int], Trial] = OrderedDict()

    def of(self, task: Task, seed: int) -> Trial:
        """Return the trial of ``task`` for ``seed``, of which only the rest by `POOL` counts.

        Raises:
            TrialError: the task is at fault.
        """
        key = (task.digest, seed % POOL)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        trial = Trial(task, seed % POOL, {g: self._group(task, g, seed % POOL) for g in GROUPS})
        with self._lock:
            self._kept[key] = trial
            if len(self._kept) > MAX_KEPT:
                self._kept.popitem(last=False)
        return trial

    def _group(self, task: Task, group: str, seed: int) -> tuple[Case, ...]:
        # Public cases are the same for everyone, so that they can be talked about.
        seed = 0 if group == "public" else seed
        _end, drawn = self._run(task, group, "", seed, ())
        _insist(drawn, f"draw({group})")
        raws = tuple(drawn.drawn)
        if not raws:
            raise TrialError(f"draw({group}) gives no case")
        _end, solved = self._run(task, group, task.reference, seed, raws)
        _insist(solved, f"the reference on {group} cases")
        return tuple(
            _case(task, group, raw, answer)
            for raw, answer in zip(raws, solved.answers, strict=True)
        )


def _insist(reply: Reply, what: str) -> None:
    for answer in reply.answers:
        if isinstance(answer, Raised):
            raise TrialError(f"{what} raises {answer.type_name}: {answer.message}")
        if not isinstance(answer, Returned):
            raise TrialError(f"{what} gives too much output")
    if not reply.done or reply.malformed:
        raise TrialError(f"{what} does not come to an end")


def _case(task: Task, group: str, raw: bytes, answer: Any) -> Case:
    data = decode(raw)
    name, title = data.pop("name", ""), data.pop("title", None)
    if not isinstance(name, str) or not name or not isinstance(answer.outputs, dict):
        raise TrialError(f"a {group} case has no name, or call() does not return a dict")
    if answer.after is not None:
        after = {key: value for key, value in answer.after.items() if key in data}
        if compare(data, after, EXACT):
            raise TrialError(f"the reference changes the inputs of case {name}")
    shown = title if isinstance(title, dict) else both(name, name)
    return Case(name, shown, raw, data, answer.outputs)
