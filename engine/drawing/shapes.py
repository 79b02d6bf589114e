"""Matrices as sheets with the lengths of their sides, in a product or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.drawing.canvas import WIDTH, length_of, path, picture, rect, text
from engine.language import Text

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
    language: str, title: Text, told: Text, sheets: Sequence[Sheet], below: str = ""
) -> str:
    """Sheets in a row; sides grow with their length, not in proportion. ``below`` is a remark."""
    longest = max(max(sheet.rows, sheet.columns) for sheet in sheets)
    sizes = [(_side(s.rows, longest), _side(s.columns, longest)) for s in sheets]
    beside = sum(_margin(sheet) + 18 * bool(sheet.after) for sheet in sheets)
    shrink = min(1.0, (_ROOM - beside) / sum(wide for _, wide in sizes))
    tall = max(high for high, _ in sizes)
    lift = _SHIFT * (min(max(sheet.copies for sheet in sheets), _COPIES) - 1)
    middle = _TOP + lift + tall / 2
    x, strokes = 2.0, []
    for sheet, (high, wide) in zip(sheets, sizes, strict=True):
        strokes += _sheet(sheet, x, middle - high / 2, wide * shrink, high)
        x += _margin(sheet) + wide * shrink
        if sheet.after:
            strokes.append(text(x + 9, middle, sheet.after))
            x += 18
    bottom = _TOP + lift + tall + 4
    if below:
        strokes.append(text(2, bottom + 10, below, "start"))
        bottom += 20
    return picture(language, title, told, WIDTH if below else x + 2, bottom, *strokes)


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
