"""Gradient clipping by the global norm over several tensors.

The answer is (L2 norm over all tensors before clipping, first element of the first tensor after).
Gradients within the limit are left alone; the tiny constant that PyTorch adds to the norm is not
counted.

Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks
(2013), algorithm 1; PyTorch documentation of torch.nn.utils.clip_grad_norm_.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Clipping by the global norm", "按全局范数裁剪梯度")
SKILL = "gradient-clipping"
DIFFICULTY = 1
QUESTION = "20"
FORM = several(real("norm", zh="总范数"), real("first element", zh="首元素"))
LEVELS = {
    "easy": both("two tensors, always clipped", "两个张量，总要裁剪"),
    "interview": both("two tensors, sometimes within the limit", "两个张量，有时未超过上限"),
    "hard": both("three tensors, sometimes within the limit", "三个张量，有时未超过上限"),
}
PINNED = {1: (12.12435565, -7.0), 2: (13.49073756, -2.964997267), 3: (14.49137675, 8.0)}


@dataclass(frozen=True)
class Params:
    """Gradient ``tensors``, flattened; largest global norm ``limit``."""

    tensors: tuple[tuple[float, ...], ...]
    limit: float

    def __post_init__(self) -> None:
        require(1 <= len(self.tensors) <= 5, "there are 1 to 5 tensors")
        require(all(1 <= len(t) <= 10 for t in self.tensors), "tensors have 1 to 10 elements")
        require(all(abs(v) <= 1000 for t in self.tensors for v in t), "elements up to 1000")
        require(all(max(map(abs, t)) >= 0.01 for t in self.tensors), "some element >= 0.01 in each")
        require(0.01 <= self.limit <= 1000, "limit lies in 0.01 to 1000")


def draw(rng: Random, level: str) -> Params:
    """A limit below the global norm, or in three of ten draws above it."""
    lengths = {"easy": (2, 2), "interview": (3, 2), "hard": (3, 2, 3)}[level]
    most = 6 if level == "easy" else 9
    within = level != "easy" and rng.random() < 0.3
    while True:
        tensors = tuple(tuple(float(rng.randint(-most, most)) for _ in range(n)) for n in lengths)
        squares = [sum(v * v for v in t) for t in tensors]
        norm = sqrt(sum(squares))
        limits = [c for c in (1, 2, 3, 4, 5, 8, 10, 12, 15, 20, 25, 30) if (c >= norm) == within]
        if tensors[0][0] and all(squares) and limits:
            near = limits[:3] if within else limits
            return Params(tensors, float(rng.choice(near)))


def statement(q: Params) -> Text:
    """What is asked."""
    told = "$, $".join(f"g_{{{i}}} = {row(t)}" for i, t in enumerate(q.tensors, 1))
    limit = given(q.limit)
    return both(
        f"The gradients of a model's parameter tensors are ${told}$. They are clipped by the "
        f"global L2 norm to at most ${limit}$. Give the norm before clipping and the first "
        f"element of $g_1$ after it. {THREE['en']}",
        f"模型各参数张量的梯度为 ${told}$。按全局 L2 范数裁剪，上限为 ${limit}$。"
        f"给出裁剪前的总范数，以及裁剪后 $g_1$ 的首元素。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """N over all elements; g min(1, limit / N)."""
    norm = sqrt(sum(v * v for t in q.tensors for v in t))
    return norm, q.tensors[0][0] * min(1.0, q.limit / norm)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    norm, first = (tex(v) for v in solve(q))
    limit, old = given(q.limit), q.tensors[0][0]
    each = " + ".join(tex(sum(v * v for v in t)) for t in q.tensors)
    total = f"\\sqrt{{{each}}} = {norm}"
    found = [
        both(
            f"The squares are summed over all tensors; the norm is the root: ${total}$.",
            f"对所有张量的元素求平方和，再开方：${total}$。",
        )
    ]
    if solve(q)[0] > q.limit:
        line = f"{limit} / {norm} = {tex(q.limit / solve(q)[0])}"
        last = f"{factor(old)} \\cdot {limit} / {norm} = {first}"
        return [
            *found,
            both(
                f"${norm} > {limit}$, so every element is multiplied by ${line}$; the direction "
                "stays.",
                f"${norm} > {limit}$，所以每个元素都乘以 ${line}$，方向不变。",
            ),
            both(f"First element: ${last}$.", f"首元素：${last}$。"),
        ]
    return [
        *found,
        both(
            f"${norm} \\le {limit}$: nothing is clipped, and clipping never enlarges. The first "
            f"element stays ${first}$.",
            f"${norm} \\le {limit}$：不裁剪，裁剪也从不放大。首元素仍为 ${first}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """torch's own clipping, at a scale where the constant that it adds to the norm is lost."""
    import torch

    scale = 2.0**40
    weights = [torch.zeros(len(t), dtype=torch.float64, requires_grad=True) for t in q.tensors]
    for w, t in zip(weights, q.tensors, strict=True):
        w.grad = torch.tensor(t, dtype=torch.float64) * scale
    norm = torch.nn.utils.clip_grad_norm_(weights, q.limit * scale, foreach=False)
    return float(norm) / scale, float(weights[0].grad[0]) / scale


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    norm, _ = solve(q)
    first, c = q.tensors[0][0], q.limit
    norms = [sqrt(sum(v * v for v in t)) for t in q.tensors]
    return {
        "always_rescaled": Slip(
            (norm, first * c / norm),
            both(
                f"The gradient was stretched to the norm ${given(c)}$. Clipping only shrinks: "
                f"${tex(norm)}$ is within the limit.",
                f"把梯度放大到了范数 ${given(c)}$。裁剪只会缩小：${tex(norm)}$ 没有超过上限。",
            ),
        ),
        "per_tensor": Slip(
            (norm, first * min(1.0, c / norms[0])),
            both(
                f"Only the first tensor's own norm ${tex(norms[0])}$ was used. All tensors share "
                "one factor, from the norm over all of them, so that the direction stays.",
                f"只用了第一个张量自己的范数 ${tex(norms[0])}$。"
                "所有张量共用由总范数得到的一个系数，方向才不变。",
            ),
        ),
        "clamped_by_value": Slip(
            (norm, max(-c, min(c, first))),
            both(
                f"Each element was clamped to $\\pm {given(c)}$. That is clipping by value and "
                "turns the direction; here the whole gradient is scaled.",
                f"把每个元素截到了 $\\pm {given(c)}$。这是按值裁剪，会改变方向；"
                "这里是整个梯度按比例缩小。",
            ),
        ),
        "norms_added": Slip(
            (sum(norms), first * min(1.0, c / sum(norms))),
            both(
                "The norms of the tensors were added. Add their squares, then take the root.",
                "把各张量的范数相加了。应把它们的平方相加再开方。",
            ),
        ),
        "root_forgotten": Slip(
            (norm**2, first * min(1.0, c / norm**2)),
            both(
                f"${tex(norm**2)}$ is the sum of the squares; the norm is its root.",
                f"${tex(norm**2)}$ 是平方和；范数还要开方。",
            ),
        ),
    }
