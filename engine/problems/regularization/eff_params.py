"""Effective number of parameters of Bayesian linear regression, from eigenvalues.

The eigenvalues of the data term grow in proportion to the number of samples.

Source: Bishop, Pattern Recognition and Machine Learning (2006), section 3.5.3, equation 3.91;
MacKay, Bayesian interpolation (1992).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Effective number of parameters", "有效参数个数")
SKILL = "effective-parameters"
DIFFICULTY = 2
QUESTION = "61"
FORM = one(real())
LEVELS = {
    "easy": both("two parameters, ten samples", "两个参数，十个样本"),
    "interview": both("three parameters, up to 1000 samples", "三个参数，样本至 1000"),
    "hard": both("three or four parameters, less tidy numbers", "三四个参数，数值不规整"),
}
PINNED = {1: 2.156765677, 2: 1.833333333, 3: 2.404115785}


@dataclass(frozen=True)
class Params:
    """Eigenvalues for one sample, number of ``samples``, precision ``alpha`` of the prior."""

    eigenvalues: tuple[float, ...]
    samples: int
    alpha: float

    def __post_init__(self) -> None:
        require(1 <= len(self.eigenvalues) <= 10, "there are 1 to 10 eigenvalues")
        require(all(0 <= v <= 10**4 for v in self.eigenvalues), "eigenvalues lie in 0 to 10000")
        require(1 <= self.samples <= 10**6, "there are 1 to 1000000 samples")
        require(0.001 <= self.alpha <= 1000, "alpha lies in 0.001 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Some directions are settled by the data, some by the prior, at least one by both."""
    low, high = {"easy": (2, 2), "interview": (3, 3), "hard": (3, 4)}[level]
    count = rng.randint(low, high)
    while True:
        if level == "hard":
            samples = rng.choice((30, 80, 150, 400, 750))
            alpha = rng.choice((0.3, 0.7, 1.5, 2.5, 4.0))
            values = [float(f"{10 ** rng.uniform(-3.5, 1):.2g}") for _ in range(count)]
        else:
            samples = 10 if level == "easy" else rng.choice((10, 20, 50, 100, 1000))
            alpha = rng.choice((0.1, 0.5, 1.0, 2.0, 5.0, 10.0))
            sizes = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
            values = rng.sample(sizes, count)
        shares = [samples * v / (samples * v + alpha) for v in values]
        spread = max(shares) - min(shares) > 0.3 and any(0.15 < s < 0.85 for s in shares)
        if spread and 0.3 < sum(shares) < count - 0.3:
            return Params(tuple(sorted(values, reverse=True)), samples, alpha)


def statement(q: Params) -> Text:
    """What is asked."""
    count = len(q.eigenvalues)
    matrix = "\\beta\\Phi^\\top\\Phi"
    return both(
        f"Bayesian linear regression with ${count}$ weights, prior $w \\sim \\mathcal N(0, "
        f"\\alpha^{{-1}}I)$ with $\\alpha = {given(q.alpha)}$, and noise precision $\\beta$. "
        f"Divided by the number of samples, ${matrix}$ has the eigenvalues ${row(q.eigenvalues)}$. "
        f"There are $N = {q.samples}$ samples. How large is the effective number of parameters "
        f"$\\gamma$? {THREE['en']}",
        f"贝叶斯线性回归有 ${count}$ 个权重，先验 $w \\sim \\mathcal N(0, \\alpha^{{-1}}I)$，"
        f"$\\alpha = {given(q.alpha)}$，噪声精度为 $\\beta$。${matrix}$ 除以样本数后的特征值为 "
        f"${row(q.eigenvalues)}$，共有 $N = {q.samples}$ 个样本。有效参数个数 $\\gamma$ 是多少？"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Each direction counts with the share of its precision that comes from the data."""
    scaled = [q.samples * v for v in q.eigenvalues]
    return sum(v / (v + q.alpha) for v in scaled)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    alpha = given(q.alpha)
    scaled = [q.samples * v for v in q.eigenvalues]
    shares = [tex(v / (v + q.alpha)) for v in scaled]
    grown = row([float(f"{v:.10g}") for v in scaled])
    terms = ",\\ ".join(
        f"\\tfrac{{{tex(v)}}}{{{tex(v)} + {alpha}}} = {share}"
        for v, share in zip(scaled, shares, strict=True)
    )
    total = f"{' + '.join(shares)} = {tex(solve(q))}"
    return [
        both(
            f"Every sample adds to $\\Phi^\\top\\Phi$, so the eigenvalues are $N$ times as "
            f"large: $\\lambda = {grown}$.",
            f"每个样本都使 $\\Phi^\\top\\Phi$ 增大，因此特征值要乘以 $N$：$\\lambda = {grown}$。",
        ),
        both(
            "Along an eigenvector the data supply the share $\\lambda_i/(\\lambda_i + \\alpha)$ "
            f"of the precision: ${terms}$.",
            "沿每个特征向量，精度中来自数据的比例为 $\\lambda_i/(\\lambda_i + \\alpha)$："
            f"${terms}$。",
        ),
        both(
            f"$\\gamma$ is their sum: ${total}$. It grows towards ${len(q.eigenvalues)}$ with more "
            "data.",
            f"$\\gamma$ 为其总和：${total}$。数据越多越接近 ${len(q.eigenvalues)}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Trace of the matrix that turns targets into the predictions of ridge regression."""
    import numpy as np

    count = len(q.eigenvalues)
    mixed = np.linalg.qr(np.cos(np.arange(count * count)).reshape(count, count))[0]
    design = np.sqrt(q.samples * np.array(q.eigenvalues))[:, None] * mixed
    inverse = np.linalg.inv(design.T @ design + q.alpha * np.eye(count))
    return float(np.trace(design @ inverse @ design.T))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right, count = solve(q), len(q.eigenvalues)
    total = q.samples * sum(q.eigenvalues)
    above = sum(q.samples * v > q.alpha for v in q.eigenvalues)
    return {
        "samples_ignored": Slip(
            sum(v / (v + q.alpha) for v in q.eigenvalues),
            both(
                f"The eigenvalues of one sample were used; with ${q.samples}$ samples they are "
                f"${q.samples}$ times as large.",
                f"用了单个样本的特征值；有 ${q.samples}$ 个样本时要乘以 ${q.samples}$。",
            ),
        ),
        "complement": Slip(
            count - right,
            both(
                "That is $\\sum\\alpha/(\\lambda_i + \\alpha)$, the number of directions that the "
                "**prior** settles.",
                "这是 $\\sum\\alpha/(\\lambda_i + \\alpha)$，即由**先验**决定的方向数。",
            ),
        ),
        "all_weights": Slip(
            float(count),
            both(
                f"All ${count}$ weights were counted in full. Those which the prior holds near 0 "
                "count less.",
                f"把 ${count}$ 个权重都算作了 1。被先验压在 0 附近的权重要少算。",
            ),
        ),
        "counted_above_alpha": Slip(
            float(above),
            both(
                f"The eigenvalues above $\\alpha$ were counted, ${above}$ in all. The transition "
                "is smooth: each direction counts with a share between 0 and 1.",
                f"数了大于 $\\alpha$ 的特征值（共 ${above}$ 个）。其实过渡是平滑的："
                "每个方向按 0 与 1 之间的比例计入。",
            ),
        ),
        "one_common_fraction": Slip(
            total / (total + q.alpha),
            both(
                "The eigenvalues were added before the fraction was taken. Each direction has a "
                "fraction of its own.",
                "先把特征值加起来再求比例了。每个方向各有自己的比例。",
            ),
        ),
    }
