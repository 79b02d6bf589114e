"""Stationary distribution of a Markov chain with three states.

Source: Norris, Markov Chains (1997), section 1.7; Goodfellow, Bengio and Courville, Deep Learning
(2016), section 17.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.networks.states import markov
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, matrix, tex

VERSION = 1
TITLE = both("Stationary distribution of a Markov chain", "马尔可夫链的平稳分布")
SKILL = "markov-chains"
DIFFICULTY = 2
QUESTION = "48"
FORM = several(real("π₁"), real("π₂"), real("π₃"))
LEVELS = {
    "easy": both("moves between neighbours only", "只在相邻状态间转移"),
    "interview": both("every move is possible", "任意两个状态间都可转移"),
    "hard": both("probabilities in twentieths", "概率以二十分之一计"),
}
PINNED = {
    1: (0.453125, 0.125, 0.421875),
    2: (0.2315789474, 0.2210526316, 0.5473684211),
    3: (0.1944444444, 0.1111111111, 0.6944444444),
}

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Params:
    """Weights of the transitions, row by row; every row has the same total."""

    rows: tuple[tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]

    def __post_init__(self) -> None:
        require(min(min(r) for r in self.rows) >= 0, "no weight is negative")
        total = sum(self.rows[0])
        require(total in (10, 20, 100), "the total of a row is 10, 20 or 100")
        require(all(sum(r) == total for r in self.rows), "all rows have the same total")
        require(min(_weights(self)) > 0, "every state can be reached from every other")


def draw(rng: Random, level: str) -> Params:
    """Chains whose stationary distribution is well away from the uniform one."""
    while True:
        first, second, third = (_row(rng, 20 if level == "hard" else 10) for _ in range(3))
        if level == "easy":
            first, third = (first[0], 10 - first[0], 0), (0, 10 - third[2], third[2])
        q = Params((first, second, third))
        shares = solve(q)
        if max(shares) >= 1.3 * min(shares):
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    shown = matrix([v / sum(r) for v in r] for r in q.rows)
    return both(
        f"A Markov chain on three states has the transition matrix $P = {shown}$, where $P_{{ij}}$ "
        "is the probability of going from $i$ to $j$. Give its stationary distribution "
        f"$(\\pi_1, \\pi_2, \\pi_3)$. {THREE['en']}",
        f"三状态马尔可夫链的转移矩阵为 $P = {shown}$，其中 $P_{{ij}}$ 是从 $i$ 转移到 $j$ 的概率。"
        f"求它的平稳分布 $(\\pi_1, \\pi_2, \\pi_3)$。{THREE['zh']}",
    )


def solve(q: Params) -> Triple:
    """The balance equations, solved up to a factor and normalised."""
    return _normalised(_weights(q))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    (_, p12, _), (p21, _, p23), (p31, p32, _) = ([given(v / sum(r)) for v in r] for r in q.rows)
    answer = ",\\ ".join(map(tex, solve(q)))
    a, b, c = _weights(q)
    out = [given((sum(r) - r[i]) / sum(r)) for i, r in enumerate(q.rows)]
    if q.rows[0][2] == q.rows[2][0] == 0:
        lines = f"{p12}\\,\\pi_1 = {p21}\\,\\pi_2,\\quad {p23}\\,\\pi_2 = {p32}\\,\\pi_3"
        english, chinese = "Neighbours balance pairwise", "相邻状态两两平衡"
    else:
        lines = (
            f"{out[0]}\\,\\pi_1 = {p21}\\,\\pi_2 + {p31}\\,\\pi_3,\\quad "
            f"{out[1]}\\,\\pi_2 = {p12}\\,\\pi_1 + {p32}\\,\\pi_3"
        )
        english, chinese = "States 1 and 2", "状态 1、2"
    values = f"\\pi_1 = {tex(a / c)},\\ \\pi_2 = {tex(b / c)}"
    total = f"{tex(a / c)} + {tex(b / c)} + 1 = {tex((a + b + c) / c)}"
    return [
        both(
            "$\\pi P = \\pi$ means that as much probability leaves a state as enters it.",
            "$\\pi P = \\pi$ 即每个状态流出与流入的概率相等。",
        ),
        both(f"{english}: ${lines}$.", f"{chinese}：${lines}$。"),
        both(f"With $\\pi_3 = 1$ for now: ${values}$.", f"暂设 $\\pi_3 = 1$，解得 ${values}$。"),
        both(
            f"Divide by the sum ${total}$: $\\pi = ({answer})$.",
            f"除以总和 ${total}$：$\\pi = ({answer})$。",
        ),
    ]


def oracle(q: Params) -> Triple:
    """Let the chain run for 1024 steps from the first state."""
    import numpy as np

    p = np.array(q.rows, dtype=float)
    p /= p.sum(axis=1, keepdims=True)
    first, second, third = np.linalg.matrix_power(p, 1024)[0]
    return float(first), float(second), float(third)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    (p11, p12, p13), (p21, p22, p23), (p31, p32, p33) = q.rows
    balanced = (p21 * p32, p12 * p32, p12 * p23)
    return {
        "column_sums": Slip(
            _normalised((p11 + p21 + p31, p12 + p22 + p32, p13 + p23 + p33)),
            both(
                "These are normalised column sums: one step from the uniform distribution, not "
                "what stays the same.",
                "把各列之和归一化了。那是均匀分布走一步后的分布，不是保持不变的分布。",
            ),
        ),
        "uniform": Slip(
            (1 / 3, 1 / 3, 1 / 3),
            both(
                "The vector of ones is the **right** eigenvector of every transition matrix; the "
                "stationary distribution is the left one, $\\pi P = \\pi$.",
                "全 1 向量是任何转移矩阵的**右**特征向量；平稳分布是左特征向量：$\\pi P = \\pi$。",
            ),
        ),
        "first_row": Slip(
            _normalised(q.rows[0]),
            both(
                "That is one step after state 1; the stationary distribution does not depend on "
                "the start.",
                "这是从状态 1 出发走一步后的分布；平稳分布与起点无关。",
            ),
        ),
        "leaving_rates": Slip(
            _normalised((p12 + p13, p21 + p23, p31 + p32)),
            both(
                "The weights are the probabilities of **leaving**. A state that is left often "
                "holds less, not more.",
                "这里用**离开**的概率作权重。越容易离开的状态占的份额越小，而不是越大。",
            ),
        ),
        "detailed_balance": Slip(
            _normalised(balanced) if sum(balanced) else None,
            both(
                "The flows 1-2 and 2-3 were balanced pairwise, but this chain is not reversible: "
                "probability also runs in a circle, and only the totals balance.",
                "让 1-2、2-3 之间的流量逐对平衡了。这条链不可逆：概率还会绕圈流动，只有总量平衡。",
            ),
        ),
    }


def _weights(q: Params) -> tuple[int, int, int]:
    (_, p12, p13), (p21, _, p23), (p31, p32, _) = q.rows
    out1, out2 = p12 + p13, p21 + p23
    return p31 * out2 + p21 * p32, p32 * out1 + p12 * p31, out1 * out2 - p12 * p21


def _normalised(weights: Triple) -> Triple:
    a, b, c = weights
    return a / (a + b + c), b / (a + b + c), c / (a + b + c)


def _row(rng: Random, total: int) -> tuple[int, int, int]:
    low, high = sorted(rng.sample(range(1, total), 2))
    return low, high - low, total - high


def figure(q: Params, language: str) -> str:
    """The states and their transitions."""
    return markov(language, [[v / sum(r) for v in r] for r in q.rows])
