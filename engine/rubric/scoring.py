"""Choosing a scorer by name."""

from __future__ import annotations

from typing import cast

from engine.discover import members
from engine.rubric.rubric import Finding, Rubric, Scorer

DEFAULT = "lexical"


def scorers() -> dict[str, Scorer]:
    """Every scorer of this release by its name."""
    found = members("engine.rubric.scorers")
    return {name: cast(Scorer, module) for name, module in found.items()}


def propose(rubric: Rubric, answer: str, scorer: str = DEFAULT) -> tuple[Finding, ...]:
    """Return what a scorer finds of each point, in their order.

    Raises:
        LookupError: there is no such scorer.
    """
    return tuple(scorers()[scorer].score(rubric, answer))
