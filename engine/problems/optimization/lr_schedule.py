"""Learning rate at one step of a schedule: linear warm-up, then a cosine.

Steps are counted from 0: the rate is 0 at step 0, ``peak`` at step ``warmup`` and ``low`` at step
``total``.

Source: Loshchilov and Hutter, SGDR: Stochastic gradient descent with warm restarts (2017), equation
5; PyTorch documentation of torch.optim.lr_scheduler.CosineAnnealingLR; Goyal et al., Accurate,
large minibatch SGD (2017), section 2.2 (warm-up).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from random import Random

from engine.answers.form import one, real
from engine.drawing.curve import schedule
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 2
TITLE = both("Warm-up and cosine decay", "预热与余弦退火")
SKILL = "learning-rate-schedules"
DIFFICULTY = 2
QUESTION = "35"
FORM = one(real(absolute=0.0))
LEVELS = {
    "easy": both("down to 0", "降至 0"),
    "interview": both("down to 0 or to a small rate", "降至 0 或一个小学习率"),
    "hard": both("down to a small rate, longer schedules", "降至一个小学习率，步数更多"),
}
PINNED = {1: 0.1142857143, 2: 0.0003333333333, 3: 0.1054138909}


@dataclass(frozen=True)
class Params:
    """Rates ``peak`` and ``low``, steps ``warmup`` and ``total``, the step ``t`` asked for."""

    peak: float
    low: float
    warmup: int
    total: int
    t: int

    def __post_init__(self) -> None:
        require(1e-6 <= self.peak <= 10 and 0 <= self.low < self.peak, "0 <= low < peak <= 10")
        require(1 <= self.warmup < self.total <= 10**6, "1 <= warmup < total <= 1000000")
        require(0 <= self.t <= self.total, "t lies in 0 to total")


def draw(rng: Random, level: str) -> Params:
    """Three in ten steps in the warm-up; the rest away from both ends of the cosine."""
    peak = rng.choice((0.1, 0.2, 0.4, 0.01, 0.02, 0.004, 0.001))
    share = {"easy": 0.0, "interview": 0.5, "hard": 1.0}[level]
    low = peak / rng.choice((5, 10)) if rng.random() < share else 0.0
    scale = 10 if level == "hard" else 1
    warmup = scale * rng.randint(5, 20)
    total = warmup + scale * rng.randint(40, 160)
    if rng.random() < 0.3:
        t = rng.randint(1, warmup - 1)
    else:
        t = warmup + round((total - warmup) * rng.uniform(0.1, 0.9))
    return Params(peak, round(low, 6), warmup, total, t)


def statement(q: Params) -> Text:
    """What is asked."""
    peak, low = given(q.peak), given(q.low)
    return both(
        f"The learning rate rises linearly from $0$ at step $0$ to ${peak}$ at step ${q.warmup}$, "
        f"then falls along half a period of a cosine to ${low}$ at step ${q.total}$. What is it "
        f"at step ${q.t}$? {THREE['en']}",
        f"学习率从第 $0$ 步的 $0$ 线性升至第 ${q.warmup}$ 步的 ${peak}$，"
        f"再沿半个余弦周期降至第 ${q.total}$ 步的 ${low}$。"
        f"第 ${q.t}$ 步的学习率是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """peak t / W, then low + (peak - low) (1 + cos(pi (t - W) / (T - W))) / 2."""
    if q.t < q.warmup:
        return q.peak * q.t / q.warmup
    share = (q.t - q.warmup) / (q.total - q.warmup)
    return q.low + (q.peak - q.low) * (1 + cos(pi * share)) / 2


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    peak, low, rate = given(q.peak), given(q.low), tex(solve(q))
    if q.t < q.warmup:
        line = f"{peak} \\cdot {q.t} / {q.warmup} = {rate}"
        return [
            both(
                f"${q.t} < {q.warmup}$: still in the warm-up, the cosine plays no part yet.",
                f"${q.t} < {q.warmup}$：仍在预热中，余弦尚未开始。",
            ),
            both(f"Share of the peak: ${line}$.", f"按比例取峰值：${line}$。"),
        ]
    share = (q.t - q.warmup) / (q.total - q.warmup)
    ratio = f"({q.t} - {q.warmup})/({q.total} - {q.warmup}) = {tex(share)}"
    height = f"\\tfrac12 (1 + \\cos(\\pi \\cdot {tex(share)})) = {tex((1 + cos(pi * share)) / 2)}"
    scale = f"{low} + ({peak} - {low})" if q.low else peak
    last = f"{scale} \\cdot {tex((1 + cos(pi * share)) / 2)} = {rate}"
    return [
        both(f"Share of the cosine that is over: ${ratio}$.", f"余弦已走过的比例：${ratio}$。"),
        both(
            f"Height of the cosine, from $1$ to $0$: ${height}$.",
            f"余弦从 $1$ 到 $0$ 的高度：${height}$。",
        ),
        both(f"Between the two rates: ${last}$.", f"落到两个学习率之间：${last}$。"),
    ]


def oracle(q: Params) -> float:
    """Turn a unit vector step by step and read its first component."""
    import numpy as np

    rise = np.linspace(0.0, q.peak, q.warmup + 1)
    count = q.total - q.warmup
    turn = np.exp(1j * np.pi / count)
    heights = np.cumprod(np.full(count, turn)).real
    fall = np.interp(heights, [-1.0, 1.0], [q.low, q.peak])
    return float(np.concatenate([rise, fall])[q.t])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    warm, span = q.t < q.warmup, q.peak - q.low
    share = max(q.t - q.warmup, 0) / (q.total - q.warmup)
    return {
        "warm_up_ignored": Slip(
            q.low + span * (1 + cos(pi * q.t / q.total)) / 2,
            both(
                f"The cosine was started at step $0$. It starts after the warm-up, at step "
                f"${q.warmup}$, and has ${q.total - q.warmup}$ steps.",
                f"余弦从第 $0$ 步就开始了。它应在预热之后、第 ${q.warmup}$ 步开始，"
                f"共 ${q.total - q.warmup}$ 步。",
            ),
        ),
        "linear_decay": Slip(
            None if warm else q.peak - span * share,
            both(
                "That is a straight line down. A cosine is flat at both ends: above the line in "
                "the first half, below it in the second.",
                "这是直线下降。余弦两端平缓：前半段高于直线，后半段低于直线。",
            ),
        ),
        "cosine_not_lifted": Slip(
            None if warm else q.low + span * cos(pi * share),
            both(
                "The cosine runs from $1$ to $-1$; $\\tfrac12 (1 + \\cos)$ runs from $1$ to $0$.",
                "余弦从 $1$ 降到 $-1$；$\\tfrac12 (1 + \\cos)$ 才把它变为从 $1$ 到 $0$。",
            ),
        ),
        "floor_ignored": Slip(
            q.peak * (1 + cos(pi * share)) / 2 if q.low and not warm else None,
            both(
                f"The cosine was taken down to $0$; it ends at ${given(q.low)}$.",
                f"余弦降到了 $0$；它应降至 ${given(q.low)}$。",
            ),
        ),
        "counted_from_one": Slip(
            q.peak * (q.t + 1) / q.warmup if warm else None,
            both(
                f"That is the rate of step ${q.t + 1}$. Step $0$ has the rate $0$, so step "
                f"${q.t}$ has ${q.t}/{q.warmup}$ of the peak.",
                f"这是第 ${q.t + 1}$ 步的学习率。第 $0$ 步为 $0$，所以第 ${q.t}$ 步是峰值的 "
                f"${q.t}/{q.warmup}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The schedule with the asked step marked."""
    return schedule(language, peak=q.peak, low=q.low, warmup=q.warmup, total=q.total, step=q.t)
