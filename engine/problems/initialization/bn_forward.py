"""Output of batch normalisation in training mode for the first value of a batch.

One channel, scale gamma, shift beta and epsilon; the batch variance is divided by m.

Source: Ioffe and Szegedy, Batch normalization (2015), algorithm 1; PyTorch documentation of
torch.nn.BatchNorm1d.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, signed, tex

VERSION = 2
TITLE = both("Batch normalisation, training", "批归一化（训练）")
SKILL = "batch-normalisation"
DIFFICULTY = 2
FORM = one(real())
LEVELS = {
    "easy": both("three values", "三个值"),
    "interview": both("three or four values, a visible epsilon in half", "三四个值，半数 ε 较大"),
    "hard": both("five or six values", "五六个值"),
}
PINNED = {1: 0.3959410437, 2: -0.2889331054, 3: -2.52494712}


@dataclass(frozen=True)
class Params:
    """Batch ``x`` of one channel, ``gamma``, ``beta`` and ``epsilon``."""

    x: tuple[float, ...]
    gamma: float
    beta: float
    epsilon: float

    def __post_init__(self) -> None:
        require(2 <= len(self.x) <= 50, "there are 2 to 50 values")
        require(max(map(abs, self.x)) <= 1000, "values lie in -1000 to 1000")
        require(max(self.x) - min(self.x) >= 0.05, "the values differ by at least 0.05")
        require(max(abs(self.gamma), abs(self.beta)) <= 100, "gamma and beta in -100 to 100")
        require(1e-8 <= self.epsilon <= 1, "epsilon lies in 1e-8 to 1")


def draw(rng: Random, level: str) -> Params:
    """Small batches, where m and m - 1 differ much, and an output that is not near 0."""
    count = {"easy": 3, "interview": rng.randint(3, 4), "hard": rng.randint(5, 6)}[level]
    while True:
        x = tuple(v / 10 for v in rng.sample(range(-30, 31), count))
        gamma = rng.choice((0.5, 0.8, 1.5, 2.0))
        beta = rng.choice((-1, 1)) * rng.randint(2, 10) / 10
        q = Params(x, gamma, beta, 0.5 if level != "easy" and rng.random() < 0.5 else 1e-5)
        if abs(solve(q)) >= 0.02:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    epsilon = _epsilon(q)
    values = f"\\gamma = {given(q.gamma)}$, $\\beta = {given(q.beta)}$, $\\epsilon = {epsilon}"
    return both(
        f"A batch holds the values ${row(q.x)}$ of one channel. Batch normalisation is in "
        f"**training** mode with ${values}$. What is the output for the first value? {THREE['en']}",
        f"一批数据在某个通道上的值为 ${row(q.x)}$。批归一化处于**训练**模式，${values}$。"
        f"第一个值的输出是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Centre, divide by the biased standard deviation, scale, shift."""
    mean, square = _moments(q)
    return q.gamma * (q.x[0] - mean) / sqrt(square + q.epsilon) + q.beta


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mean, square = _moments(q)
    count = len(q.x)
    hat = (q.x[0] - mean) / sqrt(square + q.epsilon)
    root = f"\\sqrt{{{tex(square)} + {_epsilon(q)}}}"
    centred = f"({given(q.x[0])} - {factor(mean)})/{root} = {tex(hat)}"
    final = f"{given(q.gamma)} \\cdot {factor(hat)} {signed(q.beta)} = {tex(solve(q))}"
    return [
        both(
            f"Mean $\\mu = {tex(mean)}$; variance with $1/{count}$: $\\sigma^2 = {tex(square)}$.",
            f"均值 $\\mu = {tex(mean)}$；以 $1/{count}$ 计的方差 $\\sigma^2 = {tex(square)}$。",
        ),
        both(
            f"$\\hat x = (x - \\mu)/\\sqrt{{\\sigma^2 + \\epsilon}} = {centred}$.",
            f"$\\hat x = (x - \\mu)/\\sqrt{{\\sigma^2 + \\epsilon}} = {centred}$。",
        ),
        both(f"$\\gamma \\hat x + \\beta = {final}$.", f"$\\gamma \\hat x + \\beta = {final}$。"),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64)[:, None]
    gamma, beta = (torch.tensor([v], dtype=torch.float64) for v in (q.gamma, q.beta))
    y = torch.nn.functional.batch_norm(
        x, None, None, weight=gamma, bias=beta, training=True, eps=q.epsilon
    )
    return float(y[0, 0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    mean, square = _moments(q)
    count = len(q.x)
    centred = q.x[0] - mean
    unbiased = square * count / (count - 1)
    return {
        "unbiased_variance": Slip(
            q.gamma * centred / sqrt(unbiased + q.epsilon) + q.beta,
            both(
                f"The variance was divided by $m - 1 = {count - 1}$. Normalising uses $1/m$; only "
                "the running variance stores the unbiased one.",
                f"方差除以了 $m - 1 = {count - 1}$。归一化用 $1/m$；"
                "只有 running 方差保存无偏估计。",
            ),
        ),
        "affine_forgotten": Slip(
            centred / sqrt(square + q.epsilon),
            both(
                "Scale $\\gamma$ and shift $\\beta$ are missing.",
                "漏了缩放 $\\gamma$ 与平移 $\\beta$。",
            ),
        ),
        "epsilon_outside": Slip(
            q.gamma * centred / (sqrt(square) + q.epsilon) + q.beta,
            both(
                "$\\epsilon$ belongs under the root, beside the variance.",
                "$\\epsilon$ 应在根号内与方差相加。",
            ),
        ),
        "root_forgotten": Slip(
            q.gamma * centred / (square + q.epsilon) + q.beta,
            both(
                "Divided by the variance; it is the standard deviation that gives unit variance.",
                "除以了方差；应除以标准差才能使方差为一。",
            ),
        ),
    }


def _epsilon(q: Params) -> str:
    return given(q.epsilon) if q.epsilon >= 0.01 else tex(q.epsilon).removeprefix("1 \\times ")


def _moments(q: Params) -> tuple[float, float]:
    mean = sum(q.x) / len(q.x)
    return mean, sum((v - mean) ** 2 for v in q.x) / len(q.x)


def figure(q: Params, language: str) -> str:
    """The batch on a number line, the asked value ringed."""
    title = both("One channel's values in the batch", "一个通道在这批数据上的值")
    return points(language, title, q.x, mark=0)
