"""Mean Huber loss and mean smooth L1 loss of given residuals, by PyTorch's definitions.

Residuals r and one threshold, delta of the Huber loss and beta of the smooth L1 loss; the answer
is (Huber, smooth L1).

Source: Huber, Robust estimation of a location parameter (1964); PyTorch documentation of
torch.nn.HuberLoss and torch.nn.SmoothL1Loss.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Huber and smooth L1 loss", "Huber 损失与 smooth L1 损失")
SKILL = "robust-losses"
DIFFICULTY = 1
FORM = several(real("Huber"), real("smooth L1"))
LEVELS = {
    "easy": both("one residual", "一个残差"),
    "interview": both("two or three residuals on both sides", "两三个残差，阈值内外都有"),
    "hard": both("four or five residuals", "四五个残差"),
}
PINNED = {1: (3.3625, 1.68125), 2: (0.7975, 1.595), 3: (4.2025, 2.10125)}


@dataclass(frozen=True)
class Params:
    """Residuals ``r`` and the threshold ``delta``, which is beta of the smooth L1 loss too."""

    r: tuple[float, ...]
    delta: float

    def __post_init__(self) -> None:
        require(1 <= len(self.r) <= 10, "there are 1 to 10 residuals")
        require(all(abs(v) <= 1000 for v in self.r), "residuals lie in -1000 to 1000")
        require(0.01 <= self.delta <= 100, "delta lies in 0.01 to 100")


def draw(rng: Random, level: str) -> Params:
    """One residual at least beyond the threshold, from two on also one within; delta is not 1."""
    count = {"easy": 1, "interview": rng.randint(2, 3), "hard": rng.randint(4, 5)}[level]
    tenths = rng.choice((5, 15, 20, 25))
    beyond = rng.randint(1, max(1, count - 1))
    sizes = [rng.randint(tenths + 3, tenths + 30) for _ in range(beyond)]
    sizes += [rng.randint(1, tenths) for _ in range(count - beyond)]
    if level == "easy" and rng.random() < 0.3:
        sizes = [rng.randint(2, tenths)]
    rng.shuffle(sizes)
    return Params(tuple(rng.choice((-1, 1)) * v / 10 for v in sizes), tenths / 10)


def statement(q: Params) -> Text:
    """What is asked."""
    delta = f"\\delta = \\beta = {given(q.delta)}"
    return both(
        f"The residuals of a regression are $r = {row(q.r)}$. Give PyTorch's `HuberLoss` and "
        f"`SmoothL1Loss`, both averaged over the residuals, with the threshold ${delta}$. "
        f"{THREE['en']}",
        f"某回归的残差为 $r = {row(q.r)}$。按 PyTorch 的定义求 `HuberLoss` 与 `SmoothL1Loss`，"
        f"均对残差取均值，阈值 ${delta}$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Quadratic up to the threshold, linear beyond; smooth L1 is divided by it."""
    total = 0.0
    for r in map(abs, q.r):
        total += r * r / 2 if r <= q.delta else q.delta * (r - q.delta / 2)
    huber = total / len(q.r)
    return huber, huber / q.delta


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    huber, smooth = solve(q)
    delta, count = given(q.delta), len(q.r)
    told: list[Text] = []
    small = [r for r in q.r if abs(r) <= q.delta]
    if small:
        line = r",\quad ".join(f"{factor(r)}^2/2 = {tex(r * r / 2, 5)}" for r in small)
        told.append(
            both(
                f"Up to ${delta}$ in size, $\\tfrac12 r^2$: ${line}$.",
                f"绝对值不超过 ${delta}$ 时取 $\\tfrac12 r^2$：${line}$。",
            )
        )
    large = [abs(r) for r in q.r if abs(r) > q.delta]
    if large:
        line = r",\quad ".join(
            f"{delta}({given(r)} - {tex(q.delta / 2)}) = {tex(q.delta * (r - q.delta / 2), 5)}"
            for r in large
        )
        told.append(
            both(
                f"Beyond ${delta}$, $\\delta(|r| - \\tfrac12 \\delta)$: ${line}$.",
                f"超出 ${delta}$ 时取 $\\delta(|r| - \\tfrac12 \\delta)$：${line}$。",
            )
        )
    mean = f"{tex(huber * count, 5)}/{count} = {tex(huber)}"
    last = f"{tex(huber)}/{delta} = {tex(smooth)}"
    told.append(both(f"Huber, the mean: ${mean}$.", f"Huber 损失取均值：${mean}$。"))
    told.append(
        both(
            f"Smooth L1 is Huber divided by $\\beta$: ${last}$. Its linear part has slope $1$.",
            f"smooth L1 等于 Huber 除以 $\\beta$：${last}$。其线性部分的斜率为 $1$。",
        )
    )
    return told


def oracle(q: Params) -> tuple[float, float]:
    """What torch computes."""
    import torch

    r = torch.tensor(q.r, dtype=torch.float64)
    zero = torch.zeros_like(r)
    huber = torch.nn.functional.huber_loss(r, zero, delta=q.delta)
    return float(huber), float(torch.nn.functional.smooth_l1_loss(r, zero, beta=q.delta))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    huber, smooth = solve(q)
    count = len(q.r)
    square = sum(r * r / 2 for r in q.r) / count
    linear = [abs(r) for r in q.r if abs(r) > q.delta]
    jump = huber + len(linear) * q.delta**2 / 2 / count
    inner = huber + sum(r * r / 2 for r in q.r if abs(r) <= q.delta) / count
    return {
        "taken_as_equal": Slip(
            (huber, huber),
            both(
                "The two agree only for a threshold of $1$. Smooth L1 is the Huber loss divided "
                f"by $\\beta = {given(q.delta)}$.",
                "两者只在阈值为 $1$ 时相等。smooth L1 等于 Huber 损失除以 "
                f"$\\beta = {given(q.delta)}$。",
            ),
        ),
        "quadratic_everywhere": Slip(
            (square, square / q.delta),
            both(
                f"$\\tfrac12 r^2$ was used for every residual. Beyond ${given(q.delta)}$ the loss "
                "is linear, which makes it robust to outliers.",
                f"所有残差都用了 $\\tfrac12 r^2$。超出 ${given(q.delta)}$ 后损失为线性，"
                "因此对离群点稳健。",
            ),
        ),
        "offset_forgotten": Slip(
            (jump, jump / q.delta),
            both(
                "The linear part was $\\delta |r|$. Without $-\\tfrac12 \\delta^2$ the loss would "
                "jump at the threshold.",
                "线性部分用了 $\\delta |r|$。少了 $-\\tfrac12 \\delta^2$，损失在阈值处会跳变。",
            ),
        ),
        "half_forgotten": Slip(
            (inner, inner / q.delta),
            both(
                "The quadratic part is $\\tfrac12 r^2$, not $r^2$.",
                "二次部分是 $\\tfrac12 r^2$，而不是 $r^2$。",
            ),
        ),
        "not_averaged": Slip(
            (huber * count, smooth * count),
            both(
                f"Those are the sums; the mean divides by ${count}$.",
                f"这是总和；取均值还要除以 ${count}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The residuals and the thresholds on both sides of zero."""
    title = both("The residuals and the threshold on both sides", "残差与两侧的阈值")
    ticks = {"−δ": -q.delta, "0": 0.0, "δ": q.delta}
    return points(language, title, q.r, ticks=ticks)
