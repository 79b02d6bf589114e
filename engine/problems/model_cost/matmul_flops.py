"""FLOPs of a batch of matrix products; one multiply-accumulate counts as two.

Source: Golub and Van Loan, Matrix Computations (4th edition, 2013), section 1.1; PyTorch,
torch.utils.flop_counter (2 FLOPs per multiply-accumulate).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.shapes import matmul
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("FLOPs of a matrix product", "矩阵乘法的 FLOPs")
SKILL = "matmul-cost"
DIFFICULTY = 1
FORM = one(whole(unit="FLOPs"))
LEVELS = {
    "easy": both("a single small product", "单个小矩阵乘法"),
    "interview": both("a batch of products", "一批矩阵乘法"),
    "hard": both("a batch of large products", "一批大矩阵乘法"),
}
PINNED = {1: 150960, 2: 22464, 3: 590436}


@dataclass(frozen=True)
class Params:
    """Number of products ``b``, each of an m by k and a k by n matrix."""

    b: int
    m: int
    k: int
    n: int

    def __post_init__(self) -> None:
        sizes = (self.b, self.m, self.k, self.n)
        require(min(sizes) >= 1 and max(sizes) <= 10**6, "sizes lie in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Three different sizes; a batch above easy."""
    b = 1 if level == "easy" else rng.randint(2, 8)
    if level == "hard":
        m, k, n = rng.sample((128, 256, 320, 384, 512, 640, 768, 1024, 2048), 3)
    else:
        m, k, n = rng.sample(range(2, 33 if level == "easy" else 97), 3)
    return Params(b, m, k, n)


def statement(q: Params) -> Text:
    """What is asked."""
    shapes = f"({q.b}, {q.m}, {q.k})$ and $({q.b}, {q.k}, {q.n})"
    zh = f"({q.b}, {q.m}, {q.k})$ 与 $({q.b}, {q.k}, {q.n})"
    return both(
        f"`torch.bmm` multiplies two tensors of shapes ${shapes}$, batch first. How many FLOPs "
        "does that take, counting two FLOPs for each of the multiply-accumulates that make up an "
        "entry?",
        f"`torch.bmm` 把形状为 ${zh}$ 的两个张量相乘（第一维是批）。共需多少 FLOPs？"
        "结果的每个元素由若干次乘加得到，每次乘加计两个 FLOPs。",
    )


def solve(q: Params) -> int:
    """Two for each of k multiply-accumulates in each entry of each product."""
    return 2 * q.b * q.m * q.n * q.k


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    entries = q.b * q.m * q.n
    macs = entries * q.k
    product = f"{q.b} \\cdot {q.m} \\cdot {q.n} = {entries}"
    return [
        both(
            f"The result has the shape $({q.b}, {q.m}, {q.n})$: ${product}$ entries.",
            f"结果的形状为 $({q.b}, {q.m}, {q.n})$，共 ${product}$ 个元素。",
        ),
        both(
            f"Each entry is a dot product of length ${q.k}$: ${entries} \\cdot {q.k} = {macs}$ "
            "multiply-accumulates.",
            f"每个元素是长度为 ${q.k}$ 的点积：${entries} \\cdot {q.k} = {macs}$ 次乘加。",
        ),
        both(
            f"Two FLOPs each: $2 \\cdot {macs} = {solve(q)}$.",
            f"每次两个 FLOPs：$2 \\cdot {macs} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Count with torch on the meta device, which computes shapes only."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    left = torch.empty(q.b, q.m, q.k, device="meta")
    right = torch.empty(q.b, q.k, q.n, device="meta")
    with FlopCounterMode(display=False) as counter:
        torch.bmm(left, right)
    return int(counter.get_total_flops())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    entries = q.b * q.m * q.n
    return {
        "macs_as_flops": Slip(
            entries * q.k,
            both(
                "Those are the multiply-accumulates. Each is a multiplication and an addition, "
                "two FLOPs.",
                "这是乘加次数（MACs）。每次乘加含一次乘法和一次加法，计两个 FLOPs。",
            ),
        ),
        "one_operation_per_entry": Slip(
            entries,
            both(
                f"Only the entries of the result were counted. Each of them is a sum over "
                f"${q.k}$ products.",
                f"只数了结果的元素个数。每个元素是 ${q.k}$ 项乘积之和。",
            ),
        ),
        "first_addition_left_out": Slip(
            entries * (2 * q.k - 1),
            both(
                f"A sum of ${q.k}$ products takes indeed only ${q.k - 1}$ additions, but the "
                f"convention asked for counts two FLOPs for each of ${q.k}$ multiply-accumulates.",
                f"${q.k}$ 项相加确实只需 ${q.k - 1}$ 次加法，"
                f"但题目约定 ${q.k}$ 次乘加每次都计两个 FLOPs。",
            ),
        ),
        "one_product": Slip(
            2 * q.m * q.n * q.k,
            both(
                f"That is one product; the batch has ${q.b}$.",
                f"这只是一个矩阵乘法；批中有 ${q.b}$ 个。",
            ),
        ),
        "sizes_added": Slip(
            2 * q.b * (q.m + q.n) * q.k,
            both(
                "The entries of the two factors were counted. Every row of the one meets every "
                f"column of the other, ${q.m} \\cdot {q.n}$ pairs.",
                "数的是两个因子的元素。左边每一行都要与右边每一列相乘，"
                f"共 ${q.m} \\cdot {q.n}$ 对。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The factors as sheets."""
    return matmul(language, batch=q.b, first=(q.m, q.k), second=(q.k, q.n))
