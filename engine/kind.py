"""Kinds as the rest of the product sees them: what a kind says of itself, by its name."""

from __future__ import annotations

from types import ModuleType

from engine.discover import members
from engine.language import Text, both

_MINUTES = 2.0


def kinds() -> dict[str, ModuleType]:
    """Every kind by its name."""
    return members("engine.kinds")


def title(name: str) -> Text:
    """What a kind is called; its name where this release does not have it."""
    module = kinds().get(name)
    return module.TITLE if module else both(name, name)


def icon(name: str) -> str:
    """Name of a kind's icon."""
    return getattr(kinds().get(name), "ICON", "circle")


def minutes(name: str) -> float:
    """How long one exercise of a kind takes in the mean."""
    return float(getattr(kinds().get(name), "MINUTES", _MINUTES))


def is_picked(name: str) -> bool:
    """Whether it is answered by picking from what is shown: a second try would be elimination."""
    return bool(getattr(kinds().get(name), "PICKED", False))


def is_whole(name: str) -> bool:
    """Whether only the full score passes."""
    return bool(getattr(kinds().get(name), "WHOLE", False))


def decides(name: str) -> frozenset[str]:
    """Keys of a kind's spec that decide what is graded right."""
    return frozenset(getattr(kinds().get(name), "DECIDES", ()))
