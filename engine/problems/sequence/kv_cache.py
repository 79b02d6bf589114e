"""Memory of the key-value cache of a decoder, in MiB.

Keys and values of every layer, for every key-value head, position and sequence of the batch.

Source: Pope et al., Efficiently scaling transformer inference (2022), section 3.3; Ainslie et al.,
GQA (2023) for key-value heads shared by several query heads.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.groups import heads
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Size of a key-value cache", "KV 缓存的大小")
SKILL = "kv-cache"
DIFFICULTY = 2
QUESTION = "56"
FORM = one(real(unit="MiB"))
LEVELS = {
    "easy": both("one sequence, all heads", "单个序列，全部头"),
    "interview": both("batch and shared key-value heads", "批量与共享的 KV 头"),
    "hard": both("longer contexts", "更长的上下文"),
}
PINNED = {1: 112.0, 2: 20.25, 3: 138.0}
BYTES = {"float32": 4, "float16": 2, "bfloat16": 2, "int8": 1}


@dataclass(frozen=True)
class Params:
    """Layers, query heads, key-value heads, size of a head, length, batch, dtype."""

    layers: int
    heads: int
    kv_heads: int
    size: int
    length: int
    batch: int
    dtype: str

    def __post_init__(self) -> None:
        counts = (self.layers, self.heads, self.kv_heads, self.size, self.length, self.batch)
        require(min(counts) >= 1 and max(counts) <= 10**6, "counts lie in 1 to 1000000")
        require(self.heads % self.kv_heads == 0, "kv_heads must divide heads")
        require(self.dtype in BYTES, f"dtype is one of {', '.join(BYTES)}")


def draw(rng: Random, level: str) -> Params:
    """Shared key-value heads in two draws of three above easy."""
    kv_heads = rng.choice((2, 4, 8))
    shared = 1 if level == "easy" else rng.choice((1, 2, 4))
    lengths = {"easy": (256, 512), "interview": (512, 1024, 1536, 2048), "hard": (4096, 8192)}
    batch = 1 if level == "easy" else rng.randint(2, 8)
    dtype = rng.choice(tuple(BYTES))
    size = rng.choice((32, 64, 128))
    layers = rng.randint(4, 32)
    return Params(
        layers, kv_heads * shared, kv_heads, size, rng.choice(lengths[level]), batch, dtype
    )


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A decoder has ${q.layers}$ layers with ${q.heads}$ query heads and ${q.kv_heads}$ "
        f"key-value heads of size ${q.size}$. It has read ${q.batch}$ "
        f"{'sequence' if q.batch == 1 else 'sequences'} of ${q.length}$ tokens. How large is its "
        f"key-value cache in **MiB** ($2^{{20}}$ bytes), stored as `{q.dtype}`? {THREE['en']}",
        f"一个解码器有 ${q.layers}$ 层，每层 ${q.heads}$ 个查询头、${q.kv_heads}$ 个键值头，"
        f"头的维数为 ${q.size}$。它已读入 ${q.batch}$ 个长度为 ${q.length}$ 的序列。以 `{q.dtype}` "
        f"存储时 KV 缓存有多少 **MiB**（$2^{{20}}$ 字节）？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Two tensors a layer."""
    return _mebibytes(q, q.kv_heads)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    each = 2 * q.layers * q.kv_heads * q.size
    tokens = q.batch * q.length
    width = BYTES[q.dtype]
    return [
        both(
            f"A token stores a key and a value in every layer: $2 \\cdot {q.layers} \\cdot "
            f"{q.kv_heads} \\cdot {q.size} = {each}$ numbers. Query heads store nothing.",
            f"每个词元在每层存一个键和一个值：$2 \\cdot {q.layers} \\cdot {q.kv_heads} \\cdot "
            f"{q.size} = {each}$ 个数。查询不用存。",
        ),
        both(
            f"${q.batch} \\cdot {q.length} = {tokens}$ tokens, "
            f"${width}$ {'byte' if width == 1 else 'bytes'} a number: "
            f"${each} \\cdot {tokens} \\cdot {width} = {each * tokens * width}$ bytes.",
            f"${q.batch} \\cdot {q.length} = {tokens}$ 个词元，每个数 ${width}$ 字节："
            f"${each} \\cdot {tokens} \\cdot {width} = {each * tokens * width}$ 字节。",
        ),
        both(
            f"Divided by $2^{{20}}$: ${tex(solve(q))}$ MiB.",
            f"除以 $2^{{20}}$：${tex(solve(q))}$ MiB。",
        ),
    ]


def oracle(q: Params) -> float:
    """Sum the bytes of the tensors that torch would allocate, one per layer and kind."""
    import torch

    total = 0
    for _ in range(q.layers):
        for _kind in ("key", "value"):
            shape = (q.batch, q.kv_heads, q.length, q.size)
            total += torch.empty(shape, dtype=getattr(torch, q.dtype), device="meta").nbytes
    return total / 1024 / 1024


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right = solve(q)
    return {
        "keys_only": Slip(
            right / 2,
            both("Keys **and** values are stored: twice as much.", "键**和**值都要存：要乘以二。"),
        ),
        "query_heads": Slip(
            _mebibytes(q, q.heads),
            both(
                f"The ${q.heads}$ query heads were counted. Several of them share one key-value "
                f"head; only ${q.kv_heads}$ are stored.",
                f"按 ${q.heads}$ 个查询头计算了。"
                f"多个查询头共用一个键值头，只存 ${q.kv_heads}$ 个。",
            ),
        ),
        "one_layer": Slip(
            right / q.layers,
            both(
                f"That is one layer; every one of the ${q.layers}$ layers has its own cache.",
                f"这只是一层；${q.layers}$ 层各有自己的缓存。",
            ),
        ),
        "one_sequence": Slip(
            right / q.batch,
            both(
                f"That is one sequence of the batch of ${q.batch}$.",
                f"这只是批中 ${q.batch}$ 个序列里的一个。",
            ),
        ),
        "megabytes": Slip(
            right * 1.048576,
            both(
                "That is in MB ($10^6$ bytes); MiB was asked for.",
                "这是以 MB（$10^6$ 字节）计；题目要求 MiB。",
            ),
        ),
    }


def _mebibytes(q: Params, heads: int) -> float:
    numbers = 2 * q.layers * heads * q.size * q.length * q.batch
    return float(numbers * BYTES[q.dtype] / 2**20)


def figure(q: Params, language: str) -> str:
    """Query heads and the key-value heads that they share."""
    return heads(language, queries=q.heads, shared=q.kv_heads, size=q.size)
