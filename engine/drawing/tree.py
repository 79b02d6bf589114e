"""A tree of chances: what can happen first, and what after each."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import WIDTH, dot, length_of, line, number, picture, sign, text
from engine.language import Text, both

Branch = tuple[str, str, Sequence[tuple[str, str]]]

_LEAF, _TOP = 32.0, 14.0
_XS = (12.0, 118.0, 236.0)


def tree(language: str, title: Text, told: Text, branches: Sequence[Branch]) -> str:
    """Branches as (chance, name, leaves); leaves as (chance, name). "" is drawn as nothing."""
    leaves = sum(max(1, len(after)) for _, _, after in branches)
    root = _TOP + (leaves - 1) * _LEAF / 2
    strokes = [dot(_XS[0], root)]
    y = _TOP
    for chance, name, after in branches:
        middle = y + (max(1, len(after)) - 1) * _LEAF / 2
        strokes += _step(_XS[0], root, _XS[1], middle, chance=chance, name=name)
        for i, (leaf_chance, leaf) in enumerate(after):
            x = _XS[1] + _beside(name)
            strokes += _step(x, middle, _XS[2], y + i * _LEAF, chance=leaf_chance, name=leaf)
        y += max(1, len(after)) * _LEAF
    return picture(language, title, told, WIDTH, y - _LEAF + 2 * _TOP, *strokes)


def _beside(name: str) -> float:
    return 14 + length_of(name)


def _step(x1: float, y1: float, x2: float, y2: float, *, chance: str, name: str) -> list[str]:
    """A branch with its chance above the line and its name at the end."""
    middle = (x1 + x2) / 2
    lift = -13 if y2 <= y1 else 13
    return [
        line(x1, y1, x2, y2, faint=True),
        text(middle, (y1 + y2) / 2 + lift, chance) if chance else "",
        dot(x2, y2, 2.5),
        text(x2 + 8, y2, name, "start"),
    ]


def kept_or_dropped(language: str, *, x: float, rate: float, drop: bool) -> str:
    """Two branches from ``x``; ``rate`` is the chance to ``drop`` it or else to keep it."""
    told = both(
        f"Two branches from x = {number(x)}: kept, with an unknown output y, or dropped, with "
        f"output 0. The probability {number(rate)} stands at {'dropped' if drop else 'kept'}.",
        f"从 x = {number(x)} 分出两支：保留（输出 y 待求）与丢弃（输出为 0）。"
        f"概率 {number(rate)} 标在{'丢弃' if drop else '保留'}一支上。",
    )
    kept, dropped = ("保留", "丢弃") if language == "zh" else ("kept", "dropped")
    chance = number(rate)
    branches = [
        ("" if drop else chance, f"{kept}: {sign('y')} = ?", ()),
        (chance if drop else "", f"{dropped}: {sign('y')} = 0", ()),
    ]
    return tree(language, both("Kept or dropped", "保留或丢弃"), told, branches)
