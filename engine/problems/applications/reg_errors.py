"""Mean squared error, mean absolute error and root mean squared error of predictions.

Source: PyTorch documentation of torch.nn.MSELoss and torch.nn.L1Loss; Willmott and Matsuura,
Advantages of the mean absolute error (MAE) over the root mean square error (RMSE) (2005).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.drawing.scatter import errors
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("MSE, MAE and RMSE", "MSE、MAE 与 RMSE")
SKILL = "regression-metrics"
DIFFICULTY = 1
FORM = several(real("MSE"), real("MAE"), real("RMSE"))
LEVELS = {
    "easy": both("three whole numbers", "三个整数"),
    "interview": both("four or five whole numbers", "四五个整数"),
    "hard": both("five or six decimals, one outlier", "五六个小数，含一个离群点"),
}
PINNED = {1: (6.75, 2.25, 2.598076211), 2: (5.75, 2.25, 2.397915762), 3: (7.5, 2.5, 2.738612788)}


@dataclass(frozen=True)
class Params:
    """Targets and predictions, in the same order."""

    targets: tuple[float, ...]
    predictions: tuple[float, ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.targets) == len(self.predictions) <= 10, "1 to 10 pairs")
        require(max(map(abs, self.targets)) <= 10**4, "targets lie in -10000 to 10000")
        require(max(map(abs, self.predictions)) <= 10**4, "predictions lie in -10000 to 10000")


def draw(rng: Random, level: str) -> Params:
    """Errors of both signs and different sizes."""
    low, high = {"easy": (3, 3), "interview": (4, 5), "hard": (5, 6)}[level]
    scale = 10 if level == "hard" else 1
    count = rng.randint(low, high)
    while True:
        errors = [rng.randint(-4 * scale, 4 * scale) for _ in range(count)]
        if level == "hard":
            errors[rng.randrange(count)] = rng.choice((-1, 1)) * rng.randint(80, 120)
        mixed = min(errors) < 0 < max(errors) and sum(errors) != 0
        if mixed and len({abs(e) for e in errors}) > 1:
            ticks = [rng.randint(-9 * scale, 9 * scale) for _ in range(count)]
            guesses = [t + e for t, e in zip(ticks, errors, strict=True)]
            return Params(tuple(t / scale for t in ticks), tuple(g / scale for g in guesses))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A regression model predicts ${row(q.predictions)}$ where the targets are "
        f"${row(q.targets)}$. Give the MSE, the MAE and the RMSE. {THREE['en']}",
        f"一个回归模型的预测为 ${row(q.predictions)}$，真值为 ${row(q.targets)}$。"
        f"给出 MSE、MAE 与 RMSE。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """Means of the squared and of the absolute errors; the root of the first."""
    errors = [f - y for f, y in zip(q.predictions, q.targets, strict=True)]
    squared = sum(e**2 for e in errors) / len(errors)
    return squared, sum(map(abs, errors)) / len(errors), sqrt(squared)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    squared, absolute, root = solve(q)
    errors = _errors(q)
    count = len(errors)
    first = f"{tex(sum(e**2 for e in errors))}/{count} = {tex(squared)}"
    second = f"{tex(sum(map(abs, errors)))}/{count} = {tex(absolute)}"
    return [
        both(
            f"Errors, prediction minus target: ${row(errors)}$.",
            f"误差（预测减真值）：${row(errors)}$。",
        ),
        both(f"MSE, the mean of their squares: ${first}$.", f"MSE 为平方的均值：${first}$。"),
        both(
            f"MAE, the mean of their absolute values: ${second}$.",
            f"MAE 为绝对值的均值：${second}$。",
        ),
        both(
            f"RMSE: $\\sqrt{{{tex(squared)}}} = {tex(root)}$. It is never below the MAE, since "
            "squaring gives large errors more weight.",
            f"RMSE：$\\sqrt{{{tex(squared)}}} = {tex(root)}$。平方使大误差的权重更大，"
            "因此 RMSE 不会小于 MAE。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float]:
    """What torch's losses return."""
    import torch

    guess, truth = (torch.tensor(v, dtype=torch.float64) for v in (q.predictions, q.targets))
    squared = torch.nn.functional.mse_loss(guess, truth)
    absolute = torch.nn.functional.l1_loss(guess, truth)
    return float(squared), float(absolute), float(squared.sqrt())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    squared, absolute, root = solve(q)
    errors = _errors(q)
    count = len(errors)
    more = count / (count - 1) if count > 1 else None
    return {
        "signs_cancel": Slip(
            (squared, abs(sum(errors)) / count, root),
            both(
                "The errors were added with their signs, so that positive and negative ones "
                "cancel. Take absolute values first.",
                "误差带着符号相加，正负相互抵消了。应先取绝对值。",
            ),
        ),
        "not_averaged": Slip(
            (squared * count, absolute * count, sqrt(squared * count)),
            both(
                f"These are sums. The M stands for mean: divide by ${count}$.",
                f"这是总和。M 表示均值：要除以 ${count}$。",
            ),
        ),
        "half": Slip(
            (squared / 2, absolute, sqrt(squared / 2)),
            both(
                "The $\\tfrac12$ that makes derivatives tidy is no part of the MSE.",
                "为使导数简洁而加的 $\\tfrac12$ 不属于 MSE。",
            ),
        ),
        "one_less": Slip(
            None if more is None else (squared * more, absolute, sqrt(squared * more)),
            both(
                f"The squares were divided by ${count - 1}$, as for an unbiased variance. An error "
                f"measure is a plain mean over ${count}$.",
                f"平方和除以了 ${count - 1}$（那是无偏方差）。误差指标只是 ${count}$ 个值的平均。",
            ),
        ),
        "squared_after_averaging": Slip(
            (absolute**2, absolute, absolute),
            both(
                "The mean was taken before squaring. Square each error first: the mean of squares "
                "is larger than the square of the mean.",
                "先取平均再平方了。应先逐个平方：平方的均值大于均值的平方。",
            ),
        ),
    }


def _errors(q: Params) -> list[float]:
    """Prediction minus target, without the rounding noise of decimals."""
    return [round(f - y, 9) for f, y in zip(q.predictions, q.targets, strict=True)]


def figure(q: Params, language: str) -> str:
    """Targets and predictions side by side."""
    return errors(language, q.targets, q.predictions)
