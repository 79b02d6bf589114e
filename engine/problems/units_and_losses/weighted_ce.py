"""Mean cross-entropy with class weights and ignored rows, as PyTorch averages it.

Rows of logits Z, one target a row (-100 marks a row to ignore), one weight a class; the answer is
in nats.

Source: PyTorch documentation of torch.nn.CrossEntropyLoss (weight, ignore_index, reduction).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from random import Random

from engine.answers.form import one, real
from engine.drawing.table import targets
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import softmax
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Weighted cross-entropy", "带类别权重的交叉熵")
SKILL = "loss-reduction"
DIFFICULTY = 3
FORM = one(real(unit="nats"))
LEVELS = {
    "easy": both("two rows of whole numbers, none ignored", "两行整数 logits，没有忽略的行"),
    "interview": both("two rows count, a third one is ignored in most", "两行有效，多有一行忽略"),
    "hard": both("three rows count, one or two are ignored", "三行有效，另有一两行忽略"),
}
PINNED = {1: 1.866032297, 2: 1.969219312, 3: 1.534985533}
IGNORED = -100


@dataclass(frozen=True)
class Params:
    """Rows of logits ``z``, targets ``y`` from 0 (-100: ignored), weight ``w`` of each class."""

    z: tuple[tuple[float, ...], ...]
    y: tuple[int, ...]
    w: tuple[float, ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.z) <= 10, "there are 1 to 10 rows")
        require(len(self.y) == len(self.z), "one target per row")
        classes = len(self.w)
        require(2 <= classes <= 10, "there are 2 to 10 classes")
        require(all(len(r) == classes for r in self.z), "rows are as long as w")
        require(all(abs(v) <= 100 for r in self.z for v in r), "logits lie in -100 to 100")
        require(all(t == IGNORED or 0 <= t < classes for t in self.y), "targets: class or -100")
        require(max(self.y) >= 0, "at least one row counts")
        require(all(0.01 <= v <= 100 for v in self.w), "weights lie in 0.01 to 100")


def draw(rng: Random, level: str) -> Params:
    """Weights differ and at least two classes occur among the rows that count."""
    y = rng.sample(range(3), 2)
    if level == "hard":
        y.append(rng.randrange(3))
    ignored = {"easy": 0, "interview": int(rng.random() < 0.65), "hard": rng.randint(1, 2)}[level]
    y += [IGNORED] * ignored
    rng.shuffle(y)
    scale, most = (1, 3) if level == "easy" else (2, 4)
    z = tuple(tuple(v / scale for v in rng.sample(range(-most, most + 1), 3)) for _ in y)
    return Params(z, tuple(y), tuple(rng.sample((0.5, 1.5, 2.0, 3.0, 4.0), 3)))


def statement(q: Params) -> Text:
    """What is asked."""
    rows = r",\ ".join(row(r) for r in q.z)
    call = "F.cross_entropy(Z, y, weight=w)"
    ignore, mean = "`ignore_index=-100`", "`reduction='mean'`"
    return both(
        f"PyTorch: the rows of logits are $Z = [{rows}]$, the targets $y = {row(q.y)}$ (counted "
        f"from $0$), the class weights $w = {row(q.w)}$. What does `{call}` return, the other "
        f"arguments being at their defaults ({ignore}, {mean})? {THREE['en']}",
        f"PyTorch：logits 各行为 $Z = [{rows}]$，标签 $y = {row(q.y)}$（从 $0$ 起），类别权重 "
        f"$w = {row(q.w)}$。`{call}` 返回多少？其余参数取默认值（{ignore}、{mean}）。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Weighted losses over the weights of the targets that count."""
    loss, weight = 0.0, 0.0
    for z, t in zip(q.z, q.y, strict=True):
        if t != IGNORED:
            top = max(z)
            loss += q.w[t] * (top - z[t] + log(sum(exp(v - top) for v in z)))
            weight += q.w[t]
    return loss / weight


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    rows = _rows(q)
    shown = r",\ ".join(tex(loss) for loss, _ in rows)
    products = " + ".join(f"{given(w)} \\cdot {tex(loss)}" for loss, w in rows)
    total, weight = sum(loss * w for loss, w in rows), sum(w for _, w in rows)
    weights = " + ".join(given(w) for _, w in rows)
    told: list[Text] = [
        both(
            f"Losses $-\\log p_y$ of the rows that count: ${shown}$.",
            f"有效各行的损失 $-\\log p_y$：${shown}$。",
        ),
        both(
            f"Each is weighted with the weight of **its target**: ${products} = {tex(total, 5)}$.",
            f"每行乘以**其标签**的权重：${products} = {tex(total, 5)}$。",
        ),
        both(
            f"The mean divides by the sum of these weights: ${tex(total, 5)}/({weights}) = "
            f"{tex(total, 5)}/{tex(weight)} = {tex(solve(q))}$.",
            f"取均值时除以这些权重之和：${tex(total, 5)}/({weights}) = "
            f"{tex(total, 5)}/{tex(weight)} = {tex(solve(q))}$。",
        ),
    ]
    if len(rows) == len(q.y):
        return told
    skipped = both(
        f"Only ${len(rows)}$ of the ${len(q.y)}$ rows count: a row with target $-100$ adds neither "
        "loss nor weight.",
        f"${len(q.y)}$ 行中只有 ${len(rows)}$ 行有效：标签 $-100$ 的行既不计损失也不计权重。",
    )
    return [skipped, *told]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    z, w = (torch.tensor(v, dtype=torch.float64) for v in (q.z, q.w))
    return float(torch.nn.functional.cross_entropy(z, torch.tensor(q.y), weight=w))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    rows = _rows(q)
    total, count = sum(loss * w for loss, w in rows), len(rows)
    weight = tex(sum(w for _, w in rows))
    return {
        "divided_by_rows": Slip(
            total / len(q.y),
            both(
                f"Divided by the number of rows, ${len(q.y)}$. With class weights the mean divides "
                f"by the sum of the targets' weights, ${weight}$.",
                f"除以了行数 ${len(q.y)}$。带类别权重时，均值除以各标签权重之和 ${weight}$。",
            ),
        ),
        "divided_by_counted_rows": Slip(
            total / count,
            both(
                f"Divided by the number of rows that count, ${count}$. With class weights it is "
                f"the sum of their targets' weights, ${weight}$.",
                f"除以了有效行数 ${count}$。带类别权重时，应除以它们标签的权重之和 ${weight}$。",
            ),
        ),
        "weights_ignored": Slip(
            sum(loss for loss, _ in rows) / count,
            both(
                "The class weights were left out: that is the plain mean.",
                "没有使用类别权重：这是普通的均值。",
            ),
        ),
        "not_divided": Slip(
            total,
            both(
                f"That is the sum (`reduction='sum'`); the mean divides it by ${weight}$.",
                f"这是总和（`reduction='sum'`）；取均值还要除以 ${weight}$。",
            ),
        ),
    }


def _rows(q: Params) -> list[tuple[float, float]]:
    """Loss and weight of every row that counts."""
    return [(-log(softmax(z)[t]), q.w[t]) for z, t in zip(q.z, q.y, strict=True) if t != IGNORED]


def figure(q: Params, language: str) -> str:
    """The logits as a table: weights above, true classes tinted, ignored rows struck out."""
    return targets(language, logits=q.z, true=q.y, weights=q.w)
