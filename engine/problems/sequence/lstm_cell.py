"""Cell and hidden state of an LSTM with scalar input and state after one or two steps.

Source: Hochreiter and Schmidhuber, Long short-term memory (1997); Gers, Schmidhuber and Cummins,
Learning to forget (2000); PyTorch documentation of torch.nn.LSTMCell (order of the rows).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import tanh
from random import Random

from engine.answers.form import real, several
from engine.drawing.networks.gated import lstm
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("LSTM by hand", "手算 LSTM")
SKILL = "gated-cells"
DIFFICULTY = 2
QUESTION = "59"
FORM = several(real("c"), real("h"))
LEVELS = {
    "easy": both("one step without biases", "一步，无偏置"),
    "interview": both("one step", "一步"),
    "hard": both("two steps", "两步"),
}
PINNED = {
    1: (1.52952282, 0.1800804926),
    2: (1.219550502, 0.796965913),
    3: (0.708291951, 0.4918907883),
}
SMALL = tuple(n / 10 for n in range(-10, 11) if n)
LARGE = tuple(n / 10 for n in range(-20, 21) if abs(n) >= 6)
Rule = Callable[[Sequence[float], float], tuple[float, float]]  # sums of i, f, g, o; c -> c, h
Squash = Callable[[float], float]


@dataclass(frozen=True)
class Params:
    """``inputs`` in order, start (``cell``, ``hidden``), ``rows`` (w_x, w_h, b) for i, f, g, o."""

    inputs: tuple[float, ...]
    cell: float
    hidden: float
    rows: tuple[tuple[float, float, float], ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.inputs) <= 5 and len(self.rows) == 4, "1 to 5 inputs, 4 rows")
        entries = (*self.inputs, self.cell, self.hidden, *(v for r in self.rows for v in r))
        require(max(map(abs, entries)) <= 100, "numbers lie in -100 to 100")


def draw(rng: Random, level: str) -> Params:
    """A start away from zero, so that forgetting and squashing show, and an end away from it."""
    bias = 0 if level == "easy" else 1
    while True:
        inputs = tuple(rng.choices(LARGE, k=2 if level == "hard" else 1))
        cell, hidden = rng.choice(LARGE), rng.choice(SMALL)
        thirds = (rng.choices(SMALL, k=4) for _ in range(3))
        rows = tuple((w, u, bias * b) for w, u, b in zip(*thirds, strict=True))
        q = Params(inputs, cell, hidden, rows)
        if min(map(abs, solve(q))) > 0.03:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    rows = ",\\ ".join(f"{name}: {row(r)}" for name, r in zip("ifgo", q.rows, strict=True))
    start = f"c = {given(q.cell)},\\ h = {given(q.hidden)}"
    return both(
        "A standard LSTM (as in PyTorch, no peepholes) has scalar input and state. The weights "
        f"and the bias $(w_x, w_h, b)$ of the gates $i, f, o$ and the candidate $g$ are ${rows}$. "
        f"It starts from ${start}$ and reads $x = {row(q.inputs)}$. What are $(c, h)$ after "
        f"the last input? {THREE['en']}",
        "标准 LSTM（同 PyTorch，无窥视孔连接），输入与状态都是标量。门 $i, f, o$ 与候选 $g$ 的"
        f"权重和偏置 $(w_x, w_h, b)$ 为 ${rows}$。初始 ${start}$，依次读入 $x = {row(q.inputs)}$。"
        f"读完后的 $(c, h)$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Keep a part of the cell, add a part of the candidate, show a part of its tanh."""
    return _run(q, _step)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    c, h = q.cell, q.hidden
    for x in q.inputs:
        sums = _sums(q, x, h)
        i, f, o = (sigmoid(sums[n]) for n in (0, 1, 3))
        g, (new, out) = tanh(sums[2]), _step(sums, c)
        line = ",\\ ".join(tex(round(a, 10)) for a in sums)
        gates = f"i = {tex(i)},\\ f = {tex(f)},\\ o = {tex(o)}"
        parts = f"{tex(f)} \\cdot {factor(c)} + {tex(i)} \\cdot {factor(g)}"
        cell = f"c \\leftarrow f c + i g = {parts} = {tex(new)}"
        hidden = f"h = o \\tanh c = {tex(o)} \\cdot {factor(tanh(new))} = {tex(out)}"
        told += [
            both(
                f"Input ${given(x)}$: the sums $w_x x + w_h h + b$ for $i, f, g, o$ are ${line}$. "
                f"Gates, by $\\sigma$: ${gates}$; candidate, by $\\tanh$: $g = {tex(g)}$.",
                f"输入 ${given(x)}$：$i, f, g, o$ 的 $w_x x + w_h h + b$ 依次为 ${line}$。"
                f"门用 $\\sigma$：${gates}$；候选用 $\\tanh$：$g = {tex(g)}$。",
            ),
            both(f"Cell: ${cell}$.", f"细胞：${cell}$。"),
            both(f"State: ${hidden}$.", f"隐状态：${hidden}$。"),
        ]
        c, h = new, out
    return told


