"""A tree of chances: what can happen first, and what after each."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import dot, line, text, words
from engine.drawing.labels import length_of, number, sign
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

Branch = tuple[str, str | Text, Sequence[tuple[str, str]]]

_LEAF, _TOP = 32.0, 14.0
_XS = (12.0, 118.0, 236.0)


def tree(title: Text, told: Text, branches: Sequence[Branch]) -> Picture | None:
    """Branches as (chance, name, leaves); leaves as (chance, name). "" is drawn as nothing."""
    leaves = sum(max(1, len(after)) for _, _, after in branches)
    root = _TOP + (leaves - 1) * _LEAF / 2
    strokes: list[Stroke] = [dot(_XS[0], root)]
    y = _TOP
    for chance, name, after in branches:
        middle = y + (max(1, len(after)) - 1) * _LEAF / 2
        strokes += _step(_XS[0], root, _XS[1], middle, chance=chance, name=name)
        for i, (leaf_chance, leaf) in enumerate(after):
            x = _XS[1] + _beside(name)
            strokes += _step(x, middle, _XS[2], y + i * _LEAF, chance=leaf_chance, name=leaf)
        y += max(1, len(after)) * _LEAF
    return picture(title, told, WIDTH, y - _LEAF + 2 * _TOP, *strokes)


def _beside(name: str | Text) -> float:
    return 14 + length_of(name)


def _step(
    x1: float, y1: float, x2: float, y2: float, *, chance: str, name: str | Text
) -> list[Stroke]:
    """A branch with its chance above the line and its name at the end."""
    middle = (x1 + x2) / 2
    lift = -13 if y2 <= y1 else 13
    return [
        line(x1, y1, x2, y2, faint=True),
        text(middle, (y1 + y2) / 2 + lift, chance) if chance else "",
        dot(x2, y2, 2.5),
        words(x2 + 8, y2, name, "start"),
    ]


@drawn
def kept_or_dropped(*, x: float, rate: float, drop: bool) -> Picture | None:
    """Two branches from ``x``; ``rate`` is the chance to ``drop`` it or else to keep it."""
    told = both(
        f"Two branches from x = {number(x)}: kept, with an unknown output y, or dropped, with "
        f"output 0. The probability {number(rate)} is that of {'dropping' if drop else 'keeping'}.",
        f"从 x = {number(x)} 分出两支：保留（输出 y 待求）与丢弃（输出为 0）。"
        f"概率 {number(rate)} 标在{'丢弃' if drop else '保留'}一支上。",
    )
    chance = number(rate)
    branches: list[Branch] = [
        ("" if drop else chance, both(f"kept: {sign('y')} = ?", f"保留：{sign('y')} = ?"), ()),
        (chance if drop else "", both(f"dropped: {sign('y')} = 0", f"丢弃：{sign('y')} = 0"), ()),
    ]
    return tree(both("Kept or dropped", "保留或丢弃"), told, branches)


@drawn
def illness(*, prevalence: float, sensitivity: float, specificity: float) -> Picture | None:
    """First ill or healthy, then the test; the given chances stand at their branches."""
    chances = [number(v) for v in (prevalence, sensitivity, specificity)]
    told = both(
        "A tree: ill or healthy first, then a positive or a negative test. It bears the "
        f"prevalence {chances[0]}, the sensitivity {chances[1]} and the specificity {chances[2]}.",
        f"树状图：先分患病与健康，再分检测阳性与阴性。图上标有患病率 {chances[0]}、"
        f"灵敏度 {chances[1]} 与特异度 {chances[2]}。",
    )
    branches: list[Branch] = [
        (chances[0], both("ill", "患病"), ((chances[1], "+"), ("", "−"))),
        ("", both("healthy", "健康"), (("", "+"), (chances[2], "−"))),
    ]
    return tree(
        both("First the disease, then the test", "先看是否患病，再看检测结果"), told, branches
    )
