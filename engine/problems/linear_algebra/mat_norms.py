"""Frobenius, spectral and nuclear norm of a 2 by 2 matrix.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), sections 2.5 and 2.8; Golub and
Van Loan, Matrix Computations (2013), section 2.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.drawing.plane import image_of_circle
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, matrix, tex

VERSION = 1
TITLE = both("Norms of a matrix", "矩阵的范数")
SKILL = "norms"
DIFFICULTY = 2
QUESTION = "1"
FORM = several(
    real("Frobenius", zh="Frobenius 范数"),
    real("spectral", zh="谱范数"),
    real("nuclear", zh="核范数"),
)
LEVELS = {
    "easy": both("small entries", "元素较小"),
    "interview": both("entries from -6 to 6", "元素在 -6 至 6 之间"),
    "hard": both("entries from -12 to 12", "元素在 -12 至 12 之间"),
}
PINNED = {
    1: (9.848857802, 8.529587661, 13.45362405),
    2: (8.831760866, 8.250386882, 11.40175425),
    3: (6.164414003, 6.085043663, 7.071067812),
}


@dataclass(frozen=True)
class Params:
    """The matrix ((a, b), (c, d)) of whole numbers, not all zero."""

    a: int
    b: int
    c: int
    d: int

    def __post_init__(self) -> None:
        entries = (self.a, self.b, self.c, self.d)
        require(any(entries), "the matrix must not be zero")
        require(all(abs(v) <= 10**4 for v in entries), "entries lie in -10000 to 10000")

    @property
    def sigmas(self) -> tuple[float, float]:
        """Singular values, the larger one first."""
        square, det = self.a**2 + self.b**2 + self.c**2 + self.d**2, self.det
        root = sqrt((square + 2 * abs(det)) * (square - 2 * abs(det)))
        top = sqrt((square + root) / 2)
        return top, abs(det) / top

    @property
    def det(self) -> int:
        """Determinant."""
        return self.a * self.d - self.b * self.c


def draw(rng: Random, level: str) -> Params:
    """Asymmetric in nearly all draws."""
    most = {"easy": 4, "interview": 6, "hard": 12}[level]
    a, b, c, d = (rng.randint(-most, most) for _ in range(4))
    return Params(a or 1, b, c if c != b else -b - 1, d)


def statement(q: Params) -> Text:
    """What is asked."""
    shown = matrix(((q.a, q.b), (q.c, q.d)))
    return both(
        f"Let $A = {shown}$. Give (Frobenius norm, spectral norm, nuclear norm). {THREE['en']}",
        f"设 $A = {shown}$。给出（Frobenius 范数，谱范数，核范数）。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """All three from the singular values."""
    top, low = q.sigmas
    return sqrt(q.a**2 + q.b**2 + q.c**2 + q.d**2), top, top + low


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    square = q.a**2 + q.b**2 + q.c**2 + q.d**2
    frobenius, top, nuclear = solve(q)
    low = q.sigmas[1]
    return [
        both(
            f"Frobenius: root of the sum of squares, $\\sqrt{{{square}}} = {tex(frobenius)}$.",
            f"Frobenius 范数：平方和的根，$\\sqrt{{{square}}} = {tex(frobenius)}$。",
        ),
        both(
            f"The singular values satisfy $\\sigma_1^2 + \\sigma_2^2 = {square}$ and $\\sigma_1 "
            f"\\sigma_2 = |\\det A| = {abs(q.det)}$, so $\\sigma^2$ solves $t^2 - {square}t + "
            f"{q.det**2} = 0$: $\\sigma_1 = {tex(top)}$, $\\sigma_2 = {tex(low)}$.",
            f"奇异值满足 $\\sigma_1^2 + \\sigma_2^2 = {square}$，"
            f"$\\sigma_1 \\sigma_2 = |\\det A| = {abs(q.det)}$，"
            f"故 $\\sigma^2$ 是 $t^2 - {square}t + {q.det**2} = 0$ 的根："
            f"$\\sigma_1 = {tex(top)}$，$\\sigma_2 = {tex(low)}$。",
        ),
        both(
            f"Spectral norm: $\\sigma_1 = {tex(top)}$. Nuclear norm: $\\sigma_1 + \\sigma_2 = "
            f"{tex(nuclear)}$.",
            f"谱范数：$\\sigma_1 = {tex(top)}$。核范数：$\\sigma_1 + \\sigma_2 = {tex(nuclear)}$。",
        ),
    ]


ORACLE_TOLERANCE = 1e-7  # the smaller singular value of a nearly singular matrix


def oracle(q: Params) -> tuple[float, float, float]:
    """What torch computes by its singular value decomposition."""
    import torch

    a = torch.tensor([[q.a, q.b], [q.c, q.d]], dtype=torch.float64)
    frobenius, spectral, nuclear = (
        float(torch.linalg.matrix_norm(a, order)) for order in ("fro", 2, "nuc")
    )
    return frobenius, spectral, nuclear


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    frobenius, top, nuclear = solve(q)
    trace = q.a + q.d
    gap = trace**2 - 4 * q.det
    radius = (abs(trace) + sqrt(gap)) / 2 if gap >= 0 else sqrt(q.det)
    largest = max(abs(v) for v in (q.a, q.b, q.c, q.d))
    return {
        "spectral_radius": Slip(
            (frobenius, radius, nuclear),
            both(
                "The largest absolute eigenvalue was taken for the spectral norm. That agrees only "
                "for symmetric (normal) matrices; the norm is the largest singular value.",
                "把最大的特征值绝对值当成了谱范数。只有对称（正规）矩阵两者才相等；"
                "谱范数是最大的奇异值。",
            ),
        ),
        "largest_entry": Slip(
            (frobenius, largest, nuclear),
            both(
                "The spectral norm is the largest stretch of a unit vector, not the largest entry.",
                "谱范数是单位向量被拉伸的最大倍数，而不是最大的元素。",
            ),
        ),
        "root_forgotten": Slip(
            (frobenius**2, top, nuclear),
            both(
                "The root of the sum of squares is missing in the Frobenius norm.",
                "Frobenius 范数漏了对平方和开方。",
            ),
        ),
        "nuclear_as_trace": Slip(
            (frobenius, top, abs(trace)),
            both(
                "The nuclear norm adds the singular values. It equals the trace only for symmetric "
                "positive semidefinite matrices.",
                "核范数是奇异值之和。只有对称半正定矩阵的核范数才等于迹。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The unit circle and its image, an ellipse whose half-axes are the singular values."""
    return image_of_circle(language, ((q.a, q.b), (q.c, q.d)))
