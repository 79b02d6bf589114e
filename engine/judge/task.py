"""A code exercise as the judge needs it, read from the stored form of its spec."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec

from engine.exercise import Json
from engine.judge.closeness import Tolerance
from engine.language import Text

GROUPS = ("public", "hidden")
NEEDS = ("numpy", "torch")
POOL = 64
"""Hidden cases come from this many seeds, so that references are computed once for each."""


@dataclass(frozen=True)
class WrongSolution:
    """A known mistake, with what to say to those who make it."""

    name: str
    source: str
    explanation: Text


@dataclass(frozen=True)
class Task:
    """One code exercise.

    Attributes:
        wall_s, cpu_s, memory_mib: what one group of cases may use.
        digest: of everything that decides cases and expected outputs.
    """

    entry: str
    needs: str
    starter: str
    reference: str
    cases: str
    tolerance: Tolerance
    mutation: str
    wall_s: float
    cpu_s: int
    memory_mib: int
    wrong: tuple[WrongSolution, ...]
    digest: str

    @classmethod
    def of(cls, spec: Mapping[str, Json]) -> Task:
        """Read a spec; KeyError or ValueError where it is none of a code exercise."""
        if spec["needs"] not in NEEDS:
            raise ValueError(f"a task needs one of {NEEDS}, not {spec['needs']!r}")
        limits = spec.get("limits") or {}
        wrong = (WrongSolution(w["name"], w["source"], w["explanation"]) for w in spec["wrong"])
        return cls(
            entry=spec["entry"],
            needs=spec["needs"],
            starter=spec["starter"],
            reference=spec["reference"],
            cases=spec["cases"],
            tolerance=Tolerance.of(spec.get("tolerance") or {}),
            mutation=spec.get("mutation") or "forbidden",
            wall_s=float(limits.get("wall_s", 10)),
            cpu_s=max(1, round(limits.get("cpu_s", 5))),
            memory_mib=int(limits.get("memory_mib", 512)),
            wrong=tuple(wrong),
            digest=_digest(spec),
        )


def _digest(spec: Mapping[str, Json]) -> str:
    parts = [spec[key] for key in ("entry", "needs", "reference", "cases")]
    parts += [spec.get("mutation"), spec.get("limits"), spec.get("tolerance"), spec["wrong"]]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def has_torch() -> bool:
    """Tell whether PyTorch is installed, without importing it."""
    return find_spec("torch") is not None