def oracle(q: Params) -> tuple[float, float]:
    """What torch's cell computes."""
    import torch

    lstm = torch.nn.LSTMCell(1, 1).double()
    columns = torch.tensor(q.rows, dtype=torch.float64).T
    h, c = (torch.tensor([[v]], dtype=torch.float64) for v in (q.hidden, q.cell))
    with torch.no_grad():
        lstm.weight_ih[:, 0], lstm.weight_hh[:, 0], lstm.bias_ih[:] = columns
        lstm.bias_hh.zero_()
        for x in q.inputs:
            h, c = lstm(torch.tensor([[x]], dtype=torch.float64), (h, c))
    return float(c), float(h)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "rows_as_ifog": Slip(
            _run(q, lambda a, c: _step((a[0], a[1], a[3], a[2]), c)),
            both(
                "Candidate and output gate were mixed up: third comes $g$, last $o$.",
                "把候选与输出门弄反了：第三组是 $g$，最后一组是 $o$。",
            ),
        ),
        "no_output_tanh": Slip(
            _run(q, lambda a, c: (_step(a, c)[0], sigmoid(a[3]) * _step(a, c)[0])),
            both(
                "The cell was read out as it is. It passes through $\\tanh$: $h = o \\tanh c$.",
                "直接读出了细胞状态。应先过 $\\tanh$：$h = o \\tanh c$。",
            ),
        ),
        "coupled_gates": Slip(
            _run(q, lambda a, c: _step((-a[1], *a[1:]), c)),
            both(
                "$1 - f$ was used for the input gate, as in a GRU. An LSTM has a separate $i$.",
                "输入门用了 $1 - f$，如同 GRU。LSTM 的 $i$ 是独立的门。",
            ),
        ),
        "candidate_through_sigmoid": Slip(
            _run(q, lambda a, c: _step(a, c, sigmoid)),
            both(
                "The candidate went through $\\sigma$. It is no gate: $g$ is a $\\tanh$.",
                "候选用了 $\\sigma$。它不是门：$g$ 用 $\\tanh$，可正可负。",
            ),
        ),
    }


def _run(q: Params, rule: Rule) -> tuple[float, float]:
    c, h = q.cell, q.hidden
    for x in q.inputs:
        c, h = rule(_sums(q, x, h), c)
    return c, h


def _sums(q: Params, x: float, h: float) -> list[float]:
    return [w_x * x + w_h * h + b for w_x, w_h, b in q.rows]


def _step(sums: Sequence[float], c: float, squash: Squash = tanh) -> tuple[float, float]:
    i, f, g, o = sums
    c = sigmoid(f) * c + sigmoid(i) * squash(g)
    return c, sigmoid(o) * tanh(c)


def figure(q: Params, language: str) -> str:
    """The cell as a graph."""
    return lstm(language, inputs=q.inputs, cell=q.cell, hidden=q.hidden)
