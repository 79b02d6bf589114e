"""Gradient of the mean softmax cross-entropy with respect to one logit.

Rows of logits Z, one class index per row; the loss is the mean over the rows. The answer is the
derivative with respect to Z[i][j], indices from 0.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3; PyTorch
documentation of torch.nn.functional.cross_entropy (reduction="mean").
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.table import asked_entry
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import softmax
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("Gradient of softmax cross-entropy", "softmax 交叉熵的梯度")
SKILL = "cross-entropy-gradient"
DIFFICULTY = 2
QUESTION = "23"
FORM = one(real())
LEVELS = {
    "easy": both("one row", "一行"),
    "interview": both("two or three rows, so that the mean matters", "两三行，需要取均值"),
    "hard": both("three or four rows of four classes", "三四行，四个类别"),
}
PINNED = {1: -0.1445252487, 2: 0.1987946922, 3: -0.2936697275}


@dataclass(frozen=True)
class Params:
    """Rows of logits ``z``, targets ``y`` (one a row), entry ``i``, ``j``; all from 0."""

    z: tuple[tuple[float, ...], ...]
    y: tuple[int, ...]
    i: int
    j: int

    def __post_init__(self) -> None:
        rows = len(self.z)
        require(1 <= rows <= 20 and len(self.y) == rows, "one target per row, 1 to 20 rows")
        classes = len(self.z[0])
        require(2 <= classes <= 20, "there are 2 to 20 classes")
        require(all(len(r) == classes for r in self.z), "rows have the same length")
        require(all(0 <= t < classes for t in self.y), "targets are class indices")
        require(0 <= self.i < rows and 0 <= self.j < classes, "i and j index z")
        require(all(abs(v) <= 100 for r in self.z for v in r), "logits lie in -100 to 100")


def draw(rng: Random, level: str) -> Params:
    """The true class and another one in half of the draws each."""
    rows = {"easy": 1, "interview": rng.randint(2, 3), "hard": rng.randint(3, 4)}[level]
    classes = {"easy": rng.randint(2, 3), "interview": rng.randint(2, 3), "hard": 4}[level]
    z = tuple(tuple(v / 10 for v in rng.sample(range(-15, 16), classes)) for _ in range(rows))
    y = tuple(rng.randrange(classes) for _ in range(rows))
    i = rng.randrange(rows)
    j = y[i] if rng.random() < 0.5 else (y[i] + rng.randrange(1, classes)) % classes
    return Params(z, y, i, j)


def statement(q: Params) -> Text:
    """What is asked."""
    rows = r",\ ".join(row(r) for r in q.z)
    targets = r",\ ".join(map(str, q.y))
    entry = rf"\partial L / \partial Z_{{{q.i},{q.j}}}"
    return both(
        f"Logits, one row per sample: $Z = [{rows}]$. True classes: $({targets})$. $L$ is the "
        f"**mean** of the softmax cross-entropies of the rows. What is ${entry}$ (row ${q.i}$, "
        f"class ${q.j}$, both from $0$)? {THREE['en']}",
        f"logits 每行一个样本：$Z = [{rows}]$。真实类别：$({targets})$。$L$ 是各行 softmax 交叉熵的"
        f"**均值**。求 ${entry}$（第 ${q.i}$ 行、类别 ${q.j}$，均从 $0$ 起）。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """(p - y) / N."""
    return (softmax(q.z[q.i])[q.j] - (q.j == q.y[q.i])) / len(q.z)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    p = softmax(q.z[q.i])
    target = int(q.j == q.y[q.i])
    shown = r",\ ".join(tex(v) for v in p)
    return [
        both(
            f"Only row ${q.i}$ of the sum contains this logit; its softmax is $({shown})$.",
            f"求和中只有第 ${q.i}$ 行含有该 logit；这一行的 softmax 为 $({shown})$。",
        ),
        both(
            f"The gradient of one row is $p - y$ with the one-hot target $y$: "
            f"${tex(p[q.j])} - {target} = {tex(p[q.j] - target)}$.",
            f"单行的梯度为 $p - y$（$y$ 为独热标签）："
            f"${tex(p[q.j])} - {target} = {tex(p[q.j] - target)}$。",
        ),
        both(
            f"The mean divides by ${len(q.z)}$: ${tex(solve(q))}$.",
            f"取均值再除以 ${len(q.z)}$：${tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch

    z = torch.tensor(q.z, dtype=torch.float64, requires_grad=True)
    torch.nn.functional.cross_entropy(z, torch.tensor(q.y)).backward()
    return float(z.grad[q.i, q.j])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    p = softmax(q.z[q.i])[q.j]
    target = q.j == q.y[q.i]
    rows = len(q.z)
    return {
        "not_averaged": Slip(
            solve(q) * rows,
            both(
                f"That is the gradient of the sum. The mean over ${rows}$ rows divides it by "
                f"${rows}$.",
                f"这是求和的梯度。对 ${rows}$ 行取均值还要除以 ${rows}$。",
            ),
        ),
        "sign": Slip(
            -solve(q),
            both(
                "The sign is the other way round: the gradient is $p - y$. Descending it raises "
                "the logit of the true class.",
                "符号反了：梯度是 $p - y$。沿负梯度走会增大真实类别的 logit。",
            ),
        ),
        "extra_derivative": Slip(
            solve(q) * p * (1 - p),
            both(
                "A derivative of the softmax was multiplied in once more. In $p - y$ it has "
                "already cancelled against the $1/p$ of the logarithm.",
                "多乘了一次 softmax 的导数。在 $p - y$ 中它已与对数的 $1/p$ 约去。",
            ),
        ),
        "target_forgotten": Slip(
            p / rows if target else None,
            both(
                "This is the true class, so $1$ is subtracted from its probability.",
                "这是真实类别，其概率要减去 $1$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The logits as a table: true classes tinted, the asked entry framed."""
    return asked_entry(language, q.z, q.y, q.i, q.j)
