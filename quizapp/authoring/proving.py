"""Runs the code of a draft through the judge: right solutions pass, wrong ones do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from engine.exercise import Exercise
from engine.language import both
from engine.pack import Complaint, PackSource

SEEDS = (0, 1)
_OURS = ("ZygoteError", "OSError", "BrokenPipeError", "ConnectionError")


class Judge(Protocol):
    """What is needed of `engine.judge.court.Judge`, which only a worker may load."""

    tier: str

    def verify(self, spec: Mapping[str, Any], source: str, seed: int) -> Any:
        """Return the ruling on ``source``."""


class JudgeBrokeError(Exception):
    """The judge itself failed; the check may be tried again."""


def prove(pack: PackSource, judge: Judge, beat: Callable[[], object]) -> list[Complaint]:
    """Return a complaint for every solution that does not end as its author says.

    Args:
        beat: called after every solution, to keep a lease alive.

    Raises:
        JudgeBrokeError: the judge could not judge.
    """
    return [one for exercise in code_of(pack) for one in _faults(exercise, judge, beat)]


def _faults(exercise: Exercise, judge: Judge, beat: Callable[[], object]) -> Iterator[Complaint]:
    folder = f"tasks/{exercise.key}"
    for file, expect, source in _solutions(exercise.spec):
        for seed in SEEDS:
            ruling = judge.verify(exercise.spec, source, seed)
            beat()
            if str(ruling.status) == "INTERNAL":
                yield _broken(f"{folder}/cases.py", ruling.note)
                return
            if str(ruling.status) != expect:
                yield _unexpected(f"{folder}/{file}", expect, ruling)
                break


def code_of(pack: PackSource) -> list[Exercise]:
    """Return the exercises whose code has to be run before they are published."""
    return [one for one in pack.exercises if one.kind == "code"]


def unproven(pack: PackSource, tier: str) -> list[Complaint]:
    """Say for every code exercise that nobody could run its code here."""
    message = both(
        f"The code was not checked: verification is off here (tier {tier}).",
        f"代码未经检查：此处未启用评测（级别 {tier}）。",
    )
    mend = both(
        "Ask the operator to run the worker in the container, then upload again.",
        "请运维人员在容器中运行评测进程，然后重新上传。",
    )
    return [Complaint(f"tasks/{one.key}", 0, 0, "", message, mend) for one in code_of(pack)]


def _solutions(spec: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield "reference.py", "PASS", spec["reference"]
    for one in spec["right"]:
        yield f"right/{one['name']}.py", "PASS", one["source"]
    for one in spec["wrong"]:
        yield f"wrong/{one['name']}.py", one["expect"], one["source"]


def _broken(file: str, note: str) -> Complaint:
    """Tell a task that cannot be judged from a judge that is broken."""
    if note.startswith(_OURS) or not note:
        raise JudgeBrokeError(f"{file}: {note}")
    why = note.partition(": ")[2]
    return Complaint(
        file,
        0,
        0,
        "",
        both(f"The task cannot be judged: {why}.", f"该任务无法评测：{why}。"),
        both(
            "Mend cases.py or reference.py: the reference is run on every case first.",
            "请修正 cases.py 或 reference.py：首先会对每个用例运行参考解答。",
        ),
    )


def _unexpected(file: str, expect: str, ruling: Any) -> Complaint:
    case = ruling.first_failing
    where = f" ({case.group}: {case.name})" if case else ""
    detail = ruling.message or (case.message if case else {})
    message = both(
        f"It ends {ruling.status}{where}, expected {expect}. {detail.get('en', '')}".strip(),
        f"结果为 {ruling.status}{where}，应为 {expect}。{detail.get('zh', '')}",
    )
    mend = both(
        "Mend the solution, or the cases that judge it.",
        "请修正该解答，或修正评测它的用例。",
    )
    return Complaint(file, ruling.line, 1 if ruling.line else 0, "", message, mend)
