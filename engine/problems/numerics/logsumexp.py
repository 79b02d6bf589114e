"""Log-sum-exp of numbers whose exponentials overflow or underflow.

The result is asked for relative to a reference c near the numbers, LSE(z) - c, so that three
significant figures tell the answers apart.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1; Blanchard, Higham and
Higham, Accurately computing the log-sum-exp and softmax functions (2021).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from random import Random

from engine.answers.form import Form, real
from engine.drawing.labels import number
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, row, signed, tex

VERSION = 1
TITLE = both("Log-sum-exp of large numbers", "大数的 log-sum-exp")
SKILL = "log-sum-exp"
DIFFICULTY = 2
QUESTION = "7"
WORDS = ("infinite", "无穷大", "inf", "-inf", "∞", "-∞", "infinity", "负无穷大", "overflow")
FORM = Form("one", (real(),), {"infinite": WORDS})
LEVELS = {
    "easy": both("two numbers, no overflow in doubles", "两个数，双精度下尚不溢出"),
    "interview": both("three numbers, near 1000 in size in most", "三个数，绝对值多接近 1000"),
    "hard": both("four or five numbers, one far below", "四五个数，其中一个小得多"),
}
PINNED = {1: 2.481701531, 2: 2.309250273, 3: 2.282352488}


@dataclass(frozen=True)
class Params:
    """Numbers ``z`` and the reference ``c``."""

    z: tuple[float, ...]
    c: float

    def __post_init__(self) -> None:
        require(2 <= len(self.z) <= 10, "there are 2 to 10 numbers")
        require(abs(self.c) <= 10**5, "c lies in -100000 to 100000")
        require(all(abs(v - self.c) <= 100 for v in self.z), "z is within 100 of c")


def draw(rng: Random, level: str) -> Params:
    """Numbers around c; the answer itself is not near 0."""
    count = {"easy": 2, "interview": 3, "hard": rng.randint(4, 5)}[level]
    sizes = {"easy": (10, 20, 50, 100), "interview": (100, 800, 1000, 1200), "hard": (1000, 2000)}
    c = rng.choice((-1, 1)) * rng.choice(sizes[level])
    while True:
        tenths = rng.sample(range(-25, 26), count)
        if level == "hard":
            tenths[rng.randrange(count)] = -10 * rng.randint(30, 60)
        if abs(log(sum(exp(v / 10) for v in tenths))) > 0.1:
            return Params(tuple(round(c + v / 10, 1) for v in tenths), float(c))


def statement(q: Params) -> Text:
    """What is asked."""
    lse = "\\operatorname{LSE}(z) = \\log \\sum_k e^{z_k}"
    asked = f"\\operatorname{{LSE}}(z) {'+' if q.c < 0 else '-'} {given(abs(q.c))}"
    return both(
        f"Let $z = {row(q.z)}$ and ${lse}$ (natural logarithm). In exact arithmetic, what is "
        f"${asked}$? {THREE['en']}",
        f"设 $z = {row(q.z)}$，${lse}$（自然对数）。不计浮点误差，${asked}$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Take out the largest number, so that no exponent is positive."""
    top = max(q.z)
    return top - q.c + log(sum(exp(v - top) for v in q.z))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    top = max(q.z)
    powers = [exp(v - top) for v in q.z]
    shown = r",\ ".join(tex(round(v - top, 9)) for v in q.z)
    terms = " + ".join(tex(v) for v in powers)
    rest, shift = log(sum(powers)), round(top - q.c, 9)
    base = f"({given(q.c)})" if q.c < 0 else given(q.c)
    final = f"{tex(shift)} {signed(rest)} = {tex(solve(q))}"
    return [
        both(
            f"Take out the largest number $m = {given(top)}$: $\\log \\sum_k e^{{z_k}} = m + "
            f"\\log \\sum_k e^{{z_k - m}}$ with the exponents $({shown})$.",
            f"提出最大值 $m = {given(top)}$：$\\log \\sum_k e^{{z_k}} = m + "
            f"\\log \\sum_k e^{{z_k - m}}$，指数变为 $({shown})$。",
        ),
        both(
            f"${terms} = {tex(sum(powers), 5)}$: at least $1$ and at most ${len(q.z)}$, so nothing "
            f"overflows and the logarithm is finite, ${tex(rest)}$.",
            f"${terms} = {tex(sum(powers), 5)}$：介于 $1$ 与 ${len(q.z)}$ 之间，不会溢出，"
            f"对数有限，为 ${tex(rest)}$。",
        ),
        both(
            f"Relative to ${given(q.c)}$ the maximum is ${given(top)} - {base} = {tex(shift)}$; "
            f"together ${final}$.",
            f"最大值相对于 ${given(q.c)}$ 为 ${given(top)} - {base} = {tex(shift)}$；"
            f"合计 ${final}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """The definition itself, in decimal arithmetic whose exponents have room enough."""
    from decimal import Decimal, localcontext

    with localcontext() as context:
        context.prec = 40
        total = sum((Decimal(repr(v)).exp() for v in q.z), Decimal(0))
        return float(total.ln() - Decimal(repr(q.c)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    top = max(q.z)
    rest = log(sum(exp(v - top) for v in q.z))
    over, under = top > 709.7, top < -745.2
    why = "The largest exponential overflows" if over else "All exponentials underflow to $0$"
    return {
        "naive": Slip(
            "infinite" if over or under else None,
            both(
                f"{why} in double precision, and the logarithm of that is infinite. LSE itself "
                "lies between $\\max z$ and $\\max z + \\log n$.",
                f"双精度下{'最大的指数项上溢' if over else '各指数项都下溢为 $0$'}，"
                "取对数就得无穷。LSE 本身介于 $\\max z$ 与 $\\max z + \\log n$ 之间。",
            ),
        ),
        "maximum_not_added": Slip(
            rest,
            both(
                f"That is $\\log \\sum_k e^{{z_k - m}}$, relative to the maximum ${given(top)}$. "
                f"What was taken out must be added again; relative to ${given(q.c)}$ that is "
                f"${tex(round(top - q.c, 9))}$ more.",
                f"这是 $\\log \\sum_k e^{{z_k - m}}$，即相对于最大值 ${given(top)}$ 的值。"
                f"提出的部分要加回去；相对于 ${given(q.c)}$ 还要加 ${tex(round(top - q.c, 9))}$。",
            ),
        ),
        "maximum_only": Slip(
            round(top - q.c, 9),
            both(
                "LSE was taken to be the maximum. It is a smooth upper bound on it; the other "
                f"numbers add ${tex(rest)}$.",
                f"把 LSE 当成了最大值。它是最大值的光滑上界；其余各数贡献 ${tex(rest)}$。",
            ),
        ),
        "logarithm_of_the_mean": Slip(
            top - q.c + rest - log(len(q.z)),
            both(
                f"The exponentials were averaged. LSE takes their sum, which is larger by "
                f"$\\log {len(q.z)}$.",
                f"对各指数项取了平均。LSE 用的是总和，大了 $\\log {len(q.z)}$。",
            ),
        ),
        "mean_taken_outside": Slip(
            sum(v - q.c for v in q.z) / len(q.z) + log(len(q.z)),
            both(
                "That is the mean of the numbers plus $\\log n$, exact only where all are equal. "
                "The exponential is convex, so by Jensen's inequality LSE is larger.",
                "这是各数均值加 $\\log n$，只在各数相等时成立。指数函数是凸的，由 Jensen 不等式，"
                "LSE 更大。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The numbers and the reference on a line."""
    title = both("The numbers and the reference c", "各数与参照值 c")
    return points(language, title, q.z, ticks={number(q.c): q.c})
