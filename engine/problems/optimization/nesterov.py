"""Parameter after steps of SGD with Nesterov momentum, for given gradients.

PyTorch's form: v <- mu v + g, then w <- w - lr (g + mu v) with the new v, starting from v = 0.

Source: PyTorch documentation of torch.optim.SGD (nesterov=True); Sutskever et al., On the
importance of initialization and momentum in deep learning (2013), section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, signed, tex

VERSION = 1
TITLE = both("Steps with Nesterov momentum", "Nesterov 动量的更新")
SKILL = "momentum"
DIFFICULTY = 2
QUESTION = "35"
FORM = one(real())
LEVELS = {
    "easy": both("two steps", "两步"),
    "interview": both("three steps", "三步"),
    "hard": both("four steps with strong momentum", "四步，动量较大"),
}
PINNED = {1: 1.00907, 2: 3.09365, 3: 2.16152}


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
    """Gradients of mostly one sign, and an end that is not 0."""
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
    rule = "v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - \\eta (g + \\mu v)"
    values = f"w = {given(q.w)}$, $v = 0$, $\\mu = {given(q.mu)}$, $\\eta = {given(q.lr)}"
    return both(
        f"SGD with Nesterov momentum as in PyTorch: ${rule}$, the second with the new $v$. Start "
        f"at ${values}$; the gradients are ${row(q.gradients)}$. What is $w$ after all of them? "
        f"{THREE['en']}",
        f"PyTorch 形式的 Nesterov 动量 SGD：${rule}$，第二式用新的 $v$。初值 ${values}$；"
        f"梯度依次为 ${row(q.gradients)}$。用完这些梯度之后 $w$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Unrolled."""
    w, v = q.w, 0.0
    for g in q.gradients:
        v = q.mu * v + g
        w -= q.lr * (g + q.mu * v)
    return w


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    w, v = q.w, 0.0
    mu, lr = given(q.mu), given(q.lr)
    for number, g in enumerate(q.gradients, 1):
        speed = round(q.mu * v + g, 12)
        move = round(g + q.mu * speed, 12)
        after = round(w - q.lr * move, 12)
        line = (
            f"v = {mu} \\cdot {factor(v)} {signed(g)} = {tex(speed)}$; $g + \\mu v = {given(g)} + "
            f"{mu} \\cdot {factor(speed)} = {tex(move)}$; $w = {tex(w)} - {lr} \\cdot "
            f"{factor(move)} = {tex(after)}"
        )
        told.append(both(f"Step {number}: ${line}$.", f"第 {number} 步：${line}$。"))
        w, v = after, speed
    return told


def oracle(q: Params) -> float:
    """What torch's optimiser does."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([w], lr=q.lr, momentum=q.mu, nesterov=q.mu > 0)
    for g in q.gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
    return float(w.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "ordinary_momentum": Slip(
            _run(q, 1.0, 0.0),
            both(
                "That is ordinary momentum, $w \\leftarrow w - \\eta v$. Nesterov adds one more "
                "push: $g + \\mu v$ with the **new** $v$; with the old one it would be ordinary "
                "momentum again.",
                "这是普通动量 $w \\leftarrow w - \\eta v$。Nesterov 多推一次："
                "$g + \\mu v$ 用**新**的 $v$；若用旧的 $v$，就又成了普通动量。",
            ),
        ),
        "gradient_left_out": Slip(
            _run(q, q.mu, 0.0),
            both(
                "The step was $\\mu v$ only; the current gradient is added once more.",
                "更新只用了 $\\mu v$；还要再加一次当前梯度。",
            ),
        ),
        "added_in_full": Slip(
            _run(q, 1.0, 1.0),
            both(
                f"The step was $g + v$; the new $v$ counts with the factor $\\mu = {given(q.mu)}$.",
                f"更新用了 $g + v$；新的 $v$ 要乘 $\\mu = {given(q.mu)}$。",
            ),
        ),
        "no_momentum": Slip(
            q.w - q.lr * sum(q.gradients),
            both(
                "That is plain SGD; with momentum the earlier gradients keep pushing.",
                "这是普通 SGD；有动量时，之前的梯度会继续起作用。",
            ),
        ),
        "ascent": Slip(
            2 * q.w - solve(q),
            both("The step goes against the gradient: subtract.", "应沿负梯度方向更新：用减法。"),
        ),
    }


def _run(q: Params, of_speed: float, of_gradient: float) -> float:
    w, v = q.w, 0.0
    for g in q.gradients:
        v = q.mu * v + g
        w -= q.lr * (of_speed * v + of_gradient * g)
    return w
