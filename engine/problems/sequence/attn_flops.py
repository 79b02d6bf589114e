"""FLOPs of the two matrix products of scaled dot-product attention, projections excluded.

One multiply-accumulate counts as two FLOPs; softmax and scaling are not counted.

Source: Vaswani et al., Attention is all you need (2017), table 1; PyTorch,
torch.utils.flop_counter.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.networks.matrices import queries_and_keys
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Cost of attention", "注意力的计算量")
SKILL = "attention-cost"
DIFFICULTY = 2
QUESTION = "56"
FORM = one(whole(unit="FLOPs"))
LEVELS = {
    "easy": both("one sequence", "单个序列"),
    "interview": both("a batch with several heads", "批量与多头"),
    "hard": both("longer sequences", "更长的序列"),
}
PINNED = {1: 76800, 2: 51200, 3: 25165824}


@dataclass(frozen=True)
class Params:
    """``batch``, sequence ``length``, number of ``heads``, ``size`` of a head."""

    batch: int
    length: int
    heads: int
    size: int

    def __post_init__(self) -> None:
        counts = (self.batch, self.length, self.heads, self.size)
        require(min(counts) >= 1 and max(counts) <= 10**5, "counts lie in 1 to 100000")


def draw(rng: Random, level: str) -> Params:
    """Length and head size differ, so that swapping them shows."""
    batch = 1 if level == "easy" else rng.randint(2, 8)
    heads = rng.choice((2, 4, 8, 12))
    lengths = (128, 256, 384, 512) if level == "hard" else (10, 20, 48, 100, 128)
    size = rng.choice((8, 16, 32, 64))
    return Params(batch, rng.choice(lengths), heads, size)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Self-attention over ${q.batch}$ {_noun(q)} of ${q.length}$ tokens with ${q.heads}$ heads "
        f"of size ${q.size}$. How many FLOPs do the products $QK^\\top$ and $AV$ take together, "
        "counting two per multiply-accumulate (no projections, no softmax, no mask)?",
        f"对 ${q.batch}$ 个长度为 ${q.length}$ 的序列做自注意力，${q.heads}$ 个头，每头维数 "
        f"${q.size}$。$QK^\\top$ 与 $AV$ 两次乘法共需多少 FLOPs？一次乘加计两个 FLOPs，"
        "不计投影、softmax 与掩码。",
    )


def solve(q: Params) -> int:
    """Two products of T by d by T, two FLOPs each."""
    return 4 * q.batch * q.heads * q.length**2 * q.size


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    scores = q.length**2
    macs = scores * q.size
    total = 2 * q.batch * q.heads * macs
    return [
        both(
            f"In one head $QK^\\top$ has ${q.length}^2 = {scores}$ scores, each a sum over "
            f"${q.size}$ products: ${macs}$ multiply-accumulates. $AV$ takes as many.",
            f"一个头中 $QK^\\top$ 有 ${q.length}^2 = {scores}$ 个分数，"
            f"每个是 ${q.size}$ 项乘积之和：${macs}$ 次乘加。$AV$ 同样多。",
        ),
        both(
            f"${q.batch}$ {_noun(q)} and ${q.heads}$ heads: $2 \\cdot {q.batch} \\cdot {q.heads} "
            f"\\cdot {macs} = {total}$ multiply-accumulates.",
            f"${q.batch}$ 个序列、${q.heads}$ 个头：$2 \\cdot {q.batch} \\cdot {q.heads} "
            f"\\cdot {macs} = {total}$ 次乘加。",
        ),
        both(
            f"Two FLOPs each: $2 \\cdot {total} = {solve(q)}$.",
            f"每次两个 FLOPs：$2 \\cdot {total} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Count with torch on the meta device, which computes shapes only."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    shape = (q.batch * q.heads, q.length, q.size)
    query, key, value = (torch.empty(shape, device="meta") for _ in range(3))
    with FlopCounterMode(display=False) as counter:
        torch.bmm(torch.bmm(query, key.transpose(1, 2)), value)
    return int(counter.get_total_flops())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "one_product_or_macs": Slip(
            solve(q) // 2,
            both(
                "Half of it: either only one of the two products was counted, or one FLOP per "
                "multiply-accumulate.",
                "只有一半：要么只算了两次乘法中的一次，要么一次乘加只计了一个 FLOP。",
            ),
        ),
        "length_and_size_swapped": Slip(
            4 * q.batch * q.heads * q.length * q.size**2,
            both(
                "Length and head size were swapped. Attention is quadratic in the **length**.",
                "把长度与头维数弄反了。注意力对**长度**是平方的。",
            ),
        ),
        "heads_twice": Slip(
            solve(q) * q.heads,
            both(
                f"The heads were counted twice: a head has size ${q.size}$, not the model's "
                f"${q.heads * q.size}$.",
                f"头数乘了两次：每头维数是 ${q.size}$，而不是模型的 ${q.heads * q.size}$。",
            ),
        ),
        "one_head": Slip(
            solve(q) // q.heads,
            both(f"That is one of the ${q.heads}$ heads.", f"这只是 ${q.heads}$ 个头中的一个。"),
        ),
    }


def _noun(q: Params) -> str:
    return "sequence" if q.batch == 1 else "sequences"


def figure(q: Params, language: str) -> str:
    """Queries, keys and values of every head as sheets."""
    return queries_and_keys(language, length=q.length, size=q.size, heads=q.heads, batch=q.batch)
