"""Matrices as sheets with the lengths of their sides, in a product or side by side."""

from __future__ import annotations

from collections.abc import Sequence
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
        rows, columns: how long its sides are; name: markup in its middle.
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
    return _LEAST + (_MOST - _LEAST) * (length / longest) ** 0.5 if length else 40.0


def _margin(sheet: Sheet) -> float:
    """Room to the left for the number of rows, and to the right for the sheets below."""
    copies = _SHIFT * (min(sheet.copies, _COPIES) - 1)
    return (length_of(str(sheet.rows)) + 8 if sheet.rows else 4) + copies


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
        text(x - 5, y + high / 2, str(sheet.rows), "end"),
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
def factors(*, m: int, n: int, r: int, matrices: int) -> Picture | None:
    """A matrix and its replacement by two thin ones."""
    sheets = (Sheet(m, n, "W", matrices, "→"), Sheet(m, r, "A", matrices, "·"))
    told = both(
        f"W of {m} by {n}, replaced by A of {m} by {r} times B of {r} by {n}; {matrices} of each.",
        f"{m} × {n} 的 W 换成 {m} × {r} 的 A 乘 {r} × {n} 的 B；各 {matrices} 个。",
    )
    title = both("A matrix and its thin factors", "矩阵与它的低秩因子")
    below = both(f"{matrices} of each", f"各 {matrices} 个") if matrices > 1 else None
    return product(title, told, (*sheets, Sheet(r, n, "B", matrices)), below)


@drawn
def vocabulary(*, words: int, width: int, positions: int, tied: bool) -> Picture | None:
    """Tables of words and positions, and the output's matrix."""
    sheets = [Sheet(words, width), Sheet(width, words)]
    if positions:
        sheets.insert(1, Sheet(positions, width))
    shared = (
        ("shares its matrix with", "与词嵌入共享矩阵")
        if tied
        else ("does not share its matrix with", "不与词嵌入共享矩阵")
    )
    more = (
        (f", positions of {positions} by {width}", f"，{positions} × {width} 的位置表")
        if (positions)
        else ("", "")
    )
    told = both(
        f"A word table of {words} by {width}{more[0]}, and an output from {width} to {words} that "
        f"{shared[0]} the word table.",
        f"{words} × {width} 的词嵌入表{more[1]}，以及从 {width} 到 {words} 的输出层，{shared[1]}。",
    )
    parts = ["words,positions,output" if positions else "words,output"]
    parts.append("词嵌入,位置,输出" if positions else "词嵌入,输出")
    parts = [part.replace(",", " · ") for part in parts]
    note = both("tied" if tied else "not tied", "共享" if tied else "不共享")
    below = both(f"{parts[0]}: {note['en']}", f"{parts[1]}：{note['zh']}")
    title = both("Tables and the output matrix", "嵌入表与输出矩阵")
    return product(title, told, sheets, below)


@drawn
def queries_and_keys(*, length: int, size: int, heads: int, batch: int) -> Picture | None:
    """Queries, keys and values of every head."""
    copies = heads * batch
    told = both(
        f"Q of {length} by {size}, K transposed and V of {length} by {size}, once per head and "
        "sequence.",
        f"{length} × {size} 的 Q、K 的转置与 {length} × {size} 的 V，每个头、每个序列各一份。",
    )
    sheets = (
        Sheet(length, size, "Q", copies, "·"),
        Sheet(size, length, "Kᵀ", copies),
        Sheet(length, size, "V", copies),
    )
    below = both(f"{heads} heads, batch of {batch}", f"{heads} 个头，批大小 {batch}")
    title = both("The matrices of the two products", "两次乘法中的矩阵")
    return product(title, told, sheets, below)
