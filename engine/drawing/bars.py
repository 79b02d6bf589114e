"""Counts or probabilities as bars, one series or two beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.drawing.canvas import line, rect, text, words
from engine.drawing.labels import length_of, number
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_HIGH, _TOP = 84.0, 20.0
_MOST = 24

Row = tuple[str, float, float, str | Text]


@drawn
def bars(
    title: Text,
    series: Sequence[Sequence[float]],
    *,
    names: Sequence[str] = (),
    keys: Sequence[str] = (),
) -> Picture | None:
    """Bars from zero with their values above; the second series of two is paler.

    ``names`` are markup below the bars, one a group; ``keys`` name the series. No value is
    negative. Too many bars give "".
    """
    groups, depth = len(series[0]), len(series)
    if groups * depth > _MOST or len(keys or series) != depth:
        return None
    labels = [[number(v) for v in one] for one in series]
    widest = max(length_of(label) for one in labels for label in one)
    bar = min(34.0, max(22.0, widest + 4), (WIDTH - 10) / (groups * depth + groups * 0.5))
    pitch = bar * (depth + 0.5)
    scale = _HIGH / (max(max(one) for one in series) or 1)
    base = _TOP + _HIGH
    strokes = [line(2, base, 8 + groups * pitch, base, faint=True)]
    for j, one in enumerate(series):
        for i, value in enumerate(one):
            x, high = 8 + i * pitch + j * bar, value * scale
            strokes.append(_bar(x, base - high, bar - 3, high, pale=j > 0))
            strokes.append(text(x + bar / 2 - 1.5, base - high - 10, labels[j][i]))
    for i, name in enumerate(names):
        strokes.append(text(8 + i * pitch + (depth * bar - 3) / 2, base + 12, name))
    width = 8 + groups * pitch
    strokes += _key(keys, base + (34 if names else 16))
    bottom = base + (20 if names else 4) + (22 if keys else 0)
    return picture(title, _told(labels, keys), max(width, 80), bottom, *strokes)


def _bar(x: float, y: float, w: float, h: float, *, pale: bool) -> str:
    return rect(x, y, w, h, "bar", fill=0.1 if pale else 0.4) if h else ""


def _key(keys: Sequence[str], y: float) -> list[str]:
    strokes = []
    for j, key in enumerate(keys):
        strokes.append(_bar(8 + 40 * j, y - 6, 11, 11, pale=j > 0))
        strokes.append(text(24 + 40 * j, y, key, "start"))
    return strokes


def _told(labels: Sequence[Sequence[str]], keys: Sequence[str]) -> Text:
    if len(labels) == 1:
        return both(
            f"A row of bars of height {', '.join(labels[0])}.",
            f"一排条形，高度依次为 {'、'.join(labels[0])}。",
        )
    names = [re.sub("<[^>]*>", "", key) for key in keys]
    en = "; ".join(f"{n}: {', '.join(one)}" for n, one in zip(names, labels, strict=False))
    zh = "；".join(f"{n}：{'、'.join(one)}" for n, one in zip(names, labels, strict=False))
    return both(f"Pairs of bars; {en}.", f"成对的条形；{zh}。")


def lengths(title: Text, told: Text, rows: Sequence[Row]) -> Picture | None:
    """Lying bars as (label before, length, filled length, label after), longest across the sheet.

    Lengths are compared over all rows; the part that is not filled stays pale.
    """
    if len(rows) > _MOST // 2:
        return None
    left = max(length_of(before) for before, *_ in rows) + 10
    right = max(length_of(after) for *_, after in rows) + 8
    scale = (WIDTH - 4 - left - right) / max(whole for _, whole, _, _ in rows)
    strokes: list[Stroke] = []
    for i, (before, whole, filled, after) in enumerate(rows):
        y = 2 + 26 * i
        strokes.append(text(left - 8, y + 10, before, "end"))
        strokes.append(rect(left, y, whole * scale, 20, "bar", fill=0.05))
        strokes.append(rect(left, y, filled * scale, 20, "bar", fill=0.3) if filled else "")
        strokes.append(words(left + whole * scale + 6, y + 10, after, "start"))
    return picture(title, told, WIDTH, 26 * len(rows), *strokes)


@drawn
def sentences(*, tokens: Sequence[int], losses: Sequence[float]) -> Picture | None:
    """Sentences as bars as long as they have tokens, each with its mean loss."""
    rows: list[Row] = [
        (str(n), float(n), float(n), both(f"loss {number(v)}", f"损失 {number(v)}"))
        for n, v in zip(tokens, losses, strict=True)
    ]
    listed = [(str(n), number(v)) for n, v in zip(tokens, losses, strict=True)]
    told = both(
        "Bars as long as the sentences have tokens, with their mean loss: "
        + "; ".join(f"{n} tokens, {v}" for n, v in listed)
        + ".",
        "条形长度为各句的词元数，并标出平均损失："
        + "；".join(f"{n} 个词元、{v}" for n, v in listed)
        + "。",
    )
    title = both("Sentences by length, with their losses", "各句的长度与损失")
    return lengths(title, told, rows)
