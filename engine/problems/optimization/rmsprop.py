"""Parameter after steps of RMSProp, for given gradients.

s <- rho s + (1 - rho) g^2, w <- w - lr g / (sqrt(s) + 1e-8), from s = 0, without bias correction.

Source: PyTorch documentation of torch.optim.RMSprop; Goodfellow, Bengio and Courville, Deep
Learning (2016), algorithm 8.5; Hinton, Neural Networks for Machine Learning, lecture 6e (2012).
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
TITLE = both("Steps of RMSProp", "RMSProp 的更新")
SKILL = "adaptive-learning-rates"
DIFFICULTY = 2
QUESTION = "37"
FORM = one(real())
LEVELS = {
    "easy": both("one or two steps", "一至两步"),
    "interview": both("two or three steps", "两至三步"),
    "hard": both("three or four steps", "三至四步"),
}
PINNED = {1: -0.586264416, 2: 1.649157736, 3: 0.1245958656}
EPSILON = 1e-8


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` in order, learning rate ``lr``, smoothing ``rho``."""

    w: float
    gradients: tuple[float, ...]
    lr: float
    rho: float

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 20, "there are 1 to 20 gradients")
        require(all(1e-3 <= abs(g) <= 1000 for g in self.gradients), "0.001 <= |g| <= 1000")
        require(abs(self.w) <= 1000 and 0 < self.lr <= 10, "|w| <= 1000 and 0 < lr <= 10")
        require(0.01 <= self.rho <= 0.999, "rho lies in 0.01 to 0.999")


def draw(rng: Random, level: str) -> Params:
    """The two usual values of rho, and an end that is not 0."""
    count = {"easy": 1, "interview": 2, "hard": 3}[level] + rng.randint(0, 1)
    while True:
        sign = rng.choice((-1, 1))
        sizes = rng.sample((3, 5, 8, 10, 12, 15, 20, 24, 30), count)
        gradients = tuple(sign * rng.choice((1, 1, 1, -1)) * v / 10 for v in sizes)
        rho = rng.choice((0.9, 0.99))
        lr = rng.choice((0.05, 0.1, 0.2) if rho == 0.9 else (0.02, 0.05, 0.1))
        q = Params(rng.choice((-1, 1)) * rng.randint(2, 20) / 10, gradients, lr, rho)
        if abs(solve(q)) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    rule = (
        "s \\leftarrow \\rho s + (1 - \\rho) g^2,\\quad "
        "w \\leftarrow w - \\eta\\, g / (\\sqrt{s} + 10^{-8})"
    )
    values = f"w = {given(q.w)}$, $s = 0$, $\\rho = {given(q.rho)}$, $\\eta = {given(q.lr)}"
    several = len(q.gradients) > 1
    told = row(q.gradients) if several else given(q.gradients[0])
    return both(
        f"RMSProp: ${rule}$. Start at ${values}$; the gradient{'s are' if several else ' is'} "
        f"${told}$. What is $w$ in the end? {THREE['en']}",
        f"RMSProp：${rule}$。初值 ${values}$；梯度{'依次' if several else ''}为 ${told}$。"
        f"最终 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Unrolled."""
    w, s = q.w, 0.0
    for g in q.gradients:
        s = q.rho * s + (1 - q.rho) * g * g
        w -= q.lr * g / (sqrt(s) + EPSILON)
    return w


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    w, s = q.w, 0.0
    rho, rest = given(q.rho), tex(1 - q.rho)
    for number, g in enumerate(q.gradients, 1):
        mean = q.rho * s + (1 - q.rho) * g * g
        after = w - q.lr * g / (sqrt(mean) + EPSILON)
        line = (
            f"s = {rho} \\cdot {tex(s)} + {rest} \\cdot {factor(g)}^2 = {tex(mean)}$; "
            f"$w = {tex(w)} - {given(q.lr)} \\cdot {factor(g)} / {tex(sqrt(mean))} = {tex(after)}"
        )
        told.append(both(f"Step {number}: ${line}$.", f"第 {number} 步：${line}$。"))
        w, s = after, mean
    length = f"\\eta / \\sqrt{{1 - \\rho}} = {tex(q.lr / sqrt(1 - q.rho))}"
    last = told.pop()
    check = both(
        f"Check: $s$ starts at $0$ and is not corrected, so the first step has the length "
        f"${length}$, whatever the gradient.",
        f"检验：$s$ 从 $0$ 开始且不修正，所以无论梯度多大，第一步的长度都是 ${length}$。",
    )
    return [*told, both(f"{last['en']} {check['en']}", f"{last['zh']}{check['zh']}")]


def oracle(q: Params) -> float:
    """What torch's optimiser does."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.RMSprop([w], lr=q.lr, alpha=q.rho, eps=1e-8, foreach=False)
    for g in q.gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "weights_swapped": Slip(
            _run(q, 1 - q.rho),
            both(
                f"The weights were swapped: the old $s$ counts ${given(q.rho)}$, the new square "
                f"${tex(1 - q.rho)}$.",
                f"两个权重写反了：旧的 $s$ 占 ${given(q.rho)}$，新的平方占 ${tex(1 - q.rho)}$。",
            ),
        ),
        "bias_corrected": Slip(
            _run(q, q.rho, corrected=True),
            both(
                "That adds Adam's bias correction. RMSProp has none: its first steps are too long.",
                "这里加了 Adam 的偏差修正。RMSProp 不修正：最初几步偏大。",
            ),
        ),
        "root_forgotten": Slip(
            _run(q, q.rho, rooted=False),
            both(
                "The step is divided by $\\sqrt{s}$, not by $s$.",
                "应除以 $\\sqrt{s}$，而不是 $s$。",
            ),
        ),
        "plain_sgd": Slip(
            q.w - q.lr * sum(q.gradients),
            both(
                "That is plain SGD; RMSProp divides each step by the running size of the gradient.",
                "这是普通 SGD；RMSProp 每步要除以梯度大小的滑动估计。",
            ),
        ),
        "ascent": Slip(
            2 * q.w - solve(q),
            both("The step goes against the gradient: subtract.", "应沿负梯度方向更新：用减法。"),
        ),
    }


def _run(q: Params, rho: float, *, corrected: bool = False, rooted: bool = True) -> float:
    w, s = q.w, 0.0
    for t, g in enumerate(q.gradients, 1):
        s = rho * s + (1 - rho) * g * g
        mean = s / (1 - rho**t) if corrected else s
        w -= q.lr * g / ((sqrt(mean) if rooted else mean) + EPSILON)
    return w
