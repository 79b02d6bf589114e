"""One Newton step and one gradient step on a quadratic of two variables.

f(x) = x'Ax/2 - b'x with a symmetric matrix A. The answer is (both components after the Newton step,
both after the gradient step), each from the same start.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), sections 4.3.1 and 8.6.1; Nocedal
and Wright, Numerical Optimization (2006), section 3.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, matrix, row, tex

VERSION = 1
TITLE = both("Newton step and gradient step", "牛顿步与梯度步")
SKILL = "newton-step"
DIFFICULTY = 2
QUESTION = "38"
FORM = several(
    real("Newton x1", zh="牛顿 x1"),
    real("Newton x2", zh="牛顿 x2"),
    real("gradient x1", zh="梯度 x1"),
    real("gradient x2", zh="梯度 x2"),
)
LEVELS = {
    "easy": both("positive definite, small entries", "正定，元素较小"),
    "interview": both("positive definite, entries up to 9", "正定，元素至 9"),
    "hard": both("often indefinite: Newton goes to the saddle", "常为不定：牛顿法走向鞍点"),
}
PINNED = {
    1: (-0.2727272727, 2.090909091, 0.2, 1.2),
    2: (0.6285714286, 0.7714285714, 1.0, 0.4),
    3: (1.0, -0.25, -2.25, 1.55),
}


@dataclass(frozen=True)
class Params:
    """Symmetric ``matrix``, vector ``b``, ``start``, step size ``lr`` of the gradient step."""

    matrix: tuple[tuple[float, float], tuple[float, float]]
    b: tuple[float, float]
    start: tuple[float, float]
    lr: float

    def __post_init__(self) -> None:
        (p, q), (r, s) = self.matrix
        require(q == r and abs(p * s - q * r) >= 0.01, "symmetric, |determinant| >= 0.01")
        entries = (p, q, s, *self.b, *self.start)
        require(max(map(abs, entries)) <= 1000, "entries lie in -1000 to 1000")
        require(1e-4 <= self.lr <= 10, "lr lies in 0.0001 to 10")


def draw(rng: Random, level: str) -> Params:
    """An off-diagonal entry that matters, and answers that are not 0."""
    most, side = (5, 2) if level == "easy" else (9, 4)
    turn = -1 if level == "hard" and rng.random() < 0.6 else 1
    while True:
        a, c = float(rng.randint(2, most)), float(turn * rng.randint(2, most))
        off = float(rng.choice((-1, 1)) * rng.randint(1, side))
        b = (float(rng.randint(-6, 6)), float(rng.randint(-6, 6)))
        start = (float(rng.randint(-3, 3)), float(rng.randint(-3, 3)))
        if turn < 0 or a * c > off * off:
            q = Params(((a, off), (off, c)), b, start, rng.choice((0.05, 0.1, 0.2)))
            if min(map(abs, solve(q))) >= 0.05:
                return q


def statement(q: Params) -> Text:
    """What is asked."""
    rule = "f(x) = \\tfrac12 x^\\top A x - b^\\top x"
    values = f"A = {matrix(q.matrix)}$, $b = {row(q.b)}$, $x_0 = {row(q.start)}"
    return both(
        f"Let ${rule}$ with ${values}$. Starting from $x_0$, give $x$ after one Newton step "
        f"(step size $1$), then $x$ after one step of gradient descent, again from $x_0$, with "
        f"$\\eta = {given(q.lr)}$. {THREE['en']}",
        f"设 ${rule}$，${values}$。从 $x_0$ 出发，给出一步牛顿法（步长 $1$）之后的 $x$，"
        f"以及同样从 $x_0$ 出发、$\\eta = {given(q.lr)}$ 的一步梯度下降之后的 $x$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float, float]:
    """A^-1 b by Cramer's rule, from anywhere; x0 - lr (A x0 - b)."""
    (a, off), (_, c) = q.matrix
    (b1, b2), (x1, x2) = q.b, q.start
    determinant = a * c - off * off
    return (
        (c * b1 - off * b2) / determinant,
        (a * b2 - off * b1) / determinant,
        x1 - q.lr * (a * x1 + off * x2 - b1),
        x2 - q.lr * (off * x1 + c * x2 - b2),
    )


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    (a, off), (_, c) = q.matrix
    n1, n2, d1, d2 = (tex(v) for v in solve(q))
    determinant, (g1, g2) = a * c - off * off, _gradient(q)
    slope = f"g = A x_0 - b = ({tex(g1)},\\ {tex(g2)})"
    sign, adjugate = "-" * (determinant < 0), matrix(((c, -off), (-off, a)))
    inverse = f"A^{{-1}} = {sign}\\frac{{1}}{{{tex(abs(determinant))}}} {adjugate}"
    kind = ("a saddle", "鞍点")
    if determinant > 0:
        kind = ("the minimum", "极小点") if a > 0 else ("the maximum", "极大点")
    return [
        both(f"Gradient at the start: ${slope}$.", f"起点处的梯度：${slope}$。"),
        both(f"The Hessian is $A$; ${inverse}$.", f"Hessian 就是 $A$；${inverse}$。"),
        both(
            f"Newton: $x_0 - A^{{-1}} g = ({n1},\\ {n2})$. That is $A^{{-1}} b$ from any start: "
            f"the critical point, here {kind[0]}.",
            f"牛顿法：$x_0 - A^{{-1}} g = ({n1},\\ {n2})$。从任何起点都到 $A^{{-1}} b$，"
            f"即临界点，这里是{kind[1]}。",
        ),
        both(
            f"Gradient descent: $x_0 - {given(q.lr)}\\, g = ({d1},\\ {d2})$.",
            f"梯度下降：$x_0 - {given(q.lr)}\\, g = ({d1},\\ {d2})$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float, float]:
    """Autograd for gradient and Hessian, and a linear solver."""
    import torch

    a, b, start = (torch.tensor(v, dtype=torch.float64) for v in (q.matrix, q.b, q.start))
    x = start.clone().requires_grad_()
    (slope,) = torch.autograd.grad(x @ a @ x / 2 - b @ x, x, create_graph=True)
    hessian = torch.stack([torch.autograd.grad(g, x, retain_graph=True)[0] for g in slope])
    newton = start - torch.linalg.solve(hessian, slope.detach())
    descent = start - q.lr * slope.detach()
    return (float(newton[0]), float(newton[1]), float(descent[0]), float(descent[1]))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    (a, off), (_, c) = q.matrix
    (x1, x2), (b1, b2), (g1, g2), lr = q.start, q.b, _gradient(q), q.lr
    n1, n2, d1, d2 = solve(q)
    return {
        "not_inverted": Slip(
            (x1 - a * g1 - off * g2, x2 - off * g1 - c * g2, d1, d2),
            both(
                "The gradient was multiplied by the Hessian. Newton's step uses its inverse: large "
                "curvature calls for small steps.",
                "把梯度乘以了 Hessian 本身。牛顿步用的是它的逆：曲率越大，步子越小。",
            ),
        ),
        "diagonal_only": Slip(
            (x1 - g1 / a, x2 - g2 / c, d1, d2) if min(abs(a), abs(c)) >= 1e-3 else None,
            both(
                f"Each component was divided by its diagonal entry. But ${given(off)}$ couples the "
                "two: the whole matrix must be inverted.",
                f"每个分量只除以了对角元。元素 ${given(off)}$ 使两个分量耦合，须对整个矩阵求逆。",
            ),
        ),
        "newton_with_lr": Slip(
            (x1 - lr * (x1 - n1), x2 - lr * (x2 - n2), d1, d2),
            both(
                f"The Newton step has size $1$; ${given(lr)}$ belongs to gradient descent.",
                f"学习率 ${given(lr)}$ 属于梯度下降；纯牛顿步的步长是 $1$。",
            ),
        ),
        "sign_of_b": Slip(
            (-n1, -n2, round(d1 - 2 * lr * b1, 12), round(d2 - 2 * lr * b2, 12)),
            both("The gradient is $A x - b$, not $A x + b$.", "梯度是 $A x - b$，不是 $A x + b$。"),
        ),
    }


def _gradient(q: Params) -> tuple[float, float]:
    (a, off), (_, c) = q.matrix
    (x1, x2), (b1, b2) = q.start, q.b
    return a * x1 + off * x2 - b1, off * x1 + c * x2 - b2
