"""The upper left corner of a padded image with a kernel on it, and the steps it takes."""

from __future__ import annotations

from engine.drawing.canvas import arrow, path, rect, rise, span, text, words
from engine.drawing.labels import sign
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import Text, both

_CELL = 16.0
_X, _Y = 60.0, 24.0
_MOST = 14

Pair = tuple[int, int]


@drawn
def corner(title: Text, *, size: Pair, kernel: Pair, stride: Pair, padding: Pair) -> Picture | None:
    """Kernel, stride and padding cell by cell; the far edges of the image are left out.

    All pairs are (height, width). "" if the kernel is too large to be drawn.
    """
    rows, columns = (max(k + s, p + 3, 7) for k, s, p in zip(kernel, stride, padding, strict=True))
    if max(rows, columns) > _MOST:
        return None
    high, wide = rows * _CELL, columns * _CELL
    given = _given(kernel, stride, padding)
    strokes = [
        *_image(rows, columns, padding),
        *_kernels(kernel, stride),
        text(_X + wide + 10, _Y + high / 2, "…"),
        text(_X + wide / 2, _Y + high + 9, "⋮"),
        rise(_X - 8, _Y + padding[0] * _CELL, _Y + high, sign("H", size[0])),
        span(_X + padding[1] * _CELL, _X + wide, _Y - 7, sign("W", size[1])),
        words(1, _Y + high + 28, given, "start"),
    ]
    told = both(
        f"The upper left corner of an image of height {size[0]} and width {size[1]} with its "
        f"padding; on it the {given['en']}, all as (height, width), and the kernel one step to "
        "the right and one step down.",
        f"高 {size[0]}、宽 {size[1]} 的图像及其填充的左上角；{given['zh']}，均按（高，宽）；"
        "另画出核向右一步和向下一步的位置。",
    )
    return picture(title, told, WIDTH, _Y + high + 36, *strokes)


def _given(kernel: Pair, stride: Pair, padding: Pair) -> Text:
    return both(
        f"kernel {kernel}, stride {stride}, padding {padding}",
        f"核 {kernel}，步长 {stride}，填充 {padding}",
    )


def _image(rows: int, columns: int, padding: Pair) -> list[str]:
    """Padding cells in dashes, input cells on a light ground; open to the right and below."""
    ph, pw = padding
    right, bottom = _X + columns * _CELL, _Y + rows * _CELL
    left, top = _X + pw * _CELL, _Y + ph * _CELL
    whole = "".join(f"M{_X} {_Y + i * _CELL}H{right}" for i in range(ph))
    whole += "".join(f"M{_X + i * _CELL} {_Y}V{bottom}" for i in range(pw))
    whole += "".join(f"M{_X + i * _CELL} {_Y}V{top}" for i in range(pw, columns)) if ph else ""
    whole += "".join(f"M{_X} {_Y + i * _CELL}H{left}" for i in range(ph, rows)) if pw else ""
    inner = "".join(f"M{left} {_Y + i * _CELL}H{right}" for i in range(ph, rows))
    inner += "".join(f"M{left + i * _CELL} {top}V{bottom}" for i in range(columns - pw))
    ground = f"M{left} {top}H{right}V{bottom}H{left}Z"
    return [
        f'<path d="{ground}" fill="currentColor" fill-opacity="0.06" stroke="none"/>',
        path(whole, dash=True, faint=True) if whole else "",
        path(inner, faint=True),
    ]


def _kernels(kernel: Pair, stride: Pair) -> list[str]:
    (kh, kw), (sh, sw) = kernel, stride
    high, wide = kh * _CELL, kw * _CELL
    right, down = sw * _CELL, sh * _CELL
    return [
        rect(_X, _Y, wide, high, "cell-kernel", fill=0.25),
        rect(_X + right, _Y, wide, high, "cell-next"),
        rect(_X, _Y + down, wide, high, "cell-next"),
        arrow(_X + wide / 2, _Y + high / 2, _X + wide / 2 + right, _Y + high / 2, heavy=True),
        arrow(_X + wide / 2, _Y + high / 2, _X + wide / 2, _Y + high / 2 + down, heavy=True),
    ]
