"""What the kinds that are answered by picking share: options with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from engine.exercise import Json, Raw
from engine.language import both
from engine.spec import Slug, Words, refuse


class Option(Words):
    """One possible answer.

    Attributes:
        reason: why it is wrong, or why it is right; every wrong one has a reason.
    """

    id: Slug
    right: bool = False
    reason: Words | None = None


def check_reasons(options: Sequence[Option], key: str = "options") -> None:
    """Refuse a wrong option of the list ``key`` that does not say why it is wrong."""
    for position, one in enumerate(options):
        if not one.right and one.reason is None:
            raise refuse(
                both(
                    f"The wrong option '{one.id}' has no reason.",
                    f"错误选项“{one.id}”没有写明理由。",
                ),
                both(
                    "Add 'reason: {en: ..., zh: ...}' that says why it is wrong.",
                    "请添加“reason: {en: ..., zh: ...}”，说明为何错误。",
                ),
                (key, position),
            )


def told(option: Option, language: str) -> dict[str, Json]:
    """Return an option as the page shows it after the answer."""
    reason = option.reason.inside(language) if option.reason else ""
    text = option.inside(language)
    return {"id": option.id, "text": text, "reason": reason, "right": option.right}


def many(raw: Raw, name: str) -> list[str]:
    """Return every value posted under ``name``."""
    given = raw.get(name, [])
    return [given] if isinstance(given, str) else list(given)
