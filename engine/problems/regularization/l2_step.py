"""Weight after steps of SGD with an L2 penalty, for given gradients of the loss.

The penalty is (alpha/2) w^2, or alpha w^2 where the statement says so.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 7.1.1; PyTorch documentation
of torch.optim.SGD (weight_decay).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, signed, tex

VERSION = 1
TITLE = both("SGD step with weight decay", "带权重衰减的 SGD")
SKILL = "weight-decay"
DIFFICULTY = 1
QUESTION = "12"
FORM = one(real())
LEVELS = {
    "easy": both("one step, penalty with the factor 1/2", "一步，惩罚项带系数 1/2"),
    "interview": both("one step, penalty with and without 1/2", "一步，惩罚项带或不带 1/2"),
    "hard": both("two steps, penalty with and without 1/2", "两步，惩罚项带或不带 1/2"),
}
PINNED = {1: 2.88, 2: -2.644, 3: -2.605}


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` of the loss, rate ``lr``, strength ``alpha``, with 1/2 or not."""

    w: float
    gradients: tuple[float, ...]
    lr: float
    alpha: float
    half: bool

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 10, "there are 1 to 10 gradients")
        sizes = [abs(v) for v in (self.w, *self.gradients)]
        require(max(sizes) <= 1000, "w and gradients lie in -1000 to 1000")
        require(0 < self.lr <= 10 and 0 <= self.alpha <= 10, "0 < lr <= 10 and 0 <= alpha <= 10")


def draw(rng: Random, level: str) -> Params:
    """Decay strong enough to be seen in three figures; the 1/2 is missing in two of five."""
    while True:
        lr, alpha = rng.choice((0.1, 0.2, 0.5)), rng.choice((0.2, 0.3, 0.4, 0.5))
        count = 2 if level == "hard" else 1
        gradients = tuple(rng.choice((-1, 1)) * rng.randint(3, 20) / 10 for _ in range(count))
        w = rng.choice((-1, 1)) * rng.randint(6, 30) / 10
        q = Params(w, gradients, lr, alpha, level == "easy" or rng.random() < 0.6)
        if abs(solve(q)) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    penalty = "\\tfrac{\\alpha}{2} w^2" if q.half else "\\alpha w^2"
    start, lr, alpha = (given(v) for v in (q.w, q.lr, q.alpha))
    told = row(q.gradients) if len(q.gradients) > 1 else given(q.gradients[0])
    count = len(q.gradients)
    single = count == 1
    return both(
        f"The objective is a loss plus the penalty ${penalty}$. Plain SGD starts at $w = "
        f"{start}$ with $\\eta = {lr}$, $\\alpha = {alpha}$; the gradient of the loss alone "
        f"is {'' if single else 'in turn '}${told}$. What is $w$ after ${count}$ "
        f"step{'' if single else 's'}? {THREE['en']}",
        f"目标为损失加惩罚项 ${penalty}$。普通 SGD 从 $w = {start}$ 出发，"
        f"$\\eta = {lr}$，$\\alpha = {alpha}$；"
        f"损失本身的梯度{'' if single else '依次'}为 ${told}$。"
        f"${count}$ 步之后 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """w <- (1 - lr c) w - lr g, where c w is the gradient of the penalty."""
    slope = q.alpha if q.half else 2 * q.alpha
    w = q.w
    for g in q.gradients:
        w = (1 - q.lr * slope) * w - q.lr * g
    return w


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    slope = q.alpha if q.half else 2 * q.alpha
    shrink = 1 - q.lr * slope
    rule = f"1 - {given(q.lr)} \\cdot {tex(slope)} = {tex(shrink)}"
    told: list[Text] = [
        both(
            f"The penalty adds ${tex(slope)}\\, w$ to the gradient, so each step first multiplies "
            f"$w$ by ${rule}$.",
            f"惩罚项使梯度增加 ${tex(slope)}\\, w$，所以每步先把 $w$ 乘以 ${rule}$。",
        )
    ]
    w = q.w
    for number, g in enumerate(q.gradients, 1):
        after = shrink * w - q.lr * g
        line = (
            f"w = {tex(shrink)} \\cdot {factor(w)} - {given(q.lr)} \\cdot {factor(g)} = "
            f"{tex(shrink * w)} {signed(-q.lr * g)} = {tex(after)}"
        )
        told.append(both(f"Step {number}: ${line}$.", f"第 {number} 步：${line}$。"))
        w = after
    return told


def oracle(q: Params) -> float:
    """Differentiate the penalised objective and walk."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([w], lr=q.lr)
    for g in q.gradients:
        optimiser.zero_grad()
        penalty = q.alpha * w**2
        (g * w + (penalty / 2 if q.half else penalty)).backward()
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    c = q.lr * q.alpha * (1 if q.half else 2)
    other = c * 2 if q.half else c / 2
    return {
        "decay_not_scaled": Slip(
            _run(q, c / q.lr),
            both(
                "The decay was not multiplied by the learning rate. The penalty is part of the "
                "gradient, and all of the gradient is.",
                "衰减项没有乘学习率。惩罚项是梯度的一部分，整个梯度都要乘学习率。",
            ),
        ),
        "factor_two": Slip(
            _run(q, other),
            both(
                "The factor $2$ of the derivative was mixed up: $\\tfrac{\\alpha}{2} w^2$ has the "
                "gradient $\\alpha w$, $\\alpha w^2$ has $2 \\alpha w$.",
                "求导的系数 $2$ 弄错了：$\\tfrac{\\alpha}{2} w^2$ 的梯度是 $\\alpha w$，"
                "$\\alpha w^2$ 的梯度是 $2 \\alpha w$。",
            ),
        ),
        "wrong_sign": Slip(
            _run(q, -c),
            both(
                "The penalty made the weight grow. It pulls towards $0$: the factor is "
                f"${tex(1 - c)}$, not ${tex(1 + c)}$.",
                f"惩罚项反而使权重变大了。它应把权重拉向 $0$：乘以 ${tex(1 - c)}$，"
                f"而不是 ${tex(1 + c)}$。",
            ),
        ),
        "l1_penalty": Slip(
            _run(q, c, absolute=True),
            both(
                "That is an L1 penalty, which subtracts a constant amount. L2 shrinks in "
                "proportion to $w$.",
                "这是 L1 惩罚，每步减去一个定值。L2 的收缩量与 $w$ 成正比。",
            ),
        ),
        "no_penalty": Slip(_run(q, 0.0), both("The penalty was left out.", "漏掉了惩罚项。")),
    }


def _run(q: Params, decay: float, *, absolute: bool = False) -> float:
    w = q.w
    for g in q.gradients:
        pull = copysign(1, w) if absolute else w
        w -= decay * pull + q.lr * g
    return w
