"""Bell-shaped curves: Gaussians against the standard one, a prior, the kernel of a smoother."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, lgamma, log

from engine.drawing.canvas import dot, line, path, text, trail
from engine.drawing.curve import curve
from engine.drawing.labels import number, sign
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import both

_PANEL, _HIGH, _STEPS = 74.0, 54.0, 48
_MOST, _REACH, _LEFT = 4, 5.0, 92.0


@drawn
def bells(*, means: Sequence[float], logvars: Sequence[float]) -> Picture | None:
    """A panel a dimension: the standard Gaussian in dashes and the given one; heights differ."""
    if len(means) > _MOST or max(map(abs, means)) > _REACH:
        return None
    strokes = []
    for i, (mean, logvar) in enumerate(zip(means, logvars, strict=True)):
        base = 8 + _PANEL * i + _HIGH
        strokes += [
            line(_LEFT, base, WIDTH - 2, base, faint=True),
            path(_bell(0, 1, base), dash=True),
            path(_bell(mean, exp(logvar / 2), base), fill=0.08),
            text(2, base - 42, sign("μ", mean), "start"),
            text(2, base - 26, f"ln {sign('σ')}² = {number(logvar)}", "start"),
        ]
    pairs = list(zip(means, logvars, strict=True))
    title = both("The Gaussians and the standard one", "各高斯分布与标准正态分布")
    told = both(
        "For every dimension the bell of the standard Gaussian in dashes and the given one: "
        + "; ".join(f"mean {number(m)}, log-variance {number(v)}" for m, v in pairs)
        + ".",
        "每一维画出标准正态（虚线）与给定的高斯曲线："
        + "；".join(f"均值 {number(m)}、对数方差 {number(v)}" for m, v in pairs)
        + "。",
    )
    return picture(title, told, WIDTH, _PANEL * len(means), *strokes)


@lru_cache(maxsize=64)
def _bell(mean: float, sigma: float, base: float) -> str:
    """A bell over the whole panel; its peak always has the same height."""
    step, part = (WIDTH - 2 - _LEFT) / _STEPS, 2 * _REACH / _STEPS
    places = [
        (_LEFT + step * i, base - _HIGH * exp(-(((part * i - _REACH - mean) / sigma) ** 2) / 2))
        for i in range(_STEPS + 1)
    ]
    return trail([(_LEFT, base), *places, (WIDTH - 2, base)])


@drawn
def beta_prior(*, a: int, b: int) -> Picture | None:
    """The density of Beta(a, b), without a scale."""
    scale = lgamma(a + b) - lgamma(a) - lgamma(b)

    def density(x: float) -> float:
        if not 0 < x < 1:
            return 0.0
        return exp(scale + (a - 1) * log(x) + (b - 1) * log(1 - x))

    title = both("The prior of the bias", "偏置的先验")
    told = both(
        f"The density of Beta({a}, {b}) between 0 and 1.",
        f"Beta({a}, {b}) 在 0 与 1 之间的密度曲线。",
    )
    ticks = {"0": 0.0, "1": 1.0}
    return curve(title, told, density, (0.0, 1.0), ticks=ticks)


@drawn
def kernel(*, xs: Sequence[float], ys: Sequence[float], at: float, width: float) -> Picture | None:
    """Samples as dots, and below them the weight that each place has for a prediction at ``at``."""
    low = min(*xs, at - 2 * width)
    scale = (WIDTH - 60) / ((max(*xs, at + 2 * width) - low) or 1)
    bottom, top = min(*ys, 0.0), max(*ys, 0.0)
    tall = 76 / ((top - bottom) or 1)

    def place(x: float) -> float:
        return 30 + (x - low) * scale

    zero, base = 22 + top * tall, 168.0
    across = (WIDTH - 60) / scale / _STEPS
    hump = [
        (place(low + i * across), base - 40 * exp(-(((low + i * across - at) / width) ** 2) / 2))
        for i in range(_STEPS + 1)
    ]
    strokes = [
        line(2, zero, WIDTH - 2, zero, faint=True),
        line(2, base, WIDTH - 2, base, faint=True),
        path(trail([(30, base), *hump, (WIDTH - 30, base)]), fill=0.1),
        line(place(at), zero, place(at), base + 4, dash=True, faint=True),
        text(place(at), base + 14, sign("x", at), bold=True),
    ]
    for x, y in zip(xs, ys, strict=True):
        height = zero - y * tall
        strokes += [line(place(x), height, place(x), base, faint=True)]
        strokes += [dot(place(x), height), text(place(x), height - 13, number(y))]
    listed = [f"({number(x)}, {number(y)})" for x, y in zip(xs, ys, strict=True)]
    title = both("The samples and the kernel around x", "样本与 x 处的核")
    told = both(
        f"Samples {', '.join(listed)} as dots; below them the bell of the kernel around x = "
        f"{number(at)}.",
        f"样本 {'、'.join(listed)} 画成点；下方是以 x = {number(at)} 为中心的钟形核。",
    )
    return picture(title, told, WIDTH, base + 24, *strokes)
