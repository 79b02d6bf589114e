"""Parameters of a depthwise-separable convolution, and their share of a standard one's.

A depthwise k by k convolution with m filters per input channel, then a 1 by 1 convolution; no
biases. The answer is (number of parameters, ratio to one dense k by k convolution).

Source: Howard et al., MobileNets: Efficient convolutional neural networks for mobile vision
applications (2017), section 3.1; PyTorch documentation of torch.nn.Conv2d (groups).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several, whole
from engine.drawing.networks.gates import separable
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import tex

VERSION = 1
TITLE = both("Depthwise-separable convolution", "深度可分离卷积的参数量")
SKILL = "conv-parameters"
DIFFICULTY = 2
FORM = several(whole("parameters", zh="参数量"), real("ratio", absolute=0.0, zh="比值"))
LEVELS = {
    "easy": both("few channels, one filter per channel", "通道少，每通道一个滤波器"),
    "interview": both("one or two filters per channel", "每通道一个或两个滤波器"),
    "hard": both("two to four filters per channel, larger kernels", "每通道二至四个滤波器，核更大"),
}
PINNED = {1: (2136, 0.1236111111), 2: (300, 0.1736111111), 3: (3204, 0.1236111111)}


@dataclass(frozen=True)
class Params:
    """Channels in and out, kernel side ``k``, depthwise filters per channel ``m``."""

    cin: int
    cout: int
    k: int
    m: int

    def __post_init__(self) -> None:
        require(min(self.cin, self.cout, self.k, self.m) >= 1, "all sizes must be at least 1")
        require(max(self.cin, self.cout) <= 10**5, "at most 100000 channels")
        require(self.k <= 100 and self.m <= 100, "k and m are at most 100")


def draw(rng: Random, level: str) -> Params:
    """Different numbers of channels; above easy often more than one filter per channel."""
    most = {"easy": 8, "interview": 24, "hard": 64}[level]
    cin, cout = rng.sample(range(2, most + 1), 2)
    k = rng.choice({"easy": (3,), "interview": (3, 5), "hard": (3, 5, 7)}[level])
    m = rng.choice({"easy": (1,), "interview": (1, 1, 2), "hard": (2, 3, 4)}[level])
    return Params(4 * cin, 4 * cout, k, m)


def statement(q: Params) -> Text:
    """What is asked."""
    kernel = f"{q.k} \\times {q.k}"
    filters = "filter" if q.m == 1 else "filters"
    return both(
        f"In a depthwise convolution each of ${q.cin}$ input channels has $m = {q.m}$ {filters} "
        f"of size ${kernel}$ of its own; a $1 \\times 1$ convolution then maps these "
        f"${q.m * q.cin}$ channels to ${q.cout}$. No biases. Give the number of parameters, and "
        f"its ratio to that of one standard ${kernel}$ convolution from ${q.cin}$ to ${q.cout}$ "
        f"channels (separable / standard); three significant figures are enough for the ratio.",
        f"逐通道卷积中，${q.cin}$ 个输入通道各有自己的 $m = {q.m}$ 个 ${kernel}$ 滤波器；"
        f"随后用 $1 \\times 1$ 卷积把这 ${q.m * q.cin}$ 个通道映射到 ${q.cout}$ 个。"
        f"均无偏置。给出参数量，以及它与从 ${q.cin}$ 到 ${q.cout}$ 通道的一个标准 ${kernel}$ "
        f"卷积的参数量之比（可分离 / 标准）。比值保留三位有效数字即可。",
    )


def solve(q: Params) -> tuple[int, float]:
    """The two layers one after the other; the ratio loses cin."""
    count = q.m * q.cin * q.k**2 + q.m * q.cin * q.cout
    return count, q.m * (1 / q.cout + 1 / q.k**2)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    count, ratio = solve(q)
    planes = q.m * q.cin
    depthwise, pointwise = planes * q.k**2, planes * q.cout
    dense = q.k**2 * q.cin * q.cout
    first = f"{q.m} \\cdot {q.cin} \\cdot {q.k}^2 = {depthwise}"
    second = f"{planes} \\cdot {q.cout} = {pointwise}"
    inverses = f"1/{q.cout} + 1/{q.k}^2"
    short = f"{q.m}({inverses})" if q.m > 1 else inverses
    return [
        both(
            f"Depthwise: each filter sees a single channel, ${first}$ weights.",
            f"逐通道卷积：每个滤波器只看一个通道，${first}$ 个权重。",
        ),
        both(
            f"Pointwise: ${second}$ weights. Together ${depthwise} + {pointwise} = {count}$.",
            f"逐点卷积：${second}$ 个权重。合计 ${depthwise} + {pointwise} = {count}$。",
        ),
        both(
            f"The standard convolution has ${q.cin} \\cdot {q.cout} \\cdot {q.k}^2 = {dense}$.",
            f"标准卷积有 ${q.cin} \\cdot {q.cout} \\cdot {q.k}^2 = {dense}$ 个。",
        ),
        both(
            f"Ratio: ${count}/{dense} = {short} = {tex(ratio)}$.",
            f"比值：${count}/{dense} = {short} = {tex(ratio)}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, float]:
    """Count what torch allocates for both variants."""
    import torch

    inner = q.cin * q.m
    depthwise = torch.nn.Conv2d(q.cin, inner, q.k, groups=q.cin, bias=False, device="meta")
    pointwise = torch.nn.Conv2d(inner, q.cout, 1, bias=False, device="meta")
    standard = torch.nn.Conv2d(q.cin, q.cout, q.k, bias=False, device="meta")
    count = depthwise.weight.numel() + pointwise.weight.numel()
    return count, count / standard.weight.numel()


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    count, ratio = solve(q)
    area, planes = q.k**2, q.m * q.cin
    dense = area * q.cin * q.cout
    full = q.cin * planes * area + planes * q.cout
    one_filter = q.cin * area + q.cin * q.cout
    return {
        "depthwise_counted_as_dense": Slip(
            (full, full / dense),
            both(
                f"The depthwise part was counted as a full convolution, ${q.cin} \\cdot {planes} "
                f"\\cdot {q.k}^2$. Each of its ${planes}$ filters sees one channel only.",
                f"把逐通道部分当成了完整卷积 ${q.cin} \\cdot {planes} \\cdot {q.k}^2$。"
                f"它的 ${planes}$ 个滤波器各只看一个通道。",
            ),
        ),
        "only_one_over_k_squared": Slip(
            (count, q.m / area),
            both(
                f"The ratio lacks the depthwise filters' share, $m/c_{{out}} = "
                f"{q.m}/{q.cout}$; $m/k^2$ is that of the $1 \\times 1$ part alone.",
                f"比值漏了逐通道滤波器的份额 $m/c_{{out}} = {q.m}/{q.cout}$；"
                "$m/k^2$ 只是 $1 \\times 1$ 部分的份额。",
            ),
        ),
        "input_channels_in_the_ratio": Slip(
            (count, q.m / q.cin + q.m / area),
            both(
                f"In the ratio the input channels cancel; what stays is "
                f"$m(1/c_{{out}} + 1/k^2)$ with $c_{{out}} = {q.cout}$.",
                f"输入通道数在比值中约去，剩下 $m(1/c_{{out}} + 1/k^2)$，"
                f"其中 $c_{{out}} = {q.cout}$。",
            ),
        ),
        "ratio_inverted": Slip(
            (count, 1 / ratio),
            both(
                "The ratio is upside down: separable divided by standard was asked for.",
                "比值颠倒了：题目要求可分离除以标准。",
            ),
        ),
        "one_filter_per_channel": Slip(
            (one_filter, one_filter / dense),
            both(
                f"Each channel has ${q.m}$ filters, so both layers are ${q.m}$ times as large.",
                f"每个通道有 ${q.m}$ 个滤波器，两层的参数都要乘以 ${q.m}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The two convolutions in a row."""
    return separable(language, cin=q.cin, cout=q.cout, side=q.k, filters=q.m)
