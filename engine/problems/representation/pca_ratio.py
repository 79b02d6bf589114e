"""Share of the variance that the first principal component of a few 2-D points explains.

Source: Jolliffe, Principal Component Analysis (2nd edition, 2002), section 6.1.1; Bishop, Pattern
Recognition and Machine Learning (2006), section 12.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from operator import mul
from random import Random

from engine.answers.form import one, real
from engine.drawing.scatter import cloud
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, signed, tex

VERSION = 1
TITLE = both("Explained variance of a principal component", "主成分的解释方差比")
SKILL = "pca"
DIFFICULTY = 2
QUESTION = "45"
FORM = one(real())
LEVELS = {
    "easy": both("four points around the origin", "以原点为中心的四个点"),
    "interview": both("five points to centre first", "五个点，需先中心化"),
    "hard": both("six points with a fractional mean", "六个点，均值不是整数"),
}
PINNED = {1: 0.8710013054, 2: 0.6499711622, 3: 0.9366769797}


@dataclass(frozen=True)
class Params:
    """The points, whole numbers."""

    points: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.points) <= 10, "there are 2 to 10 points")
        require(len(set(self.points)) > 1, "the points must not all coincide")
        bound = max(abs(v) for point in self.points for v in point)
        require(bound <= 1000, "coordinates lie in -1000 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Points along a slope or none; the mean is the origin, whole, or fractional."""
    count = {"easy": 4, "interview": 5, "hard": 6}[level]
    while True:
        slope = rng.choice((-1, 0, 1))
        xs = [rng.randint(-4, 4) for _ in range(count - 1)]
        ys = [slope * x + rng.randint(-3, 3) for x in xs]
        points = [*zip(xs, ys, strict=True), (-sum(xs), -sum(ys))]
        product = sum(x * y for x, y in points)
        if len(set(points)) == count and max(map(abs, points[-1])) <= 6 and abs(product) > 1:
            break
    far = (0,) if level == "easy" else (-4, -3, -2, 2, 3, 4)
    dx, dy = rng.choice(far), rng.choice(far)
    moved = [(x + dx, y + dy) for x, y in points]
    if level == "hard":
        moved[0] = (moved[0][0] + 1, moved[0][1] - 1)
    return Params(tuple(moved))


def statement(q: Params) -> Text:
    """What is asked."""
    points = ",\\ ".join(f"({x}, {y})" for x, y in q.points)
    return both(
        f"Principal component analysis of the points ${points}$: what share of the total variance "
        f"does the first principal component explain (a number between 0 and 1)? {THREE['en']}",
        f"对点 ${points}$ 做主成分分析：第一主成分解释的方差占总方差的比例是多少"
        f"（0 到 1 之间的数）？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """The larger eigenvalue over the trace."""
    return _share(*_scatter(q.points))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mx, my = (sum(values) / len(values) for values in zip(*q.points, strict=True))
    a, b, c = _scatter(q.points)
    middle = (a + c) / 2
    larger = middle + sqrt((a - c) ** 2 / 4 + b**2)
    moved = ",\\ ".join(f"({tex(x - mx)}, {tex(y - my)})" for x, y in q.points)
    sums = f"S_{{xx}} = {tex(a)},\\ S_{{yy}} = {tex(c)},\\ S_{{xy}} = {tex(b)}"
    square = f"(({tex(a)} {signed(-c)})/2)^2 + {factor(b)}^2"
    return [
        both(
            f"The mean is $({tex(mx)}, {tex(my)})$; the centred points are ${moved}$.",
            f"均值为 $({tex(mx)}, {tex(my)})$；中心化后的点为 ${moved}$。",
        ),
        both(
            f"Sums of squares and products: ${sums}$. Dividing all by the number of points, or one "
            "less, would not change the ratio.",
            f"平方和与乘积和：${sums}$。都除以点数（或点数减一）不影响比值。",
        ),
        both(
            f"Larger eigenvalue of the matrix $S$, half its trace plus a root: ${tex(middle)} + "
            f"\\sqrt{{{square}}} = {tex(larger)}$.",
            f"矩阵 $S$ 较大的特征值为迹的一半加一个根式：${tex(middle)} + "
            f"\\sqrt{{{square}}} = {tex(larger)}$。",
        ),
        both(
            f"The trace is the total: ${tex(larger)}/({tex(a)} + {tex(c)}) = {tex(solve(q))}$.",
            f"迹即总方差：${tex(larger)}/({tex(a)} + {tex(c)}) = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Squared singular values of the centred data."""
    import numpy as np

    data = np.array(q.points, dtype=float)
    values = np.linalg.svd(data - data.mean(axis=0), compute_uv=False)
    return float(values[0] ** 2 / (values**2).sum())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    a, b, c = _scatter(q.points)
    right = solve(q)
    rest = max(1 - right, 0.0)
    xx, yy = (sum(v * v for v in values) for values in zip(*q.points, strict=True))
    xy = sum(x * y for x, y in q.points)
    return {
        "not_centred": Slip(
            _share(xx, xy, yy),
            both(
                "The points were not centred. Then the first direction is drawn towards the mean.",
                "没有先减去均值。这样第一方向会偏向均值所在的方向。",
            ),
        ),
        "singular_values_not_squared": Slip(
            sqrt(right) / (sqrt(right) + sqrt(rest)),
            both(
                "The singular values themselves were compared. Variances are their squares, the "
                "eigenvalues of the covariance matrix.",
                "直接用奇异值相比了。方差是奇异值的平方，即协方差矩阵的特征值。",
            ),
        ),
        "eigenvalues_squared": Slip(
            right**2 / (right**2 + rest**2),
            both(
                "The eigenvalues were squared. Those of the covariance matrix are variances "
                "already; only singular values of the data are squared.",
                "把特征值又平方了。协方差矩阵的特征值已是方差；只有数据矩阵的奇异值才需平方。",
            ),
        ),
        "largest_axis": Slip(
            max(a, c) / (a + c),
            both(
                f"That is the share of one coordinate axis. The product sum ${tex(b)}$ is not $0$, "
                "so the first component lies along neither axis and explains more.",
                f"这是某个坐标轴所占的比例。乘积和 ${tex(b)}$ 不为 $0$，"
                "第一主成分不沿坐标轴，解释得更多。",
            ),
        ),
        "second_component": Slip(
            rest,
            both(
                "That is the share of the second component; the first has the larger eigenvalue.",
                "这是第二主成分的比例；第一主成分对应较大的特征值。",
            ),
        ),
    }


def _scatter(points: tuple[tuple[int, int], ...]) -> tuple[float, float, float]:
    """Sums of xx, xy and yy about the mean."""
    xs, ys = zip(*points, strict=True)
    x, y, count = sum(xs), sum(ys), len(points)
    xx, xy, yy = (sum(map(mul, u, v)) for u, v in ((xs, xs), (xs, ys), (ys, ys)))
    return xx - x * x / count, xy - x * y / count, yy - y * y / count


def _share(a: float, b: float, c: float) -> float:
    """The larger eigenvalue of ((a, b), (b, c)), divided by the trace."""
    return ((a + c) / 2 + sqrt((a - c) ** 2 / 4 + b**2)) / (a + c)


def figure(q: Params, language: str) -> str:
    """The points in the plane."""
    return cloud(language, q.points)
