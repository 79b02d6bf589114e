"""One probability of a softmax with temperature.

Logits z and temperature t; the answer is softmax(z / t) at an index counted from 0.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1; Hinton, Vinyals and
Dean, Distilling the knowledge in a neural network (2015), equation 1 for the temperature.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from engine.answers.form import one, real
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Softmax with temperature", "带温度的 softmax")
SKILL = "softmax"
DIFFICULTY = 1
QUESTION = "7"
FORM = one(real())
LEVELS = {
    "easy": both("two or three logits, temperature 1 or 2", "两三个 logit，温度 1 或 2"),
    "interview": both(
        "three logits, temperature 0.5 or 2 in most draws", "三个 logit，温度多为 0.5 或 2"
    ),
    "hard": both("four logits with a large offset", "四个 logit，带很大的公共偏移"),
}
PINNED = {1: 0.229311561, 2: 0.6954921835, 3: 0.03063924175}


@dataclass(frozen=True)
class Params:
    """Logits ``z``, temperature ``t``, index ``i`` from 0."""

    z: tuple[float, ...]
    t: float
    i: int

    def __post_init__(self) -> None:
        require(2 <= len(self.z) <= 20, "there are 2 to 20 logits")
        require(0 <= self.i < len(self.z), "i is an index into z")
        require(0.01 <= self.t <= 100, "the temperature lies in 0.01 to 100")
        require(all(abs(v) <= 1e6 for v in self.z), "logits lie in -1000000 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Logits that differ; at *hard* all near 1000, where exp overflows."""
    count = {"easy": rng.randint(2, 3), "interview": 3, "hard": 4}[level]
    offset = 1000 if level == "hard" else 0
    z = tuple(round(offset + v / 10, 1) for v in rng.sample(range(-25, 26), count))
    t = rng.choice((1.0, 2.0) if level == "easy" else (0.5, 0.5, 1.0, 2.0, 2.0))
    return Params(z, t, rng.randrange(count))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"The logits are $z = {row(q.z)}$ and the temperature is $T = {given(q.t)}$. What is "
        f"the probability $\\operatorname{{softmax}}(z/T)$ at index ${q.i}$ (counted from $0$)? "
        f"{THREE['en']}",
        f"logits 为 $z = {row(q.z)}$，温度 $T = {given(q.t)}$。下标 ${q.i}$（从 $0$ 起）处的概率 "
        f"$\\operatorname{{softmax}}(z/T)$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Shift by the largest logit, exponentiate, normalise."""
    top = max(q.z)
    weights = [exp((v - top) / q.t) for v in q.z]
    return weights[q.i] / sum(weights)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    top = max(q.z)
    shifted = [(v - top) / q.t for v in q.z]
    weights = [exp(v) for v in shifted]
    shown = r",\ ".join(tex(round(v, 4)) for v in shifted)
    powers = r",\ ".join(tex(w) for w in weights)
    return [
        both(
            f"Subtract the largest logit ${given(top)}$ (this changes nothing and avoids overflow) "
            f"and divide by ${given(q.t)}$: $({shown})$.",
            f"减去最大的 logit ${given(top)}$（结果不变且避免溢出），再除以 ${given(q.t)}$："
            f"$({shown})$。",
        ),
        both(
            f"Exponentiate: $({powers})$, sum ${tex(sum(weights), 5)}$.",
            f"取指数：$({powers})$，和为 ${tex(sum(weights), 5)}$。",
        ),
        both(
            f"Normalise: ${tex(weights[q.i])} / {tex(sum(weights), 5)} = {tex(solve(q))}$.",
            f"归一化：${tex(weights[q.i])} / {tex(sum(weights), 5)} = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    z = torch.tensor(q.z, dtype=torch.float64)
    return float(torch.softmax(z / q.t, 0)[q.i])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    top = max(q.z)
    hot = [exp((v - top) * q.t) for v in q.z]
    plain = [exp(v - top) for v in q.z]
    total = sum(q.z)
    z = q.z[q.i]
    return {
        "multiplied_by_temperature": Slip(
            hot[q.i] / sum(hot),
            both(
                "The logits were multiplied by the temperature. Dividing by a high temperature "
                "flattens the distribution; a low one sharpens it.",
                "logits 乘以了温度。应当除以温度：温度高使分布变平，温度低使分布变尖。",
            ),
        ),
        "temperature_ignored": Slip(
            plain[q.i] / sum(plain),
            both(
                "The temperature was left out: divide the logits by it before exponentiating.",
                "没有使用温度：取指数之前先把 logits 除以温度。",
            ),
        ),
        "not_exponentiated": Slip(
            z / total if abs(total) > 0.05 else None,
            both(
                "The logits were normalised without the exponential. Logits may be negative; "
                "only $e^{z}$ is sure to be positive.",
                "没有取指数就归一化了。logits 可能为负，只有 $e^{z}$ 一定为正。",
            ),
        ),
        "sigmoid": Slip(
            sigmoid(z),
            both(
                "That is the sigmoid of this logit alone. Softmax compares it with the others.",
                "这是单个 logit 的 sigmoid。softmax 要与其他 logits 相比较。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The logits on a number line: only their distances count."""
    title = both("The logits on a number line", "数轴上的 logits")
    return points(language, title, q.z, mark=q.i)
