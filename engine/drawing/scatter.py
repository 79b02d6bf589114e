"""Points, boxes and levels of a Gaussian in the plane."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from engine.drawing.canvas import dot, line, rect, text, words
from engine.drawing.labels import listing, listings, number, sub
from engine.drawing.plane import TURN, Plane, Point
from engine.drawing.sheet import Picture, Stroke, drawn, picture
from engine.language import Text, both

Box = tuple[float, float, float, float]


@drawn
def cloud(points: Sequence[Point]) -> Picture | None:
    """Points with the axes through zero."""
    plane = Plane([*points, (0.0, 0.0)], 260, 190, margin=(14, 14))
    strokes = [*plane.axes(), *(dot(*plane.at(x, y)) for x, y in points)]
    listed = _listed(points)
    told = both(f"The points {listed['en']} in the plane.", f"平面上的点 {listed['zh']}。")
    return picture(
        both("The points in the plane", "平面上的各点"), told, plane.width, plane.height, *strokes
    )


@drawn
def fitted(points: Sequence[Point], *, slope: float, offset: float) -> Picture | None:
    """Points, the line of ``slope`` and ``offset``, and the errors between them."""
    on_line = [(x, slope * x + offset) for x, _ in points]
    ends = [min(*on_line, (0.0, offset)), max(*on_line, (0.0, offset))]
    plane = Plane([*points, *ends, (0.0, 0.0)], 280, 180, margin=(14, 14), square=False)
    strokes = [*plane.axes(), plane.through(ends)]
    for point, foot in zip(points, on_line, strict=True):
        strokes += [line(*plane.at(*point), *plane.at(*foot), dash=True), dot(*plane.at(*point))]
    listed = _listed(points)
    told = both(
        f"The points {listed['en']} and the line with w = {number(slope)} and b = "
        f"{number(offset)}; dashes join each point with the line.",
        f"点 {listed['zh']} 与直线 w = {number(slope)}、b = {number(offset)}；虚线连接各点与直线。",
    )
    title = both("The points and the line before the step", "各点与更新前的直线")
    return picture(title, told, plane.width, plane.height, *strokes)


def _listed(points: Sequence[Point]) -> Text:
    return listing(f"({number(x)}, {number(y)})" for x, y in points)


@drawn
def boxes(first: Box, second: Box) -> Picture | None:
    """Two boxes (x1, y1, x2, y2) on a grid with its numbers; y goes down as in images."""
    xs, ys = (first[0], first[2], second[0], second[2]), (first[1], first[3], second[1], second[3])
    left, right, top, bottom = min(*xs, 0), max(xs), min(*ys, 0), max(ys)
    reach = max(right - left, bottom - top)
    step = next((s for s in (1, 2, 5, 10, 20, 50) if reach / s <= 12), 0)
    if not step:
        return None
    scale = min(250 / (right - left), 200 / (bottom - top))

    def at(x: float, y: float) -> Point:
        return 30 + (x - left) * scale, 22 + (y - top) * scale

    (x0, y0), (x1, y1) = at(left, top), at(right, bottom)
    columns = _marks(left, right, step)
    rows = _marks(top, bottom, step)
    grid = "".join(f"M{at(v, 0)[0]:.4g} {y0:.4g}V{y1:.4g}" for v in columns)
    grid += "".join(f"M{x0:.4g} {at(0, v)[1]:.4g}H{x1:.4g}" for v in rows)
    strokes = [f'<path d="{grid}" stroke-opacity="0.2"/>']
    skip = 2 if step * scale < 24 else 1
    strokes += [text(at(v, 0)[0], 10, number(v)) for v in columns[::skip]]
    strokes += [text(24, at(0, v)[1], number(v), "end") for v in rows[::skip]]
    for box in (first, second):
        (a, b), (c, d) = at(box[0], box[1]), at(box[2], box[3])
        strokes.append(rect(a, b, c - a, d - b, "frame", fill=0.16))
    title = both("The two boxes on a grid", "网格上的两个框")
    listed = listings((first, second))
    told = both(
        f"Two boxes on a grid, as x1, y1, x2, y2: {listed['en']}.",
        f"网格上的两个框（x1, y1, x2, y2）：{listed['zh']}。",
    )
    return picture(title, told, x1 + 12, y1 + 10, *strokes)


def _marks(low: float, high: float, step: int) -> list[int]:
    first = -int(-low // step) * step
    return list(range(first, int(high) + 1, step))


@drawn
def errors(targets: Sequence[float], guesses: Sequence[float]) -> Picture | None:
    """Target and prediction of each sample above each other, joined by their error."""
    if len(targets) > 12:
        return None
    values = (*targets, *guesses, 0.0)
    low, high = min(values), max(values)
    scale, step = 110 / ((high - low) or 1), 300 / len(targets)
    zero = 12 + high * scale
    strokes: list[Stroke] = [line(2, zero, 318, zero, faint=True)]
    for i, (target, guess) in enumerate(zip(targets, guesses, strict=True)):
        x, a, b = 10 + (i + 0.5) * step, zero - target * scale, zero - guess * scale
        strokes += [line(x, a, x, b, heavy=True), dot(x, a, 5, fill=1), dot(x, b, 5, fill=0)]
    strokes += [dot(10, 142), words(20, 142, both("target", "真值"), "start")]
    strokes += [dot(110, 142, fill=0), words(120, 142, both("prediction", "预测"), "start")]
    title = both("Targets, predictions and their errors", "真值、预测与误差")
    pairs = [(number(t), number(g)) for t, g in zip(targets, guesses, strict=True)]
    told = both(
        "Sample by sample, target and prediction: " + "; ".join(map(", ".join, pairs)) + ".",
        "各样本的真值与预测：" + "；".join(map("、".join, pairs)) + "。",
    )
    return picture(title, told, 320, 152, *strokes)


@drawn
def slice_of_gaussian(
    means: Point,
    spreads: Point,
    *,
    rho: float,
    known: int,
    value: float,
) -> Picture | None:
    """Levels of a Gaussian at one and two deviations, cut where coordinate ``known`` is fixed."""
    rest = sqrt(1 - rho**2)
    rings = [
        [
            (means[0] + r * spreads[0] * c, means[1] + r * spreads[1] * (rho * c + rest * s))
            for c, s in TURN
        ]
        for r in (2, 1)
    ]
    fixed = (value, means[1]) if known == 1 else (means[0], value)
    plane = Plane([*rings[0], fixed], 300, 190, margin=(34 if known == 1 else 70, 26))
    strokes = [plane.through(ring, fill=0.07) for ring in rings]
    x, y = plane.at(*fixed)
    label = sub("x", known, f" = {number(value)}")
    if known == 1:
        anchor = "start" if x < plane.width / 2 else "end"
        strokes += [line(x, 18, x, plane.height - 2, heavy=True), text(x, 9, label, anchor)]
    else:
        strokes += [line(66, y, plane.width - 2, y, heavy=True), text(2, y, label, "start")]
    title = both("The Gaussian and the known coordinate", "高斯分布与已知坐标")
    told = both(
        f"Two elliptic levels of a Gaussian with correlation {number(rho)}, and a straight line "
        f"across at x{known} = {number(value)}; the sample lies on that line.",
        f"相关系数为 {number(rho)} 的高斯分布的两条椭圆等高线，以及直线 x{known} = "
        f"{number(value)}；待采的点在这条直线上。",
    )
    return picture(title, told, plane.width, plane.height, *strokes)
