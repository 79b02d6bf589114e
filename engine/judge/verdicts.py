"""From a child's end and reply to one status a case."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import Any

from engine.guest.harness import EXIT_MEMORY
from engine.judge.closeness import Difference
from engine.judge.compare import compare
from engine.judge.reply import Answer, Oversize, Raised, Reply, Returned
from engine.judge.ruling import Status
from engine.judge.task import Task
from engine.judge.trial import EXACT, Case
from engine.judge.walls.child import End

AFTER = "after:"

_NO_MEMORY = ("can't allocate memory", "DefaultCPUAllocator", "Unable to allocate")


@dataclass(frozen=True)
class Finding:
    """How one case went, with all that is known of it; not yet fit for a learner's eyes.

    Attributes:
        ran: False for a case that the end of an earlier one kept from running.
        changed: name of the argument that was changed, or "".
    """

    case: Case
    status: Status
    answer: Answer | None = None
    difference: Difference | None = None
    changed: str = ""
    ran: bool = True


def findings(task: Task, cases: tuple[Case, ...], end: End, reply: Reply) -> list[Finding]:
    """Rule every case of one group."""
    found = [_finding(task, c, a) for c, a in zip(cases, reply.answers, strict=False)]
    first = found[0].answer if found else None
    if isinstance(first, Raised) and first.phase == "compile":
        return found[:1]
    complete = reply.done and not reply.malformed and len(reply.answers) == len(cases)
    if complete:
        return found
    found = found[: len(cases) - 1]
    found.append(Finding(cases[len(found)], _broken_off(task, end, reply)))
    found += [Finding(case, Status.NO_RESULT, ran=False) for case in cases[len(found) :]]
    return found


def _exit_code(end: End) -> int:
    return os.WEXITSTATUS(end.exit_status) if os.WIFEXITED(end.exit_status) else -1


def _broken_off(task: Task, end: End, reply: Reply) -> Status:
    """Say why a group ended before its last case was answered."""
    if end.timed_out:
        return Status.TIME
    if end.flooded:
        return Status.OUTPUT
    if os.WIFSIGNALED(end.exit_status):
        return _by_signal(os.WTERMSIG(end.exit_status), end.cpu_s >= task.cpu_s - 0.5)
    if _exit_code(end) == EXIT_MEMORY:
        return Status.MEMORY
    if reply.malformed or reply.done:
        return Status.MALFORMED
    return Status.NO_RESULT


def _by_signal(number: int, spent: bool) -> Status:
    if number == signal.SIGSYS:
        return Status.DENIED
    if number == signal.SIGXCPU or (number == signal.SIGKILL and spent):
        return Status.TIME
    return Status.MEMORY if number == signal.SIGKILL else Status.CRASH


def _finding(task: Task, case: Case, answer: Answer) -> Finding:
    if isinstance(answer, Oversize):
        return Finding(case, Status.OUTPUT, answer)
    if isinstance(answer, Raised):
        return Finding(case, _raised_status(answer), answer)
    return _returned(task, case, answer)


def _raised_status(answer: Raised) -> Status:
    if answer.type_name == "SystemExit":
        return Status.NO_RESULT
    if answer.type_name == "MemoryError":
        return Status.MEMORY
    if answer.type_name == "RuntimeError" and any(w in answer.message for w in _NO_MEMORY):
        return Status.MEMORY
    return Status.ERROR


def _returned(task: Task, case: Case, answer: Returned) -> Finding:
    kept, dropped = _parted(case.expected), _parted(answer.outputs)
    difference = compare(kept[0], dropped[0], task.tolerance)
    changed = ""
    if difference is None and task.mutation == "forbidden":
        changed = _changed(case, answer, kept[1], dropped[1])
    passed = difference is None and not changed
    return Finding(case, Status.PASS if passed else Status.WRONG, answer, difference, changed)


def _parted(outputs: Any) -> tuple[Any, Any]:
    """Part what was returned from the arguments after the call."""
    if not isinstance(outputs, dict):
        return outputs, {}
    after = {k: v for k, v in outputs.items() if isinstance(k, str) and k.startswith(AFTER)}
    return {k: v for k, v in outputs.items() if k not in after}, after


def _changed(case: Case, answer: Returned, expected: Any, got: Any) -> str:
    """Name the argument that the call changed, or return ""."""
    difference = compare(expected, got, EXACT)
    if difference is None:
        after = answer.after if isinstance(answer.after, dict) else {}
        kept = {key: value for key, value in after.items() if key not in ("name", "title")}
        difference = compare(dict(case.inputs), kept, EXACT)
    if difference is None:
        return ""
    return difference.path.removeprefix(AFTER).partition("[")[0] or "?"
