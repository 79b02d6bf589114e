"""What the families that count the parameters of recurrent layers have in common.

They differ in the number of blocks: maps from input and state to a vector of the state's width.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.drawing.networks.layers import recurrent
from engine.language import Text, both
from engine.problem import Slip, require

LEVELS = {
    "easy": both("one layer, one direction", "单层单向"),
    "interview": both("up to two layers, often bidirectional", "至多两层，常为双向"),
    "hard": both("two to four wide layers", "二至四层，宽度更大"),
}


@dataclass(frozen=True)
class Params:
    """Width of ``inputs`` and ``hidden`` state, ``layers``, two directions or one, biases or not.

    The names are short for PyTorch's ``input_size``, ``hidden_size`` and ``num_layers``.
    """

    inputs: int
    hidden: int
    layers: int
    bidirectional: bool
    bias: bool

    def __post_init__(self) -> None:
        require(min(self.inputs, self.hidden) >= 1, "inputs and hidden are at least 1")
        require(max(self.inputs, self.hidden) <= 10**5, "inputs and hidden are at most 100000")
        require(1 <= self.layers <= 100, "there are 1 to 100 layers")


def draw(rng: Random, level: str) -> Params:
    """Two layers in two draws of three, both directions in three of five, biases in four."""
    low, high = {"easy": (2, 16), "interview": (2, 32), "hard": (12, 80)}[level]
    unit = {"easy": 1, "interview": 2, "hard": 4}[level]
    inputs, hidden = (unit * n for n in rng.sample(range(low, high + 1), 2))
    layers = {"easy": 1, "interview": rng.choice((1, 2, 2)), "hard": rng.randint(2, 4)}[level]
    return Params(
        inputs, hidden, layers, level != "easy" and rng.random() < 0.6, rng.random() < 0.8
    )


def statement(q: Params, layer: str) -> Text:
    """What is asked."""
    call = (
        f"`nn.{layer}(input_size={q.inputs}, hidden_size={q.hidden}, num_layers={q.layers}, "
        f"bidirectional={q.bidirectional}, bias={q.bias})`"
    )
    return both(
        f"How many trainable parameters does PyTorch's {call} have?",
        f"PyTorch 的 {call} 有多少个可训练参数？",
    )


def steps(q: Params, blocks: int) -> list[Text]:
    """The worked solution, layer by layer, after a sentence on the blocks."""
    h, ways = q.hidden, 1 + q.bidirectional
    lead = f"{blocks} \\cdot {h}" if blocks > 1 else f"{h}"
    tail = " + 2" if q.bias else ""
    first = blocks * h * (q.inputs + h + 2 * q.bias)
    upper = blocks * h * (ways * h + h + 2 * q.bias)
    line = f"{lead} \\cdot ({q.inputs} + {h}{tail}) = {first}"
    told: list[Text] = [
        both(
            f"A unit of the lowest layer has ${q.inputs}$ weights for the input, ${h}$ for the "
            f"state{_and(q, 'en')}: ${line}$ per direction.",
            f"最底层每个单元对输入有 ${q.inputs}$ 个权重，对状态有 ${h}$ 个{_and(q, 'zh')}："
            f"每个方向 ${line}$。",
        )
    ]
    if q.layers > 1:
        line = f"{lead} \\cdot ({ways * h} + {h}{tail}) = {upper}"
        told.append(
            both(
                f"A higher layer takes the ${ways} \\cdot {h} = {ways * h}$ outputs of the layer "
                f"below: ${line}$ per direction.",
                f"更高的层以下层的 ${ways} \\cdot {h} = {ways * h}$ 个输出为输入："
                f"每个方向 ${line}$。",
            )
        )
    total = ways * (first + (q.layers - 1) * upper)
    inside = f"({first} + {q.layers - 1} \\cdot {upper})" if q.layers > 1 else f"{first}"
    told.append(
        both(
            f"All layers, times the number of directions: ${ways} \\cdot {inside} = {total}$.",
            f"各层之和乘以方向数：${ways} \\cdot {inside} = {total}$。",
        )
    )
    return told


def slips(q: Params, blocks: int) -> dict[str, Slip]:
    """Mistakes that can be made with any number of blocks."""
    h, ways, stacked = q.hidden, 1 + q.bidirectional, q.layers > 1
    return {
        "one_bias": Slip(
            count(q, blocks, biases=1) if q.bias else None,
            both(
                "One bias vector was counted, as in the papers. PyTorch keeps two, `bias_ih` for "
                "the input's share and `bias_hh` for the state's.",
                "只算了一个偏置向量，如论文中的写法。PyTorch 有两个：输入部分的 `bias_ih` 与"
                "状态部分的 `bias_hh`。",
            ),
        ),
        "upper_input_one_direction": Slip(
            count(q, blocks, upper=h) if q.bidirectional and stacked else None,
            both(
                f"Above a bidirectional layer the input is as wide as both directions together: "
                f"${2 * h}$, not ${h}$.",
                f"双向层的上一层以两个方向拼接后的输出为输入：宽 ${2 * h}$，而不是 ${h}$。",
            ),
        ),
        "one_direction": Slip(
            count(q, blocks, upper=ways * h) // 2 if q.bidirectional else None,
            both(
                "That is one direction. The other one has parameters of its own.",
                "这只是一个方向；另一个方向有自己的一套参数。",
            ),
        ),
        "raw_input_for_all_layers": Slip(
            count(q, blocks, upper=q.inputs) if stacked else None,
            both(
                f"Only the lowest layer sees the input of width ${q.inputs}$; a higher one takes "
                "the output of the layer below.",
                f"只有最底层接收宽 ${q.inputs}$ 的输入；更高的层以下层输出为输入。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The stack of layers."""
    return recurrent(
        language, q.layers, inputs=q.inputs, hidden=q.hidden, bidirectional=q.bidirectional
    )


def count(q: Params, blocks: int, *, biases: int = 2, upper: int = 0) -> int:
    """What somebody counts who believes in these numbers; ``upper`` is a width, 0 the right one."""
    ways = 1 + q.bidirectional
    widths = [q.inputs] + [upper or ways * q.hidden] * (q.layers - 1)
    return sum(ways * blocks * q.hidden * (width + q.hidden + biases * q.bias) for width in widths)


def _and(q: Params, language: str) -> str:
    if not q.bias:
        return {"en": " and no bias", "zh": "，没有偏置"}[language]
    return {"en": " and $2$ biases", "zh": "，另有 $2$ 个偏置"}[language]
