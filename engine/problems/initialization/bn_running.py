"""Running mean and variance of batch normalisation after one batch, by PyTorch's convention.

The momentum weighs the new batch; the stored variance is the unbiased one.

Source: PyTorch documentation of torch.nn.BatchNorm1d (note on momentum); Ioffe and Szegedy, Batch
normalization (2015), algorithm 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.labels import number, sub
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 2
TITLE = both("Running statistics of batch normalisation", "批归一化的 running 统计量")
SKILL = "batch-normalisation"
DIFFICULTY = 3
FORM = several(real("mean", absolute=0.0, zh="均值"), real("variance", absolute=0.0, zh="方差"))
LEVELS = {
    "easy": both("three values", "三个值"),
    "interview": both("three or four values", "三四个值"),
    "hard": both("five or six values", "五六个值"),
}
PINNED = {1: (1.76, 2.967), 2: (0.94, 1.791), 3: (0.5866666667, 1.492666667)}


@dataclass(frozen=True)
class Params:
    """Batch ``x``, ``momentum``, running ``mean`` and ``variance`` before it."""

    x: tuple[float, ...]
    momentum: float
    mean: float
    variance: float

    def __post_init__(self) -> None:
        require(2 <= len(self.x) <= 50, "there are 2 to 50 values")
        require(max(map(abs, (self.mean, *self.x))) <= 1000, "values lie in -1000 to 1000")
        require(0 < self.momentum < 1, "momentum lies strictly between 0 and 1")
        require(0 < self.variance <= 10**6, "variance lies above 0 and up to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Batches whose statistics lie away from the stored ones; no new mean near 0."""
    count = {"easy": 3, "interview": rng.randint(3, 4), "hard": rng.randint(5, 6)}[level]
    while True:
        x = tuple(v / 10 for v in rng.sample(range(-20, 61), count))
        mean = rng.choice((-1, 1)) * rng.randint(3, 20) / 10
        q = Params(x, rng.choice((0.1, 0.2, 0.3)), mean, rng.randint(5, 30) / 10)
        if abs(solve(q)[0]) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    before = f"\\mu_r = {given(q.mean)}$, $\\sigma_r^2 = {given(q.variance)}"
    return both(
        f"PyTorch's `BatchNorm1d(1, momentum={given(q.momentum)})` holds the running statistics "
        f"${before}$ and sees the training batch ${row(q.x)}$. Give the running mean and variance "
        f"afterwards. {THREE['en']}",
        f"PyTorch 的 `BatchNorm1d(1, momentum={given(q.momentum)})` 的 running 统计量为 "
        f"${before}$，随后处理训练批 ${row(q.x)}$。给出更新后的 running 均值与方差。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Move a share of the way to the batch's mean and unbiased variance."""
    mean, square = _moments(q)
    count = len(q.x)
    return _mix(q, q.momentum, mean, square * count / (count - 1))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mean, square = _moments(q)
    count = len(q.x)
    unbiased = square * count / (count - 1)
    after = solve(q)
    old, new = given(round(1 - q.momentum, 6)), given(q.momentum)
    first = f"{old} \\cdot {factor(q.mean)} + {new} \\cdot {factor(mean)} = {tex(after[0])}"
    second = f"{old} \\cdot {given(q.variance)} + {new} \\cdot {tex(unbiased)} = {tex(after[1])}"
    return [
        both(
            f"Batch mean ${tex(mean)}$; unbiased variance (divided by ${count - 1}$) "
            f"${tex(unbiased)}$.",
            f"批均值 ${tex(mean)}$；无偏方差（除以 ${count - 1}$）${tex(unbiased)}$。",
        ),
        both(f"Running mean: ${first}$.", f"running 均值：${first}$。"),
        both(f"Running variance: ${second}$.", f"running 方差：${second}$。"),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """What torch stores."""
    import torch

    mean, variance = (torch.tensor([v], dtype=torch.float64) for v in (q.mean, q.variance))
    x = torch.tensor(q.x, dtype=torch.float64)[:, None]
    torch.nn.functional.batch_norm(x, mean, variance, training=True, momentum=q.momentum)
    return float(mean), float(variance)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    mean, square = _moments(q)
    count = len(q.x)
    unbiased = square * count / (count - 1)
    return {
        "biased_variance": Slip(
            _mix(q, q.momentum, mean, square),
            both(
                f"The biased variance was stored. For the running one PyTorch divides by $m - 1 = "
                f"{count - 1}$, although it normalises the batch with $1/m$.",
                f"保存了有偏方差。running 方差除以 $m - 1 = {count - 1}$，"
                "尽管归一化本批时用的是 $1/m$。",
            ),
        ),
        "momentum_on_the_old": Slip(
            _mix(q, 1 - q.momentum, mean, unbiased),
            both(
                "That is Keras's convention, where momentum weighs the **old** value. In PyTorch "
                "it weighs the new one.",
                "这是 Keras 的约定（动量乘**旧**值）。PyTorch 中动量乘新值。",
            ),
        ),
        "replaced": Slip(
            (mean, unbiased),
            both(
                "The batch's statistics replaced the running ones; they are only mixed in.",
                "直接用本批统计量替换了 running 统计量；应当只是加权混入。",
            ),
        ),
        "untouched": Slip(
            (q.mean, q.variance),
            both(
                "In training mode every batch updates the running statistics.",
                "训练模式下每个批都会更新 running 统计量。",
            ),
        ),
    }


def _mix(q: Params, share: float, mean: float, variance: float) -> tuple[float, float]:
    return (1 - share) * q.mean + share * mean, (1 - share) * q.variance + share * variance


def _moments(q: Params) -> tuple[float, float]:
    mean = sum(q.x) / len(q.x)
    return mean, sum((v - mean) ** 2 for v in q.x) / len(q.x)


def figure(q: Params, language: str) -> str:
    """The batch on a number line, and where the running mean stands before it."""
    title = both("The batch and the running mean before it", "这批数据与更新前的 running 均值")
    return points(language, title, q.x, ticks={sub("μ", "r", f" = {number(q.mean)}"): q.mean})
