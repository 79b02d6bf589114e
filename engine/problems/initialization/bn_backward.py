"""Gradient that training-mode batch normalisation passes back to the first value of a batch.

One channel, scale gamma, epsilon = 1e-5, gradients dy of the loss at the outputs. The batch mean
and variance depend on every input.

Source: Ioffe and Szegedy, Batch normalization (2015), section 3, the gradients of the transform.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Backward pass of batch normalisation", "批归一化的反向传播")
SKILL = "batch-normalisation-gradient"
DIFFICULTY = 3
FORM = one(real())
LEVELS = {
    "easy": both("four values with a simple spread", "四个值，标准差易算"),
    "interview": both("three values", "三个值"),
    "hard": both("four or five values", "四五个值"),
}
PINNED = {1: 0.07373305599, 2: -0.1185384565, 3: -0.3820671971}
EPSILON = 1e-5


@dataclass(frozen=True)
class Params:
    """Batch ``x``, gradients ``dy`` at the outputs, ``gamma``."""

    x: tuple[float, ...]
    dy: tuple[float, ...]
    gamma: float

    def __post_init__(self) -> None:
        require(2 <= len(self.x) <= 10, "there are 2 to 10 values")
        require(len(self.dy) == len(self.x), "one gradient per value")
        require(max(map(abs, self.x)) <= 1000, "values lie in -1000 to 1000")
        require(max(self.x) - min(self.x) >= 0.05, "the values differ by at least 0.05")
        require(max(map(abs, (self.gamma, *self.dy))) <= 100, "gamma and dy in -100 to 100")


def draw(rng: Random, level: str) -> Params:
    """Gradients that differ; the answer itself is not near 0."""
    count = {"easy": 4, "interview": 3, "hard": rng.randint(4, 5)}[level]
    while True:
        x = [v / 10 for v in rng.sample(range(-30, 31), count)]
        if level == "easy":
            centre, spread = rng.randint(-3, 3), rng.choice((0.5, 1, 2))
            x = [centre + sign * spread for sign in rng.sample((-1, -1, 1, 1), 4)]
        dy = tuple(v / 10 for v in rng.sample([v for v in range(-10, 11) if v], count))
        q = Params(tuple(map(float, x)), dy, rng.choice((0.5, 1.5, 2.0)))
        if abs(solve(q)) > 0.02:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    values = f"\\gamma = {given(q.gamma)},\\ \\epsilon = 10^{{-5}}"
    gradient = "\\partial L / \\partial"
    return both(
        f"Batch normalisation in **training** mode with ${values}$ gets the batch $x = {row(q.x)}$ "
        f"of one channel. The gradients of the loss at its outputs are ${gradient} y = "
        f"{row(q.dy)}$. What is ${gradient} x$ for the **first** value? {THREE['en']}",
        f"批归一化处于**训练**模式，${values}$，某个通道的一批输入为 $x = {row(q.x)}$。"
        f"损失对输出的梯度为 ${gradient} y = {row(q.dy)}$。求**第一个**值的 ${gradient} x$。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Centre the gradient, remove its part along the normalised values, rescale."""
    root, hat, mean, along = _parts(q)
    return q.gamma / root * (q.dy[0] - mean - hat[0] * along)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    root, hat, mean, along = _parts(q)
    centre, shown = tex(sum(q.x) / len(q.x)), r",\ ".join(tex(v) for v in hat)
    rule = "\\frac{\\gamma}{\\sqrt{\\sigma^2 + \\epsilon}}\\left(g_1 - \\bar g - \\hat x_1"
    inside = f"{given(q.dy[0])} - {factor(mean)} - {factor(hat[0])} \\cdot {factor(along)}"
    scale = f"{given(q.gamma)}/{tex(root)}"
    means = f"\\bar g = {tex(mean)},\\ \\overline{{g \\hat x}} = {tex(along)}"
    return [
        both(
            f"Forward: $\\mu = {centre}$, $\\sqrt{{\\sigma^2 + \\epsilon}} = {tex(root)}$ "
            f"(variance divided by ${len(q.x)}$), $\\hat x = ({shown})$.",
            f"前向：$\\mu = {centre}$，$\\sqrt{{\\sigma^2 + \\epsilon}} = {tex(root)}$"
            f"（方差除以 ${len(q.x)}$），$\\hat x = ({shown})$。",
        ),
        both(
            "Write $g$ for $\\partial L / \\partial y$. Besides the direct path, $x_1$ acts "
            "through the mean and through the variance: $\\partial L / \\partial x_1 = "
            f"{rule}\\,\\overline{{g \\hat x}}\\right)$.",
            "记 $g$ 为 $\\partial L / \\partial y$。除直接路径外，$x_1$ 还通过均值与方差起作用："
            f"$\\partial L / \\partial x_1 = {rule}\\,\\overline{{g \\hat x}}\\right)$。",
        ),
        both(f"Means over the batch: ${means}$.", f"批上的均值：${means}$。"),
        both(
            f"$\\partial L / \\partial x_1 = {scale} \\cdot ({inside}) = {tex(solve(q))}$. "
            "Check: over the batch these gradients sum to $0$, since a common shift of $x$ "
            "changes nothing.",
            f"$\\partial L / \\partial x_1 = {scale} \\cdot ({inside}) = {tex(solve(q))}$。"
            "检验：整批的梯度之和为 $0$，因为 $x$ 整体平移不改变输出。",
        ),
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch

    x = torch.tensor([[v] for v in q.x], dtype=torch.float64, requires_grad=True)
    gamma = torch.tensor([q.gamma], dtype=torch.float64)
    y = torch.nn.functional.batch_norm(x, None, None, weight=gamma, training=True, eps=EPSILON)
    dy = torch.tensor([[v] for v in q.dy], dtype=torch.float64)
    return float(torch.autograd.grad(y, x, dy)[0][0, 0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    root, hat, mean, along = _parts(q)
    scale, g = q.gamma / root, q.dy[0]
    path = f"\\hat x_1\\,\\overline{{g \\hat x}} = {tex(hat[0] * along)}"
    return {
        "statistics_constant": Slip(
            scale * g,
            both(
                "Mean and variance were treated as constants, as in evaluation mode. In training "
                "they are functions of the batch and pass gradients too.",
                "把均值与方差当成了常数，那是推理模式。训练时它们是本批数据的函数，也要传梯度。",
            ),
        ),
        "variance_path_missing": Slip(
            round(scale * (g - mean), 6),
            both(
                f"The path through the variance is missing: in the bracket, subtract ${path}$ too.",
                f"漏了经过方差的路径：括号内还要减去 ${path}$。",
            ),
        ),
        "mean_path_missing": Slip(
            round(scale * (g - hat[0] * along), 6),
            both(
                f"The path through the mean is missing: in the bracket, subtract $\\bar g = "
                f"{tex(mean)}$ too.",
                f"漏了经过均值的路径：括号内还要减去 $\\bar g = {tex(mean)}$。",
            ),
        ),
        "gradient_of_gamma": Slip(
            along * len(q.x),
            both(
                "That is the gradient of $\\gamma$, $\\sum_i g_i \\hat x_i$.",
                "这是对 $\\gamma$ 的梯度 $\\sum_i g_i \\hat x_i$。",
            ),
        ),
        "scale_forgotten": Slip(
            solve(q) * root / q.gamma if q.gamma else None,
            both(
                f"The factor $\\gamma/\\sqrt{{\\sigma^2 + \\epsilon}} = {tex(scale)}$ is missing.",
                f"漏了因子 $\\gamma/\\sqrt{{\\sigma^2 + \\epsilon}} = {tex(scale)}$。",
            ),
        ),
    }


def _parts(q: Params) -> tuple[float, list[float], float, float]:
    """Root of the variance, normalised values, mean of dy and of its product with them."""
    m, centre = len(q.x), sum(q.x) / len(q.x)
    root = sqrt(sum((v - centre) ** 2 for v in q.x) / m + EPSILON)
    hat = [(v - centre) / root for v in q.x]
    along = sum(d * h for d, h in zip(q.dy, hat, strict=True)) / m
    return root, hat, sum(q.dy) / m, along
