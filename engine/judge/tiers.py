"""The names of the tiers, their order, and the setting that names the least of them."""

from __future__ import annotations

import os

from engine.language import Text, both

ORDER = ("none", "B", "A2", "A")
"""Tiers from weakest to strongest."""

DEFAULT_MIN_TIER = "B"


class UnavailableError(RuntimeError):
    """Code cannot be verified here.

    Attributes:
        why: the reason and the mend, in both languages.
    """

    def __init__(self, why: Text) -> None:
        super().__init__(why["en"])
        self.why = why


def min_tier() -> str:
    """Return the setting SANDBOX_MIN_TIER, from the environment."""
    return os.environ.get("SANDBOX_MIN_TIER", "") or DEFAULT_MIN_TIER


def enough(tier: str, least: str) -> bool:
    """Tell whether ``tier`` is at least ``least``; an unknown name is never satisfied."""
    known = least in ORDER and least != "none"
    return known and tier != "none" and ORDER.index(tier) >= ORDER.index(least)


def worth_trying(least: str) -> tuple[str, ...]:
    """Return the tiers that satisfy ``least``, strongest first."""
    return tuple(tier for tier in reversed(ORDER) if enough(tier, least))


def too_weak(least: str) -> Text:
    """Say that no tier that the setting allows was reached."""
    return both(
        f"SANDBOX_MIN_TIER asks for tier {least} at least, and this machine does not reach it.",
        f"SANDBOX_MIN_TIER 要求至少 {least} 级，而本机达不到。",
    )
