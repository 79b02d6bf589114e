"""Weight after a step of Adam with an L2 penalty, and of AdamW, from the same start.

beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8. Adam gets the gradient g + wd w; AdamW gets g and
multiplies w by 1 - lr wd (PyTorch's convention). The answer is (Adam with L2, AdamW).

Source: Loshchilov and Hutter, Decoupled weight decay regularization (2019), algorithm 2; PyTorch
documentation of torch.optim.AdamW.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, tex

VERSION = 1
TITLE = both("Adam with L2 or AdamW", "带 L2 的 Adam 与 AdamW")
SKILL = "weight-decay"
DIFFICULTY = 3
QUESTION = "12"
FORM = several(real("Adam + L2"), real("AdamW"))
LEVELS = {
    "easy": both("one step, large gradient", "一步，梯度较大"),
    "interview": both("one step; the penalty may turn the gradient", "一步；惩罚项可能使梯度变号"),
    "hard": both("two steps", "两步"),
}
PINNED = {1: (-2.7, -2.616), 2: (-1.1, -1.064), 3: (-2.899999999, -2.816)}


@dataclass(frozen=True)
class Params:
    """Start ``w``, ``gradients`` of the loss in order, learning rate ``lr``, decay ``wd``."""

    w: float
    gradients: tuple[float, ...]
    lr: float
    wd: float

    def __post_init__(self) -> None:
        require(1 <= len(self.gradients) <= 10, "there are 1 to 10 gradients")
        require(max(map(abs, (self.w, *self.gradients))) <= 1000, "|w| and |g| up to 1000")
        require(0 < self.lr <= 1 and 0 <= self.wd <= 10, "0 < lr <= 1 and 0 <= wd <= 10")


def draw(rng: Random, level: str) -> Params:
    """In two of five interview draws the penalty outweighs the gradient, and Adam turns round."""
    while True:
        w = rng.choice((-1, 1)) * rng.randint(10, 30) / 10
        lr, wd = rng.choice((0.1, 0.2)), rng.choice((0.2, 0.3, 0.5))
        g = rng.choice((-1, 1)) * rng.randint(6, 30) / 10
        if level == "interview" and rng.random() < 0.4:
            g = round(-wd * w * rng.uniform(0.2, 0.8), 2)
        more = (rng.choice((-1, 1)) * rng.randint(3, 20) / 10,) if level == "hard" else ()
        if abs(g + wd * w) >= 0.05 <= abs(g):
            return Params(w, (g, *more), lr, wd)


def statement(q: Params) -> Text:
    """What is asked."""
    w, lr, wd = (given(v) for v in (q.w, q.lr, q.wd))
    told, penalty = ",\\ ".join(map(given, q.gradients)), "\\tfrac{\\lambda}{2} w^2"
    constants = "$\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\epsilon = 10^{-8}$"
    return both(
        f"Start at $w = {w}$ with $\\eta = {lr}$, $\\lambda = {wd}$. Gradients of the loss, one "
        f"per step: ${told}$. Give the final $w$ of Adam with the penalty ${penalty}$ in the loss, "
        "and of AdamW with decay $\\lambda$ (times $\\eta$, as in PyTorch). Both with bias "
        f"correction, {constants}, moments $0$ at the start. {THREE['en']}",
        f"从 $w = {w}$ 出发，$\\eta = {lr}$，$\\lambda = {wd}$。各步的损失梯度依次为 ${told}$。"
        f"给出最终的 $w$：一是 Adam，损失中另加 ${penalty}$；二是 AdamW，衰减系数为 $\\lambda$"
        f"（同 PyTorch，乘 $\\eta$）。两者均带偏差修正，{constants}，矩的初值为 $0$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Adam on g + wd w; Adam on g with w shrunk by 1 - lr wd."""
    return _run(q, q.wd, 0.0), _run(q, 0.0, q.lr * q.wd)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    lr, wd = given(q.lr), given(q.wd)
    for en, zh, penalty in (("Adam with L2", "带 L2 的 Adam", q.wd), ("AdamW", "AdamW", 0.0)):
        w = q.w
        walk = _walk(q, penalty, q.lr * (q.wd - penalty))
        for t, (g, mean, square, after) in enumerate(walk, 1):
            added = f"{given(q.gradients[t - 1])} + {wd} \\cdot {factor(w)} = "
            old = tex(w) if penalty else f"(1 - {lr} \\cdot {wd}) \\cdot {factor(w)}"
            line = (
                f"g = {added if penalty else ''}{tex(g)}$, $\\hat m = {tex(mean)}$, "
                f"$\\hat v = {tex(square)}$; $w = {old} - {lr} \\cdot {factor(mean)} / "
                f"{tex(sqrt(square))} = {tex(after)}"
            )
            told.append(both(f"{en}, step {t}: ${line}$.", f"{zh}，第 {t} 步：${line}$。"))
            w = after
    last = both(
        "In the first step $\\hat m / \\sqrt{\\hat v}$ is the sign of $g$: the penalty changes "
        "nothing unless it turns that sign. Decoupled, the decay always shrinks $w$.",
        "第一步的 $\\hat m / \\sqrt{\\hat v}$ 就是 $g$ 的符号：惩罚项只要不改变符号就不起作用。"
        "解耦之后，衰减总会收缩 $w$。",
    )
    return [*told, last]


