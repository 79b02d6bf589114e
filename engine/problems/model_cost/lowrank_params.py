"""Parameters of low-rank factors, and the largest rank at which they still save any.

Each m by n matrix is replaced by the product of an m by r and an r by n matrix, without biases.
The answer is (parameters of all factors, largest r with strictly fewer parameters).

Source: Sainath et al., Low-rank matrix factorization for deep neural network training with
high-dimensional output targets (2013); Hu et al., LoRA: Low-rank adaptation of large language
models (2021), section 4.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.networks.matrices import factors
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import tex

VERSION = 1
TITLE = both("Parameters of a low-rank factorisation", "低秩分解的参数量")
SKILL = "low-rank-parameters"
DIFFICULTY = 2
FORM = several(whole("parameters", zh="参数量"), whole("largest r", zh="最大的 r"))
LEVELS = {
    "easy": both("one small matrix", "一个小矩阵"),
    "interview": both("several matrices, sometimes a tie", "多个矩阵，有时恰好持平"),
    "hard": both("many large matrices", "许多大矩阵"),
}
PINNED = {1: (3064, 63), 2: (5184, 47), 3: (17920, 93)}


@dataclass(frozen=True)
class Params:
    """Size ``m`` by ``n`` and number of the matrices, rank ``r``."""

    m: int
    n: int
    r: int
    matrices: int

    def __post_init__(self) -> None:
        require(1 <= self.m <= 10**6 and 1 <= self.n <= 10**6, "m, n lie in 1 to 1000000")
        require(1 <= self.r <= min(self.m, self.n), "r lies in 1 to min(m, n)")
        require(1 <= self.matrices <= 10**4, "matrices lie in 1 to 10000")


def draw(rng: Random, level: str) -> Params:
    """In a third of the draws some rank needs exactly as many parameters as the matrix."""
    most = {"easy": 12, "interview": 40, "hard": 120}[level]
    m, n = rng.sample(range(12, 8 * most), 2)
    if rng.random() < 0.35:
        m = 6 * rng.randint(2, most)
        n = m * rng.choice((1, 2))
    ranks = {"easy": (2, 3, 4), "interview": (4, 6, 8, 10), "hard": (4, 8, 10, 12)}[level]
    matrices = {"easy": 1, "interview": rng.randint(2, 6), "hard": rng.randint(8, 48)}[level]
    return Params(m, n, rng.choice(ranks), matrices)


def statement(q: Params) -> Text:
    """What is asked."""
    size = f"${q.m} \\times {q.n}$"
    first, second = f"$A$ of ${q.m} \\times r$", f"$B$ of $r \\times {q.n}$"
    zh = f"$A$ 为 ${q.m} \\times r$，$B$ 为 $r \\times {q.n}$"
    matrices = "matrix" if q.matrices == 1 else "matrices"
    return both(
        f"A network has ${q.matrices}$ weight {matrices} $W$ of {size}, without biases. For each "
        f"$W$ the product $AB$ is stored instead, with {first} and {second}. How many parameters "
        f"are there in all at $r = {q.r}$? And what is the largest whole $r$ for which $A$ and $B$ "
        "together have strictly fewer parameters than $W$?",
        f"一个网络有 ${q.matrices}$ 个 {size} 的权重矩阵 $W$，无偏置。每个 $W$ 都改存为乘积 $AB$，"
        f"其中 {zh}。$r = {q.r}$ 时总共有多少个参数？使 $A$ 与 $B$ 的参数之和严格少于 $W$ 的"
        "最大整数 $r$ 是多少？",
    )


def solve(q: Params) -> tuple[int, int]:
    """A row of A and a column of B for each rank; one below the first rank that does not save."""
    break_even = -(-q.m * q.n // (q.m + q.n))
    return q.matrices * q.r * (q.m + q.n), break_even - 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    total, largest = solve(q)
    full, each = q.m * q.n, q.m + q.n
    count = f"{q.matrices} \\cdot {q.r} \\cdot {each} = {total}"
    after = largest + 1
    sign = "\\approx" if full % each else "="
    bound = f"{full}/{each} {sign} {tex(full / each, 6)}"
    return [
        both(
            f"One rank takes a column of $A$ and a row of $B$: ${q.m} + {q.n} = {each}$ numbers.",
            f"每一个秩需要 $A$ 的一列和 $B$ 的一行：${q.m} + {q.n} = {each}$ 个数。",
        ),
        both(
            f"With $r = {q.r}$ in every matrix: ${count}$ parameters.",
            f"每个矩阵取 $r = {q.r}$：共 ${count}$ 个参数。",
        ),
        both(
            f"$W$ has ${q.m} \\cdot {q.n} = {full}$. Fewer means ${each} r < {full}$, so "
            f"$r < {bound}$.",
            f"$W$ 有 ${q.m} \\cdot {q.n} = {full}$ 个。要更少，需 ${each} r < {full}$，"
            f"即 $r < {bound}$。",
        ),
        both(
            f"Largest $r = {largest}$: ${each} \\cdot {largest} = {each * largest} < {full}$, but "
            f"${each} \\cdot {after} = {each * after} \\ge {full}$.",
            f"最大的 $r = {largest}$：${each} \\cdot {largest} = {each * largest} < {full}$，而 "
            f"${each} \\cdot {after} = {each * after} \\ge {full}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """Count what torch allocates; try one rank after the other."""
    import torch

    count = 0
    for _ in range(q.matrices):
        count += torch.nn.Linear(q.n, q.r, bias=False, device="meta").weight.numel()
        count += torch.nn.Linear(q.r, q.m, bias=False, device="meta").weight.numel()
    rank = 1
    while q.m * rank + rank * q.n < q.m * q.n:
        rank += 1
    return count, rank - 1


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    total, largest = solve(q)
    full, each = q.m * q.n, q.m + q.n
    bound = full // each
    return {
        "break_even_counts_as_saving": Slip(
            (total, bound) if full % each == 0 else None,
            both(
                f"At $r = {bound}$ the factors have exactly as many parameters as $W$, "
                f"${each} \\cdot {bound} = {full}$. Strictly fewer was asked for.",
                f"$r = {bound}$ 时因子的参数与 $W$ 恰好一样多：${each} \\cdot {bound} = {full}$。"
                "题目要求严格更少。",
            ),
        ),
        "rounded_up": Slip(
            (total, largest + 1) if full % each else None,
            both(
                f"The bound was rounded up; at $r = {largest + 1}$ the factors are already larger "
                f"than $W$: ${each} \\cdot {largest + 1} > {full}$.",
                f"把上界向上取整了；$r = {largest + 1}$ 时因子已比 $W$ 大："
                f"${each} \\cdot {largest + 1} > {full}$。",
            ),
        ),
        "any_rank_below_full": Slip(
            (total, min(q.m, q.n) - 1),
            both(
                f"A rank below $\\min({q.m}, {q.n})$ need not save: the factors have ${each} r$ "
                f"numbers, from $r = {largest + 1}$ on no fewer than ${full}$.",
                f"秩小于 $\\min({q.m}, {q.n})$ 未必省参数：两个因子共 ${each} r$ 个数，"
                f"从 $r = {largest + 1}$ 起就不少于 ${full}$。",
            ),
        ),
        "product_of_all_three": Slip(
            (q.matrices * q.r * full, largest),
            both(
                "Rows, columns and rank were all multiplied. The two factors are stored side by "
                f"side: their sizes are added, ${q.r} \\cdot ({q.m} + {q.n})$.",
                f"把行数、列数与秩都乘在一起了。两个因子是分开存的，大小应相加："
                f"${q.r} \\cdot ({q.m} + {q.n})$。",
            ),
        ),
        "one_matrix": Slip(
            (q.r * each, largest),
            both(
                f"That is one matrix; there are ${q.matrices}$.",
                f"这只是一个矩阵；共有 ${q.matrices}$ 个。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The matrix and its two thin factors."""
    return factors(language, m=q.m, n=q.n, r=q.r, matrices=q.matrices)
