"""What the second-derivative test says about a critical point of two variables.

f(x, y) = a x^2 / 2 + b x y + c y^2 / 2 + higher order, at the origin.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import word
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import signed

VERSION = 1
TITLE = both("Second-derivative test", "二阶判别法")
SKILL = "critical-points"
DIFFICULTY = 2
QUESTION = "9"
FORM = word(
    {
        "minimum": ("local minimum", "极小值", "局部极小值", "极小", "极小点", "局部极小", "min"),
        "maximum": ("local maximum", "极大值", "局部极大值", "极大", "极大点", "局部极大", "max"),
        "saddle": ("saddle point", "鞍点", "saddlepoint"),
        "inconclusive": ("inconclusive", "无法判定", "不确定", "不能判定", "无法判断", "undecided"),
    }
)
LEVELS = {
    "easy": both("small numbers", "较小的数"),
    "interview": both("misleading diagonals in most draws", "多数题的对角元会误导"),
    "hard": both("larger numbers", "较大的数"),
}
PINNED = {1: "maximum", 2: "minimum", 3: "maximum"}


@dataclass(frozen=True)
class Params:
    """Second derivatives: ``a`` = f_xx, ``b`` = f_xy, ``c`` = f_yy."""

    a: int
    b: int
    c: int

    def __post_init__(self) -> None:
        require(max(abs(v) for v in (self.a, self.b, self.c)) <= 10**4, "at most 10000 in size")

    @property
    def det(self) -> int:
        """Determinant of the Hessian."""
        return self.a * self.c - self.b**2


def draw(rng: Random, level: str) -> Params:
    """All four verdicts; saddles often with a diagonal of one sign, ties often semidefinite."""
    most = {"easy": 5, "interview": 7, "hard": 15}[level]
    kind = rng.choice(("minimum", "maximum", "saddle", "misleading", "inconclusive"))
    if kind == "inconclusive":
        root, other, sign = rng.randint(1, 3), rng.randint(1, 3), rng.choice((-1, 1))
        scale = sign * rng.randint(1, 2 if level != "hard" else 4)
        return Params(scale * root**2, scale * root * other, scale * other**2)
    while True:
        q = Params(rng.randint(-most, most), rng.randint(-most, most), rng.randint(-most, most))
        same = q.a * q.c > 0
        if q.b and q.det and (solve(q) == kind or (kind == "misleading" and same and q.det < 0)):
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    f = f"f(x, y) = \\tfrac12({q.a}\\,x^2 {signed(2 * q.b)}\\,xy {signed(q.c)}\\,y^2)"
    return both(
        f"Let ${f}$ plus terms of order three and higher; the origin is a critical point. What "
        "does the second-derivative test say: local minimum, local maximum, saddle point or "
        "inconclusive?",
        f"设 ${f}$，另有三阶及以上的项；原点是临界点。"
        "二阶判别法的结论是：极小值、极大值、鞍点，还是无法判定？",
    )


def solve(q: Params) -> str:
    """By the signs of determinant and trace."""
    if q.det < 0:
        return "saddle"
    if q.det == 0:
        return "inconclusive"
    return "minimum" if q.a > 0 else "maximum"


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    answer = solve(q)
    why = {
        "saddle": ("the eigenvalues have opposite signs", "特征值异号"),
        "inconclusive": ("an eigenvalue is zero", "有一个特征值为零"),
        "minimum": ("both eigenvalues are positive", "两个特征值均为正"),
        "maximum": ("both eigenvalues are negative", "两个特征值均为负"),
    }[answer]
    names = FORM.words[answer]
    return [
        both(
            f"The Hessian has $f_{{xx}} = {q.a}$, $f_{{xy}} = {q.b}$, $f_{{yy}} = {q.c}$; its "
            f"determinant is $({q.a})({q.c}) - ({q.b})^2 = {q.det}$ and its trace ${q.a + q.c}$.",
            f"Hessian 为 $f_{{xx}} = {q.a}$，$f_{{xy}} = {q.b}$，$f_{{yy}} = {q.c}$；行列式 "
            f"$({q.a})({q.c}) - ({q.b})^2 = {q.det}$，迹 ${q.a + q.c}$。",
        ),
        both(f"So {why[0]}: {names[0]}.", f"因此{why[1]}：{names[1]}。"),
    ]


def oracle(q: Params) -> str:
    """Signs of the eigenvalues of autograd's Hessian."""
    import torch

    def f(x: torch.Tensor) -> torch.Tensor:
        return 0.5 * q.a * x[0] ** 2 + q.b * x[0] * x[1] + 0.5 * q.c * x[1] ** 2

    at = torch.zeros(2, dtype=torch.float64)
    hessian = torch.autograd.functional.hessian(f, at)
    low, high = (float(v) for v in torch.linalg.eigvalsh(hessian))
    if min(abs(low), abs(high)) < 1e-9:
        return "inconclusive"
    if low < 0 < high:
        return "saddle"
    return "minimum" if low > 0 else "maximum"


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    trace = q.a + q.c
    if q.a * q.c < 0:
        diagonal = "saddle"
    elif q.a * q.c == 0:
        diagonal = "inconclusive"
    else:
        diagonal = "minimum" if q.a > 0 else "maximum"
    return {
        "diagonal_only": Slip(
            diagonal if q.det else None,
            both(
                "Only the curvature along the axes was looked at. The mixed derivative can turn "
                "the function down along a diagonal.",
                "只看了沿坐标轴的曲率。混合导数可以使函数沿斜方向下降。",
            ),
        ),
        "determinant_positive_is_minimum": Slip(
            "minimum" if q.det > 0 else None,
            both(
                "A positive determinant says that both eigenvalues have the same sign; here both "
                "are negative.",
                "行列式为正只说明两个特征值同号；这里都为负。",
            ),
        ),
        "semidefinite_decides": Slip(
            ("minimum" if trace > 0 else "maximum") if q.det == 0 else None,
            both(
                "One eigenvalue is zero: along its direction higher orders decide, and the test "
                "says nothing.",
                "有一个特征值为零：沿该方向由更高阶项决定，判别法得不出结论。",
            ),
        ),
        "sign_swapped": Slip(
            {"minimum": "maximum", "maximum": "minimum"}.get(solve(q)),
            both(
                "Positive curvature in all directions means a minimum, negative a maximum.",
                "各方向曲率为正是极小，为负是极大。",
            ),
        ),
    }
