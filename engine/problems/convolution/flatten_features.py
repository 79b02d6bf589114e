"""in_features of the first linear layer after two blocks of convolution, ReLU and pooling.

Square images of n by n pixels; the answer is the number of values of one image after Flatten.

Source: LeCun et al., Gradient-based learning applied to document recognition (1998), section II.B
(two convolutions with subsampling, then dense layers); PyTorch documentation of torch.nn.Flatten.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.networks.volumes import blocks
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Inputs of the first linear layer", "首个全连接层的输入维数")
SKILL = "conv-shapes"
DIFFICULTY = 2
FORM = one(whole())
LEVELS = {
    "easy": both("small images, stride 1", "小图片，步长 1"),
    "interview": both("padding varies, stride 1 or 2", "填充各异，步长 1 或 2"),
    "hard": both("large images, stride up to 4", "大图片，步长至 4"),
}
PINNED = {1: 1152, 2: 576, 3: 588}


@dataclass(frozen=True)
class Params:
    """Images: ``batch``, channels ``c``, side ``n``; convolutions: ``c1``, ``k1``, ... ``p2``."""

    batch: int
    c: int
    n: int
    c1: int
    k1: int
    s1: int
    p1: int
    c2: int
    k2: int
    p2: int

    def __post_init__(self) -> None:
        least = min(self.batch, self.c, self.n, self.c1, self.k1, self.s1, self.c2, self.k2)
        require(least >= 1 and min(self.p1, self.p2) >= 0, "sizes are at least 1, p1, p2 >= 0")
        require(max(self.batch, self.c, self.c1, self.c2, self.n) <= 10**4, "at most 10000")
        require(max(self.p1, self.p2) <= 100, "the padding is at most 100")
        require(self.sides[0] >= 2 and self.sides[2] >= 2, "a map is too small for its pooling")

    @property
    def sides(self) -> tuple[int, int, int, int]:
        """Side of the map after each convolution and each pooling."""
        first = (self.n + 2 * self.p1 - self.k1) // self.s1 + 1
        pooled = first // 2
        second = pooled + 2 * self.p2 - self.k2 + 1
        return first, pooled, second, second // 2


def draw(rng: Random, level: str) -> Params:
    """The first stride above 1 only where the image is large enough for both blocks."""
    sizes = {"easy": (28, 32, 36, 40), "interview": (28, 32, 48, 64), "hard": (96, 128, 160, 227)}
    n = rng.choice(sizes[level])
    k1 = rng.choice((3, 5, 7) if level != "easy" else (3, 5))
    k2 = rng.choice((3, 5) if level != "easy" else (3,))
    s1 = rng.randint(2, 4) if level == "hard" else rng.randint(1, 2) if n >= 48 else 1
    p1, p2 = rng.choice((0, 0, 1, k1 // 2)), rng.choice((0, 0, 1, k2 // 2))
    c, c1, c2 = rng.choice((1, 3)), rng.choice((6, 8, 16)), rng.choice((12, 16, 20, 32))
    return Params(rng.choice((2, 4, 8)), c, n, c1, k1, s1, p1, c2, k2, p2)


def statement(q: Params) -> Text:
    """What is asked."""
    layers = (
        f"1. `Conv2d({q.c}, {q.c1}, {q.k1}, stride={q.s1}, padding={q.p1})`, `ReLU`, "
        f"`MaxPool2d(2)`\n"
        f"2. `Conv2d({q.c1}, {q.c2}, {q.k2}, stride=1, padding={q.p2})`, `ReLU`, `MaxPool2d(2)`\n"
        "3. `Flatten()`, `Linear(in_features, 10)`"
    )
    shape = f"({q.batch}, {q.c}, {q.n}, {q.n})"
    return both(
        f"A batch of images of shape ${shape}$ (batch, channels, height, width) goes through these "
        "PyTorch layers; the convolutions' arguments are channels in, channels out, kernel size:"
        f"\n\n{layers}\n\nWhat is `in_features`?",
        f"一批形状为 ${shape}$（批量、通道、高、宽）的图片依次经过以下 PyTorch 层；"
        f"卷积的前三个参数为输入通道数、输出通道数、核大小：\n\n{layers}\n\n"
        "`in_features` 是多少？",
    )


def solve(q: Params) -> int:
    """Channels of the last convolution times its pooled map."""
    return q.c2 * q.sides[3] * q.sides[3]


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    a, b, c, d = q.sides
    first = f"\\lfloor ({q.n} + 2 \\cdot {q.p1} - {q.k1})/{q.s1} \\rfloor + 1 = {a}"
    second = f"{b} + 2 \\cdot {q.p2} - {q.k2} + 1 = {c}"
    halves = f"\\lfloor {a}/2 \\rfloor = {b}", f"\\lfloor {c}/2 \\rfloor = {d}"
    return [
        both(
            f"First block: ${first}$ after the convolution, ${halves[0]}$ after pooling.",
            f"第一块：卷积后 ${first}$，池化后 ${halves[0]}$。",
        ),
        both(
            f"Second block: ${second}$ after the convolution, ${halves[1]}$ after pooling.",
            f"第二块：卷积后 ${second}$，池化后 ${halves[1]}$。",
        ),
        both(
            f"Flatten keeps the batch axis and joins channels, height and width: "
            f"${q.c2} \\cdot {d} \\cdot {d} = {solve(q)}$.",
            f"Flatten 保留批量轴，把通道、高、宽合为一轴："
            f"${q.c2} \\cdot {d} \\cdot {d} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """The width that a stack of torch's layers returns."""
    import torch

    images = torch.zeros(q.batch, q.c, q.n, q.n, device="meta")
    blocks = (
        torch.nn.Conv2d(q.c, q.c1, q.k1, q.s1, q.p1, device="meta"),
        torch.nn.MaxPool2d(2),
        torch.nn.Conv2d(q.c1, q.c2, q.k2, 1, q.p2, device="meta"),
        torch.nn.MaxPool2d(2),
        torch.nn.Flatten(),
    )
    return int(torch.nn.Sequential(*blocks)(images).shape[1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right, side = solve(q), q.sides[3]
    pooled = q.n // 4
    return {
        "size_kept_by_convolutions": Slip(
            q.c2 * pooled * pooled,
            both(
                f"Only the poolings were counted, ${q.n}/4$. A convolution changes the side, too, "
                "unless its stride is $1$ and its padding $(k-1)/2$.",
                f"只算了池化的 ${q.n}/4$。卷积也会改变边长，除非步长为 $1$ 且填充为 $(k-1)/2$。",
            ),
        ),
        "poolings_left_out": Slip(
            q.c2 * (q.sides[0] + 2 * q.p2 - q.k2 + 1) ** 2 if q.sides[0] >= q.k2 else None,
            both(
                "The poolings were left out; each of them halves the side (rounded down).",
                "漏了池化；每次池化都使边长减半（向下取整）。",
            ),
        ),
        "channels_multiplied": Slip(
            right * q.c1,
            both(
                f"The channels of both convolutions were multiplied. The second one sums over the "
                f"${q.c1}$ channels of the first; only its own ${q.c2}$ come out.",
                f"把两个卷积的通道数相乘了。第二个卷积对第一个的 ${q.c1}$ 个通道求和，"
                f"输出只有它自己的 ${q.c2}$ 个通道。",
            ),
        ),
        "channels_forgotten": Slip(
            side * side,
            both(
                f"That is one channel of ${side} \\times {side}$; there are ${q.c2}$.",
                f"这只是一个 ${side} \\times {side}$ 的通道；一共有 ${q.c2}$ 个。",
            ),
        ),
        "batch_flattened": Slip(
            right * q.batch,
            both(
                f"The batch of ${q.batch}$ was flattened, too. `Flatten` starts at axis $1$; each "
                "image keeps its own row.",
                f"把批量 ${q.batch}$ 也展平了。`Flatten` 从第 $1$ 轴开始，每张图片各占一行。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The image and the maps after both blocks."""
    first, second = (q.c1, q.k1, q.s1, q.p1), (q.c2, q.k2, 1, q.p2)
    return blocks(language, channels=q.c, side=q.n, first=first, second=second)
