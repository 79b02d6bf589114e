"""Functions of one variable with the asked place marked on the axis; heights bear no scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import exp, expm1, hypot, log1p

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
    functions: Sequence[Function],
    *,
    reach: tuple[float, float],
    at: float | None = None,
    label: str = "",
    tangent: bool = False,
    ticks: Mapping[str, float] | None = None,
    heights: Mapping[str, float] | None = None,
    upright: bool = True,
    dashed: int = 1,
) -> Picture | None:
    """The functions over ``reach``, from the one numbered ``dashed`` on in dashes.

    ``at`` is marked on the first function and named ``label`` below the axis, with a piece of
    the ``tangent`` there if asked. ``ticks`` and ``heights`` name places on the two axes.
    ``upright`` draws the axis at 0.
    """
    low, high = reach
    xs = [low + (high - low) * i / _STEPS for i in range(_STEPS + 1)]
    lines = [[f(x) for x in xs] for f in functions]
    bottom, top = min(0.0, *map(min, lines)), max(*map(max, lines), 0.0)
    wide, tall = (_RIGHT - _LEFT) / (high - low), _HIGH / ((top - bottom) or 1)

    def place(x: float, y: float) -> tuple[float, float]:
        return _LEFT + (x - low) * wide, _TOP + (top - y) * tall

    axis = place(0, 0)[1]
    strokes = [line(2, axis, WIDTH - 2, axis, faint=True)]
    if upright and low < 0 < high:
        strokes.append(line(place(0, 0)[0], _TOP - 6, place(0, 0)[0], _TOP + _HIGH, faint=True))
    for i, ys in enumerate(lines):
        places = [place(x, y) for x, y in zip(xs, ys, strict=True)]
        strokes.append(path(trail(places), dash=i >= dashed))
    base = _TOP + _HIGH
    strokes += _ticks({name: place(x, 0)[0] for name, x in (ticks or {}).items()}, axis, base)
    for name, height in (heights or {}).items():
        y = place(low, height)[1]
        strokes += [line(2, y, WIDTH - 2, y, dash=True, faint=True)]
        strokes.append(text(WIDTH - 2, y - 8, name, "end"))
    row = base + (28 if ticks else 13)
    if at is not None:
        f = functions[0]
        x, y = place(at, f(at))
        strokes += _mark(x, y, axis, row, label)
        if tangent:
            slope = (f(at + 1e-4) - f(at - 1e-4)) / 2e-4 * tall / wide
            strokes.append(_tangent(x, y, slope))
    bottom_edge = row + 9 if at is not None else base + (22 if ticks else 6)
    return picture(title, told, WIDTH, bottom_edge, *strokes)


def _ticks(ticks: Mapping[str, float], axis: float, base: float) -> list[str]:
    strokes = []
    for name, x in ticks.items():
        strokes.append(line(x, axis - 3, x, axis + 3))
        strokes.append(text(x, base + 13, name, _anchor(x)))
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
    return curve(title, told, [values[unit]], reach=reach, at=z, label=label)


@drawn
def slope(name: str, f: Function, *, z: float, reach: float) -> Picture | None:
    """The curve of ``f`` with a piece of its tangent at ``z``."""
    told = both(
        f"The S-shaped curve of {name}; the tangent is drawn at z = {number(z)}.",
        f"S 形的 {name} 曲线；在 z = {number(z)} 处画出切线。",
    )
    title = both(f"The curve of {name} and its tangent at z", f"{name} 曲线及其在 z 处的切线")
    ends = (min(-reach, z - 0.5), max(reach, z + 0.5))
    return curve(title, told, [f], reach=ends, at=z, label=sign("z", z), tangent=True)
