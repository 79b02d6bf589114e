"""Hidden state of a GRU (PyTorch's form) with scalar input and state after one or two steps.

Source: PyTorch documentation of torch.nn.GRUCell; Cho et al., Learning phrase representations
using RNN encoder-decoder for statistical machine translation (2014), section 2.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import tanh
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.gated import gru
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, factor, given, row, tex

VERSION = 1
TITLE = both("GRU by hand", "手算 GRU")
SKILL = "gated-cells"
DIFFICULTY = 2
QUESTION = "43"
FORM = one(real())
LEVELS = {
    "easy": both("one step without biases", "一步，无偏置"),
    "interview": both("one step", "一步"),
    "hard": both("two steps", "两步"),
}
PINNED = {1: 0.764624223, 2: 0.8092516123, 3: 0.2399510837}
SMALL = tuple(n / 10 for n in range(-10, 11) if n)
LARGE = tuple(n / 10 for n in range(-20, 21) if abs(n) >= 4)
Rule = Callable[[float, float, float, float, float], float]  # r, z, w x + b_i, u h + b_h, h -> h


@dataclass(frozen=True)
class Params:
    """``inputs`` in order, the start ``hidden``, (w, u, b) of both gates, (w, u, b_i, b_h) of n."""

    inputs: tuple[float, ...]
    hidden: float
    reset: tuple[float, float, float]
    update: tuple[float, float, float]
    candidate: tuple[float, float, float, float]

    def __post_init__(self) -> None:
        top = max(map(abs, (*self.inputs, self.hidden, *self.reset, *self.update, *self.candidate)))
        require(1 <= len(self.inputs) <= 5 and top <= 100, "1 to 5 inputs; numbers up to 100")


def draw(rng: Random, level: str) -> Params:
    """An end away from zero; biases that show whether the reset gate multiplies b_h."""
    bias = 0 if level == "easy" else 1
    while True:
        inputs = tuple(rng.choices(LARGE, k=2 if level == "hard" else 1))
        h, w_r, u_r, b_r, w_z, u_z, b_z, w_n, u_n, b_n = rng.choices(SMALL, k=10)
        candidate = (w_n, u_n, bias * b_n, bias * rng.choice(LARGE))
        q = Params(inputs, h, (w_r, u_r, bias * b_r), (w_z, u_z, bias * b_z), candidate)
        if abs(solve(q)) > 0.05:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    rules = (
        "$r, z = \\sigma(w x + u h + b),\\quad n = \\tanh(w x + b_i + r (u h + b_h)),\\quad "
        "h \\leftarrow (1 - z) n + z h$"
    )
    rows, last = f"r: {row(q.reset)},\\ z: {row(q.update)}", row(q.candidate)
    start = f"h = {given(q.hidden)}"
    return both(
        f"A GRU has scalar input and state, in PyTorch's form: {rules}. The numbers $(w, u, b)$ "
        f"are ${rows}$; for $n$, $(w, u, b_i, b_h) = {last}$. It starts from ${start}$ and reads "
        f"$x = {row(q.inputs)}$. What is $h$ after the last input? {THREE['en']}",
        f"GRU（PyTorch 形式）的输入与状态都是标量：{rules}。$(w, u, b)$ 为 ${rows}$；"
        f"$n$ 的 $(w, u, b_i, b_h) = {last}$。初始 ${start}$，依次读入 $x = {row(q.inputs)}$。"
        f"读完后 $h$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Average of candidate and old state, step by step."""
    return _run(q, _rule)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    h = q.hidden
    for x in q.inputs:
        sums = [round(w * x + u * h + b, 10) for w, u, b in (q.reset, q.update)]
        r, z, a, s = _parts(q, x, h)
        n, new = tanh(a + r * s), _rule(r, z, a, s, h)
        gate = [f"\\sigma({tex(t)}) = {tex(g)}" for t, g in zip(sums, (r, z), strict=True)]
        gates = f"r = {gate[0]},\\ z = {gate[1]}"
        inside = f"{tex(round(a, 10))} + {tex(r)} \\cdot {factor(round(s, 10))}"
        line = f"n = \\tanh({inside}) = \\tanh({tex(round(a + r * s, 10))}) = {tex(n)}"
        mix = f"h = {tex(1 - z)} \\cdot {factor(n)} + {tex(z)} \\cdot {factor(h)} = {tex(new)}"
        told += [
            both(f"Input ${given(x)}$, gates: ${gates}$.", f"输入 ${given(x)}$，门：${gates}$。"),
            both(f"Candidate: ${line}$.", f"候选：${line}$。"),
            both(f"Mix of candidate and old state: ${mix}$.", f"候选与旧状态加权：${mix}$。"),
        ]
        h = new
    return told


