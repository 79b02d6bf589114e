"""Data cut into pieces: folds, mini-batches, shares of several devices, planes of a batch."""

from __future__ import annotations

from engine.drawing.canvas import rect, rise, span, text, words
from engine.drawing.labels import sign
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_MOST = 12


@drawn
def folds(*, samples: int, count: int) -> Picture | None:
    """The samples in ``count`` folds, a row a training; the fold kept for validation is dark."""
    if not 2 <= count <= _MOST:
        return None
    shown = min(count, 3)
    step = 296 / count
    strokes = [span(2, 298, 18, str(samples))]
    for i in range(shown + 1):
        y = 26 + 22 * i
        row = count - 1 if i == shown else i
        if i == shown and count > shown + 1:
            strokes.append(text(150, y + 7, "⋮"))
            y += 18
        elif i == shown and count == shown:
            break
        strokes += [
            rect(2 + j * step, y, step - 2, 16, "fold", fill=0.4 if j == row else 0.06)
            for j in range(count)
        ]
        bottom = y + 16
    strokes.append(span(2, step, bottom + 8, "?", below=True))
    told = both(
        f"{samples} samples in {count} folds. In each row another fold is kept for validation; a "
        "question mark stands for the size of a fold.",
        f"{samples} 个样本分成 {count} 折。每一行留出另一折作验证；问号表示一折的样本数。",
    )
    title = both("Each fold is kept for validation once", "每一折各作一次验证")
    return picture(title, told, 302, bottom + 28, *strokes)


@drawn
def planes(*, n: int, c: int, side: tuple[int, int], groups: int = 1) -> Picture | None:
    """A batch as a grid, a row a sample and a column a channel; each cell is a whole map."""
    columns, rows = _places(c, 10, 22.0), _places(n, 4, 20.0)
    left, top = 58.0, 24.0
    strokes: list[Stroke] = []
    for i, y in enumerate(rows):
        for j, x in enumerate(columns):
            if x is not None and y is not None:
                strokes.append(rect(left + x, top + y, 18, 16, "map", fill=0.12))
            elif x is None and y is not None:
                strokes.append(text(left + 22 * j + 9, top + y + 8, "…"))
            elif y is None and x is not None:
                strokes.append(text(left + x + 9, top + 20 * i + 8, "⋮"))
    right, bottom = left + 22 * len(columns) - 4, top + 20 * len(rows) - 4
    strokes += [
        span(left, right, 17, sign("C", c)),
        rise(left - 9, top, bottom, sign("N", n)),
        rect(left, bottom + 12, 18, 16, "map", fill=0.12),
    ]
    size = f"= {side[0]} × {side[1]}"
    note: str | Text = size
    if groups > 1:
        note = both(f"{size}, {groups} groups of channels", f"{size}，通道分 {groups} 组")
    strokes.append(words(left + 24, bottom + 20, note, "start"))
    told = both(
        f"A grid of maps: {n} rows of samples by {c} columns of channels"
        + (f" in {groups} groups" if groups > 1 else "")
        + f"; each cell is a map of {side[0]} by {side[1]}.",
        f"由特征图组成的网格：{n} 行样本、{c} 列通道"
        + (f"（分 {groups} 组）" if groups > 1 else "")
        + f"；每格是一张 {side[0]} × {side[1]} 的特征图。",
    )
    title = both("Samples, channels and maps", "样本、通道与特征图")
    return picture(title, told, WIDTH, bottom + 30, *strokes)


def _places(count: int, most: int, step: float) -> list[float | None]:
    """Where the cells of a line begin; None is the gap before the last one of a long line."""
    if count <= most:
        return [step * i for i in range(count)]
    shown: list[float | None] = [step * i for i in range(most - 2)]
    return [*shown, None, step * (most - 1)]
