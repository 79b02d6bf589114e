"""The receptive field of one unit, or of two neighbours, as a cone over a stack of layers."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import dot, line, path, span, text, words
from engine.drawing.labels import listings, sign
from engine.drawing.sheet import Picture, Stroke, drawn, picture
from engine.language import Text, both

Layer = tuple[int, ...]

_PITCH, _TOP = 36.0, 24.0
_MIDDLE, _RIGHT = 112.0, 316.0
_MOST_LAYERS, _MOST_REACH = 8, 25


@drawn
def cone(title: Text, *, layers: Sequence[Layer], n: int = 0, pair: bool = False) -> Picture | None:
    """One unit above, the input below, a fan of taps for every layer; widths are not to scale.

    ``layers`` are (kernel, stride) or (kernel, stride, dilation) from the input on. With
    ``pair`` the distance of two neighbouring units is asked instead of the reach of one; ``n``
    is the input's length.
    """
    reaches = [_dilation(layer) * (layer[0] - 1) + 1 for layer in layers]
    if len(layers) > _MOST_LAYERS or max(reaches) > _MOST_REACH:
        return None
    halves = [5.0]
    for reach in reversed(reaches):
        halves.append(max(halves[-1] + 16, 4.5 * (reach - 1) + 6))
    scale = min(1.0, 92 / halves[-1])
    halves = [h * scale for h in halves]
    bottom = _TOP + _PITCH * len(layers)
    strokes: list[Stroke] = []
    for middle in (_MIDDLE - 11, _MIDDLE + 11) if pair else (_MIDDLE,):
        strokes.append(_outline(middle, halves))
    middle = _MIDDLE - 11 if pair else _MIDDLE
    for i, layer in enumerate(reversed(layers)):
        drawn, middle = _fan(middle, _TOP + i * _PITCH, layer, scale)
        strokes += drawn
    strokes += _labels(layers)
    strokes += _asked(halves[-1], bottom, n, pair)
    told = _told(layers, n, pair)
    return picture(title, told, 320, bottom + (46 if n else 26), *strokes)


def _outline(middle: float, halves: Sequence[float]) -> str:
    down = [f"{middle - h:.4g} {_TOP + i * _PITCH:g}" for i, h in enumerate(halves)]
    up = [f"{middle + h:.4g} {_TOP + i * _PITCH:g}" for i, h in enumerate(halves)]
    return path(f"M{'L'.join([*down, *reversed(up)])}Z", fill=0.07, faint=True)


def _fan(middle: float, y: float, layer: Layer, scale: float) -> tuple[list[str], float]:
    """A unit and the taps it reads one layer below, and where the next unit lies among them."""
    k, d = layer[0], _dilation(layer)
    reach = d * (k - 1) + 1
    step = 9 * scale
    left = middle - step * (reach - 1) / 2
    below = y + _PITCH
    taps = [left + step * d * i for i in range(k)]
    radius = min(2.6, step / 3)
    strokes = [path("".join(f"M{middle:.4g} {y:g}L{x:.4g} {below:g}" for x in taps), faint=True)]
    for i in range(reach):
        strokes.append(dot(left + step * i, below, radius, fill=1 if i % d == 0 else 0))
    return [*strokes, dot(middle, y, 3.2)], min(taps, key=lambda x: abs(x - _MIDDLE))


def _dilation(layer: Layer) -> int:
    return layer[2] if len(layer) > 2 else 1


def _heads(layers: Sequence[Layer], joint: Text) -> Text:
    names = (("kernel", "核"), ("stride", "步长"), ("dilation", "空洞率"))[: len(layers[0])]
    return both(joint["en"].join(n[0] for n in names), joint["zh"].join(n[1] for n in names))


def _labels(layers: Sequence[Layer]) -> list[Stroke]:
    strokes: list[Stroke] = [words(_RIGHT, 8, _heads(layers, both(" / ", " / ")), "end")]
    for i, layer in enumerate(reversed(layers)):
        y = _TOP + (i + 0.5) * _PITCH
        strokes.append(text(_RIGHT, y, " / ".join(map(str, layer)), "end"))
    return strokes


def _asked(half: float, bottom: float, n: int, pair: bool) -> list[str]:
    y = bottom + 10
    left, right = (
        (_MIDDLE - 11 - half, _MIDDLE + 11 - half) if pair else (_MIDDLE - half, _MIDDLE + half)
    )
    strokes = [line(4, bottom, 220, bottom, faint=True)]
    if pair:
        strokes += [
            span(left, right, y, ""),
            text(right + 10, y, "?"),
        ]
    else:
        strokes.append(span(left, right, y, "?", below=True))
    if n:
        strokes.append(span(4, 220, bottom + 26, sign("n", n), below=True))
    return strokes


def _told(layers: Sequence[Layer], n: int, pair: bool) -> Text:
    rows = listings(layers)
    heads = _heads(layers, both(", ", "、"))
    below = (f" {n} pixels long", f"（{n} 个像素）") if n else ("", "")
    units = (
        ("Two neighbouring output units", "两个相邻的输出单元")
        if pair
        else ("One output unit", "一个输出单元")
    )
    asked = (
        ("their distance on the input", "两者在输入上的间距")
        if pair
        else ("its width on the input", "它在输入上的宽度")
    )
    return both(
        f"{units[0]} at the top, the cone of units read in each layer below, and the input"
        f"{below[0]} at the bottom. The layers from the input on ({heads['en']}): {rows['en']}. "
        f"A question mark stands for {asked[0]}; widths are not to scale.",
        f"顶部是{units[1]}，其下是逐层读取的单元形成的锥形，底部是输入{below[1]}。"
        f"从输入起各层（{heads['zh']}）：{rows['zh']}。问号表示{asked[1]}；宽度未按比例。",
    )
