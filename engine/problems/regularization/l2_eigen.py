"""What an L2 penalty does to the minimum of a quadratic loss along the Hessian's eigenvectors.

In the eigenbasis the loss has the eigenvalues l1 >= l2 > 0 and its minimum at w*; the penalty is
(alpha/2) |w|^2. The answer is (both components of the new minimum, new condition number).

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 7.1.1, equations 7.11 to
7.13.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.plane import penalty
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("L2 penalty along eigenvectors", "L2 惩罚沿特征方向的收缩")
SKILL = "l2-shrinkage"
DIFFICULTY = 2
QUESTION = "27"
FORM = several(real("w1"), real("w2"), real("condition number", zh="条件数"))
LEVELS = {
    "easy": both("whole eigenvalues", "特征值为整数"),
    "interview": both("condition numbers up to 500", "条件数至 500"),
    "hard": both("condition numbers from 500 to 5000", "条件数 500 至 5000"),
}
PINNED = {
    1: (0.7804878049, 1.652173913, 7.130434783),
    2: (0.9615384615, 1.2, 14.85714286),
    3: (-1.408, 0.9306122449, 5.102040816),
}


@dataclass(frozen=True)
class Params:
    """Two ``eigenvalues``, the larger first; the ``optimum`` without penalty; ``alpha``."""

    eigenvalues: tuple[float, float]
    optimum: tuple[float, float]
    alpha: float

    def __post_init__(self) -> None:
        high, low = self.eigenvalues
        require(1e-3 <= low <= high <= 10**4, "0.001 <= low <= high <= 10000")
        require(max(map(abs, self.optimum)) <= 1000, "w* lies in -1000 to 1000")
        require(1e-3 <= self.alpha <= 10**4, "alpha lies in 0.001 to 10000")


def draw(rng: Random, level: str) -> Params:
    """Alpha between the eigenvalues, so that one component stays and one fades."""
    if level == "easy":
        high, low = float(rng.randint(6, 20)), float(rng.randint(1, 4))
        alpha = float(rng.randint(1, 5))
    elif level == "interview":
        high, low = float(rng.randint(4, 30)), rng.randint(1, 20) / 20
        alpha = rng.choice((0.2, 0.3, 0.4, 0.5, 1.5, 2.0))
    else:
        high, low = float(rng.randint(10, 50)), rng.randint(10, 20) / 1000
        alpha = rng.choice((0.02, 0.05, 0.1, 0.2, 0.5))
    optimum = (rng.choice((-1, 1)) * rng.randint(5, 30) / 10, rng.randint(5, 30) / 10)
    return Params((high, low), optimum, alpha)


def statement(q: Params) -> Text:
    """What is asked."""
    values, optimum, alpha = row(q.eigenvalues), row(q.optimum), given(q.alpha)
    return both(
        "A quadratic loss is written in the eigenbasis of its Hessian: eigenvalues "
        f"${values}$, minimum at $w^* = {optimum}$. The penalty $\\tfrac{{\\alpha}}{{2}} "
        f"\\lVert w \\rVert^2$ with $\\alpha = {alpha}$ is added. Give both components of the new "
        f"minimum and the condition number of the new Hessian. {THREE['en']}",
        f"二次损失写在其 Hessian 的特征基下：特征值为 ${values}$，极小点为 $w^* = {optimum}$。"
        f"加入惩罚项 $\\tfrac{{\\alpha}}{{2}} \\lVert w \\rVert^2$，$\\alpha = {alpha}$。"
        f"给出新极小点的两个分量，以及新 Hessian 的条件数。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """l / (l + alpha) w* for each; (l1 + alpha) / (l2 + alpha)."""
    high, low = q.eigenvalues
    w1, w2 = q.optimum
    return (
        high / (high + q.alpha) * w1,
        low / (low + q.alpha) * w2,
        (high + q.alpha) / (low + q.alpha),
    )


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    high, low = (given(v) for v in q.eigenvalues)
    alpha, found = given(q.alpha), solve(q)
    lines = [
        f"\\frac{{{given(value)}}}{{{given(value)} + {alpha}}} \\cdot {factor(at)} = {tex(w)}"
        for value, at, w in zip(q.eigenvalues, q.optimum, found[:2], strict=True)
    ]
    return [
        both(
            "Along an eigenvector the slope is $\\lambda (w - w^*) + \\alpha w$; it vanishes at "
            "$w = \\frac{\\lambda}{\\lambda + \\alpha} w^*$.",
            "沿特征向量，斜率为 $\\lambda (w - w^*) + \\alpha w$，在 "
            "$w = \\frac{\\lambda}{\\lambda + \\alpha} w^*$ 处为零。",
        ),
        both(f"First component: ${lines[0]}$.", f"第一分量：${lines[0]}$。"),
        both(f"Second component: ${lines[1]}$.", f"第二分量：${lines[1]}$。"),
        both(
            f"Both eigenvalues grow by $\\alpha$: $({high} + {alpha})/({low} + {alpha}) = "
            f"{tex(found[2])}$, instead of ${high}/{low} = "
            f"{tex(q.eigenvalues[0] / q.eigenvalues[1])}$.",
            f"两个特征值都增加 $\\alpha$：$({high} + {alpha})/({low} + {alpha}) = "
            f"{tex(found[2])}$，原来是 ${high}/{low} = "
            f"{tex(q.eigenvalues[0] / q.eigenvalues[1])}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float]:
    """Rotate the problem, solve the normal equations there, rotate back."""
    import numpy as np

    basis = np.array([[0.6, -0.8], [0.8, 0.6]])
    hessian = basis @ np.diag(q.eigenvalues) @ basis.T
    penalised = hessian + q.alpha * np.eye(2)
    minimum = np.linalg.solve(penalised, hessian @ basis @ np.array(q.optimum))
    first, second = basis.T @ minimum
    return float(first), float(second), float(np.linalg.cond(penalised))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    (high, low), (w1, w2), a = q.eigenvalues, q.optimum, q.alpha
    first, second, condition = solve(q)
    return {
        "roles_swapped": Slip(
            (a / (high + a) * w1, a / (low + a) * w2, condition),
            both(
                "$\\alpha/(\\lambda + \\alpha)$ is the share that is lost. Where the loss is steep "
                "($\\lambda \\gg \\alpha$), the component stays.",
                "$\\alpha/(\\lambda + \\alpha)$ 是失去的比例。损失陡峭处（$\\lambda \\gg \\alpha$）"
                "分量基本保留。",
            ),
        ),
        "curvature_ignored": Slip(
            (w1 / (1 + a), w2 / (1 + a), condition),
            both(
                "Both components were shrunk alike. How much depends on the curvature: "
                f"$\\lambda = {given(low)}$ loses far more than $\\lambda = {given(high)}$.",
                f"两个分量按同样比例收缩了。收缩多少取决于曲率：$\\lambda = {given(low)}$ "
                f"比 $\\lambda = {given(high)}$ 收缩得多。",
            ),
        ),
        "one_decay_step": Slip(
            ((1 - a) * w1, (1 - a) * w2, condition),
            both(
                "$(1 - \\alpha) w^*$ is a step of weight decay, not the point where loss and "
                "penalty balance.",
                "$(1 - \\alpha) w^*$ 是一步权重衰减，而不是损失与惩罚的平衡点。",
            ),
        ),
        "factor_two": Slip(
            (high / (high + 2 * a) * w1, low / (low + 2 * a) * w2, (high + 2 * a) / (low + 2 * a)),
            both(
                "The penalty has the factor $\\tfrac12$, so its gradient is $\\alpha w$, not "
                "$2 \\alpha w$.",
                "惩罚项带系数 $\\tfrac12$，其梯度是 $\\alpha w$，而不是 $2 \\alpha w$。",
            ),
        ),
        "condition_unchanged": Slip(
            (first, second, high / low),
            both(
                f"The penalty adds ${given(a)}$ to every eigenvalue, which lifts the small one "
                "most in proportion: the condition number falls.",
                f"惩罚项使每个特征值都增加 ${given(a)}$，小特征值按比例增加最多，条件数因此下降。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Level lines of the loss around its optimum and of the penalty around zero."""
    return penalty(language, curvatures=q.eigenvalues, optimum=q.optimum)
