"""Condition number of a symmetric 2 by 2 matrix in the spectral norm.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.2; Golub and Van Loan,
Matrix Computations (2013), section 2.6.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign, sqrt
from random import Random

from engine.answers.form import one, real
from engine.drawing.plane import image_of_circle
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, matrix, tex

VERSION = 1
TITLE = both("Condition number", "条件数")
SKILL = "condition-number"
DIFFICULTY = 2
QUESTION = "8"
FORM = one(real())
LEVELS = {
    "easy": both("positive definite, small entries", "正定，元素较小"),
    "interview": both("indefinite in half of the draws", "一半为不定矩阵"),
    "hard": both("larger entries", "元素较大"),
}
PINNED = {1: 1.487921561, 2: 2.8840325, 3: 1.226017871}


@dataclass(frozen=True)
class Params:
    """The matrix ((a, b), (b, c)) of whole numbers, not singular."""

    a: int
    b: int
    c: int

    def __post_init__(self) -> None:
        require(self.a * self.c != self.b**2, "the matrix must not be singular")
        entries = (self.a, self.b, self.c)
        require(all(abs(v) <= 10**4 for v in entries), "entries lie in -10000 to 10000")

    @property
    def lambdas(self) -> tuple[float, float]:
        """Eigenvalues, the one with the larger absolute value first."""
        trace, det = self.a + self.c, self.a * self.c - self.b**2
        root = sqrt(trace**2 - 4 * det)
        first = (trace + copysign(root, trace)) / 2
        return first, det / first


def draw(rng: Random, level: str) -> Params:
    """Off-diagonal entries are never zero; half of the draws above easy are indefinite."""
    most = {"easy": 5, "interview": 6, "hard": 12}[level]
    b = rng.choice((-1, 1)) * rng.randint(1, most * 2 // 3)
    indefinite = level != "easy" and rng.random() < 0.5
    while True:
        a, c = (rng.randint(1, most) for _ in range(2))
        c = -c if indefinite else c
        det = a * c - b * b
        if det and (det < 0) == indefinite and a != -c:
            return Params(a, b, c)
        if not indefinite:
            b = 1 if abs(b) == 1 else b - (1 if b > 0 else -1)


def statement(q: Params) -> Text:
    """What is asked."""
    shown = matrix(((q.a, q.b), (q.b, q.c)))
    return both(
        f"What is the condition number $\\kappa_2$ of $A = {shown}$? {THREE['en']}",
        f"求 $A = {shown}$ 的条件数 $\\kappa_2$。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Ratio of the absolute eigenvalues."""
    first, second = q.lambdas
    return abs(first / second)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    trace, det = q.a + q.c, q.a * q.c - q.b**2
    root = f"{factor(trace)}^2 - 4 \\cdot {factor(det)}"
    first, second = q.lambdas
    return [
        both(
            f"Trace ${trace}$ and determinant ${det}$ give $\\lambda = \\frac12({trace} \\pm "
            f"\\sqrt{{{root}}})$: ${tex(first)}$ and ${tex(second)}$.",
            f"由迹 ${trace}$ 与行列式 ${det}$ 得 $\\lambda = \\frac12({trace} \\pm "
            f"\\sqrt{{{root}}})$：${tex(first)}$ 与 ${tex(second)}$。",
        ),
        both(
            "For a symmetric matrix the singular values are the absolute eigenvalues, so "
            f"$\\kappa_2 = {tex(abs(first))} / {tex(abs(second))} = {tex(solve(q))}$.",
            "对称矩阵的奇异值就是特征值的绝对值，故 "
            f"$\\kappa_2 = {tex(abs(first))} / {tex(abs(second))} = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What torch computes by singular values."""
    import torch

    return float(torch.linalg.cond(torch.tensor([[q.a, q.b], [q.b, q.c]], dtype=torch.float64)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    first, second = q.lambdas
    diagonal = sorted((abs(q.a), abs(q.c)))
    return {
        "sign_kept": Slip(
            first / second,
            both(
                "A condition number is never negative: it compares the absolute eigenvalues.",
                "条件数不会为负：比较的是特征值的绝对值。",
            ),
        ),
        "square_root": Slip(
            sqrt(solve(q)),
            both(
                "A root too many. It would be right if these were eigenvalues of $A^\\top A$; they "
                "are eigenvalues of $A$.",
                "多开了一次方。若这些是 $A^\\top A$ 的特征值才要开方；它们是 $A$ 的特征值。",
            ),
        ),
        "diagonal": Slip(
            diagonal[1] / diagonal[0] if diagonal[0] else None,
            both(
                "The diagonal entries are not the eigenvalues where the matrix has entries off "
                "the diagonal.",
                "矩阵有非对角元素时，对角元素并不是特征值。",
            ),
        ),
        "inverted": Slip(
            1 / solve(q),
            both(
                "The ratio is upside down: $\\kappa \\ge 1$.",
                "比值倒过来了：$\\kappa \\ge 1$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The unit circle and its image: the rounder the ellipse, the better the condition."""
    return image_of_circle(language, ((q.a, q.b), (q.b, q.c)))
