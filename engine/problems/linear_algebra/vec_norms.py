"""The L1, L2 and L-infinity norms of a vector, and the number of its non-zero entries (L0).

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 2.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("Norms of a vector", "向量的范数")
SKILL = "norms"
DIFFICULTY = 1
QUESTION = "1"
FORM = several(whole("L0"), whole("L1"), real("L2"), whole("L∞"))
LEVELS = {
    "easy": both("three entries", "三个分量"),
    "interview": both("four or five entries, often one of them zero", "四五个分量，常含一个零"),
    "hard": both("six entries up to 20", "六个分量，绝对值至 20"),
}
PINNED = {1: (4, 16, 9.486832981, 7), 2: (3, 21, 12.4498996, 9), 3: (3, 14, 8.366600265, 6)}


@dataclass(frozen=True)
class Params:
    """The vector ``x`` of whole numbers."""

    x: tuple[int, ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 50, "there are 1 to 50 entries")
        require(all(abs(v) <= 10**6 for v in self.x), "entries lie in -1000000 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Mixed signs, a zero in most draws, the largest absolute value negative in half of them."""
    count = {"easy": 3, "interview": rng.randint(4, 5), "hard": 6}[level]
    most = 20 if level == "hard" else 9
    x = rng.sample([v for v in range(-most, most + 1) if v], count)
    if rng.random() < 0.7:
        x[rng.randrange(count)] = 0
    return Params(tuple(x))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Let $x = {row(q.x)}$. Give $(L_0, L_1, L_2, L_\\infty)$: the number of non-zero entries, "
        f"then the three norms. {THREE['en']}",
        f"设 $x = {row(q.x)}$。给出 $(L_0, L_1, L_2, L_\\infty)$：非零分量的个数与三个范数。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> tuple[int, int, float, int]:
    """Count, sum, root of the sum of squares, largest."""
    sizes = [abs(v) for v in q.x]
    return sum(v != 0 for v in q.x), sum(sizes), sqrt(sum(v * v for v in q.x)), max(sizes)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    count, total, length, largest = solve(q)
    sizes = " + ".join(str(abs(v)) for v in q.x)
    squares = " + ".join(str(v * v) for v in q.x)
    return [
        both(
            f"Non-zero entries: ${count}$ (not a norm: doubling $x$ leaves it as it is).",
            f"非零分量：${count}$ 个（它不是范数：$x$ 加倍时它不变）。",
        ),
        both(f"$L_1 = {sizes} = {total}$.", f"$L_1 = {sizes} = {total}$。"),
        both(
            f"$L_2 = \\sqrt{{{squares}}} = {tex(length)}$.",
            f"$L_2 = \\sqrt{{{squares}}} = {tex(length)}$。",
        ),
        both(
            f"$L_\\infty = {largest}$, the largest absolute value.",
            f"$L_\\infty = {largest}$，即最大的绝对值。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int, float, int]:
    """What torch computes."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64)
    l0, l1, l2, top = (
        float(torch.linalg.vector_norm(x, order)) for order in (0, 1, 2, float("inf"))
    )
    return round(l0), round(l1), l2, round(top)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    count, total, length, largest = solve(q)
    return {
        "root_forgotten": Slip(
            (count, total, sum(v * v for v in q.x), largest),
            both(
                "$x^\\top x$ is the **squared** $L_2$ norm; the root is missing.",
                "$x^\\top x$ 是 $L_2$ 范数的**平方**，漏了开方。",
            ),
        ),
        "signed_maximum": Slip(
            (count, total, length, max(q.x)),
            both(
                "$L_\\infty$ is the largest absolute value, not the largest entry.",
                "$L_\\infty$ 是最大的绝对值，而不是最大的分量。",
            ),
        ),
        "signed_sum": Slip(
            (count, abs(sum(q.x)), length, largest),
            both(
                "$L_1$ adds the absolute values; positive and negative entries must not cancel.",
                "$L_1$ 是绝对值之和；正负分量不能相互抵消。",
            ),
        ),
        "length_for_l0": Slip(
            (len(q.x), total, length, largest),
            both(
                "$L_0$ counts the entries that are not zero, not all of them.",
                "$L_0$ 只数非零的分量，而不是全部分量。",
            ),
        ),
    }
