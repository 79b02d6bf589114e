"""Parameter after a few steps of Adam with bias correction, for given gradients.

beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, m = v = 0 at the start.

Source: Kingma and Ba, Adam: A method for stochastic optimization (2015), algorithm 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 2
TITLE = both("Steps of Adam", "Adam 的更新")
SKILL = "adam"
DIFFICULTY = 3
QUESTION = "37"
FORM = one(real(absolute=0.0))
LEVELS = {
    "easy": both("one step", "一步"),
    "interview": both("two steps", "两步"),
    "hard": both("three steps", "三步"),
}
PINNED = {1: 2.397223559, 2: -1.042592063, 3: -0.411900702}
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` in order (none of them 0), learning rate ``lr``."""

    w: float
    gradients: tuple[float, ...]
    lr: float

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 20, "there are 1 to 20 gradients")
        require(all(1e-3 <= abs(g) <= 1000 for g in self.gradients), "0.001 <= |g| <= 1000")
        require(abs(self.w) <= 1000 and 0 < self.lr <= 10, "|w| <= 1000 and 0 < lr <= 10")


def draw(rng: Random, level: str) -> Params:
    """Gradients of different size, mostly of one sign, and an end that is not 0."""
    count = {"easy": 1, "interview": 2, "hard": 3}[level]
    while True:
        sign = rng.choice((-1, 1))
        gradients = tuple(
            sign * rng.choice((1, 1, 1, -1)) * rng.choice((2, 3, 5, 8, 15, 20, 30)) / 10
            for _ in range(count)
        )
        w = rng.choice((-1, 1)) * rng.randint(5, 20) / 10
        q = Params(w, gradients, rng.choice((0.1, 0.2)))
        if abs(solve(q)) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    count = len(q.gradients)
    values = f"w = {given(q.w)}$, $\\eta = {given(q.lr)}"
    constants = "$\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\epsilon = 10^{-8}$"
    several = count > 1
    told = row(q.gradients) if several else given(q.gradients[0])
    return both(
        f"Adam with bias correction, {constants}, moments $0$ at the start. Start at ${values}$; "
        f"the gradient{'s are' if several else ' is'} ${told}$. What is $w$ after ${count}$ "
        f"step{'s' if several else ''}? {THREE['en']}",
        f"带偏差修正的 Adam，{constants}，矩的初值为 $0$。初值 ${values}$；"
        f"梯度{'依次' if several else ''}为 ${told}$。${count}$ 步之后 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Algorithm 1."""
    return _run(q)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    moments = "m \\leftarrow 0.9 m + 0.1 g$, $v \\leftarrow 0.999 v + 0.001 g^2"
    hats = "\\hat m = m / (1 - 0.9^t)$, $\\hat v = v / (1 - 0.999^t)"
    told = [
        both(
            f"In step $t$: ${moments}$; ${hats}$; $w \\leftarrow w - \\eta\\, \\hat m / "
            "(\\sqrt{\\hat v} + \\epsilon)$.",
            f"第 $t$ 步：${moments}$；${hats}$；$w \\leftarrow w - \\eta\\, \\hat m / "
            "(\\sqrt{\\hat v} + \\epsilon)$。",
        )
    ]
    w, m, v = q.w, 0.0, 0.0
    for t, g in enumerate(q.gradients, 1):
        m = BETA1 * m + (1 - BETA1) * g
        v = BETA2 * v + (1 - BETA2) * g * g
        mean, square = m / (1 - BETA1**t), v / (1 - BETA2**t)
        after = w - q.lr * mean / (sqrt(square) + EPSILON)
        line = (
            f"m = {tex(m)}$, $v = {tex(v)}$; $\\hat m = {tex(mean)}$, $\\hat v = {tex(square)}$; "
            f"$w = {tex(w)} - {given(q.lr)} \\cdot {factor(mean)} / {tex(sqrt(square))} "
            f"= {tex(after)}"
        )
        told.append(both(f"Step {t}: ${line}$.", f"第 {t} 步：${line}$。"))
        w = after
    last = told.pop()
    check = both(
        "Check: the first step has the size of the learning rate, whatever the size of the "
        "gradient, as long as that is far above $\\epsilon$.",
        "检验：只要梯度远大于 $\\epsilon$，无论其大小，第一步的长度都等于学习率。",
    )
    return [*told, both(f"{last['en']} {check['en']}", f"{last['zh']}{check['zh']}")]


def oracle(q: Params) -> float:
    """What torch's optimiser does."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([w], lr=q.lr, betas=(BETA1, BETA2), eps=EPSILON)
    for g in q.gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "not_corrected": Slip(
            _run(q, corrected=False),
            both(
                "The bias correction is missing. $m$ and $v$ start at $0$ and are too small at "
                "first, $v$ far more so: the first step is $3.16$ times as long as it should be.",
                "漏了偏差修正。$m$ 与 $v$ 从 $0$ 开始，初期偏小，$v$ 尤甚："
                "第一步会变为应有长度的 $3.16$ 倍。",
            ),
        ),
        "root_forgotten": Slip(
            _run(q, rooted=False),
            both(
                "The step is divided by $\\hat v$ instead of its root.",
                "应除以 $\\hat v$ 的平方根，而不是 $\\hat v$。",
            ),
        ),
        "plain_sgd": Slip(
            q.w - q.lr * sum(q.gradients),
            both(
                "That is plain SGD; Adam divides by the running size of the gradient.",
                "这是普通 SGD；Adam 会除以梯度大小的滑动估计。",
            ),
        ),
        "ascent": Slip(
            2 * q.w - solve(q),
            both("The step goes against the gradient: subtract.", "应沿负梯度方向更新：用减法。"),
        ),
    }


def _run(q: Params, *, corrected: bool = True, rooted: bool = True) -> float:
    w, m, v = q.w, 0.0, 0.0
    for t, g in enumerate(q.gradients, 1):
        m = BETA1 * m + (1 - BETA1) * g
        v = BETA2 * v + (1 - BETA2) * g * g
        mean = m / (1 - BETA1**t) if corrected else m
        square = v / (1 - BETA2**t) if corrected else v
        w -= q.lr * mean / ((sqrt(square) if rooted else square) + EPSILON)
    return w
