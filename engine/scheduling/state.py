"""The memory of one card, as plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

LEARNING, REVIEW, RELEARNING = "learning", "review", "relearning"


@dataclass(frozen=True)
class MemoryState:
    """The memory of one card after its last review.

    Attributes:
        stability: days until recall falls to 90 %, at most LONGEST_STABILITY.
        difficulty: 1 to 10.
        due: the learner-day to show it again; the day of the review itself after a failure.
        last_day: the learner-day of the last review.
        reps: reviews so far, failures included.
        lapses: failures of what had been remembered once.
        phase: learning (never right yet), review, or relearning (failed and not yet right again).
    """

    stability: float
    difficulty: float
    due: date
    last_day: date
    reps: int
    lapses: int
    phase: str

    def to_json(self) -> dict[str, Any]:
        """Return plain data; `from_json` gives an equal state back."""
        dates = {"due": self.due.isoformat(), "last_day": self.last_day.isoformat()}
        return {**vars(self), **dates}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> MemoryState:
        """Read what `to_json` wrote."""
        return cls(
            stability=float(data["stability"]),
            difficulty=float(data["difficulty"]),
            due=date.fromisoformat(data["due"]),
            last_day=date.fromisoformat(data["last_day"]),
            reps=int(data["reps"]),
            lapses=int(data["lapses"]),
            phase=str(data["phase"]),
        )


def is_leech(lapses: int, threshold: int = 5) -> bool:
    """Say whether this lapse calls for help: at ``threshold`` and every half of it after that."""
    if threshold <= 0 or lapses < threshold:
        return False
    return (lapses - threshold) % -(-threshold // 2) == 0
