"""Lines of the learner's own, run behind their code: nothing is compared, only shown."""

from __future__ import annotations

from dataclasses import replace

from engine.judge.ruling import CaseRuling
from engine.judge.task import Task
from engine.language import both

GROUP = "own"
_GAP = "\n\n\n"
_DRIVER = """
def draw(rng, group):
    return [{"name": "own", "title": {"en": "Your own lines", "zh": "你自己的代码行"}}]


def call(solution, case):
    return {}
"""


def own_task(task: Task) -> Task:
    """A task with the limits of ``task`` and a single case that compares nothing."""
    return replace(task, cases=_DRIVER, mutation="allowed", digest=f"own:{task.digest}")


def joined(source: str, own: str) -> str:
    """The code with the own lines behind it, as one module."""
    return f"{source.rstrip()}{_GAP}{own}\n"


def told(case: CaseRuling, source: str) -> CaseRuling:
    """Count lines within the own lines where the error is in them, and say so."""
    offset = source.rstrip().count("\n") + _GAP.count("\n")
    if case.line <= offset:
        return replace(case, group=GROUP)
    line = case.line - offset
    en = case.message.get("en", "").replace(f" at line {case.line}", "", 1)
    zh = case.message.get("zh", "").replace(f"第 {case.line} 行：", "", 1)
    message = both(f"In line {line} of your own lines: {en}", f"你自己的第 {line} 行：{zh}")
    trace = tuple(_recounted(one, offset) for one in case.trace)
    return replace(case, group=GROUP, line=0, message=message, trace=trace)


def _recounted(traced: str, offset: int) -> str:
    """A line of a trace, with the number that it has among the own lines if it is one of them."""
    number, bar, text = traced.partition(" | ")
    if not number.strip().isdecimal() or int(number) <= offset:
        return traced
    return f"{int(number) - offset:>4}{bar}{text}"
