"""Prediction of Nadaraya-Watson kernel regression with a Gaussian kernel.

Source: Bishop, Pattern Recognition and Machine Learning (2006), section 6.3.1; Nadaraya, On
estimating regression (1964); Watson, Smooth regression analysis (1964).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from engine.answers.form import one, real
from engine.drawing.bells import kernel
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Nadaraya-Watson kernel regression", "Nadaraya-Watson 核回归")
SKILL = "kernel-regression"
DIFFICULTY = 2
QUESTION = "58"
FORM = one(real())
LEVELS = {
    "easy": both("two samples, bandwidth 1 or 2", "两个样本，带宽 1 或 2"),
    "interview": both("three samples", "三个样本"),
    "hard": both("three or four samples, less tidy numbers", "三四个样本，数值不规整"),
}
PINNED = {1: 0.611811059, 2: 5.238405801, 3: 3.394538937}


@dataclass(frozen=True)
class Params:
    """Samples ``x`` with ``targets``, the ``query`` and the ``bandwidth``."""

    x: tuple[float, ...]
    targets: tuple[float, ...]
    query: float
    bandwidth: float

    def __post_init__(self) -> None:
        require(1 <= len(self.x) == len(self.targets) <= 10, "1 to 10 samples with targets")
        require(max(map(abs, self.targets)) <= 1000, "targets lie in -1000 to 1000")
        require(0.01 <= self.bandwidth <= 100, "the bandwidth lies in 0.01 to 100")
        far = max(abs(self.query - x) for x in self.x)
        require(far <= 20 * self.bandwidth, "no sample is more than 20 bandwidths off")
        require(abs(self.query) <= 1000, "the query lies in -1000 to 1000")


def draw(rng: Random, level: str) -> Params:
    """At least two samples within two bandwidths, one of them nearest, with another target."""
    count = {"easy": 2, "interview": 3, "hard": rng.randint(3, 4)}[level]
    scale = 10 if level == "hard" else 1
    widths = {"easy": (1.0, 2.0), "interview": (0.5, 1.0, 2.0, 2.0), "hard": (0.6, 0.8, 1.5)}
    width = rng.choice(widths[level])
    while True:
        x = tuple(t / scale for t in rng.sample(range(-3 * scale, 3 * scale + 1), count))
        targets = tuple(map(float, rng.sample([t for t in range(-4, 10) if t], count)))
        query = rng.randint(-25, 25) / 10
        gaps = sorted(abs(query - v) / width for v in x)
        q = Params(x, targets, query, width)
        if gaps[1] <= 2 and gaps[1] - gaps[0] > 0.15 and abs(solve(q)) > 0.2:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    kernel = "K(d) = \\exp(-d^2/(2h^2))"
    values = f"x_i = {row(q.x)}$, $y_i = {row(q.targets)}"
    width, query = f"h = {given(q.bandwidth)}", f"x = {given(q.query)}"
    return both(
        f"Nadaraya-Watson regression uses the Gaussian kernel ${kernel}$ with bandwidth ${width}$ "
        f"and the samples ${values}$. What does it predict at ${query}$? {THREE['en']}",
        f"用高斯核 ${kernel}$（带宽 ${width}$）作 Nadaraya-Watson 核回归，样本为 ${values}$。"
        f"在 ${query}$ 处的预测是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Mean of the targets, weighted with the kernel."""
    weights = [exp(-((q.query - x) ** 2) / (2 * q.bandwidth**2)) for x in q.x]
    return sum(k * y for k, y in zip(weights, q.targets, strict=True)) / sum(weights)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    squares = [(q.query - x) ** 2 for x in q.x]
    weights = _weights(q, 2 * q.bandwidth**2)
    below = tex(2 * q.bandwidth**2)
    lines = ",\\ ".join(
        f"e^{{-{tex(d)}/{below}}} = {tex(k)}" for d, k in zip(squares, weights, strict=True)
    )
    top = sum(k * y for k, y in zip(weights, q.targets, strict=True))
    terms = " + ".join(
        f"{tex(k)} \\cdot {factor(y)}" for k, y in zip(weights, q.targets, strict=True)
    )
    return [
        both(
            f"Kernel values from the squared distances, with $2h^2 = {below}$: ${lines}$.",
            f"由距离的平方求核值，$2h^2 = {below}$：${lines}$。",
        ),
        both(
            f"Weighted sum of the targets: ${terms} = {tex(top)}$.",
            f"加权和：${terms} = {tex(top)}$。",
        ),
        both(
            "Divide by the sum of the weights, so that they add up to 1 as in attention: "
            f"${tex(top)}/{tex(sum(weights))} = {tex(solve(q))}$.",
            f"除以权重之和，使权重和为 1（与注意力相同）：${tex(top)}/{tex(sum(weights))} = "
            f"{tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Attention: softmax over the log-density of the query around every sample."""
    import torch

    x, targets = (torch.tensor(v, dtype=torch.float64) for v in (q.x, q.targets))
    around = torch.distributions.Normal(x, q.bandwidth, validate_args=False)
    scores = around.log_prob(torch.tensor(q.query, dtype=torch.float64))
    return float(scores.softmax(0) @ targets)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    weights = _weights(q, 2 * q.bandwidth**2)
    gaps = [abs(q.query - x) for x in q.x]
    nearest = [y for gap, y in zip(gaps, q.targets, strict=True) if gap == min(gaps)]
    return {
        "not_normalised": Slip(
            sum(k * y for k, y in zip(weights, q.targets, strict=True)),
            both(
                "The weights were not divided by their sum. Without that it is a sum of radial "
                "basis functions, not an average of targets.",
                "没有除以权重之和。那样得到的是径向基函数之和，而不是目标值的加权平均。",
            ),
        ),
        "bandwidth_not_squared": Slip(
            _mean(q, _weights(q, 2 * q.bandwidth)),
            both(
                "The bandwidth was not squared: the exponent is $-d^2/(2h^2)$.",
                "带宽没有平方：指数是 $-d^2/(2h^2)$。",
            ),
        ),
        "two_forgotten": Slip(
            _mean(q, _weights(q, q.bandwidth**2)),
            both(
                "The factor 2 under $d^2$ is missing; it is $2h^2$.",
                "$d^2$ 下面漏了 2，应为 $2h^2$。",
            ),
        ),
        "nearest_only": Slip(
            nearest[0] if len(nearest) == 1 else None,
            both(
                "That is the target of the nearest sample, the limit for $h \\to 0$. The others "
                "count as well.",
                "这是最近样本的目标值，即 $h \\to 0$ 的极限。其他样本也有贡献。",
            ),
        ),
        "plain_mean": Slip(
            sum(q.targets) / len(q.targets),
            both(
                "That is the plain mean of the targets, the limit for $h \\to \\infty$.",
                "这是目标值的普通平均，即 $h \\to \\infty$ 的极限。",
            ),
        ),
    }


def _weights(q: Params, below: float) -> list[float]:
    return [exp(-((q.query - x) ** 2) / below) for x in q.x]


def _mean(q: Params, weights: list[float]) -> float | None:
    """None where wrong exponents make every weight vanish."""
    total = sum(weights)
    return sum(k * y for k, y in zip(weights, q.targets, strict=True)) / total if total else None


def figure(q: Params, language: str) -> str:
    """The samples, and the kernel around the query."""
    return kernel(language, xs=q.x, ys=q.targets, at=q.query, width=q.bandwidth)
