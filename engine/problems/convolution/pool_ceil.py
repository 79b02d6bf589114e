"""Length of a max-pooling output with ceil_mode=True, by PyTorch's rule.

Input of n values, window k, stride s, padding p on each side (at most k/2); the answer is a
number of windows.

Source: PyTorch documentation of torch.nn.MaxPool1d, ceil_mode: windows may go off bounds if they
start within the left padding or the input.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.strip import POOL, strip
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 2
TITLE = both("Pooling with ceil_mode", "带 ceil_mode 的池化")
SKILL = "pooling-shapes"
DIFFICULTY = 3
QUESTION = "41"
FORM = one(whole())
LEVELS = {
    "easy": both("the last window counts", "最后一个窗口算数"),
    "interview": both(
        "the last window is dropped in two draws of three", "三分之二的题舍去最后窗口"
    ),
    "hard": both("as interview, inputs up to 90", "同面试难度，输入至 90"),
}
PINNED = {1: 9, 2: 6, 3: 11}


@dataclass(frozen=True)
class Params:
    """Length ``n``, window ``k``, stride ``s`` and padding ``p`` per side."""

    n: int
    k: int
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= self.k <= self.n + 2 * self.p, "the window must fit: 1 <= k <= n + 2p")
        require(self.s >= 1 and 0 <= 2 * self.p <= self.k, "s >= 1 and 0 <= p <= k/2")
        require(1 <= self.n <= 10**6, "1 <= n <= 1000000")

    @property
    def count(self) -> int:
        """Windows when rounding up, before the rule about the last one."""
        return -((self.k - self.n - 2 * self.p) // self.s) + 1

    @property
    def last(self) -> int:
        """Start of that last window, counted from the first padding cell."""
        return (self.count - 1) * self.s

    @property
    def fate(self) -> str:
        """Where the last window starts: ``kept``, in the ``right`` padding, or ``beyond`` it."""
        if self.last < self.n + self.p:
            return "kept"
        return "right" if self.last < self.n + 2 * self.p else "beyond"


def draw(rng: Random, level: str) -> Params:
    """All three fates of the last window, each with a division that leaves a remainder."""
    fate = "kept" if level == "easy" else rng.choice(("kept", "right", "beyond"))
    for _ in range(1000):
        k = rng.randint(2, 7 if level == "hard" else 5)
        s = rng.randint(k + 1, 9) if fate == "beyond" else rng.randint(2, 5)
        p = rng.randint(1 if fate == "right" else 0, k // 2)
        q = Params(rng.randint(k, 90 if level == "hard" else 40), k, s, p)
        if q.fate == fate and (q.n + 2 * q.p - q.k) % q.s:
            return q
    return Params(5, 2, 3, 1)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"`MaxPool1d(kernel_size={q.k}, stride={q.s}, padding={q.p}, ceil_mode=True)` is applied "
        f"to ${q.n}$ values. PyTorch's rule: a last window that sticks out counts only if it "
        "starts inside the input or the left padding. How many values come out?",
        f"对 ${q.n}$ 个值应用 `MaxPool1d(kernel_size={q.k}, stride={q.s}, padding={q.p}, "
        "ceil_mode=True)`。PyTorch 规定：伸出边界的最后一个窗口，只有起点落在输入或左侧填充内才算。"
        "输出有多少个值？",
    )


def solve(q: Params) -> int:
    """Round up, then drop a window that starts at or after n + p."""
    return q.count - (q.last >= q.n + q.p)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    edge = q.n + q.p
    room = q.n + 2 * q.p - q.k
    dropped = q.fate != "kept"
    return [
        both(
            f"Rounding up: $\\lceil {room}/{q.s} \\rceil + 1 = {q.count}$ windows.",
            f"向上取整：$\\lceil {room}/{q.s} \\rceil + 1 = {q.count}$ 个窗口。",
        ),
        both(
            f"Counted from the left padding, the last one starts at "
            f"$({q.count} - 1) \\cdot {q.s} = {q.last}$; the input ends before "
            f"${q.n} + {q.p} = {edge}$.",
            f"从左侧填充起数，最后一个窗口的起点是 $({q.count} - 1) \\cdot {q.s} = {q.last}$；"
            f"输入在 ${q.n} + {q.p} = {edge}$ 之前结束。",
        ),
        both(
            f"${q.last} \\ge {edge}$, so it is dropped: ${solve(q)}$."
            if dropped
            else f"${q.last} < {edge}$, so it counts: ${solve(q)}$.",
            f"${q.last} \\ge {edge}$，舍去：${solve(q)}$。"
            if dropped
            else f"${q.last} < {edge}$，保留：${solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """The length that torch returns for zeros."""
    import torch

    layer = torch.nn.MaxPool1d(q.k, stride=q.s, padding=q.p, ceil_mode=True)
    return int(layer(torch.zeros(1, 1, q.n)).shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "right_padding_counted": Slip(
            q.count if q.fate == "right" else None,
            both(
                f"The last window starts at ${q.last}$, inside the right padding. That is not "
                "enough: it would see no input at all. Only input and left padding count.",
                f"最后一个窗口的起点 ${q.last}$ 在右侧填充内。这还不够：它看不到任何输入。"
                "只有起点在输入或左侧填充内才算。",
            ),
        ),
        "last_window_kept": Slip(
            q.count if q.fate == "beyond" else None,
            both(
                f"Rounding up alone is not the rule. The last window would start at ${q.last}$, "
                "beyond everything, because the stride is larger than the window.",
                f"只向上取整还不够。由于步长大于窗口，最后一个窗口会从 ${q.last}$ 开始，"
                "已经超出全部范围。",
            ),
        ),
        "rounded_down": Slip(
            (q.n + 2 * q.p - q.k) // q.s + 1,
            both(
                "That is the default, ceil_mode=False. With ceil_mode=True an incomplete last "
                "window counts if it starts inside the input or left padding.",
                "这是默认的 ceil_mode=False。ceil_mode=True 时，"
                "起点在输入或左侧填充内的不完整窗口也算。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The padded input and the window's first two positions; the last one is the question."""
    title = both("The window slides over the padded input", "窗口在填充后的输入上滑动")
    return strip(language, title, n=q.n, p=q.p, k=q.k, s=q.s, name=POOL)
