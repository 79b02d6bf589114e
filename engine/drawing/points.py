"""Values as dots on a number line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from engine.drawing.canvas import dot, line, text
from engine.drawing.labels import length_of, number
from engine.drawing.sheet import SIZE, WIDTH, Picture, drawn, picture
from engine.language import Text, both

_LEFT, _RIGHT = 26.0, WIDTH - 26.0
_LEVEL = 15.0
_MOST = 16


@drawn
def points(
    title: Text,
    values: Sequence[float],
    *,
    mark: int = -1,
    ticks: Mapping[str, float] | None = None,
) -> Picture | None:
    """Dots with their values above them, the one at index ``mark`` ringed.

    ``ticks`` are drawn below the line: markup of a label and where it stands. Too
    many values give "".
    """
    if len(values) > _MOST:
        return None
    ticks = ticks or {}
    low, high = min(*values, *ticks.values()), max(*values, *ticks.values())
    scale = (_RIGHT - _LEFT) / ((high - low) or 1)
    counts = Counter(values)
    places = [_LEFT + (v - low) * scale for v in counts]
    labels = [number(v) for v in counts]
    levels = _levels(places, labels)
    tall = 9 * (max(counts.values()) - 1)
    axis = 22 + _LEVEL * max(levels) + tall
    strokes = [line(4, axis, WIDTH - 4, axis, faint=True)]
    for i, (value, count) in enumerate(counts.items()):
        marked = mark >= 0 and value == values[mark]
        height = 15 + levels[i] * _LEVEL + (tall if levels[i] else 9 * (count - 1))
        strokes += _value(places[i], axis, height, labels[i], count=count, marked=marked)
        if levels[i] and _free(i, places, labels, levels):
            x, top = places[i], axis - 9 * (count - 1) - 8
            strokes.append(line(x, axis - height + 8, x, top, faint=True))
    for label, value in ticks.items():
        x = _LEFT + (value - low) * scale
        strokes += [line(x, axis - 6, x, axis + 6), text(x, axis + 15, label)]
    told = _told(values, mark, [re.sub("<[^>]*>", "", label) for label in ticks])
    return picture(title, told, WIDTH, axis + (24 if ticks else 10), *strokes)


def _value(
    x: float, axis: float, height: float, label: str, *, count: int, marked: bool
) -> list[str]:
    """A dot, or as many dots as the value occurs, with its label ``height`` above the line."""
    strokes = [dot(x, axis - 9 * i, fill=1 if marked else 0.45) for i in range(count)]
    strokes.append(text(x, axis - height, label, bold=marked))
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


def _free(i: int, places: Sequence[float], labels: Sequence[str], levels: Sequence[int]) -> bool:
    """Whether a line from a raised label down to its dot would meet no other label."""
    return not any(
        levels[j] < levels[i] and abs(places[i] - places[j]) < length_of(labels[j]) / 2
        for j in range(len(places))
    )


def _told(values: Sequence[float], mark: int, ticks: Sequence[str]) -> Text:
    listed = [number(v) for v in values]
    en = f"A number line with dots at {', '.join(listed)}"
    zh = f"数轴上的点：{'、'.join(listed)}"
    if mark >= 0:
        en, zh = f"{en}; {listed[mark]} is ringed", f"{zh}；其中 {listed[mark]} 带圈"
    if ticks:
        en, zh = (
            f"{en}; {'marks' if len(ticks) > 1 else 'a mark'} at {', '.join(ticks)}",
            f"{zh}；刻度：{'、'.join(ticks)}",
        )
    return both(en + ".", zh + "。")


@drawn
def ranked(scores: Sequence[float], labels: Sequence[int]) -> Picture | None:
    """Scores from 0 to 1: positives as dots above the line, negatives as rings below it."""
    if len(scores) > _MOST:
        return None
    piles = Counter(zip(scores, labels, strict=True))
    up = 12 * max((n for (_, label), n in piles.items() if label), default=1)
    axis = 14.0 + up
    strokes = [line(4, axis, WIDTH - 4, axis, faint=True)]
    for (score, label), count in piles.items():
        x = 40 + score * (WIDTH - 60)
        for i in range(count):
            shift = 11 + 12 * i
            strokes.append(dot(x, axis - shift if label else axis + shift, fill=label))
        strokes.append(line(x, axis - 3, x, axis + 3))
    down = axis + 14 + 12 * max((n for (_, label), n in piles.items() if not label), default=1)
    strokes += [text(40 + v * (WIDTH - 60), down, number(v)) for v in sorted(set(scores))]
    strokes += [text(4, axis - 12, "1", "start"), text(4, axis + 12, "0", "start")]
    title = both("Scores of positives and negatives", "正例与负例的得分")
    sides = [
        [number(s) for s, y in zip(scores, labels, strict=True) if y == side] for side in (1, 0)
    ]
    told = both(
        f"Scores on a line: positives {', '.join(sides[0])} above it, negatives "
        f"{', '.join(sides[1])} below it.",
        f"数轴上的得分：上方为正例 {'、'.join(sides[0])}，下方为负例 {'、'.join(sides[1])}。",
    )
    return picture(title, told, WIDTH, down + 10, *strokes)
