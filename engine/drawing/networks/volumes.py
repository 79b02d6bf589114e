"""Feature maps on their way through two blocks of convolution and pooling."""

from __future__ import annotations

from engine.drawing.canvas import arrow, path, rect, text, words
from engine.drawing.labels import sign
from engine.drawing.sheet import Picture, Stroke, drawn, picture
from engine.language import Text, both

_SHIFT, _MIDDLE, _GAP = 4.0, 56.0, 60.0

Block = tuple[int, int, int, int]


@drawn
def blocks(*, channels: int, side: int, first: Block, second: Block) -> Picture | None:
    """The image, and the maps after each block; their sides are left to the reader.

    A block is (channels out, kernel, stride, padding) of a convolution; a pooling follows it that
    halves the map.
    """
    pool, flat = both("max 2", "池化 2"), both("flatten", "展平")
    notes: list[list[str | Text]] = [
        [f"{k} × {k}", f"{sign('s')} {s}, {sign('p')} {p}", pool] for _, k, s, p in (first, second)
    ]
    maps = ((channels, 58.0), (first[0], 34.0), (second[0], 18.0))
    x = 2.0
    strokes: list[Stroke] = []
    notes.append([flat])
    for (count, size), note in zip(maps, notes, strict=True):
        strokes += _map(x, size, str(count))
        if size == maps[0][1]:
            strokes.append(text(x + size / 2, _MIDDLE + size / 2 + 12, str(side)))
        x += size + 2 * _SHIFT
        strokes.append(arrow(x + 4, _MIDDLE, x + _GAP - 4, _MIDDLE, faint=True))
        strokes += [words(x + _GAP / 2, 62 + 15 * i + 6, label) for i, label in enumerate(note)]
        x += _GAP
    strokes += [rect(x, 22, 12, 68, dash=True), text(x + 6, _MIDDLE, "?")]
    told = _told(channels, side, first, second)
    title = both("From the image to the features", "从图像到特征")
    return picture(title, told, x + 14, 112, *strokes)


def _map(x: float, size: float, channels: str) -> list[str]:
    """A map with two more behind it, and the number of channels above."""
    top = _MIDDLE - size / 2
    behind = [
        path(
            f"M{x + _SHIFT * (i + 1):.4g} {top - _SHIFT * i:.4g}v{-_SHIFT:g}h{size:g}v{size:g}"
            f"h{-_SHIFT:g}",
            faint=True,
        )
        for i in range(2)
    ]
    label = text(x + size / 2 + _SHIFT, top - 2 * _SHIFT - 9, channels)
    return [*behind, rect(x, top, size, size, "map", fill=0.12), label]


def _told(channels: int, side: int, first: Block, second: Block) -> dict[str, str]:
    en = "; ".join(
        f"a convolution to {c} channels with kernel {k}, stride {s}, padding {p}, and a pooling "
        "of 2"
        for c, k, s, p in (first, second)
    )
    zh = "；".join(
        f"卷积到 {c} 个通道（核 {k}、步长 {s}、填充 {p}）与大小为 2 的池化"
        for c, k, s, p in (first, second)
    )
    return both(
        f"An image of {channels} channels and side {side}; then {en}; at last all is flattened to "
        "an unknown number of features.",
        f"{channels} 个通道、边长 {side} 的图像；{zh}；最后展平为待求个数的特征。",
    )
