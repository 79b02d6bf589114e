"""Shape of a sum of arrays of different shapes, by the rules of broadcasting, or an error.

NumPy's rules, which PyTorch shares: shapes are aligned on the right, missing axes count as 1, and
an axis of size 1 is stretched. The answer is a shape or the word error.

Source: Harris et al., Array programming with NumPy (2020), section on broadcasting; NumPy
documentation, Broadcasting, general rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from engine.answers.form import listing, whole
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Shape of a broadcast sum", "广播后的形状")
SKILL = "broadcasting"
DIFFICULTY = 1
FORM = listing(
    whole(), {"error": ("error", "报错", "错误", "出错", "不合法", "无法计算", "ValueError")}
)
LEVELS = {
    "easy": both("two arrays of one to three axes", "两个数组，一至三个轴"),
    "interview": both("up to four axes, some sums fail", "至多四个轴，部分不合法"),
    "hard": both("three arrays", "三个数组"),
}
PINNED = {1: "error", 3: (3, 6), 5: (1, 7, 6, 1)}

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Params:
    """The shapes of the arrays that are added, in this order."""

    shapes: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.shapes) <= 4, "there are 2 to 4 shapes")
        require(all(1 <= len(s) <= 6 for s in self.shapes), "a shape has 1 to 6 axes")
        sizes = [size for shape in self.shapes for size in shape]
        require(all(1 <= size <= 10**6 for size in sizes), "sizes lie in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Ranks differ in most draws, a third of all sizes is 1; a quarter of the draws do not fit."""
    rank = rng.randint(*{"easy": (2, 3), "interview": (2, 4), "hard": (3, 4)}[level])
    full = [1 if rng.random() < 0.05 else rng.randint(2, 7) for _ in range(rank)]
    count = 3 if level == "hard" else 2
    ranks = [rank] + [rng.choice((rank, rank, *range(1, rank), rank - 1)) for _ in range(count - 1)]
    rng.shuffle(ranks)
    shapes = [[1 if rng.random() < 0.35 else n for n in full[rank - r :]] for r in ranks]
    if rng.random() < 0.25:
        broken = rng.randint(1, min(ranks))
        for shape, size in zip(shapes, rng.sample(range(2, 8), count), strict=True):
            shape[-broken] = size
    return Params(tuple(map(tuple, shapes)))


def statement(q: Params) -> Text:
    """What is asked."""
    names = "ABCD"[: len(q.shapes)]
    total = " + ".join(names)
    listed = [f"`{name}.shape == {shape}`" for name, shape in zip(names, q.shapes, strict=True)]
    return both(
        f"NumPy arrays with {', '.join(listed)} are added. What is the shape of `{total}`? "
        "Write `error` if the sum cannot be computed.",
        f"已知 NumPy 数组满足 {'，'.join(listed)}。`{total}` 的形状是什么？若无法计算，"
        "请填 `error`。",
    )


def solve(q: Params) -> Shape | str:
    """Aligned on the right, every axis may have one size besides 1."""
    shape = []
    for sizes in _axes(q):
        others = set(sizes) - {1}
        if len(others) > 1:
            return "error"
        shape.append(max(others, default=1))
    return tuple(shape)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    axes = list(_axes(q))
    shown = ", ".join(f"`{shape}`" for shape in zip(*axes, strict=True))
    first = both(
        f"Align on the right and fill up with $1$ on the left: {shown}.",
        f"右对齐，左边用 $1$ 补齐：{shown.replace('`, `', '`、`')}。",
    )
    for sizes in axes:
        if len(set(sizes) - {1}) > 1:
            column = ",\\ ".join(map(str, sizes))
            clash = both(
                f"One axis has the sizes ${column}$. More than one of them differs from $1$, and "
                "only $1$ can be stretched: error.",
                f"有一个轴上的大小是 ${column}$。除 $1$ 以外不止一种大小，而只有 $1$ 能被拉伸："
                "报错（error）。",
            )
            return [first, clash]
    columns = [",\\ ".join(map(str, sizes)) for sizes in axes]
    lines = [f"${c} \\to {max(sizes)}$" for c, sizes in zip(columns, axes, strict=True)]
    second = both(
        f"Axis by axis, $1$ is stretched to the other size: {'; '.join(lines)}.",
        f"逐轴把 $1$ 拉伸为另一个大小：{'；'.join(lines)}。",
    )
    return [first, second, both(f"Shape: `{solve(q)}`.", f"形状：`{solve(q)}`。")]


def oracle(q: Params) -> Shape | str:
    """Add arrays of zeros."""
    import numpy as np

    total = np.zeros(q.shapes[0])
    try:
        for shape in q.shapes[1:]:
            total = total + np.zeros(shape)
    except ValueError:
        return "error"
    return total.shape


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    fits = solve(q) != "error"
    unequal = len(set(map(len, q.shapes))) > 1
    return {
        "aligned_on_the_left": Slip(
            _left(q),
            both(
                "The shapes were aligned on the left. Broadcasting compares the **last** axes "
                "first; a shorter shape gets its missing axes in front.",
                "形状左对齐了。广播从**最后**一个轴开始比较；较短的形状在前面补轴。",
            ),
        ),
        "ranks_must_agree": Slip(
            "error" if fits and unequal else None,
            both(
                "Different numbers of axes are no error: the shorter shape is filled up with $1$ "
                "on the left.",
                "轴数不同并不报错：较短的形状在左边用 $1$ 补齐。",
            ),
        ),
        "sizes_must_agree": Slip(
            "error" if fits and not unequal and len(set(q.shapes)) > 1 else None,
            both(
                "Different sizes are no error where one of them is $1$: that axis is stretched.",
                "大小不同但其中一个为 $1$ 时并不报错：这个轴会被拉伸。",
            ),
        ),
        "larger_size_taken": Slip(
            None if fits else tuple(map(max, _axes(q))),
            both(
                "The larger size was taken where two differ. Only $1$ can be stretched, any other "
                "pair is an error.",
                "大小不同时取了较大者。只有 $1$ 能被拉伸，其他不相等的情形都会报错。",
            ),
        ),
        "first_shape_kept": Slip(
            q.shapes[0] if fits else None,
            both(
                f"`{q.shapes[0]}` is the shape of `A`. The result is a new array, and `A` may be "
                "stretched, too.",
                f"`{q.shapes[0]}` 是 `A` 的形状。结果是新数组，`A` 也可能被拉伸。",
            ),
        ),
    }


def _axes(q: Params) -> Iterator[Shape]:
    """The sizes that meet in each axis, from the first axis on."""
    rank = max(map(len, q.shapes))
    return zip(*((1,) * (rank - len(s)) + s for s in q.shapes), strict=True)


def _left(q: Params) -> Shape | str:
    """What alignment on the left would give."""
    mirrored = solve(Params(tuple(s[::-1] for s in q.shapes)))
    return mirrored if isinstance(mirrored, str) else mirrored[::-1]
