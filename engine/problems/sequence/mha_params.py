"""Number of parameters of PyTorch's multi-head attention.

Source: Vaswani et al., Attention is all you need (2017), section 3.2.2; PyTorch documentation of
torch.nn.MultiheadAttention.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of multi-head attention", "多头注意力的参数量")
SKILL = "attention-parameters"
DIFFICULTY = 2
QUESTION = "56"
FORM = one(whole())
LEVELS = {
    "easy": both("up to four heads", "至多四头"),
    "interview": both("two to twelve heads", "二至十二头"),
    "hard": both("up to sixteen heads", "至多十六头"),
}
PINNED = {1: 409600, 2: 4224, 3: 410880}


@dataclass(frozen=True)
class Params:
    """Embedding size ``d``, number of ``heads`` (divides ``d``), ``bias`` or not."""

    d: int
    heads: int
    bias: bool

    def __post_init__(self) -> None:
        require(1 <= self.d <= 10**5 and self.heads >= 1, "d in 1 to 100000, heads >= 1")
        require(self.d % self.heads == 0, "heads must divide d")


def draw(rng: Random, level: str) -> Params:
    """At least two heads, biases in two draws of three."""
    heads = rng.choice({"easy": (2, 4), "interview": (2, 4, 8, 12), "hard": (8, 12, 16)}[level])
    return Params(heads * 4 * rng.randint(2, 20), heads, rng.random() < 2 / 3)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"`nn.MultiheadAttention(embed_dim={q.d}, num_heads={q.heads}, bias={q.bias})`"
    return both(
        f"How many parameters does PyTorch's {call} have?",
        f"PyTorch 的 {call} 有多少个参数？",
    )


def solve(q: Params) -> int:
    """Four square maps, with or without biases."""
    return 4 * q.d**2 + 4 * q.d * q.bias


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    small = q.d // q.heads
    biases = 4 * q.d * q.bias
    return [
        both(
            f"A head maps ${q.d}$ to ${q.d}/{q.heads} = {small}$ values; all heads together map "
            f"${q.d}$ to ${q.d}$, whatever their number.",
            f"每个头把 ${q.d}$ 维映射到 ${q.d}/{q.heads} = {small}$ 维；"
            f"所有头合起来仍是 ${q.d}$ 到 ${q.d}$，与头数无关。",
        ),
        both(
            f"Query, key, value and output projection: $4 \\cdot {q.d}^2 = {4 * q.d**2}$.",
            f"查询、键、值与输出投影：$4 \\cdot {q.d}^2 = {4 * q.d**2}$。",
        ),
        both(
            f"Biases: ${biases}$. Together ${solve(q)}$.",
            f"偏置：${biases}$。合计 ${solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.MultiheadAttention(q.d, q.heads, bias=q.bias, device="meta")
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "output_projection_forgotten": Slip(
            3 * q.d**2 + 3 * q.d * q.bias,
            both(
                "The output projection after the heads is missing: four maps, not three.",
                "漏了各头之后的输出投影：共四个映射，而不是三个。",
            ),
        ),
        "full_size_heads": Slip(
            q.heads * 3 * q.d * (q.d + q.bias) + q.d * (q.d + q.bias),
            both(
                f"Each head was given full ${q.d} \\times {q.d}$ maps. The heads share the width.",
                f"给每个头都用了 ${q.d} \\times {q.d}$ 的映射。各头是平分宽度的。",
            ),
        ),
        "divided_by_heads": Slip(
            4 * q.d**2 // q.heads + 4 * q.d * q.bias,
            both(
                "Divided by the number of heads: that is one head's share only.",
                "除以了头数：那只是一个头的份额。",
            ),
        ),
        "biases_forgotten": Slip(
            4 * q.d**2,
            both(
                f"The four biases of ${q.d}$ entries are missing.",
                f"漏了四个长度为 ${q.d}$ 的偏置。",
            ),
        ),
    }
