"""Shape of a matrix product of arrays with batch axes, or an error.

NumPy's operator @, which PyTorch shares: the last two axes are matrices, the axes before them are
broadcast, and a vector adds no axis to the result. The answer is a shape or the word error.

Source: NumPy documentation of numpy.matmul (and of numpy.dot, for the difference); Smith, PEP 465:
A dedicated infix operator for matrix multiplication (2014).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from random import Random

from engine.answers.form import listing, whole
from engine.drawing.shapes import stacks
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Shape of a matrix product", "矩阵乘积的形状")
SKILL = "matmul-shapes"
DIFFICULTY = 2
FORM = listing(
    whole(), {"error": ("error", "报错", "错误", "出错", "不合法", "无法计算", "ValueError")}
)
LEVELS = {
    "easy": both("matrices, one of them perhaps in a stack", "矩阵，其中一个可能带批量轴"),
    "interview": both(
        "stacks of matrices, vectors, failures", "带批量轴的矩阵、向量、不合法的乘积"
    ),
    "hard": both("two batch axes", "两个批量轴"),
}
PINNED = {1: (5, 2, 1), 5: "error", 7: (4, 2)}

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Params:
    """Shapes of the left and the right factor; at most one of them is a vector."""

    a: tuple[int, ...]
    b: tuple[int, ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.a) <= 5 and 1 <= len(self.b) <= 5, "a shape has 1 to 5 axes")
        require(len(self.a) + len(self.b) > 2, "one factor must have two axes or more")
        require(all(1 <= n <= 10**6 for n in self.a + self.b), "sizes lie in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """First the corner, by the slip that it shows, then the batch axes."""
    kinds = "plain column turned inner"
    if level != "easy":
        kinds = "plain column column turned turned vector vector vector inner inner batch"
    kind = rng.choice(kinds.split())
    n, k, m = rng.sample(range(2, 8), 3)
    a, b = {
        "column": rng.choice((((k, k), (k, 1)), ((1, k), (k, k)))),
        "turned": ((n, k), (k, n)),
        "vector": rng.choice((((n, k), (k,)), ((n, k), (k,)), ((k,), (k, m)))),
        "inner": rng.choice((((n, k), (m, n)), ((n, k), (m, k)), ((n, k), (n, k)))),
    }.get(kind, ((n, k), (k, m)))
    sizes = [rng.randint(2, 6) for _ in range(2 if level == "hard" else 1)]
    left, right = (tuple(1 if rng.random() < 0.3 else size for size in sizes) for _ in range(2))
    if kind == "batch":
        left, right = (*left[:-1], sizes[-1]), (*right[:-1], sizes[-1] + 1)
    else:
        alone = level == "easy"
        left, right = left[rng.choice((alone, 0, 1)) :], right[rng.choice((0, alone, 1)) :]
    return Params(left * (len(a) > 1) + a, right * (len(b) > 1) + b)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"In NumPy, `A` has the shape `{q.a}` and `B` the shape `{q.b}`. What is the shape of "
        "`A @ B`? Write `error` if the product does not exist.",
        f"NumPy 中 `A` 的形状为 `{q.a}`，`B` 的形状为 `{q.b}`。`A @ B` 的形状是什么？"
        "若乘积不存在，请填 `error`。",
    )


def solve(q: Params) -> Shape | str:
    """Batch axes, rows of the left and columns of the right factor."""
    batches, inner, ends = _parts(q)
    batch = _broadcast(*batches)
    if batch is None or inner[0] != inner[1]:
        return "error"
    return batch + ends


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    batches, inner, ends = _parts(q)
    which = both("second-last", "倒数第二轴") if len(q.b) > 1 else both("only", "唯一的轴")
    first = both(
        f"Inner sizes: ${inner[0]}$ in the last axis of `A`, ${inner[1]}$ in the {which['en']} "
        "axis of `B`.",
        f"内侧大小：`A` 的最后一轴为 ${inner[0]}$，`B` 的{which['zh']}为 ${inner[1]}$。",
    )
    if inner[0] != inner[1]:
        return [first, both("They differ: error.", "两者不等：报错（error）。")]
    batch, axes = _broadcast(*batches), _both_axes(q)
    if batch is None:
        clash = both(
            f"They agree, but the batch axes {axes['en']} cannot be broadcast: error.",
            f"两者相等，但批量轴 {axes['zh']} 无法广播：报错（error）。",
        )
        return [first, clash]
    second = both("They agree and vanish.", "两者相等，在结果中消去。")
    if any(batches):
        second = both(
            f"They agree and vanish. The batch axes {axes['en']} are broadcast to `{batch}`.",
            f"两者相等，在结果中消去。批量轴 {axes['zh']} 广播为 `{batch}`。",
        )
    third = both(
        f"Then come the rows of `A` and the columns of `B` (a vector has none), `{ends}`. "
        f"Altogether: `{solve(q)}`.",
        f"之后依次是 `A` 的行和 `B` 的列（向量没有）：`{ends}`。合起来：`{solve(q)}`。",
    )
    return [first, second, third]


def oracle(q: Params) -> Shape | str:
    """Multiply arrays of zeros."""
    import numpy as np

    try:
        product = np.zeros(q.a) @ np.zeros(q.b)
    except ValueError:
        return "error"
    return tuple(product.shape)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    fails, swapped = solve(q) == "error", solve(Params(q.b, q.a))
    batches, inner, ends = _parts(q)
    outer, axes = _broadcast(*batches, checked=False) or (), _both_axes(q)
    matrix = (1, *ends) if len(q.a) == 1 else (*ends, 1)
    return {
        "order_swapped": Slip(
            None if swapped == "error" else swapped,
            both(
                "That is `B @ A`. In `A @ B` the rows come from `A`, the columns from `B`.",
                "这是 `B @ A`。`A @ B` 的行来自 `A`，列来自 `B`。",
            ),
        ),
        "elementwise": Slip(
            _broadcast(q.a, q.b),
            both(
                "That is the shape of `A * B`, element by element with broadcasting. `@` takes "
                "rows of `A` times columns of `B`.",
                "这是逐元素相乘（带广播）的 `A * B` 的形状。`@` 是 `A` 的行乘 `B` 的列。",
            ),
        ),
        "vector_axis_kept": Slip(
            outer + matrix if len(ends) == 1 and not fails else None,
            both(
                "The vector was left as a matrix with one row or column. `@` adds that axis for "
                "the product only and removes it from the result.",
                "把向量当成了一行或一列的矩阵。`@` 只在相乘时补上这个轴，结果中会去掉。",
            ),
        ),
        "np_dot": Slip(
            q.a[:-1] + q.b[:-2] + q.b[1:][-1:] if inner[0] == inner[1] else None,
            both(
                "That is `np.dot`, which multiplies every matrix of `A` with every matrix of `B`. "
                "`@` pairs them by broadcasting the batch axes.",
                "这是 `np.dot`：`A` 的每个矩阵与 `B` 的每个矩阵都相乘。"
                "`@` 则把批量轴广播后逐对相乘。",
            ),
        ),
        "clash_ignored": Slip(
            outer + ends if fails else None,
            both(
                "The product does not exist: the inner sizes must agree, and batch axes must be "
                "equal or $1$.",
                "乘积不存在：内侧大小必须相等，批量轴必须相等或为 $1$。",
            ),
        ),
        "product_refused": Slip(
            None if fails else "error",
            both(
                f"The product exists: the inner sizes are both ${inner[0]}$"
                + (f", and the batch axes {axes['en']} can be broadcast." if any(batches) else "."),
                f"乘积存在：内侧大小都是 ${inner[0]}$"
                + (f"，批量轴 {axes['zh']} 可以广播。" if any(batches) else "。"),
            ),
        ),
    }


def _parts(q: Params) -> tuple[tuple[Shape, Shape], tuple[int, int], Shape]:
    """Batch axes, the sizes that must agree, then rows and columns (a vector has neither)."""
    return (q.a[:-2], q.b[:-2]), (q.a[-1], q.b[-2:][0]), q.a[-2:-1] + q.b[1:][-1:]


def _both_axes(q: Params) -> Text:
    a, b = _parts(q)[0]
    return both(f"`{a}` and `{b}`", f"`{a}` 与 `{b}`")


def _broadcast(one: Shape, other: Shape, checked: bool = True) -> Shape | None:
    axes = list(zip_longest(reversed(one), reversed(other), fillvalue=1))
    if checked and any(x != y and 1 not in (x, y) for x, y in axes):
        return None
    return tuple(max(pair) for pair in reversed(axes))


def figure(q: Params, language: str) -> str:
    """The last axes of the factors as sheets."""
    return stacks(language, q.a, q.b)
