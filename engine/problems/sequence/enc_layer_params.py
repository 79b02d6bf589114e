"""Number of parameters of a transformer encoder layer: attention, feed-forward net, two norms.

Source: Vaswani et al., Attention is all you need (2017), sections 3.1 to 3.3; PyTorch documentation
of torch.nn.TransformerEncoderLayer (bias=False also drops the shift of the LayerNorms).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of a transformer encoder layer", "Transformer 编码层的参数量")
SKILL = "transformer-parameters"
DIFFICULTY = 2
FORM = one(whole())
LEVELS = {
    "easy": both("small, feed-forward width 2d or 4d", "尺寸小，前馈宽度为 2d 或 4d"),
    "interview": both("any feed-forward width", "任意前馈宽度"),
    "hard": both("wide, half of the layers without biases", "更宽，一半没有偏置"),
}
PINNED = {1: 736, 2: 464, 3: 3016}


@dataclass(frozen=True)
class Params:
    """Model width ``d``, ``heads`` (divides ``d``), feed-forward width ``ff``, biases or not."""

    d: int
    heads: int
    ff: int
    bias: bool

    def __post_init__(self) -> None:
        require(1 <= self.d <= 10**5 and self.heads >= 1, "d in 1 to 100000, heads >= 1")
        require(self.d % self.heads == 0, "heads must divide d")
        require(1 <= self.ff <= 10**6, "ff in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Feed-forward widths that are no multiple of four widths, so that 12 d^2 is far off."""
    heads = rng.choice({"easy": (2, 3, 4), "interview": (2, 4, 8), "hard": (8, 12, 16)}[level])
    if level == "easy":
        d = heads * rng.randint(2, 12)
        return Params(d, heads, rng.choice((2, 4)) * d, True)
    d = heads * rng.choice((4, 8, 10, 16) if level == "interview" else (32, 64))
    ff = rng.choice([w for w in range(d, 6 * d, max(8, d // 4)) if w != 4 * d])
    return Params(d, heads, ff, level == "interview" or rng.random() < 0.5)


def statement(q: Params) -> Text:
    """What is asked."""
    biases = {
        True: both("all maps have biases", "所有映射都有偏置"),
        False: both(
            "nothing has a bias, not even the LayerNorms (`bias=False`)",
            "全部没有偏置，LayerNorm 也不例外（`bias=False`）",
        ),
    }[q.bias]
    return both(
        f"A transformer encoder layer as in PyTorch: width $d = {q.d}$, ${q.heads}$ heads, "
        f"feed-forward net of inner width ${q.ff}$, two LayerNorms; {biases['en']}. How many "
        "trainable parameters does it have?",
        f"一个 Transformer 编码层（同 PyTorch）：宽度 $d = {q.d}$，${q.heads}$ 个头，前馈网络的"
        f"中间宽度为 ${q.ff}$，两个 LayerNorm；{biases['zh']}。它有多少个可训练参数？",
    )


def solve(q: Params) -> int:
    """Four square maps, two rectangular ones, two norms with scale and shift."""
    attention = 4 * q.d * (q.d + q.bias)
    feed_forward = 2 * q.d * q.ff + (q.ff + q.d) * q.bias
    return attention + feed_forward + 2 * q.d * (1 + q.bias)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    d, ff = q.d, q.ff
    attention, up, down = 4 * d * (d + q.bias), ff * (d + q.bias), d * (ff + q.bias)
    norms = 2 * d * (1 + q.bias)
    wide, inner = (f"({n} + 1)" if q.bias else f"{n}" for n in (d, ff))
    inside = f"4 \\cdot {d} \\cdot {wide} = {attention}"
    maps = f"{ff} \\cdot {wide} + {d} \\cdot {inner} = {up + down}"
    scales = f"2 \\cdot {2 if q.bias else 1} \\cdot {d} = {norms}"
    total = f"{attention} + {up + down} + {norms} = {solve(q)}"
    return [
        both(
            f"Attention: maps for query, key, value and output, whatever the number of heads: "
            f"${inside}$.",
            f"注意力：查询、键、值、输出四个映射，与头数无关：${inside}$。",
        ),
        both(
            f"Feed-forward net: up to ${ff}$ and back to ${d}$: ${maps}$.",
            f"前馈网络：升到 ${ff}$ 再回到 ${d}$：${maps}$。",
        ),
        both(
            f"Norms: {'scale and shift' if q.bias else 'a scale only'}, twice: ${scales}$.",
            f"归一化：{'缩放与平移' if q.bias else '只有缩放'}，共两层：${scales}$。",
        ),
        both(f"Together: ${total}$.", f"合计：${total}$。"),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.TransformerEncoderLayer(q.d, q.heads, q.ff, bias=q.bias, device="meta")
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right, d, ff = solve(q), q.d, q.ff
    square = d * (d + q.bias)
    return {
        "norms_forgotten": Slip(
            right - 2 * d * (1 + q.bias),
            both(
                f"The two LayerNorms are missing; each has a vector of length ${d}$ for the scale"
                + (" and one for the shift." if q.bias else "."),
                f"漏了两个 LayerNorm；每个有一个长 ${d}$ 的缩放向量"
                + ("和一个平移向量。" if q.bias else "。"),
            ),
        ),
        "output_projection_forgotten": Slip(
            right - square,
            both(
                "The output projection after the heads is missing: attention has four maps.",
                "漏了各头之后的输出投影：注意力共有四个映射。",
            ),
        ),
        "one_feed_forward_map": Slip(
            right - d * (ff + q.bias),
            both(
                f"The feed-forward net has two maps: up to ${ff}$ and back to ${d}$.",
                f"前馈网络有两个映射：先升到 ${ff}$，再回到 ${d}$。",
            ),
        ),
        "full_size_heads": Slip(
            right + 3 * (q.heads - 1) * square,
            both(
                f"Each head was given full ${d} \\times {d}$ maps. The heads share the width, "
                f"${d // q.heads}$ each.",
                f"给每个头都用了 ${d} \\times {d}$ 的映射。各头平分宽度，每头 ${d // q.heads}$。",
            ),
        ),
        "biases_forgotten": Slip(
            right - 5 * d - ff if q.bias else None,
            both(
                f"The biases of the six maps are missing: five of length ${d}$, one of ${ff}$.",
                f"漏了六个映射的偏置：五个长 ${d}$，一个长 ${ff}$。",
            ),
        ),
        "rule_of_thumb": Slip(
            12 * d**2,
            both(
                "$12 d^2$ is a rule of thumb: it takes the inner width as $4d$ and leaves out "
                "biases and norms.",
                "$12 d^2$ 只是经验公式：假定中间宽度为 $4d$，且不计偏置与归一化。",
            ),
        ),
    }
