"""One step with an L1 penalty: by the subgradient, and by the proximal operator.

The penalty is alpha |w|. The answer is (w after a subgradient step, w after a gradient step on the
loss followed by soft-thresholding at lr * alpha).

Source: Parikh and Boyd, Proximal algorithms (2014), sections 4.2 and 6.5; Goodfellow, Bengio and
Courville, Deep Learning (2016), section 7.1.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign
from random import Random

from engine.answers.form import real, several
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, signed, tex

VERSION = 1
TITLE = both("L1: subgradient or soft threshold", "L1：次梯度与软阈值")
SKILL = "soft-threshold"
DIFFICULTY = 2
QUESTION = "28"
FORM = several(real("subgradient", zh="次梯度步"), real("proximal", zh="近端步"))
LEVELS = {
    "easy": both("the weight keeps its sign or becomes 0", "权重保持符号或变为 0"),
    "interview": both("the gradient may also carry it across 0", "梯度也可能使权重越过 0"),
    "hard": both("as interview, mostly 0 or across 0", "同面试难度，多数变为 0 或越过 0"),
}
PINNED = {1: (0.77, 0.77), 2: (0.09, 0.0), 3: (-0.57, -0.57)}


@dataclass(frozen=True)
class Params:
    """Weight ``w`` (not 0), gradient ``g`` of the loss, rate ``lr``, strength ``alpha``."""

    w: float
    g: float
    lr: float
    alpha: float

    def __post_init__(self) -> None:
        require(1e-3 <= abs(self.w) <= 1000 and abs(self.g) <= 1000, "0.001 <= |w|, all <= 1000")
        require(0 < self.lr <= 10 and 0 <= self.alpha <= 100, "0 < lr <= 10, 0 <= alpha <= 100")


def draw(rng: Random, level: str) -> Params:
    """Choose where the gradient step lands: beyond the threshold, inside it, or across 0."""
    weights = {"easy": (3, 0, 3), "interview": (7, 5, 8), "hard": (2, 4, 4)}[level]
    case = rng.choices(("same sign", "across", "inside"), weights)[0]
    while True:
        lr, alpha = rng.choice((0.1, 0.2, 0.5)), rng.choice((0.5, 1.0, 2.0))
        g = rng.choice((-1, 1)) * rng.randint(3, 40 if case == "across" else 20) / 10
        t = lr * alpha
        u = t * rng.uniform(0.1, 0.9) if case == "inside" else t + rng.uniform(0.05, 1.0)
        u = round(rng.choice((-1, 1)) * u, 2)
        q = Params(round(u + lr * g, 2) or 0.01, g, lr, alpha)
        crossed = q.w * u < 0
        clear = abs(abs(u) - t) >= 0.01 and min(abs(q.w), abs(solve(q)[0])) >= 0.02
        if clear and (case == "inside" or crossed == (case == "across")):
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    w, g, lr, alpha = (given(v) for v in (q.w, q.g, q.lr, q.alpha))
    values = f"w = {w}$, $\\eta = {lr}$, $\\alpha = {alpha}"
    return both(
        f"The objective is a loss plus $\\alpha |w|$; ${values}$, and the gradient of the loss "
        f"alone is ${g}$. Give $w$ after one subgradient step (with $\\operatorname{{sign}}(w)$), "
        "and after one proximal step: a gradient step on the loss, then the soft threshold at "
        f"$\\eta\\alpha$. {THREE['en']}",
        f"目标为损失加 $\\alpha |w|$；${values}$，损失本身的梯度为 ${g}$。给出一步次梯度法"
        "（用 $\\operatorname{sign}(w)$）之后的 $w$，以及一步近端法之后的 $w$："
        f"先对损失做一步梯度下降，再以 $\\eta\\alpha$ 做软阈值。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """(w - lr (g + alpha sign w), S(w - lr g, lr alpha))."""
    u, t = q.w - q.lr * q.g, q.lr * q.alpha
    return u - copysign(t, q.w), max(u - t, 0.0) + min(u + t, 0.0)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    u, t = q.w - q.lr * q.g, q.lr * q.alpha
    stepped, shrunk = solve(q)
    lr, pull = given(q.lr), signed(copysign(q.alpha, q.w))
    first = f"{given(q.w)} - {lr} \\cdot ({given(q.g)} {pull}) = {tex(stepped)}"
    landed = f"u = {given(q.w)} - {lr} \\cdot {factor(q.g)} = {tex(u)}"
    if abs(u) <= t:
        last = both(
            f"$|u| \\le {tex(t)}$, so the weight becomes exactly ${tex(shrunk)}$.",
            f"$|u| \\le {tex(t)}$，权重恰好变为 ${tex(shrunk)}$。",
        )
    else:
        line = f"{tex(u)} {signed(-copysign(t, u))} = {tex(shrunk)}"
        last = both(
            f"$|u| > {tex(t)}$: move $u$ towards $0$ by that much, ${line}$.",
            f"$|u| > {tex(t)}$：把 $u$ 向 $0$ 移动这么多，${line}$。",
        )
    return [
        both(
            f"Subgradient step, with the sign of the **old** weight: ${first}$.",
            f"次梯度步，用**旧**权重的符号：${first}$。",
        ),
        both(
            f"Proximal step, first the loss alone: ${landed}$.",
            f"近端步，先只看损失：${landed}$。",
        ),
        both(
            f"The threshold is $\\eta\\alpha = {lr} \\cdot {given(q.alpha)} = {tex(t)}$.",
            f"阈值为 $\\eta\\alpha = {lr} \\cdot {given(q.alpha)} = {tex(t)}$。",
        ),
        last,
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Autograd for the subgradient; bisection for the minimum that defines the proximal step."""
    import torch

    w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
    (q.g * w + q.alpha * w.abs()).backward()
    landed = q.w - q.lr * q.g
    left, right = -abs(landed) - 1, abs(landed) + 1
    for _ in range(200):  # of (v - landed)^2 / 2 + lr alpha |v|, by the sign of its slope
        v = (left + right) / 2
        slope = v - landed + q.lr * q.alpha * ((v > 0) - (v < 0))
        left, right = (left, v) if slope > 0 else (v, right)
    return float(w.detach() - q.lr * w.grad), left


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    stepped, _ = solve(q)
    u, t = q.w - q.lr * q.g, q.lr * q.alpha
    return {
        "sign_step_twice": Slip(
            (stepped, stepped),
            both(
                f"The proximal step shrinks $u = {tex(u)}$ towards $0$ and stops there; the "
                "subgradient step uses the sign of the old $w$ and hardly ever lands on $0$.",
                f"近端步把 $u = {tex(u)}$ 向 $0$ 收缩，到 $0$ 为止；次梯度步用旧 $w$ 的符号，"
                "几乎不会恰好落在 $0$。",
            ),
        ),
        "threshold_not_scaled": Slip(
            (stepped, max(u - q.alpha, 0.0) + min(u + q.alpha, 0.0)),
            both(
                f"The threshold is $\\eta\\alpha = {tex(t)}$, not $\\alpha = {given(q.alpha)}$: "
                "the step size scales the penalty as it scales the loss.",
                f"阈值是 $\\eta\\alpha = {tex(t)}$，不是 $\\alpha = {given(q.alpha)}$："
                "惩罚项与损失一样要乘步长。",
            ),
        ),
        "l2_shrinkage": Slip(
            (u - t * q.w, u / (1 + t)),
            both(
                "That is the L2 penalty $\\tfrac{\\alpha}{2} w^2$, which shrinks in proportion. L1 "
                "subtracts a fixed amount.",
                "这是 L2 惩罚 $\\tfrac{\\alpha}{2} w^2$，按比例收缩。L1 减去的是定值。",
            ),
        ),
        "no_penalty": Slip(
            (u, u),
            both("The penalty was left out of both steps.", "两步都漏掉了惩罚项。"),
        ),
        "pushed_away": Slip(
            (u + copysign(t, q.w), u + copysign(t, u)),
            both(
                "The penalty pushed the weight away from $0$. It pulls towards $0$.",
                "惩罚项把权重推离了 $0$，它应把权重拉向 $0$。",
            ),
        ),
    }
