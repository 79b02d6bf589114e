"""Functions of one variable with the asked place marked on the axis; heights bear no scale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import cos, exp, expm1, hypot, log1p, pi

from engine.drawing.canvas import dot, line, path, text, trail
from engine.drawing.labels import number, sign
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import Text, both

Function = Callable[[float], float]

_LEFT, _RIGHT, _TOP, _HIGH = 8.0, WIDTH - 8.0, 12.0, 96.0
_STEPS = 48


def curve(
    title: Text,
    told: Text,
    f: Function,
    reach: tuple[float, float],
    *,
    at: float | None = None,
    label: str = "",
    tangent: bool = False,
    ticks: Mapping[str, float] | None = None,
    heights: Mapping[str, float] | None = None,
) -> Picture:
    """The function over ``reach``.

    ``at`` is marked on it and named ``label`` below the axis, with a piece of the ``tangent``
    there if asked. ``ticks`` and ``heights`` name places on the two axes.
    """
    frame = _Frame(f, reach, (ticks or {}).values())
    base = _TOP + _HIGH
    strokes = frame.strokes()
    strokes += _ticks({name: frame.at(x, 0)[0] for name, x in (ticks or {}).items()}, frame.zero)
    for name, height in (heights or {}).items():
        y = frame.at(reach[0], height)[1]
        strokes += [line(2, y, WIDTH - 2, y, dash=True, faint=True)]
        strokes.append(text(WIDTH - 2, y + 10, name, "end"))
    row = base + (28 if ticks else 13)
    if at is None:
        return picture(title, told, WIDTH, base + (22 if ticks else 6), *strokes)
    x, y = frame.at(at, f(at))
    strokes += _mark(x, y, frame.zero, row, label)
    if tangent:
        slope = (f(at + 1e-4) - f(at - 1e-4)) / 2e-4
        strokes.append(_tangent(x, y, slope * frame.tall / frame.wide))
    return picture(title, told, WIDTH, row + 9, *strokes)


class _Frame:
    """A function's graph with its axes, as large as the sheet."""

    def __init__(self, f: Function, reach: tuple[float, float], kinks: Iterable[float]) -> None:
        self.low, high = reach
        step = (high - self.low) / _STEPS
        xs = sorted({*(self.low + step * i for i in range(_STEPS + 1)), *kinks})
        self.points = [(x, f(x)) for x in xs]
        heights = [y for _, y in self.points]
        self.top = max(0.0, *heights)
        self.wide = (_RIGHT - _LEFT) / (high - self.low)
        self.tall = _HIGH / ((self.top - min(0.0, *heights)) or 1)
        self.zero = self.at(0, 0)[1]

    def at(self, x: float, y: float) -> tuple[float, float]:
        return _LEFT + (x - self.low) * self.wide, _TOP + (self.top - y) * self.tall

    def strokes(self) -> list[str]:
        upright, _ = self.at(0, 0)
        axes = [line(2, self.zero, WIDTH - 2, self.zero, faint=True)]
        if _LEFT < upright < _RIGHT:
            axes.append(line(upright, _TOP - 6, upright, _TOP + _HIGH, faint=True))
        return [*axes, path(trail([self.at(x, y) for x, y in self.points]))]


def _ticks(ticks: Mapping[str, float], axis: float) -> list[str]:
    strokes = []
    for name, x in ticks.items():
        strokes.append(line(x, axis - 3, x, axis + 3))
        strokes.append(text(x, _TOP + _HIGH + 13, name, _anchor(x)))
    return strokes


def _mark(x: float, y: float, axis: float, row: float, label: str) -> list[str]:
    """A dot on the curve and a dashed line through it down to the label."""
    foot = row - 9
    return [
        line(x, min(y, axis), x, foot, dash=True, faint=True),
        dot(x, y),
        text(x, row, label, _anchor(x), bold=True),
    ]


def _anchor(x: float) -> str:
    """Labels near an edge grow away from it."""
    return "start" if x < 40 else "end" if x > WIDTH - 40 else "middle"


def _tangent(x: float, y: float, slope: float) -> str:
    """A piece of the tangent that stays on the sheet."""
    run = min(34 / hypot(1, slope), x - 2, WIDTH - 2 - x)
    run = min(run, (y - 2) / (abs(slope) or 1e-9))
    return line(x - run, y + slope * run, x + run, y - slope * run, heavy=True)


@drawn
def rectifier(*, unit: str, a: float, z: float) -> Picture | None:
    """The curve of one of the rectifiers with the place ``z`` marked; ``a`` is its slope or scale.

    Raises:
        KeyError: ``unit`` is none of relu, leaky_relu, softplus and elu.
    """
    values: dict[str, Function] = {
        "relu": lambda x: max(x, 0.0),
        "leaky_relu": lambda x: max(x, 0.0) + a * min(x, 0.0),
        "softplus": lambda x: max(x, 0.0) + log1p(exp(-abs(x))),
        "elu": lambda x: x if x > 0 else a * expm1(x),
    }
    title = both("The unit's curve and the place z", "激活函数曲线与所求位置 z")
    told = both(
        f"The curve of {unit}; the place z = {number(z)} is marked.",
        f"{unit} 的曲线；标出位置 z = {number(z)}。",
    )
    reach = (min(-3.5, z - 0.5), max(3.5, z + 0.5))
    label = sign("z", z)
    return curve(title, told, values[unit], reach, at=z, label=label)


@drawn
def slope(name: str, f: Function, *, z: float, reach: float) -> Picture | None:
    """The curve of ``f`` with a piece of its tangent at ``z``."""
    told = both(
        f"The S-shaped {name} curve; the tangent is drawn at z = {number(z)}.",
        f"S 形的 {name} 曲线；在 z = {number(z)} 处画出切线。",
    )
    title = both(f"The {name} curve and its tangent at z", f"{name} 曲线及其在 z 处的切线")
    ends = (min(-reach, z - 0.5), max(reach, z + 0.5))
    return curve(title, told, f, ends, at=z, label=sign("z", z), tangent=True)


@drawn
def schedule(*, peak: float, low: float, warmup: int, total: int, step: int) -> Picture | None:
    """Linear warm-up and cosine decay, with the asked step marked."""

    def rate(t: float) -> float:
        if t < warmup:
            return peak * t / warmup
        return low + (peak - low) * (1 + cos(pi * (t - warmup) / (total - warmup))) / 2

    told = both(
        f"A straight line up to {number(peak)} at step {warmup}, then half a cosine down to "
        f"{number(low)} at step {total}; step {step} is marked.",
        f"先沿直线升至第 {warmup} 步的 {number(peak)}，再沿半个余弦降至第 {total} 步的 "
        f"{number(low)}；标出第 {step} 步。",
    )
    title = both("The schedule and the asked step", "学习率曲线与所求的步")
    ticks = {"0": 0.0, str(warmup): float(warmup), str(total): float(total)}
    return curve(
        title,
        told,
        rate,
        (0.0, float(total)),
        at=float(step),
        label=sign("t", step),
        ticks=ticks,
        heights={number(peak): peak},
    )
