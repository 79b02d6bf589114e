"""Layers of units between layers of units, and stacks of recurrent layers."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, dot, path, rect, text, words
from engine.drawing.labels import listing
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_PITCH, _TOP, _RADIUS = 24.0, 12.0, 7.0
_MOST_LAYERS, _MOST_STACKED = 10, 6


@drawn
def network(sizes: Sequence[int], *, shown: int = 5) -> Picture | None:
    """Fully connected layers of the given ``sizes``; of large layers ``shown`` units are drawn."""
    if len(sizes) > _MOST_LAYERS:
        return None
    step = min(84.0, (WIDTH - 40) / max(len(sizes) - 1, 1))
    places = [_column(size, shown) for size in sizes]
    xs = [20 + i * step for i in range(len(sizes))]
    lines = "".join(
        f"M{xs[i] + _RADIUS:.4g} {a:.4g}L{xs[i + 1] - _RADIUS:.4g} {b:.4g}"
        for i in range(len(sizes) - 1)
        for a in places[i]
        for b in places[i + 1]
    )
    strokes = [path(lines, faint=True)] if lines else []
    below = _TOP + (shown - 1) * _PITCH + 26
    for x, ys, size in zip(xs, places, sizes, strict=True):
        strokes += [dot(x, y, _RADIUS, fill=0.2) for y in ys]
        if len(ys) < size:
            strokes.append(text(x, (ys[-1] + ys[-2]) / 2, "⋮"))
        strokes.append(text(x, below, str(size)))
    title = both("The layers and their widths", "各层及其宽度")
    listed = listing(sizes)
    told = both(
        f"Layers of {listed['en']} units from left to right, each connected to the whole next one.",
        f"从左到右各层的单元数为 {listed['zh']}，相邻两层全连接。",
    )
    return picture(title, told, max(xs[-1] + 22, 80), below + 9, *strokes)


def _column(size: int, shown: int) -> list[float]:
    """Heights of the units of a layer, with a gap before the last one if some are left out."""
    count = min(size, shown)
    top = _TOP + (shown - count) * _PITCH / 2
    if size <= shown:
        return [top + i * _PITCH for i in range(count)]
    return [top + i * _PITCH for i in range(count - 2)] + [top + (count - 1) * _PITCH]


@drawn
def recurrent(layers: int, *, inputs: int, hidden: int, bidirectional: bool) -> Picture | None:
    """Recurrent layers above each other, one box a direction; both feed the whole next layer."""
    if layers > _MOST_STACKED:
        return None
    xs = (50.0, 190.0) if bidirectional else (50.0,)
    middle = sum(xs) / len(xs) + 50
    ground = 14 + layers * 46.0
    strokes: list[Stroke] = [words(middle, ground + 16, both(f"input {inputs}", f"输入 {inputs}"))]
    for i in range(layers):
        y = ground - 46 * (i + 1) + 4
        strokes.append(text(28, y + 13, f"{i + 1}"))
        for direction, x in enumerate(xs):
            strokes.append(rect(x, y, 100, 26, "layer", fill=0.12))
            way = "→←"[direction]
            label = both(f"{way} state {hidden}", f"{way} 状态 {hidden}")
            strokes.append(words(x + 50, y + 13, label))
            strokes += [
                arrow(start, y + 46, x + 50, y + 28, faint=True)
                for start in ((middle,) if not i else tuple(at + 50 for at in xs))
            ]
    return picture(
        both("The stack of recurrent layers", "堆叠的循环层"),
        _told(layers, inputs, hidden, bidirectional),
        xs[-1] + 104,
        ground + 26,
        *strokes,
    )


def _told(layers: int, inputs: int, hidden: int, bidirectional: bool) -> Text:
    ways = ("in each of two directions", "两个方向各一组，") if bidirectional else ("", "")
    more = "layers" if layers > 1 else "layer"
    feed = (
        (". The states of each layer feed the whole next one", "每层的状态送入下一层；")
        if layers > 1
        else ("", "")
    )
    return both(
        f"{layers} recurrent {more} above the input of width {inputs}, with states of width "
        f"{hidden} {ways[0]}".rstrip()
        + f"{feed[0]}.",
        f"输入宽度为 {inputs}，其上有 {layers} 个循环层，{ways[1]}{feed[1]}状态宽度为 {hidden}。",
    )
