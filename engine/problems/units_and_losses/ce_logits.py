"""Softmax cross-entropy of one sample, computed from its logits.

Logits z and the index y of the true class, counted from 0; the answer is in nats.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3; PyTorch
documentation of torch.nn.functional.cross_entropy.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from random import Random

from engine.answers.form import one, real
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import softmax
from engine.problems._tex import THREE, factor, row, tex

VERSION = 1
TITLE = both("Cross-entropy from logits", "由 logits 求交叉熵")
SKILL = "cross-entropy"
DIFFICULTY = 1
QUESTION = "23"
FORM = one(real(unit="nats"))
LEVELS = {
    "easy": both("two whole-numbered logits", "两个整数 logit"),
    "interview": both("three logits", "三个 logit"),
    "hard": both("four or five logits, the true class unlikely", "四五个 logit，真实类别概率小"),
}
PINNED = {1: 4.277260342, 2: 2.26285197, 3: 2.816061676}


@dataclass(frozen=True)
class Params:
    """Logits ``z`` and the true class ``y``, an index from 0."""

    z: tuple[float, ...]
    y: int

    def __post_init__(self) -> None:
        require(2 <= len(self.z) <= 10, "there are 2 to 10 logits")
        require(all(abs(v) <= 100 for v in self.z), "logits lie in -100 to 100")
        require(0 <= self.y < len(self.z), "y is an index into z")


def draw(rng: Random, level: str) -> Params:
    """Logits that differ; at *hard* the true class is not among the two largest."""
    if level == "easy":
        return Params(tuple(map(float, rng.sample(range(-3, 4), 2))), rng.randrange(2))
    count = 3 if level == "interview" else rng.randint(4, 5)
    z = tuple(v / 10 for v in rng.sample(range(-25, 26), count))
    classes = sorted(range(count), key=z.__getitem__)
    return Params(z, rng.choice(classes[:-2] if level == "hard" else classes))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A classifier returns the logits $z = {row(q.z)}$; the true class has index ${q.y}$ "
        f"(counted from $0$). What is the softmax cross-entropy in **nats** (natural logarithm)? "
        f"{THREE['en']}",
        f"分类器输出 logits $z = {row(q.z)}$，真实类别的下标为 ${q.y}$（从 $0$ 起）。"
        f"softmax 交叉熵是多少 **nat**（取自然对数）？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Log-sum-exp of the logits minus the true logit."""
    top = max(q.z)
    return top - q.z[q.y] + log(sum(exp(v - top) for v in q.z))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    powers = [exp(v) for v in q.z]
    total, z = sum(powers), q.z[q.y]
    terms = " + ".join(tex(v) for v in powers)
    final = f"{tex(log(total), 5)} - {factor(z)} = {tex(solve(q))}"
    check = f"e^{{-{tex(solve(q))}}} = {tex(softmax(q.z)[q.y])}"
    return [
        both(
            "$-\\log p_y = -\\log(e^{z_y} / \\sum_k e^{z_k}) = \\log \\sum_k e^{z_k} - z_y$.",
            "$-\\log p_y = -\\log(e^{z_y} / \\sum_k e^{z_k}) = \\log \\sum_k e^{z_k} - z_y$。",
        ),
        both(
            f"$\\sum_k e^{{z_k}} = {terms} = {tex(total, 5)}$, its logarithm is "
            f"${tex(log(total), 5)}$.",
            f"$\\sum_k e^{{z_k}} = {terms} = {tex(total, 5)}$，取对数得 ${tex(log(total), 5)}$。",
        ),
        both(
            f"Subtract the true logit: ${final}$ nats. Check: $p_y = {check}$.",
            f"减去真实类别的 logit：${final}$ nat。检验：$p_y = {check}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    z = torch.tensor([q.z], dtype=torch.float64)
    return float(torch.nn.functional.cross_entropy(z, torch.tensor([q.y])))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right = solve(q)
    return {
        "softmax_twice": Slip(
            -log(softmax(softmax(q.z))[q.y]),
            both(
                "Softmax was applied twice. `cross_entropy` takes logits; handing it "
                "probabilities squeezes all of them together and the loss hardly moves.",
                "softmax 做了两次。`cross_entropy` 的输入是 logits；若输入概率，各类差距被压缩，"
                "损失几乎不变化。",
            ),
        ),
        "bits": Slip(
            right / log(2),
            both(
                "That is in bits (base $2$). Losses use the natural logarithm.",
                "这是以比特计（底为 $2$）。损失函数用自然对数。",
            ),
        ),
        "raw_logit": Slip(
            -q.z[q.y],
            both(
                "That is $-z_y$, as if the logit were a log-probability. It becomes one only "
                "after $\\log \\sum_k e^{z_k}$ is subtracted.",
                "这是 $-z_y$，把 logit 当成了对数概率。减去 $\\log \\sum_k e^{z_k}$ 之后才是。",
            ),
        ),
        "error_probability": Slip(
            1 - softmax(q.z)[q.y],
            both(
                "That is $1 - p_y$, the probability of the other classes; cross-entropy is "
                "$-\\log p_y$, which has no upper bound.",
                "这是 $1 - p_y$，即其余类别的概率；交叉熵是 $-\\log p_y$，没有上界。",
            ),
        ),
        "counted_from_one": Slip(
            right + q.z[q.y] - q.z[q.y - 1] if q.y else None,
            both(
                f"The classes were counted from $1$. Index ${q.y}$ counted from $0$ is the logit "
                f"${tex(q.z[q.y])}$.",
                f"类别从 $1$ 数起了。从 $0$ 起的下标 ${q.y}$ 对应 logit ${tex(q.z[q.y])}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The logits on a number line, the true class ringed."""
    title = both("The logits, the true class ringed", "各 logit，真实类别带圈")
    return points(language, title, q.z, mark=q.y)