def oracle(q: Params) -> float:
    """What torch's cell computes."""
    import torch

    gru = torch.nn.GRUCell(1, 1).double()
    w, u, b = torch.tensor([q.reset, q.update, q.candidate[:3]], dtype=torch.float64).T
    h = torch.tensor([[q.hidden]], dtype=torch.float64)
    with torch.no_grad():
        gru.weight_ih[:, 0], gru.weight_hh[:, 0], gru.bias_ih[:] = w, u, b
        gru.bias_hh[:] = torch.tensor([0, 0, q.candidate[3]], dtype=torch.float64)
        for x in q.inputs:
            h = gru(torch.tensor([[x]], dtype=torch.float64), h)
    return float(h)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    _, u, _, b = q.candidate
    return {
        "update_gate_swapped": Slip(
            _run(q, lambda r, z, a, s, h: _rule(r, 1 - z, a, s, h)),
            both(
                "$z$ and $1 - z$ are swapped, as in some papers. Here $z$ weights the old state.",
                "$z$ 与 $1 - z$ 用反了（一些论文如此）。这里 $z$ 是旧状态的权重。",
            ),
        ),
        "reset_before_map": Slip(
            _run(q, lambda r, z, a, s, h: _rule(1.0, z, a, u * r * h + b, h)),
            both(
                f"Only $h$ was reset, as in the original paper; here $b_h = {given(b)}$ is, too.",
                f"重置门只乘了 $h$，如原始论文；这里偏置 $b_h = {given(b)}$ 也要乘。",
            ),
        ),
        "reset_ignored": Slip(
            _run(q, lambda r, z, a, s, h: _rule(1.0, z, a, s, h)),
            both(
                "The reset gate is missing: $r$ multiplies $u h + b_h$.",
                "漏了重置门：$u h + b_h$ 要乘以 $r$。",
            ),
        ),
        "reset_over_everything": Slip(
            _run(q, lambda r, z, a, s, h: _rule(r, z, r * a, s, h)),
            both(
                "The reset gate was applied to the input, too. It only weakens $u h + b_h$.",
                "重置门也乘了输入部分。它只削弱状态部分 $u h + b_h$。",
            ),
        ),
        "candidate_as_state": Slip(
            _run(q, lambda r, z, a, s, h: tanh(a + r * s)),
            both(
                "That is the candidate $n$. The new state also keeps $z h$ of the old one.",
                "这是候选 $n$。新状态还保留旧状态的 $z h$。",
            ),
        ),
    }


def _run(q: Params, rule: Rule) -> float:
    h = q.hidden
    for x in q.inputs:
        h = rule(*_parts(q, x, h), h)
    return h


def _parts(q: Params, x: float, h: float) -> tuple[float, float, float, float]:
    r, z = (sigmoid(w * x + u * h + b) for w, u, b in (q.reset, q.update))
    w, u, b_i, b_h = q.candidate
    return r, z, w * x + b_i, u * h + b_h


def _rule(r: float, z: float, a: float, s: float, h: float) -> float:
    return (1 - z) * tanh(a + r * s) + z * h


def figure(q: Params, language: str) -> str:
    """The cell as a graph."""
    return gru(language, inputs=q.inputs, hidden=q.hidden)
