"""The plane: points, boxes, and ellipses of matrices, drawn without a scale to read off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

from engine.drawing.canvas import arrow, dot, ellipse, line, path, text, trail
from engine.drawing.labels import number, sign, sub
from engine.drawing.sheet import Picture, drawn, picture
from engine.language import both

Point = tuple[float, float]

TURN = [(cos(2 * pi * i / 48), sin(2 * pi * i / 48)) for i in range(49)]


class Plane:
    """A window on the plane, with a margin around what it must show."""

    def __init__(
        self,
        corners: Iterable[Point],
        wide: float,
        high: float,
        *,
        margin: Point = (8, 8),
        square: bool = True,
    ) -> None:
        """Everything in ``corners`` is inside; ``wide`` and ``high`` are the most room taken.

        ``square`` gives both axes the same scale.
        """
        xs, ys = zip(*corners, strict=True)
        self.margin, self.x0, self.y0 = margin, min(xs), max(ys)
        aside, above = margin
        across, up = (max(xs) - self.x0) or 1, (self.y0 - min(ys)) or 1
        self.sx, self.sy = (wide - 2 * aside) / across, (high - 2 * above) / up
        if square:
            self.sx = self.sy = min(self.sx, self.sy)
        self.width = max(across * self.sx + 2 * aside, 70)
        self.height = max(up * self.sy + 2 * above, 40)

    def at(self, x: float, y: float) -> Point:
        """Where a point lies on the sheet."""
        aside, above = self.margin
        return aside + (x - self.x0) * self.sx, above + (self.y0 - y) * self.sy

    def through(self, points: Iterable[Point], *, dash: bool = False, fill: float = 0) -> str:
        """A line through points of the plane."""
        aside, above = self.margin
        left, top = aside - self.x0 * self.sx, above + self.y0 * self.sy
        places = [(left + x * self.sx, top - y * self.sy) for x, y in points]
        return path(trail(places), dash=dash, fill=fill)

    def axes(self) -> list[str]:
        """The two axes as far as they are in sight."""
        x, y = self.at(0, 0)
        strokes = [line(0, y, self.width, y, faint=True)] if 0 <= y <= self.height else []
        if 0 <= x <= self.width:
            strokes.append(line(x, 0, x, self.height, faint=True))
        return strokes


@drawn
def image_of_circle(matrix: tuple[Point, Point]) -> Picture | None:
    """The unit circle in dashes and its image, with the images of the two unit vectors."""
    (a, b), (c, d) = matrix
    columns = f"({number(a)}, {number(c)})", f"({number(b)}, {number(d)})"
    title = both("The unit circle and its image under A", "单位圆及其在 A 下的像")
    told = both(
        "A dashed unit circle and the ellipse that the matrix makes of it; arrows show the images "
        f"of the two unit vectors, the columns {columns[0]} and {columns[1]}.",
        "虚线单位圆与矩阵将它变成的椭圆；箭头是两个单位向量的像，"
        f"即矩阵的两列 {columns[0]} 与 {columns[1]}。",
    )
    reach_x, reach_y = max(hypot(a, b), 1), max(hypot(c, d), 1)
    plane = Plane([(-reach_x, -reach_y), (reach_x, reach_y)], 260, 200, margin=(32, 26))
    strokes = plane.axes()
    strokes.append(plane.through(TURN, dash=True))
    strokes.append(plane.through(((a * x + b * y, c * x + d * y) for x, y in TURN), fill=0.07))
    origin, tips = plane.at(0, 0), ((a, c), (b, d))
    strokes += [arrow(*origin, *plane.at(*tip), heavy=True) for tip in tips if any(tip)]
    strokes += _tip_names(origin, [plane.at(*tip) for tip in tips])
    return picture(title, told, plane.width, plane.height, *strokes)


def _tip_names(origin: Point, tips: Sequence[Point]) -> list[str]:
    """Names of the two arrows, beyond their tips and apart from each other."""
    places = []
    for x, y in tips:
        away = hypot(x - origin[0], y - origin[1]) or 1
        places.append((x + 18 * (x - origin[0]) / away, y + 13 * (y - origin[1]) / away))
    (x1, y1), (x2, y2) = places
    if abs(x1 - x2) < 26 and abs(y1 - y2) < 14:
        y2 = y1 + 14 if y2 >= y1 else y1 - 14
    return [text(x1, y1, sub("Ae", 1)), text(x2, y2, sub("Ae", 2))]


@drawn
def valley(*, low: float, high: float) -> Picture | None:
    """Level lines of a quadratic with these curvatures, and the steepest way down from a point."""
    long = 94.0
    short = max(long * (low / high) ** 0.5, 7)
    x0, y0 = 16 + long, 24 + short
    x, y = 0.7 * long, 0.7 * short
    steep = hypot(low * x, high * y)
    across, up = low * x / steep, high * y / steep
    strokes = [
        ellipse(x0, y0, part * long, part * short, fill=0.04) for part in (1, 0.75, 0.5, 0.25)
    ]
    strokes += [
        line(x0, y0, x0 + long, y0, dash=True, faint=True),
        line(x0, y0, x0, 24, dash=True, faint=True),
        text(x0 + long + 6, y0, sub("λ", "1", f" = {number(low)}"), "start"),
        text(x0, 12, sub("λ", "n", f" = {number(high)}")),
        arrow(x0 + x, y0 - y, x0 + x - 36 * across, y0 - y + 36 * up, heavy=True),
        dot(x0 + x, y0 - y),
        text(x0 + x + 12, y0 - y - 10, sign("x")),
    ]
    title = both("Level lines and the direction of steepest descent", "等高线与最速下降方向")
    told = both(
        f"Elliptic level lines of a quadratic with curvature {number(low)} along their long axis "
        f"and {number(high)} across; from a point on the outermost one an arrow shows the steepest "
        "descent, which misses the minimum.",
        f"二次函数的椭圆等高线，长轴方向的曲率为 {number(low)}，短轴方向为 {number(high)}；"
        "最外圈一点处的箭头是最速下降方向，它并不指向极小点。",
    )
    return picture(title, told, 290, max(2 * y0 - 22, y0 - y + 42), *strokes)


@drawn
def penalty(*, curvatures: Point, optimum: Point) -> Picture | None:
    """Level lines of a loss around ``optimum``, and in dashes those of a penalty around zero."""
    x, y = optimum
    reach = 0.9 * hypot(x, y)
    most = min(curvatures)
    half = [max(reach * (most / c) ** 0.5, reach * 0.12) for c in curvatures]
    near = 0.4 * reach
    corners = [(x - half[0], y - half[1]), (x + half[0], y + half[1]), (-near, -near), (near, near)]
    plane = Plane(corners, 300, 200, margin=(26, 16))
    strokes = plane.axes()
    a, b = plane.at(x, y)
    for part in (1.0, 0.66, 0.33):
        sizes = [part * h * plane.sx for h in half]
        strokes.append(ellipse(a, b, *sizes, fill=0.05))
        strokes.append(dot(*plane.at(0, 0), part * near * plane.sx, fill=0, dash=True))
    strokes += [dot(a, b), text(a + half[0] * plane.sx + 12, b, f"{sign('w')}*")]
    title = both("The loss around w*, the penalty around 0", "围绕 w* 的损失与围绕 0 的惩罚")
    told = both(
        f"Elliptic level lines of the loss around w* = ({number(x)}, {number(y)}) and dashed "
        "circles of the penalty around zero.",
        f"损失围绕 w* = ({number(x)}, {number(y)}) 的椭圆等高线，以及惩罚项围绕零点的虚线圆。",
    )
    return picture(title, told, plane.width, plane.height, *strokes)
