"""Cells in rows and columns, with names before and above them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from engine.drawing.canvas import line, rect, text, words
from engine.drawing.labels import length_of
from engine.drawing.sheet import WIDTH, Picture, Stroke, picture
from engine.language import Text

_ROW = 24.0
_MOST = 8


def table(
    title: Text,
    told: Text,
    rows: Sequence[Sequence[str]],
    *,
    heads: Sequence[str | Text] = (),
    sides: Sequence[str | Text] = (),
    over: str | Text = "",
    ringed: Collection[tuple[int, int]] = (),
    tinted: Collection[tuple[int, int]] = (),
    struck: Collection[int] = (),
) -> Picture | None:
    """Cells with markup; ``heads`` above the columns, ``sides`` before the rows.

    ``over`` stands above all heads. Cells in ``ringed`` have a strong frame, those in ``tinted``
    a grey ground, rows in ``struck`` are crossed out. Too large a table gives "".
    """
    columns = len(rows[0])
    wide = max(length_of(label) for row in (*rows, heads) for label in row) + 14
    left = max((length_of(side) for side in sides), default=-8) + 10
    if max(len(rows), columns) > _MOST or left + wide * columns > WIDTH:
        return None
    wide = max(wide, 40.0) if left + 40 * columns <= WIDTH else wide
    top = 2 + 18 * bool(heads) + 18 * bool(over)
    strokes: list[Stroke] = [words(left + wide * columns / 2, 10, over)] if over else []
    for j, head in enumerate(heads):
        strokes.append(words(left + wide * (j + 0.5), top - 9, head))
    for i, side in enumerate(sides):
        strokes.append(words(left - 8, top + _ROW * (i + 0.5), side, "end"))
    for i, row in enumerate(rows):
        for j, label in enumerate(row):
            x, y = left + wide * j, top + _ROW * i
            tint = 0.16 if (i, j) in tinted else 0
            strokes.append(rect(x, y, wide - 2, _ROW - 2, "cell", fill=tint))
            strokes.append(text(x + wide / 2 - 1, y + _ROW / 2 - 1, label))
            if (i, j) in ringed:
                strokes.append(_ring(x, y, wide - 2))
    for i in struck:
        y = top + _ROW * (i + 0.5) - 1
        strokes.append(line(left, y, left + wide * columns - 2, y))
    height = top + _ROW * len(rows) + 1
    return picture(title, told, left + wide * columns + 1, height, *strokes)


def _ring(x: float, y: float, wide: float) -> str:
    box = f'x="{x:.4g}" y="{y:.4g}" width="{wide:.4g}" height="{_ROW - 2:g}"'
    return f'<rect class="cell-ring" {box} rx="2" stroke-width="2.5"/>'
