"""An exception as plain fields: where it was raised, its type, its words, the learner's lines."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Any

MAX_MESSAGE = 2000
MAX_FRAMES = 20


@dataclass(frozen=True)
class Failure:
    """One exception, ready for the wire.

    Attributes:
        phase: compile, import or call.
        lines: (line, function) of the frames in the solution, outermost first.
        names: what the module defines, where the entry is missing.
    """

    phase: str
    type_name: str
    message: str = ""
    lines: tuple[tuple[int, str], ...] = ()
    names: tuple[str, ...] = ()

    def fields(self, returned: str) -> tuple[Any, ...]:
        """Return what follows the case's index in a frame."""
        return (self.phase, self.type_name, self.message, self.lines, self.names, returned)


def describe(error: BaseException, phase: str) -> Failure:
    """Turn ``error`` into a `Failure`; its own ``__str__`` may be hostile."""
    lines = learner_lines(error.__traceback__)
    if isinstance(error, SyntaxError) and error.filename == "<solution>":
        lines = (*lines, (int(error.lineno or 0), f"column {int(error.offset or 0)}"))
        words = str(error.msg)
    else:
        words = _words(error)
    return Failure(phase, type(error).__name__[:80], words[:MAX_MESSAGE], lines)


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return ""


def learner_lines(trace: TracebackType | None) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == "<solution>":
            found.append((trace.tb_lineno, code.co_name[:80]))
            if len(found) > MAX_FRAMES:
                del found[MAX_FRAMES // 2]
        trace = trace.tb_next
    return tuple(found)
