"""The plane: points, boxes, and ellipses of matrices, drawn without a scale to read off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

from engine.drawing.canvas import arrow, dot, line, number, path, picture, sign, sub, text
from engine.language import Text, both

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
        d = "L".join("{:.4g} {:.4g}".format(*self.at(x, y)) for x, y in points)
        return path("M" + d, dash=dash, fill=fill)

    def axes(self) -> list[str]:
        """The two axes as far as they are in sight."""
        x, y = self.at(0, 0)
        strokes = [line(0, y, self.width, y, faint=True)] if 0 <= y <= self.height else []
        if 0 <= x <= self.width:
            strokes.append(line(x, 0, x, self.height, faint=True))
        return strokes


def image_of_circle(language: str, matrix: tuple[Point, Point]) -> str:
    """The unit circle in dashes and its image, with the images of the two unit vectors."""
    title = both("The unit circle and its image under A", "单位圆及其在 A 下的像")
    told = both(
        "A dashed unit circle and the ellipse that the matrix makes of it; arrows show the images "
        "of the two unit vectors, the columns.",
        "虚线单位圆与矩阵将它变成的椭圆；箭头是两个单位向量的像，即矩阵的两列。",
    )
    (a, b), (c, d) = matrix
    reach_x, reach_y = max(hypot(a, b), 1), max(hypot(c, d), 1)
    plane = Plane([(-reach_x, -reach_y), (reach_x, reach_y)], 260, 200, margin=(26, 26))
    strokes = plane.axes()
    strokes.append(plane.through(TURN, dash=True))
    strokes.append(plane.through(((a * x + b * y, c * x + d * y) for x, y in TURN), fill=0.07))
    origin, tips = plane.at(0, 0), ((a, c), (b, d))
    strokes += [arrow(*origin, *plane.at(*tip), heavy=True) for tip in tips if any(tip)]
    strokes += _tip_names(origin, [plane.at(*tip) for tip in tips])
    return picture(language, title, told, plane.width, plane.height, *strokes)


def _tip_names(origin: Point, tips: Sequence[Point]) -> list[str]:
    """Names of the two arrows, beyond their tips and apart from each other."""
    places = []
    for x, y in tips:
        away = hypot(x - origin[0], y - origin[1]) or 1
        places.append((x + 13 * (x - origin[0]) / away, y + 11 * (y - origin[1]) / away))
    (x1, y1), (x2, y2) = places
    if abs(x1 - x2) < 26 and abs(y1 - y2) < 14:
        y2 = y1 + 14 if y2 >= y1 else y1 - 14
    return [text(x1, y1, sub("Ae", 1)), text(x2, y2, sub("Ae", 2))]


def contours(
    language: str,
    title: Text,
    told: Text,
    *,
    matrix: tuple[Point, Point],
    start: Point,
    name: str,
    ends: tuple[str, str] = ("", ""),
) -> str:
    """Level lines of a quadratic form around its minimum, which is the origin.

    ``start`` lies on the outermost one and is called ``name``; an arrow leaves it against the
    gradient. The minimum is not named and there are no axes: it may be what is asked. ``ends``
    are labels of the two half-axes to the right and upwards, where the matrix is diagonal.
    """
    (a, b), (_, d) = matrix
    level = a * start[0] ** 2 + 2 * b * start[0] * start[1] + d * start[1] ** 2
    low = a**0.5
    schur = (d - b * b / a) ** 0.5
    ring = [(level**0.5 * (x / low - b / a * y / schur), level**0.5 * y / schur) for x, y in TURN]
    plane = Plane(ring, 310, 190, margin=(58 if ends[0] else 24, 24))
    strokes = [
        plane.through(((part * x, part * y) for x, y in ring), fill=0.04)
        for part in (1.0, 0.75, 0.5, 0.25)
    ]
    x, y = plane.at(*start)
    down = (a * start[0] + b * start[1], b * start[0] + d * start[1])
    steep = hypot(*down)
    if ends[0]:
        centre, right, top = plane.at(0, 0), plane.width - 58, 24
        strokes += [
            line(*centre, right, centre[1], dash=True, faint=True),
            line(*centre, centre[0], top, dash=True, faint=True),
            text(right + 6, centre[1], ends[0], "start"),
            text(centre[0], top - 11, ends[1]),
        ]
    strokes.append(arrow(x, y, x - 40 * down[0] / steep, y + 40 * down[1] / steep, heavy=True))
    strokes += [dot(x, y), text(x + 14 * down[0] / steep, y - 12 * down[1] / steep, name)]
    return picture(language, title, told, plane.width, plane.height, *strokes)


def penalty(language: str, *, curvatures: Point, optimum: Point) -> str:
    """Level lines of a loss around ``optimum``, and in dashes those of a penalty around zero."""
    x, y = optimum
    reach = 0.9 * hypot(x, y)
    size = [min(reach * (min(curvatures) / c) ** 0.5, reach) for c in curvatures]
    size = [max(s, reach * 0.12) for s in size]
    ring = [(x + size[0] * c, y + size[1] * s) for c, s in TURN]
    plane = Plane(
        [*ring, (-0.4 * reach, -0.4 * reach), (0.4 * reach, 0.4 * reach)], 300, 200, margin=(26, 16)
    )
    strokes = plane.axes()
    for part in (1.0, 0.66, 0.33):
        level = [(x + part * (a - x), y + part * (b - y)) for a, b in ring]
        strokes.append(plane.through(level, fill=0.05))
        strokes.append(
            plane.through(
                [(0.4 * reach * part * c, 0.4 * reach * part * s) for c, s in TURN], dash=True
            )
        )
    a, b = plane.at(x, y)
    right = plane.at(x + size[0], y)[0]
    strokes += [dot(a, b), text(right + 12, b, f"{sign('w')}*")]
    title = both("The loss around w*, the penalty around 0", "围绕 w* 的损失与围绕 0 的惩罚")
    told = both(
        f"Elliptic level lines of the loss around w* = ({number(x)}, {number(y)}) and dashed "
        "circles of the penalty around zero.",
        f"损失围绕 w* = ({number(x)}, {number(y)}) 的椭圆等高线，以及惩罚项围绕零点的虚线圆。",
    )
    return picture(language, title, told, plane.width, plane.height, *strokes)
