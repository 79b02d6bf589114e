"""Standard error of a mini-batch gradient, and the batch that makes it smaller by a factor.

Samples are drawn independently; the gradient of the batch is the mean of their gradients.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 8.1.3, and section 5.4.3
for the standard error of a mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from random import Random

from engine.answers.form import real, several, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import given, tex

VERSION = 1
TITLE = both("Noise of a mini-batch gradient", "小批量梯度的噪声")
SKILL = "minibatch-noise"
DIFFICULTY = 1
QUESTION = "33"
FORM = several(real("error", zh="标准误"), whole("batch", zh="批量"))
LEVELS = {
    "easy": both("batch sizes with a whole root", "批量为完全平方数"),
    "interview": both("any power of two", "任意 2 的幂"),
    "hard": both("any size, factors such as 2.5", "任意批量，倍数如 2.5"),
}
PINNED = {1: (0.5038135816, 512), 2: (1.025304833, 72), 3: (0.1237436867, 2048)}


@dataclass(frozen=True)
class Params:
    """Standard deviation ``sigma`` of one sample's gradient, ``batch``, and ``ratio`` in halves."""

    sigma: float
    batch: int
    ratio: float

    def __post_init__(self) -> None:
        require(0.001 <= self.sigma <= 1000, "sigma lies in 0.001 to 1000")
        require(1 <= self.batch <= 10**6, "the batch has 1 to 1000000 samples")
        require(1 < self.ratio <= 100, "the factor is above 1, up to 100")
        require((2 * self.ratio).is_integer(), "the factor is a multiple of one half")


def draw(rng: Random, level: str) -> Params:
    """Never a standard deviation of 1, which is its own square."""
    batch = {
        "easy": rng.choice((4, 9, 16, 25, 36, 64, 100, 144, 256)),
        "interview": rng.choice((8, 16, 32, 64, 128, 256)),
        "hard": rng.randint(20, 250),
    }[level]
    ratios = {"easy": (2.0, 3.0), "interview": (2.0, 3.0, 4.0, 5.0, 10.0), "hard": (1.5, 2.5, 3.5)}
    sigma = rng.choice([t for t in range(5, 61) if t != 10]) / 10
    return Params(sigma, batch, rng.choice(ratios[level]))


def statement(q: Params) -> Text:
    """What is asked."""
    sigma, ratio = given(q.sigma), given(q.ratio)
    return both(
        f"The gradient of a single sample with respect to one weight has the standard deviation "
        f"${sigma}$ over the data. A mini-batch gradient is the mean over ${q.batch}$ "
        "independently drawn samples. Give its standard error (three significant figures are "
        "enough), and the smallest batch size whose standard error is at most that one divided by "
        f"${ratio}$.",
        f"单个样本对某个权重的梯度在数据上的标准差为 ${sigma}$。"
        f"小批量梯度是独立抽取的 ${q.batch}$ 个样本的平均。"
        "给出它的标准误（保留三位有效数字即可），"
        f"以及使标准误不超过该值除以 ${ratio}$ 的最小批量。",
    )


def solve(q: Params) -> tuple[float, int]:
    """Sigma over the root of the batch; the batch grows with the square of the factor."""
    return q.sigma / sqrt(q.batch), ceil(q.ratio * q.ratio * q.batch)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    error, batch = solve(q)
    ratio = given(q.ratio)
    exact = q.ratio * q.ratio * q.batch
    root = f"{given(q.sigma)}/\\sqrt{{{q.batch}}} = {tex(error)}"
    grown = f"{ratio}^2 \\cdot {q.batch} = {given(exact)}"
    rounded = exact != batch
    return [
        both(
            f"The variances of ${q.batch}$ independent gradients add up, and the mean divides the "
            f"sum by ${q.batch}$, so the variance by its square: $\\sigma^2/{q.batch}$ remains.",
            f"${q.batch}$ 个独立梯度的方差相加；求平均时和除以 ${q.batch}$，方差则除以它的平方："
            f"剩下 $\\sigma^2/{q.batch}$。",
        ),
        both(f"Standard error: ${root}$.", f"标准误：${root}$。"),
        both(
            f"To divide the noise by ${ratio}$, multiply the root by ${ratio}$, the batch by its "
            f"square: ${grown}$" + (f", rounded up to ${batch}$." if rounded else "."),
            f"噪声要除以 ${ratio}$，根号就要乘以 ${ratio}$，批量要乘以它的平方：${grown}$"
            + (f"，向上取整为 ${batch}$。" if rounded else "。"),
        ),
    ]


def oracle(q: Params) -> tuple[float, int]:
    """Enumerate means of gradients that are +sigma or -sigma; try batch after batch."""
    from math import comb

    import numpy as np

    squares = sum(comb(q.batch, k) * (2 * k - q.batch) ** 2 for k in range(q.batch + 1))
    spread = (squares / 2**q.batch) ** 0.5 / q.batch * q.sigma
    halves = int(2 * q.ratio)
    tried = np.arange(1, halves * halves * q.batch + 1)
    smaller = tried * (halves * q.batch) ** 2 <= 4 * q.batch * tried**2  # n/n^2 is the variance
    return spread, int(tried[smaller.argmax()])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    error, batch = solve(q)
    return {
        "linear": Slip(
            (q.sigma / q.batch, ceil(q.ratio * q.batch)),
            both(
                "The noise falls with the root of the batch size, not with the size: four times "
                "the work only halves it.",
                "噪声随批量的平方根下降，而不是与批量成反比：四倍的计算只让噪声减半。",
            ),
        ),
        "batch_not_squared": Slip(
            (error, ceil(q.ratio * q.batch)),
            both(
                f"A batch ${given(q.ratio)}$ times as large divides the error only by "
                f"$\\sqrt{{{given(q.ratio)}}}$; the square of the factor is needed.",
                f"批量增大到 ${given(q.ratio)}$ 倍，误差只除以 $\\sqrt{{{given(q.ratio)}}}$；"
                "要用倍数的平方。",
            ),
        ),
        "variance": Slip(
            (q.sigma**2 / q.batch, batch),
            both(
                "That is the variance of the mean; the standard error is its root.",
                "这是均值的方差；标准误是它的平方根。",
            ),
        ),
        "sum_of_gradients": Slip(
            (q.sigma * sqrt(q.batch), batch),
            both(
                f"That is the spread of the **sum**; the mean divides it by ${q.batch}$.",
                f"这是**总和**的标准差；取平均还要除以 ${q.batch}$。",
            ),
        ),
        "no_averaging": Slip(
            (q.sigma, batch),
            both(
                "That is the spread of one sample. Averaging makes it smaller.",
                "这是单个样本的标准差。取平均后会变小。",
            ),
        ),
    }
