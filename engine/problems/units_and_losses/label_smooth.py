"""Softmax cross-entropy with label smoothing.

Logits z, true class y (from 0), smoothing epsilon; the target is (1 - epsilon) one-hot plus
epsilon / K on each of the K classes. The answer is in nats.

Source: Szegedy et al., Rethinking the Inception architecture for computer vision (2016), section
7; PyTorch documentation of torch.nn.CrossEntropyLoss (label_smoothing).
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
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Cross-entropy with label smoothing", "带标签平滑的交叉熵")
SKILL = "label-smoothing"
DIFFICULTY = 2
QUESTION = "30"
FORM = one(real(unit="nats"))
LEVELS = {
    "easy": both("two classes", "两类"),
    "interview": both("three classes", "三类"),
    "hard": both("four or five classes", "四五类"),
}
PINNED = {1: 0.5290076627, 2: 3.38370955, 3: 0.8926991533}


@dataclass(frozen=True)
class Params:
    """Logits ``z``, true class ``y`` from 0, smoothing ``epsilon``."""

    z: tuple[float, ...]
    y: int
    epsilon: float

    def __post_init__(self) -> None:
        require(2 <= len(self.z) <= 10, "there are 2 to 10 logits")
        require(all(abs(v) <= 100 for v in self.z), "logits lie in -100 to 100")
        require(0 <= self.y < len(self.z), "y is an index into z")
        require(0 < self.epsilon < 1, "epsilon lies strictly between 0 and 1")


def draw(rng: Random, level: str) -> Params:
    """Logits that lie far apart, so that the smoothing is seen; the true class mostly wins."""
    count = {"easy": 2, "interview": 3, "hard": rng.randint(4, 5)}[level]
    step = 10 if level == "easy" else 5
    z = tuple(v * step / 10 for v in rng.sample(range(-30 // step, 30 // step + 1), count))
    y = z.index(max(z)) if rng.random() < 0.6 else rng.randrange(count)
    return Params(z, y, rng.choice((0.1, 0.2, 0.3)))


def statement(q: Params) -> Text:
    """What is asked."""
    target = "(1 - \\varepsilon)\\,\\text{onehot}(y) + \\varepsilon / K"
    values = f"K = {len(q.z)},\\ \\varepsilon = {given(q.epsilon)}"
    return both(
        f"Logits $z = {row(q.z)}$, true class $y = {q.y}$ (counted from $0$). The cross-entropy is "
        f"taken with label smoothing as in PyTorch: the target is ${target}$ with ${values}$. "
        f"What is the loss in nats (natural logarithm)? {THREE['en']}",
        f"logits 为 $z = {row(q.z)}$，真实类别 $y = {q.y}$（从 $0$ 起）。按 PyTorch 的标签平滑"
        f"计算交叉熵：目标为 ${target}$，其中 ${values}$。损失是多少 nat（取自然对数）？"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Weigh the losses of all classes with the smoothed target."""
    top = max(q.z)
    lse = top + log(sum(exp(v - top) for v in q.z))
    mean = sum(q.z) / len(q.z)
    return lse - (1 - q.epsilon) * q.z[q.y] - q.epsilon * mean


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    losses = _losses(q)
    size, true, mean = len(losses), losses[q.y], sum(losses) / len(losses)
    keep, share = given(round(1 - q.epsilon, 9)), q.epsilon / size
    shown = r",\ ".join(tex(v) for v in losses)
    split = f"{keep} + {given(q.epsilon)}/{size} = {tex(1 - q.epsilon + share)}"
    final = f"{keep} \\cdot {tex(true)} + {given(q.epsilon)} \\cdot {tex(mean)} = {tex(solve(q))}"
    return [
        both(
            f"Losses class by class, $-\\log p_k = \\log \\sum_j e^{{z_j}} - z_k$: $({shown})$.",
            f"各类的损失 $-\\log p_k = \\log \\sum_j e^{{z_j}} - z_k$：$({shown})$。",
        ),
        both(
            f"Target: the true class gets ${split}$, every other class ${tex(share)}$.",
            f"目标：真实类别为 ${split}$，其余各类为 ${tex(share)}$。",
        ),
        both(
            "The weighted sum is $(1 - \\varepsilon)$ times the loss of the true class plus "
            f"$\\varepsilon$ times the mean of all: ${final}$.",
            "加权和等于 $(1 - \\varepsilon)$ 乘真实类别的损失，加 $\\varepsilon$ 乘全部损失的均值："
            f"${final}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    z, y = torch.tensor([q.z], dtype=torch.float64), torch.tensor([q.y])
    return float(torch.nn.functional.cross_entropy(z, y, label_smoothing=q.epsilon))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    losses = _losses(q)
    size, true, total = len(losses), losses[q.y], sum(losses)
    kept = (1 - q.epsilon) * true
    return {
        "others_share_epsilon": Slip(
            kept + q.epsilon * (total - true) / (size - 1),
            both(
                f"$\\varepsilon$ was shared among the wrong classes only. Here all ${size}$ get "
                f"$\\varepsilon/{size}$, the true one too.",
                f"$\\varepsilon$ 只分给了错误类别。这里 ${size}$ 个类别各得 $\\varepsilon/{size}$，"
                "真实类别也不例外。",
            ),
        ),
        "not_smoothed": Slip(
            true,
            both(
                "That is the plain cross-entropy with the one-hot target; the other classes now "
                "have a share in the target.",
                "这是独热目标的普通交叉熵；平滑后其余类别在目标中也占一份。",
            ),
        ),
        "uniform_part_dropped": Slip(
            kept,
            both(
                f"Only the true class was counted, with the weight "
                f"${given(round(1 - q.epsilon, 9))}$; the part $\\varepsilon/K$ on every class is "
                "missing.",
                f"只计了真实类别，权重为 ${given(round(1 - q.epsilon, 9))}$；"
                "漏了各类都有的 $\\varepsilon/K$。",
            ),
        ),
        "not_divided_by_classes": Slip(
            kept + q.epsilon * total,
            both(
                f"Every class got the whole $\\varepsilon$. It is shared: $\\varepsilon/{size}$ "
                "each, so that the target sums to $1$.",
                f"每个类别都分到了整个 $\\varepsilon$。应平分为 $\\varepsilon/{size}$，"
                "使目标之和为 $1$。",
            ),
        ),
    }


def _losses(q: Params) -> list[float]:
    """Cross-entropy of every class, were it the true one."""
    top = max(q.z)
    shift = -log(softmax(q.z)[q.z.index(top)])
    return [top - v + shift for v in q.z]


def figure(q: Params, language: str) -> str:
    """The logits on a number line, the true class ringed."""
    title = both("The logits, the true class ringed", "各 logit，真实类别带圈")
    return points(language, title, q.z, mark=q.y)
