"""Output values of one-dimensional max or average pooling with padding, by hand.

PyTorch's conventions: max pooling pads with minus infinity; average pooling counts the padding
zeros (count_include_pad=True) or only the values. The answer is the list of all outputs.

Source: PyTorch documentation of torch.nn.MaxPool1d and torch.nn.AvgPool1d; Goodfellow, Bengio and
Courville, Deep Learning (2016), section 9.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import listing, real
from engine.drawing.windows.worked import slide
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Pooling by hand", "手算一维池化")
SKILL = "pooling-values"
DIFFICULTY = 2
QUESTION = "41"
FORM = listing(real())
LEVELS = {
    "easy": both("no padding", "无填充"),
    "interview": both("padding 1 in most draws", "多数有填充 1"),
    "hard": both("windows up to 4, padding up to 2", "窗口至 4，填充至 2"),
}
PINNED = {1: (-1.0, -3.0, 6.0, 3.0), 3: (1.0, 0.3333333333, -8.0), 6: (-5.0, 7.5, 1.5)}
KINDS = ("max", "avg_incl", "avg_excl")


@dataclass(frozen=True)
class Params:
    """Values ``x``, ``kind`` (max, avg_incl, avg_excl), window ``k``, stride ``s``, padding ``p``.

    The two averages are count_include_pad=True and False.
    """

    x: tuple[int, ...]
    kind: str
    k: int
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 10, "x has 1 to 10 entries")
        require(all(abs(v) <= 1000 for v in self.x), "entries lie in -1000 to 1000")
        require(self.kind in KINDS, f"kind is one of {', '.join(KINDS)}")
        require(1 <= self.k <= len(self.x), "the window is at most as long as x")
        require(1 <= self.s <= 10 and 0 <= 2 * self.p <= self.k, "s in 1 to 10, 0 <= p <= k/2")


def draw(rng: Random, level: str) -> Params:
    """Max pooling in nearly half of the draws, mostly with a first window of negative values."""
    kind = rng.choices(KINDS, (4, 3, 3))[0]
    k = rng.randint(*{"easy": (2, 3), "interview": (2, 3), "hard": (3, 4)}[level])
    s = k - 1 if level == "easy" else rng.choice((2, 3) if level == "hard" else (1, 2, 2))
    p = 0 if level == "easy" else rng.randint(1, k // 2) if rng.random() < 0.85 else 0
    low, high = {"easy": (4, 6), "interview": (5, 6), "hard": (7, 9)}[level]
    x = [rng.randint(-9, 9) for _ in range(rng.randint(low, high))]
    if kind == "max" and rng.random() < 0.7:
        x[: k - p] = [-rng.randint(1, 9) for _ in range(k - p)]
    return Params(tuple(x), kind, k, s, p)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"kernel_size={q.k}, stride={q.s}, padding={q.p}"
    top = q.kind == "max"
    counted = f", count_include_pad={q.kind == 'avg_incl'}"
    layer = f"`MaxPool1d({call})`" if top else f"`AvgPool1d({call}{counted})`"
    text = both(
        f"{layer} (PyTorch) is applied to ${row(q.x)}$. Which values come out, in order?",
        f"对 ${row(q.x)}$ 应用 {layer}（PyTorch），依次输出哪些值？",
    )
    return text if top else both(f"{text['en']} {THREE['en']}", text["zh"] + THREE["zh"])


def solve(q: Params) -> tuple[float, ...]:
    """Only the values inside the input are pooled; the divisor depends on the kind."""
    return tuple(_pooled(q.kind, window, q.k) for window in _windows(q, q.p, q.s))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    out = solve(q)
    lines = []
    for at, (window, value) in enumerate(zip(_windows(q, q.p, q.s), out, strict=True)):
        if q.kind == "max":
            sides = f"\\max({', '.join(map(given, window))})"
        else:
            count = q.k if q.kind == "avg_incl" else len(window)
            sides = f"({' + '.join(map(factor, window))})/{count}"
        lines.append(f"$y_{{{at}}} = {sides} = {tex(value)}$")
    starts = ", ".join(str(at * q.s - q.p) for at in range(len(out)))
    rule = {
        "max": both("Padding is $-\\infty$ and never wins.", "填充是 $-\\infty$，不会被选中。"),
        "avg_incl": both("Padding counts as zeros.", "填充按零计入。"),
        "avg_excl": both("Padding does not count.", "填充不计入。"),
    }[q.kind]
    return [
        both(
            f"With the first value at position $0$, the windows start at ${starts}$. {rule['en']}",
            f"第一个值的位置记为 $0$，窗口的起点依次为 ${starts}$。{rule['zh']}",
        ),
        both("; ".join(lines) + ".", "；".join(lines) + "。"),
    ]


def oracle(q: Params) -> tuple[float, ...]:
    """What torch's layer returns."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64).view(1, 1, -1)
    if q.kind == "max":
        out = torch.nn.MaxPool1d(q.k, q.s, q.p)(x)
    else:
        counted = q.kind == "avg_incl"
        out = torch.nn.AvgPool1d(q.k, q.s, q.p, count_include_pad=counted)(x)
    return tuple(out.flatten().tolist())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    windows = _windows(q, q.p, q.s)
    top = q.kind == "max"
    other = "avg_excl" if q.kind == "avg_incl" else "avg_incl"
    return {
        "max_padded_with_zero": Slip(
            tuple(max(w if len(w) == q.k else (*w, 0)) for w in windows) if top else None,
            both(
                "The padding took part as $0$. Max pooling pads with $-\\infty$, so that padding "
                "never wins, not even among negative values.",
                "填充被当成 $0$ 参与了比较。最大池化用 $-\\infty$ 填充，"
                "即使窗口内都是负数，填充也不会被选中。",
            ),
        ),
        "other_divisor": Slip(
            None if top else tuple(_pooled(other, w, q.k) for w in windows),
            both(
                "At the border the sum was divided by the wrong number: with "
                f"`count_include_pad=True` (the default) always by $k = {q.k}$, with `False` by "
                "how many values of the window lie inside the input.",
                f"边界处的除数错了：`count_include_pad=True`（默认）时总是除以 $k = {q.k}$，"
                "`False` 时除以窗口落在输入内的值的个数。",
            ),
        ),
        "padding_ignored": Slip(
            tuple(_pooled(q.kind, w, q.k) for w in _windows(q, 0, q.s)),
            both(
                f"The padding was left out. With ${q.p}$ on each side the first window starts "
                f"${q.p}$ before the input.",
                f"漏了填充。两侧各填 ${q.p}$，第一个窗口从输入之前 ${q.p}$ 个位置开始。",
            ),
        ),
        "stride_is_window": Slip(
            tuple(_pooled(q.kind, w, q.k) for w in _windows(q, q.p, q.k)),
            both(
                f"The stride was taken as the window, ${q.k}$. That is only the default; here it "
                f"is ${q.s}$.",
                f"把步长当成了窗口大小 ${q.k}$。那只是默认值；这里给定的步长是 ${q.s}$。",
            ),
        ),
    }


def _windows(q: Params, p: int, s: int) -> list[tuple[int, ...]]:
    """The values of every window that lie inside the input."""
    starts = range(-p, len(q.x) + p - q.k + 1, s)
    return [q.x[max(at, 0) : at + q.k] for at in starts]


def _pooled(kind: str, window: tuple[int, ...], k: int) -> float:
    if kind == "max":
        return max(window)
    return sum(window) / (k if kind == "avg_incl" else len(window))


def figure(q: Params, language: str) -> str:
    """The values and the window; what stands in the padding is part of the question."""
    title = both("The window at its first positions", "窗口的最初位置")
    return slide(language, title, q.x, [""] * q.k, p=q.p, s=q.s)
