"""Height and width of a convolution's output for a rectangular kernel and input.

Tuples are in PyTorch's order (height, width); the answer is (H_out, W_out) in pixels.

Source: PyTorch documentation of torch.nn.Conv2d; Dumoulin and Visin, A guide to convolution
arithmetic for deep learning (2016), relationship 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.windows.corner import corner
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Rectangular convolution", "非方形卷积输出")
SKILL = "conv-shapes"
DIFFICULTY = 2
QUESTION = "40"
FORM = several(whole("H", zh="高 H"), whole("W", zh="宽 W"))
LEVELS = {
    "easy": both("stride 1", "步长 1"),
    "interview": both("strides and padding differ by axis", "两轴步长与填充不同"),
    "hard": both("larger images, strides up to 4", "更大的图片，步长至 4"),
}
PINNED = {1: (9, 23), 2: (23, 3), 3: (12, 18)}

Pair = tuple[int, int]


@dataclass(frozen=True)
class Params:
    """Input size, kernel, stride and padding, each (height, width)."""

    size: tuple[int, int]
    kernel: tuple[int, int]
    stride: tuple[int, int]
    padding: tuple[int, int]

    def __post_init__(self) -> None:
        require(min(*self.size, *self.kernel, *self.stride) >= 1, "sizes must be at least 1")
        require(min(self.padding) >= 0 and max(self.size) <= 10**6, "p >= 0, size <= 1000000")
        fits = (
            k <= n + 2 * p for n, k, p in zip(self.size, self.kernel, self.padding, strict=True)
        )
        require(all(fits), "the kernel must fit on both axes")


def draw(rng: Random, level: str) -> Params:
    """The two axes differ in everything but now and then the stride."""
    low, high = {"easy": (8, 32), "interview": (10, 64), "hard": (24, 160)}[level]
    h, w = rng.sample(range(low, high + 1), 2)
    kh, kw = rng.sample((1, 2, 3, 5, 7), 2)
    ph, pw = rng.sample(range(4), 2)
    most = {"easy": 1, "interview": 3, "hard": 4}[level]
    stride = (rng.randint(1, most), rng.randint(1, most))
    return Params((h, w), (kh, kw), stride, (ph, pw))


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"kernel_size={q.kernel}, stride={q.stride}, padding={q.padding}"
    return both(
        f"An input of height ${q.size[0]}$ and width ${q.size[1]}$ goes through "
        f"`Conv2d({call})`; tuples are (height, width). Give $(H_{{out}}, W_{{out}})$.",
        f"高 ${q.size[0]}$、宽 ${q.size[1]}$ 的输入经过 `Conv2d({call})`，元组的次序为（高，宽）。"
        "求 $(H_{out}, W_{out})$。",
    )


def solve(q: Params) -> tuple[int, int]:
    """One axis at a time."""
    return _side(q, 0, 0), _side(q, 1, 1)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    lines = [
        f"$\\lfloor ({q.size[a]} + 2 \\cdot {q.padding[a]} - {q.kernel[a]})/{q.stride[a]} \\rfloor "
        f"+ 1 = {_side(q, a, a)}$"
        for a in (0, 1)
    ]
    return [
        both(
            "Each axis has its own kernel, stride and padding: the first entries belong to the "
            "height, the second to the width.",
            "两轴各用各的核、步长和填充：第一个数属于高，第二个数属于宽。",
        ),
        both(f"Height: {lines[0]}.", f"高：{lines[0]}。"),
        both(f"Width: {lines[1]}.", f"宽：{lines[1]}。"),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """The shape that torch returns."""
    import torch

    layer = torch.nn.Conv2d(1, 1, q.kernel, stride=q.stride, padding=q.padding, device="meta")
    height, width = layer(torch.zeros(1, 1, *q.size, device="meta")).shape[-2:]
    return int(height), int(width)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "axes_swapped": Slip(
            (_fits(q, 0, 1), _fits(q, 1, 0)),
            both(
                "The entries were applied to the wrong axis. PyTorch writes (height, width).",
                "把两轴的参数用反了。PyTorch 的次序是（高，宽）。",
            ),
        ),
        "first_entry_for_both": Slip(
            (_fits(q, 0, 0), _fits(q, 1, 0)),
            both(
                "The entries for the height were used for the width, too.",
                "宽度也用了高度的参数。",
            ),
        ),
        "padding_once": Slip(
            (_fits(q, 0, 0, 1), _fits(q, 1, 1, 1)),
            both(
                "The padding was added on one side only; both sides get it.",
                "填充只加了一侧；两侧都要加。",
            ),
        ),
        "width_first": Slip(
            (_side(q, 1, 1), _side(q, 0, 0)),
            both(
                "Both numbers are right, but the height comes first.",
                "两个数都对，但应先写高再写宽。",
            ),
        ),
    }


def _side(q: Params, axis: int, settings: int, sides: int = 2) -> int:
    room = q.size[axis] + sides * q.padding[settings] - q.kernel[settings]
    return room // q.stride[settings] + 1


def _fits(q: Params, axis: int, settings: int, sides: int = 2) -> int:
    """The side with settings that need not fit: then nothing comes out."""
    return max(_side(q, axis, settings, sides), 0)


def figure(q: Params, language: str) -> str:
    """A corner of the padded input with the kernel and its first step along each axis."""
    title = both("The kernel in a corner of the input", "输入一角上的核")
    given = {"size": q.size, "kernel": q.kernel, "stride": q.stride, "padding": q.padding}
    return corner(language, title, **given)
