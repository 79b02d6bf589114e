"""Parameter after steps of AdaGrad, for given gradients.

s <- s + g^2, w <- w - lr g / (sqrt(s) + 1e-10); s starts at 0 or at a stated value.

Source: Duchi, Hazan and Singer, Adaptive subgradient methods for online learning and stochastic
optimization (2011); Goodfellow, Bengio and Courville, Deep Learning (2016), algorithm 8.4; PyTorch
documentation of torch.optim.Adagrad.
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
TITLE = both("Steps of AdaGrad", "AdaGrad 的更新")
SKILL = "adaptive-learning-rates"
DIFFICULTY = 2
QUESTION = "37"
FORM = one(real())
LEVELS = {
    "easy": both("two steps", "两步"),
    "interview": both("three steps, accumulator from 0 or not", "三步，累积量从 0 或非 0 开始"),
    "hard": both("four steps, accumulator not from 0", "四步，累积量从非 0 开始"),
}
PINNED = {1: -0.9295872859, 2: -0.8796104381, 3: 0.9346196401}
EPSILON = 1e-10


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` in order, learning rate ``lr``, accumulator ``s`` at first."""

    w: float
    gradients: tuple[float, ...]
    lr: float
    s: float

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 20, "there are 1 to 20 gradients")
        require(all(1e-3 <= abs(g) <= 1000 for g in self.gradients), "0.001 <= |g| <= 1000")
        require(abs(self.w) <= 1000 and 0 < self.lr <= 10, "|w| <= 1000 and 0 < lr <= 10")
        require(self.s == 0 or 1e-3 <= self.s <= 10**6, "s is 0, or lies in 0.001 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Gradients of different size, mostly of one sign, and an end that is not 0."""
    count = {"easy": 2, "interview": 3, "hard": 4}[level]
    share = {"easy": 0.0, "interview": 0.4, "hard": 1.0}[level]
    while True:
        sign = rng.choice((-1, 1))
        sizes = rng.sample((3, 5, 8, 10, 12, 15, 20, 24, 30), count)
        gradients = tuple(sign * rng.choice((1, 1, 1, -1)) * v / 10 for v in sizes)
        s = rng.choice((0.5, 1.0, 2.0)) if rng.random() < share else 0.0
        w = rng.choice((-1, 1)) * rng.randint(2, 20) / 10
        q = Params(w, gradients, rng.choice((0.1, 0.2, 0.5)), s)
        if abs(solve(q)) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    rule = "s \\leftarrow s + g^2,\\quad w \\leftarrow w - \\eta\\, g / (\\sqrt{s} + 10^{-10})"
    values = f"w = {given(q.w)}$, $s = {given(q.s)}$, $\\eta = {given(q.lr)}"
    return both(
        f"AdaGrad: ${rule}$. Start at ${values}$; the gradients are ${row(q.gradients)}$. What is "
        f"$w$ after all of them? {THREE['en']}",
        f"AdaGrad：${rule}$。初值 ${values}$；梯度依次为 ${row(q.gradients)}$。"
        f"用完这些梯度之后 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Unrolled."""
    w, s = q.w, q.s
    for g in q.gradients:
        s += g * g
        w -= q.lr * g / (sqrt(s) + EPSILON)
    return w


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    w, s = q.w, q.s
    for number, g in enumerate(q.gradients, 1):
        total = s + g * g
        after = w - q.lr * g / (sqrt(total) + EPSILON)
        line = (
            f"s = {tex(s)} + {factor(g)}^2 = {tex(total)}$; $w = {tex(w)} - {given(q.lr)} \\cdot "
            f"{factor(g)} / {tex(sqrt(total))} = {tex(after)}"
        )
        told.append(both(f"Step {number}: ${line}$.", f"第 {number} 步：${line}$。"))
        w, s = after, total
    rate = f"\\eta / \\sqrt{{s}} = {tex(q.lr / (sqrt(s) + EPSILON))}"
    last = told.pop()
    remark = both(
        f"$s$ never falls, so the effective rate, by now ${rate}$, only shrinks.",
        f"$s$ 只增不减，所以有效学习率只会下降，此时 ${rate}$。",
    )
    return [*told, both(f"{last['en']} {remark['en']}", f"{last['zh']}{remark['zh']}")]


def oracle(q: Params) -> float:
    """What torch's optimiser does."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adagrad([w], lr=q.lr, initial_accumulator_value=q.s, foreach=False)
    for g in q.gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    before = [q.s + sum(g * g for g in q.gradients[:i]) for i in range(len(q.gradients))]
    squares = [s + g * g for s, g in zip(before, q.gradients, strict=True)]
    return {
        "root_forgotten": Slip(
            _run(q, squares),
            both(
                "The step is divided by $\\sqrt{s}$, not by $s$: only then does the scale of the "
                "gradient cancel.",
                "应除以 $\\sqrt{s}$，而不是 $s$：这样才能消去梯度的尺度。",
            ),
        ),
        "not_accumulated": Slip(
            _run(q, [abs(g) for g in q.gradients]),
            both(
                "Only the current gradient was used, so every step had the size $\\eta$. $s$ keeps "
                "the squares of all gradients so far.",
                "只用了当前梯度，于是每步长度都是 $\\eta$。$s$ 累积了至今所有梯度的平方。",
            ),
        ),
        "mean_of_squares": Slip(
            _run(q, [sqrt(s / (i + 1)) for i, s in enumerate(squares)]),
            both(
                "The squares were averaged. AdaGrad adds them up; a running mean is RMSProp's.",
                "对平方求了平均。AdaGrad 是累加；滑动平均是 RMSProp 的做法。",
            ),
        ),
        "added_afterwards": Slip(
            _run(q, [sqrt(s) for s in before]) if q.s else None,
            both(
                "The step used $s$ from before the current gradient; its square is added first.",
                "更新用了加入当前梯度之前的 $s$；应先加上它的平方。",
            ),
        ),
        "plain_sgd": Slip(
            q.w - q.lr * sum(q.gradients),
            both(
                "That is plain SGD; AdaGrad divides each step by $\\sqrt{s}$.",
                "这是普通 SGD；AdaGrad 每步要除以 $\\sqrt{s}$。",
            ),
        ),
    }


def _run(q: Params, divisors: list[float]) -> float:
    return q.w - q.lr * sum(g / d for g, d in zip(q.gradients, divisors, strict=True))
