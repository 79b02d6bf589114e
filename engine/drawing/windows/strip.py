"""A window that slides over a padded row of cells: convolution, dilation, pooling."""

from __future__ import annotations

import re

from engine.drawing.canvas import arrow, rect, span, text
from engine.drawing.labels import length_of, plural, sign
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import Text, both

KERNEL = both("kernel", "核")
POOL = both("pooling window", "池化窗口")
_CELL, _GAP, _TOP = 20.0, 1.2, 25.0
_MOST = 48
_ROOM = WIDTH - 2.0


class Row:
    """Where the cells of a padded row lie; the middle of a long row is left out.

    Attributes:
        cell: side of a cell; left: columns drawn before the gap.
        right: columns drawn after it, 0 if the row is drawn whole; width: of the drawing.
    """

    def __init__(self, n: int, p: int, need: int, beside: float) -> None:
        """``need`` columns must be drawn at the left; a label ``beside`` long comes after them."""
        self.n, self.p = n, p
        total = n + 2 * p
        self.left, self.right = max(need, p + 2, 13 - p), p + 1
        if total <= max(self.left + self.right + 1, 16):
            self.left, self.right = total, 0
        columns = self.left + (self.right + _GAP if self.right else 0)
        self.cell = min(_CELL, _ROOM / columns, (_ROOM - beside) / need)
        self.width = columns * self.cell

    def x(self, column: int) -> float:
        """Left edge of a column, counted over the whole padded row."""
        if self.right and column >= self.left:
            skipped = self.n + 2 * self.p - self.left - self.right
            return 1 + (column - skipped + _GAP) * self.cell
        return 1 + column * self.cell

    def cells(self, y: float) -> list[str]:
        """The row itself, padding dashed, with its lengths above."""
        n, p = self.n, self.p
        total = n + 2 * p
        drawn = [*range(self.left), *range(total - self.right, total)]
        strokes = [
            square(self, i, y, "cell-input" if p <= i < n + p else "cell-pad") for i in drawn
        ]
        if self.right:
            middle = 1 + (self.left + _GAP / 2) * self.cell - 1
            strokes.append(text(middle, y + self.cell / 2, "…"))
        strokes.append(span(self.x(p), self._end(n + p), y - 7, sign("n", n)))
        if p:
            strokes += [self._side(0, p, y, "start"), self._side(n + p, total, y, "end")]
        return strokes

    def _end(self, column: int) -> float:
        return self.x(column - 1) + self.cell if column else 1

    def _side(self, first: int, last: int, y: float, anchor: str) -> str:
        """The length of a padding; its label starts or ends where the row does."""
        x1, x2 = self.x(first), self._end(last)
        label = sign("p", last - first)
        if x2 - x1 >= 30:
            return span(x1, x2, y - 7, label)
        return span(x1, x2, y - 7, "") + text(
            x1 if anchor == "start" else x2, y - 17, label, anchor
        )


def square(row: Row, column: int, y: float, kind: str, label: str = "") -> str:
    """One cell of a row or of a window below it."""
    fill = 0.25 if kind.startswith("cell-kernel") else 0.06 if kind == "cell-input" else 0
    side = row.cell - max(1.0, row.cell / 10)
    x = row.x(column)
    box = rect(x, y, side, side, kind, fill=fill, dash=kind == "cell-pad")
    return box + (text(x + side / 2, y + side / 2, label) if label else "")


@drawn
def strip(
    title: Text,
    *,
    n: int,
    p: int,
    k: int,
    d: int = 1,
    s: int = 0,
    name: Text = KERNEL,
) -> Picture | None:
    """A window of ``k`` taps, ``d`` apart, at its first place below the row and then ``s`` on.

    Only the first place is drawn without ``s``, and where there is no second one. A row that would
    need too many cells gives "".
    """
    reach = d * (k - 1) + 1
    label = sign("k", k) + (", " + sign("d", d) if d > 1 else "")
    if s and reach + s > n + 2 * p:
        label, s = label + ", " + sign("s", s), 0
    if reach + s + p > _MOST:
        return None
    beside = length_of(re.sub("<[^>]*>", "", label)) + 8
    row = Row(n, p, max(reach + s, 1), beside)
    y1, y2 = _TOP + row.cell + 5, _TOP + 2 * row.cell + 10
    strokes = row.cells(_TOP)
    strokes += [square(row, d * i, y1, "cell-kernel") for i in range(k)]
    strokes.append(text(row.x(0) + reach * row.cell + 4, y1 + row.cell / 2, label, "start"))
    if s:
        strokes += [square(row, s + d * i, y2, "cell-kernel cell-next") for i in range(k)]
        strokes += _step(row, s, reach, y2 + row.cell / 2)
    bottom = (y2 if s else y1) + row.cell + 2
    width = max(row.width + 1, row.x(0) + (reach + s) * row.cell + beside)
    return picture(title, _desc(n, p, k, d=d, s=s, name=name), min(width, WIDTH), bottom, *strokes)


def _step(row: Row, s: int, reach: int, y: float) -> list[str]:
    """How far the window moves: an arrow to its second place, and the number after it."""
    return [
        arrow(row.x(0), y, row.x(0) + s * row.cell - 2, y, faint=True),
        text(row.x(0) + (s + reach) * row.cell + 4, y, sign("s", s), "start"),
    ]


def _desc(n: int, p: int, k: int, *, d: int, s: int, name: Text) -> Text:
    en = f"A row of {n} input cells" + (
        f" with {plural(p, 'padding cell')} on each side" if p else ""
    )
    zh = f"一行 {n} 个输入格" + (f"，两侧各有 {p} 个填充格" if p else "")
    en += f"; below it the {name['en']} of {plural(k, 'cell')}"
    zh += f"；下方是 {k} 格的{name['zh']}"
    if d > 1:
        en, zh = en + f", one every {d} cells,", zh + f"（每隔 {d} 格取一格）"
    if not s:
        return both(en + " at its first position.", zh + "，位于第一个位置。")
    return both(
        en + f" at its first two positions, {plural(s, 'cell')} apart.",
        zh + f"的前两个位置，相距 {s} 格。",
    )
