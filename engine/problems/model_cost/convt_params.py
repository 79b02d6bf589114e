"""Parameters of a transposed convolution, and the four sizes of its weight tensor.

PyTorch's layout: the weight is that of the convolution being transposed, whose outputs are the
inputs here, so the input channels come first. The first value counts numbers.

Source: PyTorch documentation of torch.nn.ConvTranspose2d (shape of weight and bias); Dumoulin and
Visin, A guide to convolution arithmetic for deep learning (2016), chapter 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.networks.groups import channels
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of a transposed convolution", "转置卷积的参数量")
SKILL = "conv-parameters"
DIFFICULTY = 2
FORM = several(
    whole("parameters", zh="参数量"),
    whole("shape[0]"),
    whole("shape[1]"),
    whole("shape[2]"),
    whole("shape[3]"),
)
LEVELS = {
    "easy": both("square kernel, no groups, with bias", "方形核，不分组，有偏置"),
    "interview": both("two or four groups, bias on or off", "常分 2 或 4 组，偏置开或关"),
    "hard": both("rectangular kernels, more channels", "非方形核，更多通道"),
}
PINNED = {1: (980, 12, 20, 2, 2), 2: (1536, 12, 8, 4, 4), 3: (12024, 20, 24, 5, 5)}


@dataclass(frozen=True)
class Params:
    """Channels in and out, kernel height and width, groups, bias."""

    cin: int
    cout: int
    kh: int
    kw: int
    groups: int
    bias: bool

    def __post_init__(self) -> None:
        least = min(self.cin, self.cout, self.kh, self.kw, self.groups)
        require(least >= 1, "channels, kernel and groups must be at least 1")
        divides = self.cin % self.groups == 0 == self.cout % self.groups
        require(divides, "groups must divide both numbers of channels")
        require(max(self.cin, self.cout) <= 10**5, "at most 100000 channels")
        require(max(self.kh, self.kw) <= 1000, "the kernel is at most 1000")


def draw(rng: Random, level: str) -> Params:
    """Channels that differ, so that the layout shows; groups in two draws of three above easy."""
    easy = level == "easy"
    groups = 1 if easy else rng.choice((1, 2, 4))
    cin, cout = rng.sample(range(1, 33 if level == "hard" else 17), 2)
    kh = rng.randint(2, 5)
    kw = rng.choice([k for k in range(1, 8) if k != kh]) if level == "hard" else kh
    return Params(4 * cin, 4 * cout, kh, kw, groups, easy or rng.random() < 0.7)


def statement(q: Params) -> Text:
    """What is asked."""
    call = (
        f"`ConvTranspose2d({q.cin}, {q.cout}, kernel_size=({q.kh}, {q.kw}), groups={q.groups}, "
        f"bias={q.bias})`"
    )
    return both(
        f"{call} in PyTorch (the first two arguments are the channels in and out): how many "
        "trainable parameters does it have, and what are the four sizes of its `weight.shape`?",
        f"PyTorch 中的 {call}（前两个参数是输入、输出通道数）有多少个可训练参数？"
        "它的 `weight.shape` 的四个数依次是多少？",
    )


def solve(q: Params) -> tuple[int, int, int, int, int]:
    """Every input channel is spread over the output channels of its group."""
    seen = q.cout // q.groups
    return q.cin * seen * q.kh * q.kw + q.cout * q.bias, q.cin, seen, q.kh, q.kw


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    total, _, reached, _, _ = solve(q)
    weights = q.cin * reached * q.kh * q.kw
    bias = q.cout * q.bias
    shape = f"({q.cin},\\ {reached},\\ {q.kh},\\ {q.kw})"
    product = f"{q.cin} \\cdot {reached} \\cdot {q.kh} \\cdot {q.kw} = {weights}"
    added = both("No biases", "没有偏置")
    if q.bias:
        added = both(
            f"Biases: ${bias}$, one per output channel", f"偏置：每个输出通道一个，共 ${bias}$ 个"
        )
    return [
        both(
            "The weight belongs to the convolution that is transposed, and that one maps our "
            f"outputs to our inputs: its first axis counts our ${q.cin}$ input channels.",
            "权重属于被转置的那个卷积，它把这里的输出映回这里的输入："
            f"第一维是这里的 ${q.cin}$ 个输入通道。",
        ),
        both(
            f"An input channel reaches the output channels of its group, ${q.cout}/{q.groups} = "
            f"{reached}$ of them, so the shape is ${shape}$.",
            f"每个输入通道只连到本组的 ${q.cout}/{q.groups} = {reached}$ 个输出通道，"
            f"形状为 ${shape}$。",
        ),
        both(
            f"That makes ${product}$ weights. {added['en']}. Together ${weights} + {bias} = "
            f"{total}$ parameters.",
            f"权重共 ${product}$ 个。{added['zh']}。合计 ${weights} + {bias} = {total}$ 个参数。",
        ),
    ]


def oracle(q: Params) -> tuple[int, ...]:
    """Ask the layer that torch builds, without memory behind it."""
    import torch

    layer = torch.nn.ConvTranspose2d(
        q.cin, q.cout, (q.kh, q.kw), groups=q.groups, bias=q.bias, device="meta"
    )
    return sum(p.numel() for p in layer.parameters()), *layer.weight.shape


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    total, _, reached, kh, kw = solve(q)
    area = kh * kw
    seen = q.cin // q.groups
    return {
        "conv2d_layout": Slip(
            (total, q.cout, seen, kh, kw),
            both(
                "The count is right, but that is the layout of `Conv2d`, (out, in/groups, k, k). "
                "A transposed convolution has (in, out/groups, k, k).",
                "参数量对，但这是 `Conv2d` 的布局（out, in/groups, k, k）。"
                "转置卷积是（in, out/groups, k, k）。",
            ),
        ),
        "groups_ignored": Slip(
            (q.cin * q.cout * area + q.cout * q.bias, q.cin, q.cout, kh, kw),
            both(
                f"The groups were left out: an input channel reaches ${reached}$ of the "
                f"${q.cout}$ output channels.",
                f"没有考虑分组：每个输入通道只连到 ${q.cout}$ 个输出通道中的 ${reached}$ 个。",
            ),
        ),
        "groups_on_the_inputs": Slip(
            (total, seen, q.cout, kh, kw),
            both(
                "The groups divide the second axis, the outputs that a channel reaches; the first "
                f"axis keeps all ${q.cin}$ input channels.",
                f"分组除的是第二维（每个通道连到的输出）；第一维保留全部 ${q.cin}$ 个输入通道。",
            ),
        ),
        "bias_per_input": Slip(
            (total - q.cout + q.cin, q.cin, reached, kh, kw) if q.bias else None,
            both(
                f"The biases were counted on the input side. Here too, one is added to each "
                f"of the ${q.cout}$ output channels.",
                f"偏置按输入通道计数了。转置卷积同样是 ${q.cout}$ 个输出通道各加一个偏置。",
            ),
        ),
        "bias_forgotten": Slip(
            (total - q.cout, q.cin, reached, kh, kw) if q.bias else None,
            both(f"The ${q.cout}$ biases are missing.", f"漏了 ${q.cout}$ 个偏置。"),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Channels in their groups, and the kernel."""
    return channels(language, cin=q.cin, cout=q.cout, kernel=(q.kh, q.kw), groups=q.groups)