def oracle(q: Params) -> tuple[float, float]:
    """What torch's optimisers do."""
    import torch

    ends = []
    for kind in (torch.optim.Adam, torch.optim.AdamW):
        w = torch.tensor(q.w, dtype=torch.float64, requires_grad=True)
        optimiser = kind([w], lr=q.lr, weight_decay=q.wd, foreach=False)
        for g in q.gradients:
            w.grad = torch.tensor(g, dtype=torch.float64)
            optimiser.step()
        ends.append(float(w.detach()))
    return ends[0], ends[1]


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    adam, adamw = solve(q)
    return {
        "thought_equal": Slip(
            (adamw, adamw),
            both(
                "Penalty and decay agree for plain SGD only. Adam divides the gradient of the "
                "penalty by $\\sqrt{\\hat v}$ along with the rest.",
                "惩罚与衰减只对普通 SGD 等价。Adam 把惩罚项的梯度也除以 $\\sqrt{\\hat v}$。",
            ),
        ),
        "l2_in_both": Slip(
            (adam, adam),
            both(
                f"AdamW leaves the gradient alone and multiplies $w$ by ${tex(1 - q.lr * q.wd)}$.",
                f"AdamW 不把衰减放进梯度：每步把 $w$ 乘以 ${tex(1 - q.lr * q.wd)}$。",
            ),
        ),
        "decay_not_scaled": Slip(
            (adam, _run(q, 0.0, q.wd)),
            both(
                "The learning rate is missing: the decay multiplies $w$ by $1 - \\eta\\lambda$.",
                "衰减漏乘了学习率：$w$ 应乘以 $1 - \\eta\\lambda$。",
            ),
        ),
        "penalty_forgotten": Slip(
            (_run(q, 0.0, 0.0), adamw),
            both(
                f"Adam's gradient lacks the penalty's $\\lambda w$, at first ${tex(q.wd * q.w)}$.",
                f"Adam 只用了损失的梯度；惩罚项要再加 $\\lambda w$，起初为 ${tex(q.wd * q.w)}$。",
            ),
        ),
    }


def _walk(q: Params, penalty: float, decay: float) -> Iterator[tuple[float, float, float, float]]:
    """Of each step the gradient with penalty, corrected moments, and the weight after the step."""
    w, m, v = q.w, 0.0, 0.0
    for t, loss in enumerate(q.gradients, 1):
        g = loss + penalty * w
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        mean, square = m / (1 - 0.9**t), v / (1 - 0.999**t)
        w = (1 - decay) * w - q.lr * mean / (sqrt(square) + 1e-8)
        yield g, mean, square, w


def _run(q: Params, penalty: float, decay: float) -> float:
    *_, (_, _, _, end) = _walk(q, penalty, decay)
    return end
