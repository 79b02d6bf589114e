"""Binary cross-entropy computed from a logit without overflow.

Logit z, target y (soft targets between 0 and 1 are allowed); the answer is in nats.

Source: PyTorch documentation of torch.nn.BCEWithLogitsLoss; Goodfellow, Bengio and Courville,
Deep Learning (2016), section 6.2.2.2 (the loss written with the softplus function).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log1p
from random import Random

from engine.answers.form import Form, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, factor, given, tex

VERSION = 1
TITLE = both("Binary cross-entropy from a logit", "由 logit 求二元交叉熵")
SKILL = "cross-entropy"
DIFFICULTY = 2
QUESTION = "7"
WORDS = ("inf", "无穷大", "∞", "infinity", "+inf", "+∞", "正无穷", "正无穷大")
FORM = Form("one", (real(unit="nats"),), {"inf": WORDS})
LEVELS = {
    "easy": both("small logits, targets 0 and 1", "小 logit，目标为 0 或 1"),
    "interview": both(
        "half of the targets soft, a third of the logits large",
        "半数为软标签，三分之一的 logit 很大",
    ),
    "hard": both("soft targets, most logits large", "软标签，多数 logit 很大"),
}
PINNED = {1: 149.4, 2: 132.0, 3: 128.8}


@dataclass(frozen=True)
class Params:
    """Logit ``z`` and target ``y``, from 0 to 1."""

    z: float
    y: float

    def __post_init__(self) -> None:
        require(abs(self.z) <= 10**4, "z lies in -10000 to 10000")
        require(0 <= self.y <= 1, "y lies in 0 to 1")


def draw(rng: Random, level: str) -> Params:
    """Large logits miss their target, or the loss would be as good as 0."""
    soft = level == "hard" or (level == "interview" and rng.random() < 0.5)
    y = rng.choice((0.1, 0.2, 0.3, 0.7, 0.8, 0.9)) if soft else float(rng.randrange(2))
    if rng.random() < {"easy": 0, "interview": 0.35, "hard": 0.7}[level]:
        sign = 1 if y < 0.5 or (soft and rng.random() < 0.6) else -1
        return Params(float(sign * rng.randint(40, 200)), y)
    return Params(rng.choice((-1, 1)) * rng.randint(3, 30) / 10, y)


def statement(q: Params) -> Text:
    """What is asked."""
    loss = "-y \\log \\sigma(z) - (1 - y) \\log(1 - \\sigma(z))"
    values = f"z = {given(q.z)}$ and the target is $y = {given(q.y)}"
    chinese = f"z = {given(q.z)}$，目标 $y = {given(q.y)}"
    return both(
        f"The logit is ${values}$. In exact arithmetic, what is the binary cross-entropy ${loss}$ "
        f"in **nats** (natural logarithm)? {THREE['en']}",
        f"logit 为 ${chinese}$。不计浮点误差，二元交叉熵 ${loss}$ 是多少 **nat**（取自然对数）？"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Softplus of z minus y z, with an exponent that is never positive."""
    return max(q.z, 0.0) - q.z * q.y + log1p(exp(-abs(q.z)))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    top, size = max(q.z, 0.0), abs(q.z)
    small = log1p(exp(-size))
    product = f"{factor(q.z)} \\cdot {given(q.y)}"
    final = f"{given(top)} - {product} + {tex(small)} = {tex(solve(q))}"
    formula = "\\log(1 + e^z) - yz = \\max(z, 0) - yz + \\log(1 + e^{-|z|})"
    return [
        both(
            "$-\\log \\sigma(z) = \\log(1 + e^z) - z$ and $-\\log(1 - \\sigma(z)) = "
            f"\\log(1 + e^z)$, so the loss is ${formula}$. Now nothing can overflow.",
            "$-\\log \\sigma(z) = \\log(1 + e^z) - z$，$-\\log(1 - \\sigma(z)) = "
            f"\\log(1 + e^z)$，故损失为 ${formula}$。这样写不会溢出。",
        ),
        both(
            f"$\\log(1 + e^{{-{given(size)}}}) = {tex(small)}$.",
            f"$\\log(1 + e^{{-{given(size)}}}) = {tex(small)}$。",
        ),
        both(f"Together ${final}$ nats.", f"合计 ${final}$ nat。"),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    z, y = (torch.tensor(v, dtype=torch.float64) for v in (q.z, q.y))
    return float(torch.nn.functional.binary_cross_entropy_with_logits(z, y))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    a = sigmoid(q.z)
    top = max(q.z, 0.0)
    small = log1p(exp(-abs(q.z)))
    return {
        "naive": Slip(
            "inf" if a == 1 and q.y < 1 else None,
            both(
                f"As a float $\\sigma({given(q.z)})$ is rounded to $1$, so the naive formula "
                "takes $\\log 0$. The loss itself is finite, about $(1 - y)z$ here.",
                f"浮点数中 $\\sigma({given(q.z)})$ 被舍入为 $1$，直接代入就会取 $\\log 0$。"
                "损失本身是有限的，这里约为 $(1 - y)z$。",
            ),
        ),
        "targets_swapped": Slip(
            round(top - q.z * (1 - q.y) + small, 12),
            both(
                "$y$ and $1 - y$ are swapped: $y$ weighs $-\\log \\sigma(z)$.",
                "$y$ 与 $1 - y$ 写反了：与 $-\\log \\sigma(z)$ 相乘的是 $y$。",
            ),
        ),
        "first_term_only": Slip(
            round(q.y * (top - q.z + small), 12),
            both(
                "That is $-y \\log \\sigma(z)$ alone. The other class adds "
                f"$-(1 - y)\\log(1 - \\sigma(z))$ with weight ${given(round(1 - q.y, 9))}$.",
                "这只是 $-y \\log \\sigma(z)$。还要加上另一类的 $-(1 - y)\\log(1 - \\sigma(z))$，"
                f"权重为 ${given(round(1 - q.y, 9))}$。",
            ),
        ),
        "logarithm_dropped": Slip(
            top - q.z * q.y,
            both(
                "$\\log(1 + e^{-|z|})$ is missing; it may be dropped only where $|z|$ is large.",
                "漏了 $\\log(1 + e^{-|z|})$；只有 $|z|$ 很大时才可忽略。",
            ),
        ),
        "squared_error": Slip(
            (a - q.y) ** 2,
            both(
                "That is the squared error $(\\sigma(z) - y)^2$, which never exceeds $1$.",
                "这是平方误差 $(\\sigma(z) - y)^2$，它不会超过 $1$。",
            ),
        ),
    }
