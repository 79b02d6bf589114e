"""Squares: attention masks, maps that shrink, and the axes of a batch of images."""

from __future__ import annotations

from engine.drawing.canvas import path, rect, rise, span, text, words
from engine.drawing.sheet import Picture, Stroke, drawn, picture
from engine.language import both

_SIDE, _X, _Y = 150.0, 64.0, 24.0


@drawn
def mask(*, length: int, window: int) -> Picture | None:
    """Which keys a query sees: itself and ``window`` - 1 before it, as a band below the diagonal.

    It is to scale, and a staircase where its steps can be seen.
    """
    unit = _SIDE / length
    band = min(window, length)
    if length <= 24:
        up = "".join(f"h{unit:.5g}v{unit:.5g}" for _ in range(length))
        rest = length - band
        down = f"h{-band * unit:.5g}" + "".join(f"v{-unit:.5g}h{-unit:.5g}" for _ in range(rest))
        d = f"M{_X} {_Y}{up}{down}Z"
    else:
        bottom = f"L{_X + _SIDE} {_Y + _SIDE}H{_X + (length - band) * unit:.5g}"
        d = f"M{_X} {_Y}{bottom}L{_X} {_Y + band * unit:.5g}Z"
    strokes: list[Stroke] = [
        rect(_X, _Y, _SIDE, _SIDE),
        path(d, fill=0.25),
        span(_X, _X + _SIDE, _Y - 7, str(length)),
        rise(_X - 8, _Y, _Y + _SIDE, str(length)),
    ]
    if band < length:
        x = _X + _SIDE
        strokes.append(span(x - band * unit, x, _Y + _SIDE + 7, str(window), below=True))
    strokes += [words(_X + _SIDE + 10, _Y + 8, both("key →", "键 →"), "start")]
    strokes += [words(_X - 14, _Y + 8, both("query ↓", "查询 ↓"), "end")]
    told = both(
        f"A square of {length} queries by {length} keys. Grey is what is not masked: for each "
        f"query its own position and those before it, {window} at most.",
        f"{length} 个查询 × {length} 个键的方阵。灰色为未被屏蔽的部分："
        f"每个查询可见自身及之前的位置，至多 {window} 个。",
    )
    title = both("Which keys a query sees", "查询能看到哪些键")
    return picture(title, told, 280, _Y + _SIDE + 28, *strokes)


@drawn
def nest(*, side: int, kernel: int) -> Picture | None:
    """Maps inside each other, each smaller than the one before; how many there are is asked."""
    strokes = [
        rect(_X, _Y, _SIDE, _SIDE, fill=0.05),
        span(_X, _X + _SIDE, _Y - 7, str(side)),
    ]
    for i in (1, 2):
        strokes.append(rect(_X + 13 * i, _Y + 13 * i, _SIDE - 26 * i, _SIDE - 26 * i, fill=0.05))
    middle = _X + _SIDE / 2
    strokes.append(text(middle, _Y + _SIDE / 2, "… ?"))
    small = 26.0
    strokes.append(rect(_X, _Y, small, small, "cell-kernel", fill=0.3))
    strokes.append(rise(_X - 8, _Y, _Y + small, str(kernel)))
    told = both(
        f"A map of {side} by {side} pixels with a kernel of {kernel} by {kernel} in its corner; "
        "inside it the smaller map that a convolution leaves, inside that the next one, and so "
        "on. Not to scale.",
        f"{side} × {side} 的特征图，一角有 {kernel} × {kernel} 的核；"
        "其内是卷积后更小的特征图，再内是下一层，依此类推。未按比例。",
    )
    title = both("Every convolution leaves a smaller map", "每次卷积后特征图变小")
    return picture(title, told, 240, _Y + _SIDE + 4, *strokes)
