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
from engine.problems._tex import factor

VERSION = 2
TITLE = both("Second-derivative test", "二阶判别法")
SKILL = "critical-points"
DIFFICULTY = 2
QUESTION = "9"
_SMALL = ("极小", "极小点", "局部极小", "局部极小值", "局部最小", "局部最小值", "min", "local min")
_LARGE = tuple(name.replace("小", "大").replace("min", "max") for name in _SMALL)
FORM = word(
    {
        "minimum": ("local minimum", "极小值", *_SMALL),
        "maximum": ("local maximum", "极大值", *_LARGE),
        "saddle": ("saddle point", "鞍点", "a saddle point"),
        "inconclusive": ("inconclusive", "无法判定", "不能判定", "无法判断", "无法确定", "不确定"),
    }
)
LEVELS = {
    "easy": both("small numbers, no misleading diagonal", "较小的数，对角元不误导"),
    "interview": both("a misleading diagonal in a fifth or more", "至少五分之一的题对角元会误导"),
    "hard": both("larger numbers, misleading in a third", "更大的数，至少三分之一的题会误导"),
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
    """All four verdicts; above easy saddles often with a diagonal of one sign."""
    most = {"easy": 5, "interview": 7, "hard": 15}[level]
    misleading = ("misleading",) * {"easy": 0, "interview": 1, "hard": 2}[level]
    kind = rng.choice(("minimum", "maximum", "saddle", *misleading, "inconclusive"))
    if kind == "inconclusive":
        root, other, sign = rng.randint(1, 3), rng.randint(1, 3), rng.choice((-1, 1))
        scale = sign * rng.randint(1, 2 if level != "hard" else 4)
        return Params(scale * root**2, scale * root * other, scale * other**2)
    while True:
        q = Params(rng.randint(-most, most), rng.randint(-most, most), rng.randint(-most, most))
        misleads = q.a * q.c > 0 > q.det
        if level == "easy" and misleads:
            continue
        if q.b and q.det and (solve(q) == kind or (kind == "misleading" and misleads)):
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    terms = ((q.a, "x^2"), (2 * q.b, "xy"), (q.c, "y^2"))
    signed = [f"{'-' if v < 0 else '+'} {abs(v)}\\,{name}" for v, name in terms if v]
    form = " ".join(signed).replace(" 1\\,", " ")
    f = f"f(x, y) = \\tfrac12({form.removeprefix('+ ')})"
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
    product = f"{factor(q.a)} \\cdot {factor(q.c)} - {factor(q.b)}^2 = {q.det}"
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
            f"determinant is ${product}$ and its trace ${q.a + q.c}$.",
            f"Hessian 为 $f_{{xx}} = {q.a}$，$f_{{xy}} = {q.b}$，$f_{{yy}} = {q.c}$；"
            f"行列式为 ${product}$，迹为 ${q.a + q.c}$。",
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
                "Only the curvature along the axes was looked at. A large mixed derivative makes "
                "the curvature change its sign in a slanted direction.",
                "只看了沿坐标轴的曲率。混合导数较大时，斜方向上的曲率会变号。",
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
