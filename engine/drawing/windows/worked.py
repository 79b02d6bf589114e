"""Convolutions and poolings of a few given numbers, the numbers written into the cells."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, rect, text
from engine.drawing.labels import number, plural
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import Text, both

_CELL, _ROW, _MOST = 26.0, 22.0, 14


@drawn
def slide(
    title: Text,
    values: Sequence[int],
    window: Sequence[str],
    *,
    p: int,
    s: int,
    pad: str = "",
) -> Picture | None:
    """A window over the padded values at its first place, and at its second if there is one.

    ``window`` is what stands in its cells, ``pad`` what stands in the padding.
    """
    columns, reach = len(values) + 2 * p, len(window)
    if columns > _MOST or not columns:
        return None
    step = min(_CELL, (WIDTH - 2) / columns)
    row = [pad] * p + [number(v) for v in values] + [pad] * p
    strokes = []
    for i, label in enumerate(row):
        outside = i < p or i >= columns - p
        strokes += _cell(1 + i * step, 1, step, label, "cell-pad" if outside else "cell-input")
    places = [0, s] if s + reach <= columns else [0]
    for line, start in enumerate(places, 1):
        for j, label in enumerate(window):
            kind = "cell-kernel" if line == 1 else "cell-kernel cell-next"
            strokes += _cell(1 + (start + j) * step, 1 + line * (_ROW + 6), step, label, kind)
    if len(places) > 1:
        y = 1 + 2 * (_ROW + 6) + _ROW / 2
        strokes.append(arrow(1, y, s * step - 2, y, faint=True))
    told = _slide(values, window, p=p, moved=s if len(places) > 1 else 0)
    height = (len(places) + 1) * (_ROW + 6) - 3
    return picture(title, told, columns * step + 2, height, *strokes)


def _cell(x: float, y: float, step: float, label: str, kind: str) -> list[str]:
    wide, high = step - 2, _ROW - 1
    fill = 0.25 if kind.startswith("cell-kernel") else 0.06 if kind == "cell-input" else 0
    box = rect(x, y, wide, high, kind, fill=fill, dash=kind == "cell-pad")
    return [box, text(x + wide / 2, y + high / 2, label)] if label else [box]


def _slide(values: Sequence[int], window: Sequence[str], *, p: int, moved: int) -> Text:
    listed = [number(v) for v in values]
    padding = plural(p, "padding cell")
    around = (f" with {padding} on each side", f"，两侧各 {p} 个填充格") if p else ("", "")
    inside = [label for label in window if label]
    holds = (f" holding {', '.join(inside)}", f"（{'、'.join(inside)}）") if inside else ("", "")
    step = (
        (f", and then {plural(moved, 'cell')} further", f"，随后右移 {moved} 格")
        if moved
        else ("", "")
    )
    return both(
        f"A row with the values {', '.join(listed)}{around[0]}. Below it a window of "
        f"{len(window)} cells{holds[0]} at its first position{step[0]}.",
        f"一行数值 {'、'.join(listed)}{around[1]}。"
        f"下方是 {len(window)} 格的窗口{holds[1]}，位于第一个位置{step[1]}。",
    )


@drawn
def lay(
    title: Text, values: Sequence[int], weights: Sequence[int], *, s: int, p: int
) -> Picture | None:
    """Transposed convolution: a copy of the weights for every value, and the row of their sums.

    Products and sums are left to the reader.
    """
    columns = (len(values) - 1) * s + len(weights)
    if columns > _MOST or len(values) > 6:
        return None
    left = 44.0
    step = min(_CELL, (WIDTH - left - 2) / columns)
    strokes = []
    for i, value in enumerate(values):
        y = 1 + i * (_ROW + 4)
        strokes.append(text(left - 8, y + _ROW / 2, f"{number(value)} ×", "end"))
        for j, weight in enumerate(weights):
            x = left + (i * s + j) * step
            strokes += _cell(x, y, step, number(weight), "cell-kernel")
    y = 7 + len(values) * (_ROW + 4)
    strokes.append(text(left - 8, y + _ROW / 2, "Σ", "end"))
    for i in range(columns):
        kept = p <= i < columns - p
        label, kind = ("?", "cell-input") if kept else ("", "cell-pad")
        strokes += _cell(left + i * step, y, step, label, kind)
    told = _lay(values, weights, s=s, p=p)
    return picture(title, told, left + columns * step + 1, y + _ROW + 1, *strokes)


def _lay(values: Sequence[int], weights: Sequence[int], *, s: int, p: int) -> Text:
    listed, kernel = ([number(v) for v in some] for some in (values, weights))
    crop = (f"; {plural(p, 'cell')} at each end cropped", f"；两端各裁去 {p} 格") if p else ("", "")
    return both(
        f"A row for each of the values {', '.join(listed)}, which multiplies a copy of the weights "
        f"{', '.join(kernel)}; each copy lies {plural(s, 'cell')} to the right of the one before. "
        f"Below, the row of sums{crop[0]}.",
        f"数值 {'、'.join(listed)} 各占一行，各乘以一份权重 {'、'.join(kernel)}；"
        f"相邻两份相距 {s} 格。最下方是求和的一行{crop[1]}。",
    )
