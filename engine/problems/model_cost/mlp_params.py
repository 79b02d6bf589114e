"""Number of parameters of a fully connected network with biases.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.5.4, algorithm 6.3, for
the weights and biases of each layer; PyTorch documentation of torch.nn.Linear.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

from engine.answers.form import one, whole
from engine.drawing.networks.layers import network
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of a fully connected network", "全连接网络的参数量")
SKILL = "mlp-parameters"
DIFFICULTY = 1
QUESTION = "22"
FORM = one(whole())
LEVELS = {
    "easy": both("one hidden layer, small", "一个隐藏层，规模小"),
    "interview": both("one or two hidden layers", "一至两个隐藏层"),
    "hard": both("three or four hidden layers", "三至四个隐藏层"),
}
PINNED = {1: 1765, 2: 5916, 3: 15430}


@dataclass(frozen=True)
class Params:
    """Widths of the layers, the input first."""

    sizes: tuple[int, ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.sizes) <= 20, "there are 2 to 20 layer sizes")
        require(all(1 <= size <= 10**6 for size in self.sizes), "sizes lie in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Widths that differ, so that biases of inputs and outputs can be told apart."""
    count = {"easy": 3, "interview": rng.randint(3, 4), "hard": rng.randint(5, 6)}[level]
    most = {"easy": 20, "interview": 128, "hard": 300}[level]
    return Params(tuple(rng.sample(range(2, most + 1), count)))


def statement(q: Params) -> Text:
    """What is asked."""
    widths = " \\to ".join(map(str, q.sizes))
    return both(
        f"A fully connected network has the layer sizes ${widths}$ (input first, output last), "
        "every layer with a bias. How many parameters does it have?",
        f"一个全连接网络各层宽度为 ${widths}$（从输入到输出），每层都有偏置。它有多少个参数？",
    )


def solve(q: Params) -> int:
    """Each unit behind the input has one weight per unit before it, and a bias."""
    return sum(after * (before + 1) for before, after in pairwise(q.sizes))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    layers = [f"({a} + 1) \\cdot {b} = {(a + 1) * b}" for a, b in pairwise(q.sizes)]
    parts = " + ".join(str((a + 1) * b) for a, b in pairwise(q.sizes))
    listed = "$, $".join(layers)
    return [
        both(
            "A unit has one weight for every unit of the layer before it, and one bias.",
            "每个单元对前一层的每个单元有一个权重，另有一个偏置。",
        ),
        both(f"Layer by layer: ${listed}$.", f"逐层计算：${listed}$。"),
        both(f"Together ${parts} = {solve(q)}$.", f"合计 ${parts} = {solve(q)}$。"),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layers = [torch.nn.Linear(a, b, device="meta") for a, b in pairwise(q.sizes)]
    return sum(p.numel() for layer in layers for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    weights = sum(a * b for a, b in pairwise(q.sizes))
    return {
        "biases_forgotten": Slip(
            weights,
            both(
                f"The biases are missing: one for each of the ${sum(q.sizes[1:])}$ units after "
                "the input.",
                f"漏了偏置：输入之后的 ${sum(q.sizes[1:])}$ 个单元各有一个。",
            ),
        ),
        "bias_per_input": Slip(
            weights + sum(q.sizes[:-1]),
            both(
                "The biases were counted on the side of the inputs. A bias belongs to the unit "
                "that adds it, on the side of the outputs.",
                "偏置按输入一侧计数了。偏置属于做加法的单元，即输出一侧。",
            ),
        ),
        "bias_for_the_input_layer": Slip(
            weights + sum(q.sizes),
            both(
                f"The ${q.sizes[0]}$ inputs compute nothing, so they have no biases.",
                f"${q.sizes[0]}$ 个输入不做计算，没有偏置。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The layers; of wide ones a few units."""
    return network(language, q.sizes)
