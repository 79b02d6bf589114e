"""Matrices as sheets with the lengths of their sides, in a product or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from engine.drawing.canvas import path, rect, text, words
from engine.drawing.labels import length_of
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_LEAST, _MOST, _TOP = 16.0, 84.0, 24.0
_ROOM = WIDTH - 4.0
_COPIES, _SHIFT = 3, 4.0


class Sheet(NamedTuple):
    """A matrix; without sides it is the unknown one.

    Attributes:
        rows, columns: how long its sides are, ``rows=-1`` for a vector of ``columns`` entries.
        name: markup in its middle.
        copies: how many such matrices lie on each other; after: what stands after it.
    """

    rows: int = 0
    columns: int = 0
    name: str = ""
    copies: int = 1
    after: str = ""


def product(
    title: Text, told: Text, sheets: Sequence[Sheet], below: Text | None = None
) -> Picture | None:
    """Sheets in a row; sides grow with their length, not in proportion. ``below`` is a remark."""
    longest = max(max(sheet.rows, sheet.columns) for sheet in sheets)
    sizes = [(_side(s.rows, longest), _side(s.columns, longest)) for s in sheets]
    beside = sum(_margin(sheet) + 18 * bool(sheet.after) for sheet in sheets)
    shrink = min(1.0, (_ROOM - beside) / sum(wide for _, wide in sizes))
    tall = max(high for high, _ in sizes)
    lift = _SHIFT * (min(max(sheet.copies for sheet in sheets), _COPIES) - 1)
    middle = _TOP + lift + tall / 2
    x = 2.0
    strokes: list[Stroke] = []
    for sheet, (high, wide) in zip(sheets, sizes, strict=True):
        strokes += _sheet(sheet, x, middle - high / 2, wide * shrink, high)
        x += _margin(sheet) + wide * shrink
        if sheet.after:
            strokes.append(text(x + 9, middle, sheet.after))
            x += 18
    bottom = _TOP + lift + tall + 4
    if below:
        strokes.append(words(2, bottom + 10, below, "start"))
        bottom += 20
    return picture(title, told, WIDTH if below else x + 2, bottom, *strokes)


def _side(length: int, longest: int) -> float:
    """Square roots keep the short sides visible beside the long ones."""
    if length <= 0:
        return _LEAST if length else 40.0
    return _LEAST + (_MOST - _LEAST) * sqrt(length / longest)


def _margin(sheet: Sheet) -> float:
    """Room to the left for the number of rows, and to the right for the sheets below."""
    copies = _SHIFT * (min(sheet.copies, _COPIES) - 1)
    return (length_of(str(sheet.rows)) + 8 if sheet.rows > 0 else 4) + copies


def _sheet(sheet: Sheet, x: float, y: float, wide: float, high: float) -> list[str]:
    copies = min(sheet.copies, _COPIES)
    x += _margin(sheet) - _SHIFT * (copies - 1)
    if not sheet.rows:
        return [rect(x, y, wide, high, dash=True), text(x + wide / 2, y + high / 2, "?")]
    strokes = [_behind(x + _SHIFT * i, y - _SHIFT * i, wide, high) for i in range(copies - 1)]
    top = y - _SHIFT * (copies - 1)
    return [
        *strokes,
        rect(x, y, wide, high, "sheet", fill=0.12),
        text(x + wide / 2 + _SHIFT * (copies - 1) / 2, top - 9, str(sheet.columns)),
        text(x - 5, y + high / 2, str(sheet.rows), "end") if sheet.rows > 0 else "",
        text(x + wide / 2, y + high / 2, sheet.name) if sheet.name else "",
    ]


def _behind(x: float, y: float, wide: float, high: float) -> str:
    """What can be seen of the next sheet below the one at (x, y)."""
    return path(
        f"M{x + _SHIFT:.5g} {y:.5g}v{-_SHIFT:g}h{wide:.5g}v{high:.5g}h{-_SHIFT:g}", faint=True
    )


@drawn
def matmul(*, batch: int, first: tuple[int, int], second: tuple[int, int]) -> Picture | None:
    """The two factors of a product of matrices and the unknown result."""
    sheets = (Sheet(*first, "A", batch, "·"), Sheet(*second, "B", batch, "="), Sheet())
    below = both(f"batch of {batch}", f"批大小 {batch}") if batch > 1 else None
    told = both(
        f"A matrix of {first[0]} by {first[1]} times one of {second[0]} by {second[1]}, {batch} "
        "of each.",
        f"{first[0]} × {first[1]} 的矩阵乘以 {second[0]} × {second[1]} 的矩阵，各 {batch} 个。",
    )
    title = both("The factors of the product", "相乘的矩阵")
    return product(title, told, sheets, below)


@drawn
def stacks(a: tuple[int, ...], b: tuple[int, ...]) -> Picture | None:
    """The factors of ``A @ B`` with all leading axes in a remark; a vector is one row of cells."""
    sheets = [
        Sheet(shape[-2], shape[-1], name, after=after)
        if len(shape) > 1
        else Sheet(-1, shape[0], name, after=after)
        for shape, name, after in ((a, "A", "@"), (b, "B", "="))
    ]
    left, right = (", ".join(map(str, shape[:-2])) for shape in (a, b))
    below = both(
        f"batch axes: {left or 'none'}; {right or 'none'}",
        f"批量轴：{left or '无'}；{right or '无'}",
    )
    told = both(
        f"The last axes of A, shape {a}, and of B, shape {b}, as sheets; {below['en']}.",
        f"A（形状 {a}）与 B（形状 {b}）的最后两个轴画成矩形；{below['zh']}。",
    )
    title = both("The last axes of the factors", "两个因子的最后两个轴")
    return product(title, told, [*sheets, Sheet()], below if left or right else None)
