"""Values as dots on a number line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.drawing.canvas import SIZE, WIDTH, dot, length_of, line, number, picture, text
from engine.language import Text, both

_LEFT, _RIGHT = 26.0, WIDTH - 26.0
_LEVEL = 15.0
_MOST = 16


def points(
    language: str,
    title: Text,
    values: Sequence[float],
    *,
    mark: int = -1,
    ticks: Mapping[str, float] | None = None,
) -> str:
    """Dots with their values above them, the one at index ``mark`` ringed.

    ``ticks`` are drawn below the line: markup of a label and where it stands. Too
    many values give "".
    """
    if len(values) > _MOST:
        return ""
    ticks = ticks or {}
    low, high = min(*values, *ticks.values()), max(*values, *ticks.values())
    scale = (_RIGHT - _LEFT) / ((high - low) or 1)
    places = [_LEFT + (v - low) * scale for v in values]
    labels = [number(v) for v in values]
    levels = _levels(places, labels)
    axis = 22 + _LEVEL * max(levels)
    strokes = [line(4, axis, WIDTH - 4, axis, faint=True)]
    for i, (x, level) in enumerate(zip(places, levels, strict=True)):
        strokes += _value(x, axis, level, labels[i], i == mark)
    for label, value in ticks.items():
        x = _LEFT + (value - low) * scale
        strokes += [line(x, axis - 6, x, axis + 6), text(x, axis + 15, label)]
    told = _told(values, mark)
    return picture(language, title, told, WIDTH, axis + (24 if ticks else 10), *strokes)


def _value(x: float, axis: float, level: int, label: str, marked: bool) -> list[str]:
    y = axis - 15 - level * _LEVEL
    strokes = [dot(x, axis, fill=1 if marked else 0.45), text(x, y, label, bold=marked)]
    if level:
        strokes.append(line(x, y + 8, x, axis - 8, faint=True))
    if marked:
        strokes.append(dot(x, axis, 7, fill=0))
    return strokes


def _levels(places: Sequence[float], labels: Sequence[str]) -> list[int]:
    """How high each label stands, so that no two meet."""
    ends: list[float] = []
    levels = [0] * len(places)
    for i in sorted(range(len(places)), key=places.__getitem__):
        half = length_of(labels[i], SIZE) / 2 + 3
        level = next((at for at, end in enumerate(ends) if places[i] - half >= end), len(ends))
        ends[level : level + 1] = [places[i] + half]
        levels[i] = level
    return levels


def _told(values: Sequence[float], mark: int) -> Text:
    listed = [number(v) for v in values]
    ringed = (
        (f"; {listed[mark]} is ringed", f"；其中 {listed[mark]} 带圈") if mark >= 0 else ("", "")
    )
    return both(
        f"A number line with dots at {', '.join(listed)}{ringed[0]}.",
        f"数轴上的点：{'、'.join(listed)}{ringed[1]}。",
    )
