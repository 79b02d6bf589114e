"""One entry of the Jacobian of softmax.

For s = softmax(z) the answer is the derivative of s_i with respect to z_j, indices from 0.

Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.3.4, equation 4.106;
Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3 for softmax units.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.gates import through_softmax
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import softmax
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("Jacobian of softmax", "softmax 的雅可比矩阵")
SKILL = "softmax-jacobian"
DIFFICULTY = 2
QUESTION = "5"
FORM = one(real())
LEVELS = {
    "easy": both("two logits", "两个 logit"),
    "interview": both(
        "three logits, off the diagonal in half of the draws", "三个 logit，半数不在对角线"
    ),
    "hard": both("four logits", "四个 logit"),
}
PINNED = {1: 0.06210924976, 2: 0.2467689832, 3: 0.1266271872}


@dataclass(frozen=True)
class Params:
    """Logits ``z``; row ``i`` and column ``j`` from 0."""

    z: tuple[float, ...]
    i: int
    j: int

    def __post_init__(self) -> None:
        require(2 <= len(self.z) <= 20, "there are 2 to 20 logits")
        require(0 <= self.i < len(self.z) and 0 <= self.j < len(self.z), "i and j index z")
        require(all(abs(v) <= 100 for v in self.z), "logits lie in -100 to 100")


def draw(rng: Random, level: str) -> Params:
    """On and off the diagonal alike."""
    count = {"easy": 2, "interview": 3, "hard": 4}[level]
    z = tuple(v / 10 for v in rng.sample(range(-15, 16), count))
    i = rng.randrange(count)
    others = [index for index in range(count) if index != i]
    return Params(z, i, i if rng.random() < 0.5 else rng.choice(others))


def statement(q: Params) -> Text:
    """What is asked."""
    entry = rf"\partial s_{{{q.i}}} / \partial z_{{{q.j}}}"
    return both(
        f"Let $s = \\operatorname{{softmax}}(z)$ at $z = {row(q.z)}$. What is ${entry}$ "
        f"(indices from $0$)? {THREE['en']}",
        f"设 $s = \\operatorname{{softmax}}(z)$，$z = {row(q.z)}$。求 ${entry}$（下标从 $0$ 起）。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """s_i (1[i = j] - s_j)."""
    s = softmax(q.z)
    return s[q.i] * ((q.i == q.j) - s[q.j])


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    s = softmax(q.z)
    shown = r",\ ".join(tex(v) for v in s)
    delta = int(q.i == q.j)
    return [
        both(f"The softmax is $s = ({shown})$.", f"softmax 为 $s = ({shown})$。"),
        both(
            "The quotient rule gives $\\partial s_i / \\partial z_j = s_i(\\delta_{ij} - s_j)$; "
            f"here $\\delta_{{ij}} = {delta}$.",
            "由商的求导法则，$\\partial s_i / \\partial z_j = s_i(\\delta_{ij} - s_j)$；"
            f"这里 $\\delta_{{ij}} = {delta}$。",
        ),
        both(
            f"${tex(s[q.i])} \\cdot ({delta} - {tex(s[q.j])}) = {tex(solve(q))}$.",
            f"${tex(s[q.i])} \\cdot ({delta} - {tex(s[q.j])}) = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch

    z = torch.tensor(q.z, dtype=torch.float64, requires_grad=True)
    torch.softmax(z, 0)[q.i].backward()
    return float(z.grad[q.j])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    s = softmax(q.z)
    diagonal = q.i == q.j
    return {
        "diagonal_formula": Slip(
            None if diagonal else s[q.i] * (1 - s[q.i]),
            both(
                "$s_i(1-s_i)$ holds on the diagonal only. For $i \\ne j$ raising $z_j$ only feeds "
                "the denominator: $-s_i s_j$.",
                "$s_i(1-s_i)$ 只在对角线上成立。$i \\ne j$ 时 $z_j$ 只出现在分母里：$-s_i s_j$。",
            ),
        ),
        "sign": Slip(
            -solve(q),
            both(
                "The sign is the other way round. A larger $z_j$ raises $s_j$ and lowers every "
                "other probability.",
                "符号反了。$z_j$ 增大会使 $s_j$ 增大，并使其他概率都减小。",
            ),
        ),
        "element_wise": Slip(
            None if diagonal else 0.0,
            both(
                "Softmax does not act element by element: every output depends on every logit "
                "through the sum in the denominator.",
                "softmax 不是逐元素运算：每个输出都通过分母中的和依赖所有 logits。",
            ),
        ),
        "delta_forgotten": Slip(
            -(s[q.i] ** 2) if diagonal else None,
            both(
                "On the diagonal the numerator depends on $z_i$ as well; that adds $s_i$.",
                "在对角线上，分子也依赖 $z_i$，还要加上 $s_i$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Logits in, probabilities out, the two ends of the asked entry emphasised."""
    return through_softmax(language, z=q.z, i=q.i, j=q.j)
