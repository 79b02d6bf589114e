"""Transposed convolution: every input lays a kernel on the output, a stride after the last one."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, rect, span, text
from engine.drawing.labels import plural, sign, sub
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import Text, both

_X, _TOP, _MOST = 30.0, 4.0, 36


@drawn
def spread(
    title: Text, *, n: int, k: int, s: int, p: int, d: int = 1, o: int = 0
) -> Picture | None:
    """The kernels of the first two inputs and of the last; below, the cells left after cropping.

    The middle is left out, so that cells cannot be counted. "" if it cannot be drawn.
    """
    reach = d * (k - 1) + 1
    left, right = max(reach + s, p + 1), max(min(reach, 7), p + 2)
    columns = left + 2 + right + max(o - p, 0)
    if columns > _MOST or n < 3:
        return None
    cell = min(19.0, (WIDTH - _X - 2) / columns)
    y = [_TOP + i * (cell + 6) for i in range(4)]
    end = _X + (left + 2 + right) * cell
    strokes = [_tap(_X + d * j * cell, y[0], cell) for j in range(k)]
    strokes += [_tap(_X + (s + d * j) * cell, y[1], cell) for j in range(k)]
    strokes += [_tap(end - (1 + d * j) * cell, y[2], cell) for j in range(k) if d * j < right]
    strokes += _names(y, cell, n)
    strokes.append(arrow(_X, y[1] + cell / 2, _X + s * cell - 2, y[1] + cell / 2, faint=True))
    strokes.append(text(end - right * cell - cell, y[2] + cell / 2, "…"))
    strokes += _output(cell, y[3] + 4, left, right, p=p, o=o)
    kernel = sign("k", k) + (", " + sign("d", d) if d > 1 else "")
    strokes += [
        text(_X + reach * cell + 5, y[0] + cell / 2, kernel, "start"),
        text(_X + (s + reach) * cell + 5, y[1] + cell / 2, sign("s", s), "start"),
    ]
    told = _told(n, k, s, p=p, d=d, o=o)
    height = y[3] + cell + 8 + (22 if p else 0) + (24 if o else 0)
    return picture(title, told, WIDTH, height, *strokes)


def _tap(x: float, y: float, cell: float, label: str = "") -> str:
    side = cell - 1.5
    box = rect(x, y, side, side, "cell-kernel", fill=0.25)
    return box + (text(x + side / 2, y + side / 2, label) if label else "")


def _names(y: Sequence[float], cell: float, n: int) -> list[str]:
    """Which input lays the kernel: the first, the second and the last."""
    labels = ("1", "2", str(n))
    return [text(_X - 6, y[i] + cell / 2, sub("x", labels[i]), "end") for i in range(3)]


def _output(cell: float, y: float, left: int, right: int, *, p: int, o: int) -> list[str]:
    """The row of sums: cropped cells in dashes, what stays on a light ground."""
    strokes = []
    total = left + 2 + right
    for i in range(max(total, total - p + o)):
        if left <= i < left + 2:
            continue
        kept = p <= i < total - p + o
        x, side = _X + i * cell, cell - 1.5
        kind = "cell-input" if kept else "cell-pad"
        strokes.append(rect(x, y, side, side, kind, fill=0.06 if kept else 0, dash=not kept))
    strokes.append(text(_X + (left + 1) * cell, y + cell / 2, "…"))
    last = _X + total * cell - 1.5
    if p:
        strokes += _ends(_X, _X + p * cell - 1.5, y + cell + 5, sign("p", p), "start")
        strokes += _ends(last - p * cell + 1.5, last, y + cell + 5, sign("p", p), "end")
    if o:
        first = last + 1.5 - p * cell
        label = f"output_padding = {o}"
        strokes += _ends(first, first + o * cell - 1.5, y + cell + (29 if p else 5), label, "end")
    return strokes


def _ends(x1: float, x2: float, y: float, label: str, anchor: str) -> list[str]:
    """A dimension line whose label starts or ends where it does."""
    return [span(x1, x2, y, ""), text(x1 if anchor == "start" else x2, y + 11, label, anchor)]


def _told(n: int, k: int, s: int, *, p: int, d: int, o: int) -> Text:
    apart = (f", its cells {d} apart", f"，格距 {d}") if d > 1 else ("", "")
    crop = (
        (f"{plural(p, 'cell')} at each end cropped", f"两端各裁去 {p} 格")
        if p
        else ("no end is cropped", "两端不裁剪")
    )
    more = (
        (
            f"; output_padding makes the right end {plural(o, 'cell')} longer",
            f"；output_padding 使右端多 {o} 格",
        )
        if o
        else ("", "")
    )
    return both(
        f"Each of {n} inputs lays a kernel of {plural(k, 'cell')}{apart[0]} on the output, "
        f"{plural(s, 'cell')} after the one before; the middle is left out. Below, the output: "
        f"{crop[0]}{more[0]}.",
        f"{n} 个输入各把一个 {k} 格的核{apart[1]}放到输出上，相邻相距 {s} 格，中间省略。"
        f"下方是输出：{crop[1]}{more[1]}。",
    )
