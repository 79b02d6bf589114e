"""Weight and bias after one step of gradient descent on the mean squared error of a line.

Prediction w x + b, loss mean of (prediction - y)^2 without the factor 1/2; both parameters are
updated from the same predictions. The answer is (w, b).

Source: Murphy, Probabilistic Machine Learning: An Introduction (2022), section 8.4.2; PyTorch
documentation of torch.nn.functional.mse_loss (reduction="mean").
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.scatter import fitted
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, row, signed, tex

VERSION = 1
TITLE = both("Gradient step of linear regression", "线性回归的一步梯度下降")
SKILL = "gradient-descent-step"
DIFFICULTY = 1
FORM = several(real("w"), real("b"))
LEVELS = {
    "easy": both("two points", "两个点"),
    "interview": both("three points", "三个点"),
    "hard": both("four points", "四个点"),
}
PINNED = {1: (0.88, 0.4506666667), 2: (0.3786666667, -0.348), 3: (0.06666666667, 1.013333333)}


@dataclass(frozen=True)
class Params:
    """Pairs (x, y) as ``points``, weight ``w``, bias ``b``, learning rate ``lr``."""

    points: tuple[tuple[float, float], ...]
    w: float
    b: float
    lr: float

    def __post_init__(self) -> None:
        require(1 <= len(self.points) <= 10, "there are 1 to 10 points")
        require(all(abs(v) <= 1000 for p in self.points for v in p), "x and y up to 1000")
        require(max(abs(self.w), abs(self.b)) <= 1000, "w and b lie in -1000 to 1000")
        require(0 < self.lr <= 10, "0 < lr <= 10")


def draw(rng: Random, level: str) -> Params:
    """Inputs that are not centred, so that both parameters depend on each other."""
    count = {"easy": 2, "interview": 3, "hard": 4}[level]
    while True:
        x = rng.sample(range(-4, 6), count)
        points = tuple((float(v), float(rng.randint(-5, 6))) for v in x)
        w, b = rng.randint(-20, 20) / 10, rng.randint(-20, 20) / 10
        q = Params(points, w, b, rng.choice((0.01, 0.02, 0.05, 0.1)))
        slopes = [abs(v) for v in _slopes(q)]
        if min(*slopes, *map(abs, solve(q))) >= 0.05 and abs(sum(x)) >= 2:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    data = "$, $".join(map(row, q.points))
    values = f"w = {given(q.w)}$, $b = {given(q.b)}$, $\\eta = {given(q.lr)}"
    return both(
        f"The data are the points $(x, y)$: ${data}$. The model is $\\hat y = w x + b$; "
        "the loss is the mean squared error (mean over the points, no factor $\\tfrac12$). Give "
        f"$(w, b)$ after one step of gradient descent from ${values}$. {THREE['en']}",
        f"数据点 $(x, y)$ 为 ${data}$。模型为 $\\hat y = w x + b$，"
        f"损失为均方误差（对各点取平均，无系数 $\\tfrac12$）。"
        f"从 ${values}$ 出发做一步梯度下降，给出新的 $(w, b)$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """w - lr 2 mean(e x), b - lr 2 mean(e) with e = w x + b - y."""
    count = len(q.points)
    slope = 2 * sum((q.w * x + q.b - y) * x for x, y in q.points) / count
    shift = 2 * sum(q.w * x + q.b - y for x, y in q.points) / count
    return q.w - q.lr * slope, q.b - q.lr * shift


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    w, b = (tex(v) for v in solve(q))
    errors = [q.w * x + q.b - y for x, y in q.points]
    slope, shift = _slopes(q)
    told = "(" + ",\\ ".join(tex(e) for e in errors) + ")"
    products = _sum([e * x for e, (x, _) in zip(errors, q.points, strict=True)])
    to_w = f"\\tfrac{{2}}{{{len(errors)}}} ({products}) = {tex(slope)}"
    to_b = f"\\tfrac{{2}}{{{len(errors)}}} ({_sum(errors)}) = {tex(shift)}"
    lr = given(q.lr)
    moves = (
        f"w = {given(q.w)} - {lr} \\cdot {factor(slope)} = {w}$, "
        f"$b = {given(q.b)} - {lr} \\cdot {factor(shift)} = {b}"
    )
    return [
        both(f"Errors $e = w x + b - y$: ${told}$.", f"误差 $e = w x + b - y$：${told}$。"),
        both(
            f"$\\partial L / \\partial w$ is twice the mean of $e x$: ${to_w}$.",
            f"$\\partial L / \\partial w$ 是 $e x$ 均值的两倍：${to_w}$。",
        ),
        both(
            f"$\\partial L / \\partial b$ is twice the mean of $e$: ${to_b}$.",
            f"$\\partial L / \\partial b$ 是 $e$ 均值的两倍：${to_b}$。",
        ),
        both(f"Both move at once: ${moves}$.", f"两者同时更新：${moves}$。"),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Autograd and torch's optimiser."""
    import torch

    points, w, b = (torch.tensor(v, dtype=torch.float64) for v in (q.points, q.w, q.b))
    optimiser = torch.optim.SGD([w.requires_grad_(), b.requires_grad_()], lr=q.lr)
    torch.nn.functional.mse_loss(w * points[:, 0] + b, points[:, 1]).backward()
    optimiser.step()
    return float(w.detach()), float(b.detach())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    w, b = solve(q)
    slope, shift = _slopes(q)
    count = len(q.points)
    late = 2 * sum(w * x + q.b - y for x, y in q.points) / count
    return {
        "factor_two_lost": Slip(
            (q.w - q.lr * slope / 2, q.b - q.lr * shift / 2),
            both(
                "The factor $2$ of the square's derivative is missing. It would cancel only if the "
                "loss had a $\\tfrac12$.",
                "漏了平方求导的系数 $2$。损失带 $\\tfrac12$ 时才会抵消。",
            ),
        ),
        "sum_not_mean": Slip(
            (q.w - q.lr * slope * count, q.b - q.lr * shift * count) if count > 1 else None,
            both(
                f"The errors were summed; the loss is a mean, so divide by ${count}$.",
                f"对误差求了和；损失是均值，还要除以 ${count}$。",
            ),
        ),
        "updated_in_turn": Slip(
            (w, q.b - q.lr * late),
            both(
                f"The bias was updated with the new $w = {tex(w)}$. Both gradients come from the "
                "same backward pass, with the old values.",
                f"更新 $b$ 时用了新的 $w = {tex(w)}$。两个梯度来自同一次反向传播，都用旧值。",
            ),
        ),
        "ascent": Slip(
            (q.w + q.lr * slope, q.b + q.lr * shift),
            both(
                "The step went up the gradient. With $e = \\hat y - y$ it is subtracted.",
                "这是沿梯度上升。$e = \\hat y - y$ 时应减去梯度。",
            ),
        ),
        "input_forgotten": Slip(
            (q.w - q.lr * shift, b),
            both(
                "The gradient of $w$ needs the inputs: the chain rule brings the factor $x$.",
                "$w$ 的梯度要用到输入：链式法则带来因子 $x$。",
            ),
        ),
    }


def _slopes(q: Params) -> tuple[float, float]:
    errors = [(q.w * x + q.b - y, x) for x, y in q.points]
    return 2 * sum(e * x for e, x in errors) / len(errors), 2 * sum(e for e, _ in errors) / len(
        errors
    )


def _sum(values: list[float]) -> str:
    return " ".join([tex(values[0]), *(signed(v) for v in values[1:])])


def figure(q: Params, language: str) -> str:
    """The points and the line before the step."""
    return fitted(language, q.points, slope=q.w, offset=q.b)
