"""What the judge says of a submission, as plain data that can be stored for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from engine.exercise import Json
from engine.language import Text


class Status(StrEnum):
    """The closed list of ends; only PASS is a pass, only INTERNAL is our own fault."""

    PASS = "PASS"  # noqa: S105 - not a password
    WRONG = "WRONG"
    ERROR = "ERROR"
    NO_RESULT = "NO_RESULT"
    TIME = "TIME"
    MEMORY = "MEMORY"
    OUTPUT = "OUTPUT"
    DENIED = "DENIED"
    CRASH = "CRASH"
    MALFORMED = "MALFORMED"
    INTERNAL = "INTERNAL"


@dataclass(frozen=True)
class CaseRuling:
    """How one case went.

    Attributes:
        group: public or hidden.
        name: the case's id; hidden cases are numbered only.
        exception: type of the exception, or "".
        shape: "(5,), expected (5, 1)" where shapes differ, or "".
        index: first differing place, e.g. "[2, 0]", or "".
        line: the learner's own line, or 0.
        message: one sentence.
        got, expected, inputs, printed, trace: public cases only.
    """

    group: str
    name: str
    title: Text
    status: Status
    exception: str = ""
    shape: str = ""
    index: str = ""
    line: int = 0
    message: Text = field(default_factory=dict)
    got: str = ""
    expected: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    printed: str = ""
    trace: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ruling:
    """The judge's word on a submission.

    Attributes:
        phase: compile, import or call where it failed there, else "".
        message: what to tell the learner.
        explanation: of the known wrong solution that fails in the same way, or {}.
        wrong_name: that wrong solution's name, or "".
        line: the learner's own line, or 0.
        tier: how strong the walls were (A, A2, B).
        wall_ms: the parent's clock, both groups together.
        note: for staff only, where status is INTERNAL.
        final: INTERNAL, and trying again on this machine would end the same.
    """

    status: Status
    phase: str = ""
    cases: tuple[CaseRuling, ...] = ()
    message: Text = field(default_factory=dict)
    explanation: Text = field(default_factory=dict)
    wrong_name: str = ""
    line: int = 0
    tier: str = ""
    wall_ms: float = 0.0
    note: str = ""
    final: bool = False

    @property
    def first_failing(self) -> CaseRuling | None:
        """The first case that did not pass, cases being in growing size."""
        return next((case for case in self.cases if case.status is not Status.PASS), None)

    def to_json(self) -> dict[str, Json]:
        """Return plain data; `from_json` gives an equal ruling back."""
        plain: dict[str, Json] = _plain(asdict(self))
        return plain

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Ruling:
        """Read what `to_json` wrote; unknown keys of later versions are ignored."""
        known = {key: data[key] for key in cls.__dataclass_fields__ if key in data}
        known["status"] = Status(data["status"])
        known["cases"] = tuple(_case(case) for case in data.get("cases", ()))
        return cls(**known)

    def explained(self, wrong_name: str, explanation: Text) -> Ruling:
        """Return a copy that names the known mistake."""
        return replace(self, wrong_name=wrong_name, explanation=explanation)

    def with_time(self, wall_ms: float) -> Ruling:
        """Return a copy that took ``wall_ms`` milliseconds."""
        return replace(self, wall_ms=round(wall_ms, 2))


def _case(data: Mapping[str, Json]) -> CaseRuling:
    known = {key: data[key] for key in CaseRuling.__dataclass_fields__ if key in data}
    known["status"] = Status(data["status"])
    known["trace"] = tuple(data.get("trace", ()))
    return CaseRuling(**known)


def _plain(value: Any) -> Any:
    """Turn enums into strings and tuples into lists, as JSON would."""
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
