"""Output of batch normalisation in evaluation mode for the first value of a batch.

One channel with stored running mean and variance, scale gamma, shift beta and epsilon; the batch
at hand must not matter.

Source: Ioffe and Szegedy, Batch normalization (2015), algorithm 2; PyTorch documentation of
torch.nn.BatchNorm1d.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, signed, tex

VERSION = 2
TITLE = both("Batch normalisation, evaluation", "批归一化（推理）")
SKILL = "batch-normalisation"
DIFFICULTY = 1
FORM = one(real())
LEVELS = {
    "easy": both("one value, a variance with a simple root", "一个值，方差易开方"),
    "interview": both("one to three values, epsilon visible in half", "一至三个值，半数 ε 较大"),
    "hard": both("three or four values, small variances", "三四个值，方差较小"),
}
PINNED = {1: 1.112855715, 2: 0.2343202318, 3: -0.3457446653}


@dataclass(frozen=True)
class Params:
    """Batch ``x``, running ``mean`` and ``variance``, ``gamma``, ``beta``, ``epsilon``."""

    x: tuple[float, ...]
    mean: float
    variance: float
    gamma: float
    beta: float
    epsilon: float

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 10, "there are 1 to 10 values")
        require(max(map(abs, (self.mean, *self.x))) <= 1000, "values lie in -1000 to 1000")
        require(1e-4 <= self.variance <= 10**6, "variance lies in 0.0001 to 1000000")
        require(max(abs(self.gamma), abs(self.beta)) <= 100, "gamma and beta in -100 to 100")
        require(1e-8 <= self.epsilon <= 1, "epsilon lies in 1e-8 to 1")


def draw(rng: Random, level: str) -> Params:
    """The first value lies off the running mean; variance not near 1, output not near 0."""
    count = {"easy": 1, "interview": rng.randint(1, 3), "hard": rng.randint(3, 4)}[level]
    variance = {
        "easy": rng.choice((0.25, 4.0, 6.25, 9.0)),
        "interview": rng.choice((0.3, 0.4, 0.5, 2.0, 3.0, 5.0)),
        "hard": rng.randint(4, 40) / 100,
    }[level]
    while True:
        mean = rng.choice((-1, 1)) * rng.randint(3, 20)
        gap = rng.choice((-1, 1)) * rng.randint(4, 20)
        others = rng.sample([v for v in range(-40, 41) if v != mean + gap], count - 1)
        x = tuple(v / 10 for v in (mean + gap, *others))
        gamma = rng.choice((0.5, 0.8, 1.5, 2.0))
        beta = rng.choice((-1, 1)) * rng.randint(2, 10) / 10
        epsilon = 0.1 if level != "easy" and rng.random() < 0.5 else 1e-5
        q = Params(x, mean / 10, variance, gamma, beta, epsilon)
        if abs(solve(q)) >= 0.02:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    epsilon = given(q.epsilon) if q.epsilon >= 0.01 else tex(q.epsilon).removeprefix("1 \\times ")
    stored = f"\\mu_r = {given(q.mean)},\\ \\sigma_r^2 = {given(q.variance)}"
    affine = f"\\gamma = {given(q.gamma)},\\ \\beta = {given(q.beta)},\\ \\epsilon = {epsilon}"
    if len(q.x) == 1:
        en = f"A batch holds the single value ${given(q.x[0])}$. What is the output?"
        zh = f"一批数据只有一个值 ${given(q.x[0])}$。输出是多少？"
    else:
        en = f"A batch holds the values ${row(q.x)}$. What is the output for the first one?"
        zh = f"一批数据的值为 ${row(q.x)}$。第一个值的输出是多少？"
    return both(
        f"Batch normalisation of one channel is in **evaluation** mode: running mean and variance "
        f"${stored}$, and ${affine}$. {en} {THREE['en']}",
        f"某个通道的批归一化处于**推理**（eval）模式：running 均值与方差为 ${stored}$，"
        f"${affine}$。{zh}{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """A fixed affine map that is made of the stored statistics."""
    return q.gamma * (q.x[0] - q.mean) / sqrt(q.variance + q.epsilon) + q.beta


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    root = sqrt(q.variance + q.epsilon)
    hat = (q.x[0] - q.mean) / root
    centred = f"({given(q.x[0])} - {factor(q.mean)})/{tex(root)} = {tex(hat)}"
    final = f"{given(q.gamma)} \\cdot {factor(hat)} {signed(q.beta)} = {tex(solve(q))}"
    return [
        both(
            "In evaluation mode the stored statistics are used; the rest of the batch is ignored.",
            "推理模式使用保存的统计量，与批中其他数据无关。",
        ),
        both(
            f"$\\sqrt{{\\sigma_r^2 + \\epsilon}} = {tex(root)}$, so $\\hat x = {centred}$.",
            f"$\\sqrt{{\\sigma_r^2 + \\epsilon}} = {tex(root)}$，故 $\\hat x = {centred}$。",
        ),
        both(f"$\\gamma \\hat x + \\beta = {final}$.", f"$\\gamma \\hat x + \\beta = {final}$。"),
    ]


def oracle(q: Params) -> float:
    """What torch's layer returns in evaluation mode."""
    import torch

    x, mean, variance, gamma, beta = (
        torch.tensor(v, dtype=torch.float64)
        for v in ([[v] for v in q.x], [q.mean], [q.variance], [q.gamma], [q.beta])
    )
    y = torch.nn.functional.batch_norm(x, mean, variance, gamma, beta, False, 0.1, q.epsilon)
    return float(y[0, 0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    centred = q.x[0] - q.mean
    mean = sum(q.x) / len(q.x)
    square = sum((v - mean) ** 2 for v in q.x) / len(q.x)
    alone = len(q.x) == 1
    return {
        "statistics_of_the_batch": Slip(
            q.gamma * (q.x[0] - mean) / sqrt(square + q.epsilon) + q.beta,
            both(
                "The statistics of this batch were used, as in training. "
                + ("A single value is its own mean, so only $\\beta$ is left. " if alone else "")
                + "Evaluation takes the running ones.",
                "用了本批的统计量，那是训练模式。"
                + ("单个值等于自己的均值，结果只剩 $\\beta$。" if alone else "")
                + "推理时用 running 统计量。",
            ),
        ),
        "affine_forgotten": Slip(
            centred / sqrt(q.variance + q.epsilon),
            both(
                "Scale $\\gamma$ and shift $\\beta$ are missing; they apply in both modes.",
                "漏了缩放 $\\gamma$ 与平移 $\\beta$；两种模式下都要用。",
            ),
        ),
        "root_forgotten": Slip(
            q.gamma * centred / (q.variance + q.epsilon) + q.beta,
            both(
                "Divided by the variance; divide by the standard deviation "
                f"${tex(sqrt(q.variance + q.epsilon))}$.",
                f"除以了方差；应除以标准差 ${tex(sqrt(q.variance + q.epsilon))}$。",
            ),
        ),
        "mean_kept": Slip(
            q.gamma * q.x[0] / sqrt(q.variance + q.epsilon) + q.beta,
            both(
                f"The running mean ${given(q.mean)}$ was not subtracted.",
                f"没有减去 running 均值 ${given(q.mean)}$。",
            ),
        ),
        "epsilon_outside": Slip(
            q.gamma * centred / (sqrt(q.variance) + q.epsilon) + q.beta,
            both(
                "$\\epsilon$ belongs under the root, beside the variance.",
                "$\\epsilon$ 应在根号内与方差相加。",
            ),
        ),
    }
