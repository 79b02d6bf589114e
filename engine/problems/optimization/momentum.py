"""Parameter after steps of SGD with momentum, for given gradients.

PyTorch's convention: v <- mu v + g, w <- w - lr v, starting from v = 0.

Source: PyTorch documentation of torch.optim.SGD; Goodfellow, Bengio and Courville, Deep Learning
(2016), section 8.3.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.cells import momentum
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 2
TITLE = both("Steps of SGD with momentum", "动量 SGD 的更新")
SKILL = "momentum"
DIFFICULTY = 2
QUESTION = "35"
FORM = one(real())
LEVELS = {
    "easy": both("two steps", "两步"),
    "interview": both("three steps", "三步"),
    "hard": both("four steps with strong momentum", "四步，动量较大"),
}
PINNED = {1: 0.9323, 2: 1.8485, 3: 1.9644}


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` in order, learning rate ``lr``, momentum ``mu``."""

    w: float
    gradients: tuple[float, ...]
    lr: float
    mu: float

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 20, "there are 1 to 20 gradients")
        sizes = [abs(v) for v in (self.w, *self.gradients)]
        require(max(sizes) <= 1000, "w and gradients lie in -1000 to 1000")
        require(0 < self.lr <= 10 and 0 <= self.mu < 1, "0 < lr <= 10 and 0 <= mu < 1")


def draw(rng: Random, level: str) -> Params:
    """Gradients of mostly one sign, so that momentum builds up, and an end that is not 0."""
    count = {"easy": 2, "interview": 3, "hard": 4}[level]
    while True:
        sign = rng.choice((-1, 1))
        gradients = tuple(
            sign * rng.choice((1, 1, 1, -1)) * rng.randint(5, 20) / 10 for _ in range(count)
        )
        mu = 0.9 if level == "hard" else rng.choice((0.5, 0.8, 0.9))
        q = Params(rng.randint(-20, 20) / 10, gradients, rng.choice((0.1, 0.2, 0.5)), mu)
        if abs(solve(q)) >= 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    rule = "v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - \\eta v"
    values = f"w = {given(q.w)}$, $v = 0$, $\\mu = {given(q.mu)}$, $\\eta = {given(q.lr)}"
    count = len(q.gradients)
    return both(
        f"SGD with momentum as in PyTorch: ${rule}$. Start at ${values}$; the gradients are "
        f"${row(q.gradients)}$. What is $w$ after ${count}$ steps? {THREE['en']}",
        f"PyTorch 形式的动量 SGD：${rule}$。初值 ${values}$；梯度依次为 ${row(q.gradients)}$。"
        f"${count}$ 步之后 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Unrolled."""
    return _run(q, 1.0)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    w, v = q.w, 0.0
    for number, g in enumerate(q.gradients, 1):
        speed = round(q.mu * v + g, 12)
        after = round(w - q.lr * speed, 12)
        line = (
            f"v = {given(q.mu)} \\cdot {factor(v)} + {factor(g)} = {tex(speed)}$, "
            f"$w = {tex(w)} - {given(q.lr)} \\cdot {factor(speed)} = {tex(after)}"
        )
        told.append(both(f"Step {number}: ${line}$.", f"第 {number} 步：${line}$。"))
        w, v = after, speed
    return told


def oracle(q: Params) -> float:
    """What torch's optimiser does."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([w], lr=q.lr, momentum=q.mu)
    for g in q.gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    w, v = q.w, 0.0
    for g in q.gradients:
        v = q.mu * v + g
        w -= q.lr * (g + q.mu * v)
    return {
        "averaged_gradient": Slip(
            _run(q, 1 - q.mu),
            both(
                "The gradient was weighted with $1 - \\mu$, an average. PyTorch adds it in full, "
                "so the speed can grow to $g/(1 - \\mu)$.",
                "梯度乘了 $1 - \\mu$（即取滑动平均）。"
                "PyTorch 直接相加，速度可增大到 $g/(1 - \\mu)$。",
            ),
        ),
        "no_momentum": Slip(
            q.w - q.lr * sum(q.gradients),
            both(
                "That is plain SGD; with momentum the earlier gradients keep pushing.",
                "这是普通 SGD；有动量时，之前的梯度会继续起作用。",
            ),
        ),
        "nesterov": Slip(
            w,
            both(
                "That is Nesterov's form, $w \\leftarrow w - \\eta(g + \\mu v)$.",
                "这是 Nesterov 形式：$w \\leftarrow w - \\eta(g + \\mu v)$。",
            ),
        ),
        "ascent": Slip(
            2 * q.w - solve(q),
            both(
                "The step goes against the gradient: subtract.",
                "应沿负梯度方向更新：用减法。",
            ),
        ),
    }


def _run(q: Params, share: float) -> float:
    w, v = q.w, 0.0
    for g in q.gradients:
        v = q.mu * v + share * g
        w -= q.lr * v
    return w


def figure(q: Params, language: str) -> str:
    """Velocity and weight from step to step."""
    return momentum(language, start=q.w, gradients=q.gradients)
