"""Finds the known wrong solution that fails in the same way, to explain the mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.judge.closeness import Tolerance
from engine.judge.compare import compare
from engine.judge.reply import Raised, Returned
from engine.judge.ruling import Status
from engine.judge.verdicts import Finding

ENOUGH = 0.6
"""Share of failing cases that must agree, in place and in kind, before anything is explained."""

Failing = Mapping[str, Finding]
"""The cases that failed, by group and name."""


@dataclass(frozen=True)
class _Fit:
    name: str
    overlap: float
    alike: float


def failing(found: Mapping[str, Sequence[Finding]]) -> dict[str, Finding]:
    """Return the failing cases of all groups as ``group/name``."""
    return {
        f"{group}/{one.case.name}": one
        for group, findings in found.items()
        for one in findings
        if one.status is not Status.PASS
    }


def best_fit(seen: Failing, known: Mapping[str, Failing], total: int, tolerance: Tolerance) -> str:
    """Return the name of the wrong solution whose failing set fits ``seen`` best, or "".

    A set fits by the cases in common; among equals the one that is wrong by the same values
    wins. Where no values agree, a set explains only if no other wrong solution has the same one,
    and if it is not all of the ``total`` cases, which every mistake may fail.
    """
    fits = [_fit(name, seen, other, tolerance) for name, other in known.items() if other]
    alike = [fit for fit in fits if fit.overlap >= ENOUGH and fit.alike >= ENOUGH]
    if alike:
        return max(alike, key=lambda fit: (fit.overlap + fit.alike, fit.alike)).name
    same = [fit for fit in fits if fit.overlap == 1.0]
    return same[0].name if len(same) == 1 and len(seen) < total else ""


def _fit(name: str, seen: Failing, other: Failing, tolerance: Tolerance) -> _Fit:
    both = seen.keys() & other.keys()
    overlap = len(both) / len(seen.keys() | other.keys())
    if not both:
        return _Fit(name, overlap, 0.0)
    alike = sum(_alike(seen[key], other[key], tolerance) for key in both) / len(both)
    return _Fit(name, overlap, alike)


def _alike(left: Finding, right: Finding, tolerance: Tolerance) -> bool:
    if left.status is not right.status:
        return False
    mine, theirs = left.answer, right.answer
    if isinstance(mine, Returned) and isinstance(theirs, Returned):
        if bool(left.changed) != bool(right.changed):
            return False
        return compare(theirs.outputs, mine.outputs, tolerance) is None
    if isinstance(mine, Raised) and isinstance(theirs, Raised):
        return mine.type_name == theirs.type_name
    return mine is None and theirs is None
