"""A tiny restricted Boltzmann machine: a hidden unit given the visible ones, and Z.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), sections 16.7.1 and 20.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import exp, prod
from operator import mul
from random import Random

from engine.answers.form import real, several
from engine.drawing.networks.states import machine
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, given, matrix, row, signed, tex

VERSION = 1
TITLE = both("Restricted Boltzmann machine by hand", "手算受限玻尔兹曼机")
SKILL = "boltzmann-machines"
DIFFICULTY = 3
QUESTION = "47"
FORM = several(real("probability", zh="概率"), real("Z"))
LEVELS = {
    "easy": both("two visible units, one hidden", "两个可见单元，一个隐单元"),
    "interview": both("two visible units, mostly two hidden", "两个可见单元，隐单元多为两个"),
    "hard": both("two or three visible units, two hidden", "两三个可见单元，两个隐单元"),
}
PINNED = {
    1: (0.1090968212, 10.31037865),
    2: (0.4750208125, 4.040096968),
    3: (0.7685247835, 13.39592196),
}


@dataclass(frozen=True)
class Params:
    """Biases ``b`` (visible) and ``c`` (hidden), weights ``w``, state ``v``, hidden ``unit``."""

    b: tuple[float, ...]
    c: tuple[float, ...]
    w: tuple[tuple[float, ...], ...]
    v: tuple[int, ...]
    unit: int

    def __post_init__(self) -> None:
        visible, hidden = len(self.b), len(self.c)
        require(1 <= visible <= 4 and 1 <= hidden <= 4, "1 to 4 units of each kind")
        require(len(self.w) == visible == len(self.v), "w and v have an entry a visible unit")
        require(all(len(r) == hidden for r in self.w), "rows of w have an entry a hidden unit")
        numbers = (*self.b, *self.c, *(x for r in self.w for x in r))
        require(max(map(abs, numbers)) <= 10, "biases and weights lie in -10 to 10")
        require(set(self.v) <= {0, 1} and 1 <= self.unit <= hidden, "v of 0 and 1; unit exists")


def draw(rng: Random, level: str) -> Params:
    """At least one visible unit is on; biases and weights are not 0."""
    sizes = {"easy": ((2, 1),), "interview": ((2, 1), (2, 2), (2, 2)), "hard": ((2, 2), (3, 2))}
    visible, hidden = rng.choice(sizes[level])
    ticks = [t / 10 for t in range(-12, 13) if abs(t) >= 2]
    b, c = (tuple(rng.choices(ticks, k=count)) for count in (visible, hidden))
    w = tuple(tuple(rng.choices(ticks, k=hidden)) for _ in range(visible))
    v = rng.choice([state for state in product((0, 1), repeat=visible) if any(state)])
    return Params(b, c, w, v, rng.randint(1, hidden))


def statement(q: Params) -> Text:
    """What is asked."""
    energy = "E(v, h) = -b^\\top v - c^\\top h - v^\\top W h"
    values = f"b = {row(q.b)}$, $c = {row(q.c)}$, $W = {matrix(q.w)}"
    asked = f"P(h_{q.unit} = 1 \\mid v = {row(q.v)})"
    return both(
        f"A restricted Boltzmann machine with units in $\\{{0, 1\\}}$ has the energy ${energy}$, "
        f"where ${values}$ (a row of $W$ belongs to a visible unit). Give ${asked}$ and the "
        f"partition function $Z$. {THREE['en']}",
        f"一个受限玻尔兹曼机，各单元取值 $\\{{0, 1\\}}$，能量为 ${energy}$，其中 ${values}$"
        f"（$W$ 的行对应可见单元）。求 ${asked}$ 与配分函数 $Z$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Hidden units are independent given v: each brings a factor, and a sigmoid."""
    table = _table(q)
    return sigmoid(table[q.v][1][q.unit - 1]), sum(weight for _, _, weight in table.values())


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    probability, total = solve(q)
    table, j = _table(q), q.unit - 1
    at = tex(round(table[q.v][1][j], 6))
    terms = " ".join(signed(r[j]) for r, on in zip(q.w, q.v, strict=True) if on)
    unit = f"{given(q.c[j])} {terms} = {at}$, $\\sigma({at}) = {tex(probability)}"
    lines = ",\\ ".join(
        f"{row(v)}: e^{{{tex(round(own, 6))}}}"
        + "".join(f"(1 + e^{{{tex(round(x, 6))}}})" for x in inputs)
        + f" = {tex(weight)}"
        for v, (own, inputs, weight) in table.items()
    )
    added = " + ".join(tex(weight) for _, _, weight in table.values())
    return [
        both(
            f"Given $v$ the hidden units are independent. Unit ${q.unit}$ gets ${unit}$.",
            f"给定 $v$ 时各隐单元独立。隐单元 ${q.unit}$ 的输入与概率：${unit}$。",
        ),
        both(
            "In $Z$ the sum over each hidden unit gives a factor: "
            "$Z = \\sum_v e^{b^\\top v}\\prod_j(1 + e^{c_j + v^\\top W_{:j}})$.",
            "在 $Z$ 中对每个隐单元求和得到一个因子："
            "$Z = \\sum_v e^{b^\\top v}\\prod_j(1 + e^{c_j + v^\\top W_{:j}})$。",
        ),
        both(f"For each $v$: ${lines}$.", f"对每个 $v$：${lines}$。"),
        both(f"Sum: $Z = {added} = {tex(total)}$.", f"求和：$Z = {added} = {tex(total)}$。"),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Enumerate every joint state with its energy."""
    import numpy as np

    b, c, w = (np.array(values, dtype=float) for values in (q.b, q.c, q.w))
    total = on = seen = 0.0
    for state in np.ndindex(*(2,) * (len(b) + len(c))):
        v, h = np.array(state[: len(b)]), np.array(state[len(b) :])
        share = float(np.exp(b @ v + c @ h + v @ w @ h))
        total += share
        if tuple(v) == q.v:
            seen += share
            on += share * float(h[q.unit - 1])
    return on / seen, total


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    (probability, total), j = solve(q), q.unit - 1
    _, inputs, clamped = _table(q)[q.v]
    square = len(q.b) == len(q.c)
    along = q.c[j] + sum(map(mul, q.w[j], q.v)) if square else 0.0
    return {
        "row_for_column": Slip(
            (sigmoid(along), total) if square else None,
            both(
                f"Row ${q.unit}$ of $W$ was used. Hidden unit ${q.unit}$ has column ${q.unit}$.",
                f"用了 $W$ 的第 ${q.unit}$ 行。隐单元 ${q.unit}$ 对应第 ${q.unit}$ 列。",
            ),
        ),
        "hidden_units_ignored": Slip(
            (probability, prod(1 + exp(x) for x in q.b)),
            both(
                "That sums $e^{b^\\top v}$ over $v$ only; $Z$ runs over the hidden states, too.",
                "这只对 $v$ 求了 $e^{b^\\top v}$ 之和；隐单元的状态也要求和。",
            ),
        ),
        "clamped": Slip(
            (probability, clamped),
            both(
                "That is the unnormalised probability of the given $v$. $Z$ sums over all $v$.",
                "这是所给 $v$ 的未归一化概率。$Z$ 要对所有 $v$ 求和。",
            ),
        ),
        "bias_forgotten": Slip(
            (sigmoid(inputs[j] - q.c[j]), total),
            both(f"The bias $c_{q.unit}$ is missing.", f"漏了偏置 $c_{q.unit}$。"),
        ),
    }


@lru_cache
def _table(q: Params) -> dict[tuple[int, ...], tuple[float, list[float], float]]:
    """For every visible state: b v, the inputs of the hidden units, its weight summed over h."""
    columns = [(bias, [r[j] for r in q.w]) for j, bias in enumerate(q.c)]
    table = {}
    for v in product((0, 1), repeat=len(q.b)):
        own = sum(map(mul, q.b, v))
        inputs = [bias + sum(map(mul, column, v)) for bias, column in columns]
        table[v] = own, inputs, exp(own) * prod([1 + exp(x) for x in inputs])
    return table


def figure(q: Params, language: str) -> str:
    """The units, their biases and weights."""
    return machine(language, visible=q.b, hidden=q.c, weights=q.w, state=q.v, asked=q.unit)
