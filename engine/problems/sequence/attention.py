"""Output of scaled dot-product attention for one query and scalar values, with or without a mask.

Source: Vaswani et al., Attention is all you need (2017), section 3.2.1, equation 1, and 3.2.3 for
masks; PyTorch documentation of torch.nn.functional.scaled_dot_product_attention.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.drawing.table import lookup
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import softmax
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("Scaled dot-product attention", "缩放点积注意力")
SKILL = "attention-output"
DIFFICULTY = 2
QUESTION = "56"
FORM = one(real())
LEVELS = {
    "easy": both("two keys, no mask", "两个键，无掩码"),
    "interview": both("three keys, one masked in half of the draws", "三个键，一半的题屏蔽一个"),
    "hard": both("three or four keys of size 4, one masked", "三四个四维键，屏蔽一个"),
}
PINNED = {1: 7.339523099, 2: 8.014166036, 3: 3.981430704}


@dataclass(frozen=True)
class Params:
    """``query``, ``keys``, a value each, index (from 0) of the ``masked`` key, -1 for none."""

    query: tuple[float, ...]
    keys: tuple[tuple[float, ...], ...]
    values: tuple[float, ...]
    masked: int

    def __post_init__(self) -> None:
        require(1 <= len(self.query) <= 16, "the query has 1 to 16 entries")
        require(2 <= len(self.keys) == len(self.values) <= 10, "2 to 10 keys, one value each")
        require(all(len(k) == len(self.query) for k in self.keys), "keys are as long as the query")
        require(-1 <= self.masked < len(self.keys), "masked is an index of a key, or -1")
        entries = (*self.query, *self.values, *(v for k in self.keys for v in k))
        require(max(map(abs, entries)) <= 100, "entries lie in -100 to 100")


def draw(rng: Random, level: str) -> Params:
    """Scores that differ, but not so much that one key takes all the weight."""
    size = {"easy": 4, "interview": rng.choice((2, 4)), "hard": 4}[level]
    count = {"easy": 2, "interview": 3, "hard": rng.randint(3, 4)}[level]
    hide = level == "hard" or (level == "interview" and rng.random() < 0.5)
    masked = rng.randrange(count) if hide else -1
    values = tuple(map(float, rng.sample(range(1, 10), count)))
    while True:
        entries = list(map(float, rng.choices(range(-2, 3), k=size * (count + 1))))
        query, *keys = (tuple(entries[i : i + size]) for i in range(0, len(entries), size))
        scores = _scores(query, keys)
        if len(set(scores)) == count and max(scores) - min(scores) <= 8:
            return Params(query, tuple(keys), values, masked)


def statement(q: Params) -> Text:
    """What is asked."""
    keys = ",\\ ".join(f"k_{i} = {row(k)}" for i, k in enumerate(q.keys))
    values = ",\\ ".join(f"v_{i} = {given(v)}" for i, v in enumerate(q.values))
    mask = both("No key is masked.", "没有键被屏蔽。")
    if q.masked >= 0:
        mask = both(f"Key $k_{q.masked}$ is masked.", f"键 $k_{q.masked}$ 被屏蔽。")
    return both(
        f"Scaled dot-product attention with one query $q = {row(q.query)}$, keys ${keys}$ and "
        f"scalar values ${values}$. {mask['en']} What is the output? {THREE['en']}",
        f"缩放点积注意力：一个查询 $q = {row(q.query)}$，键 ${keys}$，标量值 ${values}$。"
        f"{mask['zh']}输出是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Average of the visible values, weighted by the softmax of the scaled scores."""
    scaled = [score / sqrt(len(q.query)) for score in _scores(q.query, q.keys)]
    return _mix(_visible(q, scaled), _visible(q, q.values))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    size, values, hidden = len(q.query), _visible(q, q.values), "-\\infty"
    scores = _scores(q.query, q.keys)
    scaled = [score / sqrt(size) for score in _visible(q, scores)]
    weights = softmax(scaled)
    raw = [f"s_{i} = {hidden if i == q.masked else tex(s)}" for i, s in enumerate(scores)]
    mix = [f"{tex(w)} \\cdot {factor(v)}" for w, v in zip(weights, values, strict=True)]
    shown = [",\\ ".join(texts) for texts in (raw, map(tex, scaled), map(tex, weights))]
    line = f"{' + '.join(mix)} = {tex(solve(q))}"
    return [
        both(
            f"Scores $s_i = q \\cdot k_i$, $-\\infty$ for a masked key: ${shown[0]}$.",
            f"分数 $s_i = q \\cdot k_i$，被屏蔽的键为 $-\\infty$：${shown[0]}$。",
        ),
        both(
            f"Divided by $\\sqrt{{{size}}}$: ${shown[1]}$.",
            f"除以 $\\sqrt{{{size}}}$：${shown[1]}$。",
        ),
        both(f"Their softmax: ${shown[2]}$.", f"对其做 softmax：${shown[2]}$。"),
        both(f"Mix the values: ${line}$.", f"对值加权：${line}$。"),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    query, keys, values = (
        torch.tensor(rows, dtype=torch.float64)
        for rows in ([q.query], q.keys, [[v] for v in q.values])
    )
    allowed = torch.tensor([[i != q.masked for i in range(len(q.keys))]])
    attend = torch.nn.functional.scaled_dot_product_attention
    return float(attend(query[None], keys[None], values[None], attn_mask=allowed[None]))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    size, seen, scores = len(q.query), _visible(q, q.values), _scores(q.query, q.keys)
    scaled = [score / sqrt(size) for score in scores]
    at_zero = [0.0 if i == q.masked else s for i, s in enumerate(scaled)]
    weights = _visible(q, softmax(scaled))
    return {
        "no_scaling": Slip(
            _mix(_visible(q, scores), seen),
            both(
                f"The scores were not divided by $\\sqrt{{{size}}}$, so the softmax saturates.",
                f"分数没有除以 $\\sqrt{{{size}}}$，softmax 因此趋于饱和。",
            ),
        ),
        "divided_by_size": Slip(
            _mix([score / size for score in _visible(q, scores)], seen),
            both(
                f"Divided by ${size}$, not by its root; scores spread like $\\sqrt{{{size}}}$.",
                f"除以了 ${size}$ 而不是其平方根；分数的离散程度随 $\\sqrt{{{size}}}$ 增长。",
            ),
        ),
        "mask_after_softmax": Slip(
            sum(w * v for w, v in zip(weights, seen, strict=True)) if q.masked >= 0 else None,
            both(
                "The weight was set to zero after the softmax, so the rest does not add up to $1$; "
                "mask the score with $-\\infty$ instead.",
                "在 softmax 之后才把权重置零，其余之和不为 $1$；应在此前把分数设为 $-\\infty$。",
            ),
        ),
        "mask_as_zero_score": Slip(
            _mix(at_zero, q.values) if q.masked >= 0 else None,
            both(
                "The masked score was set to $0$, which weighs $e^0$, instead of $-\\infty$.",
                "把被屏蔽的分数设成了 $0$，而 $e^0$ 仍占权重；应设为 $-\\infty$。",
            ),
        ),
        "uniform": Slip(
            sum(seen) / len(seen),
            both(
                "That is the plain mean of the visible values. The weights depend on the query.",
                "这是可见的值的简单平均。权重取决于查询。",
            ),
        ),
    }


def _scores(query: Sequence[float], keys: Sequence[Sequence[float]]) -> list[float]:
    return [sum(a * b for a, b in zip(query, key, strict=True)) for key in keys]


def _visible(q: Params, things: Sequence[float]) -> list[float]:
    return [thing for i, thing in enumerate(things) if i != q.masked]


def _mix(scores: Sequence[float], values: Sequence[float]) -> float:
    return sum(w * v for w, v in zip(softmax(scores), values, strict=True))


def figure(q: Params, language: str) -> str:
    """Query, keys and values as a table; a masked key is struck out."""
    return lookup(language, query=q.query, keys=q.keys, values=q.values, masked=q.masked)
