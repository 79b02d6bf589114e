"""One entry of the sinusoidal positional encoding of a transformer.

Dimensions count from 0: even ones are sines, odd ones cosines; angles are in radians.

Source: Vaswani et al., Attention is all you need (2017), section 3.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from random import Random

from engine.answers.form import one, real
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Sinusoidal positional encoding", "正弦位置编码")
SKILL = "positional-encoding"
DIFFICULTY = 2
FORM = one(real())
LEVELS = {
    "easy": both("width 4 or 8, near positions", "宽度 4 或 8，靠前的位置"),
    "interview": both("width 8 to 64, positions to 100", "宽度 8 至 64，位置至 100"),
    "hard": both("width 128 to 1024, positions to 500", "宽度 128 至 1024，位置至 500"),
}
PINNED = {1: 0.4846512559, 2: -0.9999232576, 3: 0.6249098694}


@dataclass(frozen=True)
class Params:
    """Even width ``d``, position ``pos`` and dimension ``i``, both from 0."""

    d: int
    pos: int
    i: int

    def __post_init__(self) -> None:
        require(2 <= self.d <= 10**5 and self.d % 2 == 0, "d is even and lies in 2 to 100000")
        require(0 <= self.pos <= 10**5, "pos lies in 0 to 100000")
        require(0 <= self.i < self.d, "i lies in 0 to d - 1")


def draw(rng: Random, level: str) -> Params:
    """No tiny angles (there a slip changes nothing), even and odd dimensions alike."""
    d = rng.choice(
        {"easy": (4, 8), "interview": (8, 16, 32, 64), "hard": (128, 256, 512, 1024)}[level]
    )
    last = {"easy": 40, "interview": 100, "hard": 500}[level]
    odd = rng.randrange(2)
    while True:
        pair = rng.randrange(0 if level == "easy" else 1, d // 2)
        q = Params(d, rng.randint(1, last), 2 * pair + odd)
        if 0.05 < _angle(q.pos, 2 * pair, d) < 100 and abs(solve(q)) > 0.03:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Sinusoidal positional encoding of width $d = {q.d}$ with base $10000$, as in the "
        f"original transformer. What is the entry for position ${q.pos}$ in dimension ${q.i}$? "
        "Positions and dimensions count from 0, even dimensions are sines, odd ones cosines, "
        f"angles are in radians. {THREE['en']}",
        f"正弦位置编码（同原始 Transformer）：宽度 $d = {q.d}$，底数 $10000$。"
        f"位置 ${q.pos}$、维度 ${q.i}$ 的值是多少？位置与维度都从 0 起，偶数维为正弦，"
        f"奇数维为余弦，角以弧度计。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Dimensions 2j and 2j + 1 share the angle pos / 10000^(2j/d)."""
    angle = q.pos / 10000 ** (q.i // 2 * 2 / q.d)
    return cos(angle) if q.i % 2 else sin(angle)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    pair, name = q.i // 2, "\\cos" if q.i % 2 else "\\sin"
    scale = 10000 ** (2 * pair / q.d)
    angle = q.pos / scale
    power = f"10000^{{{2 * pair}/{q.d}}} = {tex(scale, 6)}"
    turned = tex(angle, 6)
    kind = both("even", "偶数") if q.i % 2 == 0 else both("odd", "奇数")
    return [
        both(
            f"Dimension ${q.i}$ belongs to pair $j = {pair}$, dimensions ${2 * pair}$ and "
            f"${2 * pair + 1}$, which share one frequency.",
            f"维度 ${q.i}$ 属于第 $j = {pair}$ 对，即维度 ${2 * pair}$ 与 ${2 * pair + 1}$，"
            "两者频率相同。",
        ),
        both(
            f"Its wavelength is $2\\pi$ times $10000^{{2j/d}}$: ${power}$.",
            f"其波长为 $2\\pi$ 乘 $10000^{{2j/d}}$：${power}$。",
        ),
        both(
            f"Angle: ${q.pos} / {tex(scale, 6)} = {turned}$.",
            f"角：${q.pos} / {tex(scale, 6)} = {turned}$。",
        ),
        both(
            f"Dimension ${q.i}$ is {kind['en']}: ${name} {turned} = {tex(solve(q))}$.",
            f"维度 ${q.i}$ 为{kind['zh']}：${name} {turned} = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Fill the whole row with torch, sines and cosines in turn."""
    import torch

    rates = torch.arange(0, q.d, 2, dtype=torch.float64) * -(torch.tensor(1e4).double().log() / q.d)
    encoding = torch.zeros(q.d, dtype=torch.float64)
    encoding[0::2] = torch.sin(q.pos * rates.exp())
    encoding[1::2] = torch.cos(q.pos * rates.exp())
    return float(encoding[q.i])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    odd, even = q.i % 2 == 1, q.i - q.i % 2
    wave, other = (cos, sin) if odd else (sin, cos)
    right = _angle(q.pos, even, q.d)
    return {
        "sine_and_cosine_swapped": Slip(
            other(right),
            both(
                f"Sine and cosine are swapped: dimension ${q.i}$ counts from 0 and is "
                + ("odd, a cosine." if odd else "even, a sine."),
                f"正弦与余弦用反了：维度 ${q.i}$ 从 0 起算，为"
                + ("奇数，取余弦。" if odd else "偶数，取正弦。"),
            ),
        ),
        "own_frequency": Slip(
            wave(_angle(q.pos, q.i, q.d)) if odd else None,
            both(
                f"The odd dimension was given a frequency of its own. It shares that of dimension "
                f"${even}$: the exponent is ${even}/{q.d}$, not ${q.i}/{q.d}$.",
                f"给奇数维用了单独的频率。它与维度 ${even}$ 共用频率：指数为 ${even}/{q.d}$，"
                f"而不是 ${q.i}/{q.d}$。",
            ),
        ),
        "dimension_taken_as_pair": Slip(
            wave(_angle(q.pos, 2 * q.i, q.d)),
            both(
                f"The dimension was taken as the index of the pair. Dimension ${q.i}$ is in pair "
                f"${q.i // 2}$.",
                f"把维度号当成了对的序号。维度 ${q.i}$ 属于第 ${q.i // 2}$ 对。",
            ),
        ),
        "factor_two_forgotten": Slip(
            wave(_angle(q.pos, q.i // 2, q.d)),
            both(
                f"The exponent is $2j/d$ with the pair index $j = {q.i // 2}$; the $2$ is missing.",
                f"指数为 $2j/d$，其中对的序号 $j = {q.i // 2}$；漏了 $2$。",
            ),
        ),
        "degrees": Slip(
            wave(radians(right)),
            both(
                "The calculator was set to degrees; the angle is in radians.",
                "计算器用了角度制；这里的角以弧度计。",
            ),
        ),
    }


def _angle(pos: int, index: int, d: int) -> float:
    return float(pos / 10000 ** (index / d))
