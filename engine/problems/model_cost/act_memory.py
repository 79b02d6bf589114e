"""Memory of one activation tensor, in bytes and in MiB.

The first axis of the shape is the batch; 1 MiB is 2^20 bytes.

Source: PyTorch documentation of torch.dtype and torch.Tensor.nbytes; IEC 80000-13 (2008) for the
prefix mebi.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from random import Random

from engine.answers.form import real, several, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import tex

VERSION = 1
TITLE = both("Memory of an activation tensor", "激活张量占用的显存")
SKILL = "memory-cost"
DIFFICULTY = 1
FORM = several(whole("bytes", unit="bytes", zh="字节数"), real("MiB", absolute=0.0, unit="MiB"))
LEVELS = {
    "easy": both("a batch of vectors, 32 or 16 bits", "一批向量，32 或 16 位"),
    "interview": both("a batch of feature maps, five types", "一批特征图，五种类型"),
    "hard": both("a batch of feature volumes with a time axis", "带时间轴的一批特征"),
}
PINNED = {1: (983040, 0.9375), 2: (978432, 0.9331054688), 3: (465920, 0.4443359375)}
BYTES = {"float64": 8, "float32": 4, "bfloat16": 2, "float16": 2, "int8": 1}


@dataclass(frozen=True)
class Params:
    """Shape, the batch first, and torch's name of the type."""

    shape: tuple[int, ...]
    dtype: str

    def __post_init__(self) -> None:
        require(2 <= len(self.shape) <= 6, "the shape has 2 to 6 axes")
        require(all(1 <= n <= 10**6 for n in self.shape), "sizes lie in 1 to 1000000")
        require(prod(self.shape) <= 10**15, "at most 10^15 numbers")
        require(self.dtype in BYTES, f"dtype is one of {', '.join(BYTES)}")


def draw(rng: Random, level: str) -> Params:
    """Batches above 1; all five types above easy, each as often as the others."""
    if level == "easy":
        vectors = (rng.choice((16, 32, 64, 128)), 256 * rng.randint(1, 20))
        return Params(vectors, rng.choice(("float32", "float16")))
    sides = rng.sample((7, 14, 16, 28, 32, 56, 64, 112), 2)
    channels = 8 * rng.randint(1, 16)
    times = (rng.choice((4, 8, 10, 16)),) if level == "hard" else ()
    batch = rng.randint(2, 8 if times else 32)
    return Params((batch, channels, *times, *sides), rng.choice(tuple(BYTES)))


def statement(q: Params) -> Text:
    """What is asked."""
    shape = f"({', '.join(map(str, q.shape))})"
    return both(
        f"For the backward pass, a layer keeps one activation tensor of shape ${shape}$ (batch "
        f"first) and type `{q.dtype}`. How many bytes does the tensor take, and how many **MiB** "
        f"($2^{{20}}$ bytes)? For the MiB three significant figures are enough.",
        f"为了反向传播，某层保存一个形状为 ${shape}$（第一维是批）、类型为 `{q.dtype}` 的激活张量。"
        f"它占多少字节？合多少 **MiB**（$2^{{20}}$ 字节）？MiB 保留三位有效数字即可。",
    )


def solve(q: Params) -> tuple[int, float]:
    """Numbers times the width of one."""
    size = prod(q.shape) * BYTES[q.dtype]
    return size, size / 2**20


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    size, mebibytes = solve(q)
    count, width = prod(q.shape), BYTES[q.dtype]
    product = " \\cdot ".join(map(str, q.shape))
    unit = "byte" if width == 1 else "bytes"
    return [
        both(
            f"The tensor holds ${product} = {count}$ numbers.",
            f"张量共有 ${product} = {count}$ 个数。",
        ),
        both(
            f"`{q.dtype}` takes ${8 * width}$ bits a number, that is ${width}$ {unit}: "
            f"${count} \\cdot {width} = {size}$ bytes.",
            f"`{q.dtype}` 每个数占 ${8 * width}$ 位，即 ${width}$ 字节："
            f"${count} \\cdot {width} = {size}$ 字节。",
        ),
        both(
            f"One MiB is $2^{{20}} = {2**20}$ bytes: ${size}/{2**20} = {tex(mebibytes)}$ MiB.",
            f"一个 MiB 是 $2^{{20}} = {2**20}$ 字节：${size}/{2**20} = {tex(mebibytes)}$ MiB。",
        ),
    ]


def oracle(q: Params) -> tuple[int, float]:
    """The bytes of the tensor that torch would allocate."""
    import torch

    size = torch.empty(q.shape, dtype=getattr(torch, q.dtype), device="meta").nbytes
    return size, size / 1024 / 1024


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    size, mebibytes = solve(q)
    width, numbers = BYTES[q.dtype], prod(q.shape)
    batch = q.shape[0]
    return {
        "megabytes": Slip(
            (size, size / 10**6),
            both(
                "The second value is in MB ($10^6$ bytes). MiB was asked for: divide by "
                f"$2^{{20}} = {2**20}$.",
                f"第二个值是 MB（$10^6$ 字节）。题目要求 MiB：应除以 $2^{{20}} = {2**20}$。",
            ),
        ),
        "always_four_bytes": Slip(
            (4 * numbers, 4 * numbers / 2**20),
            both(
                f"Four bytes a number is `float32`; `{q.dtype}` takes ${width}$.",
                f"每个数四字节的是 `float32`；`{q.dtype}` 占 ${width}$ 字节。",
            ),
        ),
        "bits_as_bytes": Slip(
            (8 * size, 8 * mebibytes),
            both(
                f"${8 * width}$ is the width of `{q.dtype}` in bits. Eight bits are one byte, so "
                f"it is ${width}$.",
                f"`{q.dtype}` 的 ${8 * width}$ 是位数。八位为一字节，即 ${width}$ 字节。",
            ),
        ),
        "batch_forgotten": Slip(
            (size // batch, mebibytes / batch),
            both(
                f"That is one sample. The batch has ${batch}$, and activations are kept for each.",
                f"这只是一个样本。批中有 ${batch}$ 个，每个样本的激活都要保存。",
            ),
        ),
        "numbers_as_bytes": Slip(
            (numbers, numbers / 2**20),
            both(
                f"The numbers were counted, not their bytes: each takes ${width}$.",
                f"数的是元素个数而不是字节数：每个数占 ${width}$ 字节。",
            ),
        ),
    }
