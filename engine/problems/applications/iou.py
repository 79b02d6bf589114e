"""Intersection over union of two axis-parallel boxes.

Source: Everingham et al., The Pascal visual object classes (VOC) challenge (2010);
torchvision documentation of torchvision.ops.box_iou.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.scatter import boxes
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("IoU of two boxes", "两个框的 IoU")
SKILL = "iou"
DIFFICULTY = 1
FORM = one(real())
LEVELS = {
    "easy": both("boxes that overlap", "相互重叠的框"),
    "interview": both("some boxes apart, some nested", "有的框不相交，有的相互嵌套"),
    "hard": both("as interview, larger and negative coordinates", "同面试难度，坐标更大且有负数"),
}
PINNED = {1: 0.09090909091, 2: 0.0, 3: 0.09090909091}

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Params:
    """Two boxes, each (x1, y1, x2, y2) with x1 < x2 and y1 < y2."""

    first: tuple[int, int, int, int]
    second: tuple[int, int, int, int]

    def __post_init__(self) -> None:
        for x1, y1, x2, y2 in (self.first, self.second):
            require(x1 < x2 and y1 < y2, "x1 < x2 and y1 < y2")
        require(max(map(abs, (*self.first, *self.second))) <= 10**4, "up to 10000")


def draw(rng: Random, level: str) -> Params:
    """Overlapping, nested, apart along one axis, or apart along both, by fixed shares."""
    weights = (1, 0, 0, 0) if level == "easy" else (58, 12, 15, 15)
    kind = rng.choices(("partly", "nested", "beside", "diagonal"), weights)[0]
    low, high = (-20, 60) if level == "hard" else (0, 12)
    while True:
        q = Params(_box(rng, low, high), _box(rng, low, high))
        if _kind(q) == kind:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Two boxes are given as $(x_1, y_1, x_2, y_2)$: ${row(q.first)}$ and "
        f"${row(q.second)}$. Coordinates are continuous, so a width is $x_2 - x_1$. What is "
        f"their IoU? {THREE['en']}",
        f"两个框以 $(x_1, y_1, x_2, y_2)$ 给出：${row(q.first)}$ 与 ${row(q.second)}$。"
        f"坐标连续，宽度为 $x_2 - x_1$。它们的 IoU 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Overlap of the sides, never below 0; the union counts the intersection once."""
    return _iou(q.first, q.second)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    (a1, b1, a2, b2), (c1, d1, c2, d2) = q.first, q.second
    wide, high = _sides(q.first, q.second)
    common = max(wide, 0) * max(high, 0)
    areas = f"{_area(q.first)} + {_area(q.second)} - {common}"
    sides = (
        f"\\min({a2}, {c2}) - \\max({a1}, {c1}) = {wide},\\quad "
        f"\\min({b2}, {d2}) - \\max({b1}, {d1}) = {high}"
    )
    last = f"{common}/({areas}) = {tex(solve(q))}"
    return [
        both(f"Overlap along $x$ and $y$: ${sides}$.", f"沿 $x$、$y$ 的重叠：${sides}$。"),
        both(
            f"Intersection: ${wide} \\cdot {high} = {common}$.",
            f"交集：${wide} \\cdot {high} = {common}$。",
        )
        if min(wide, high) > 0
        else both(
            "An overlap that is not positive is none: the intersection is $0$.",
            "重叠不为正即不相交，交集为 $0$。",
        ),
        both(f"The union counts it once: ${last}$.", f"并集只计一次交集：${last}$。"),
    ]


def oracle(q: Params) -> float:
    """Paint both boxes on a grid of unit cells and count."""
    import numpy as np

    low = min(*q.first, *q.second)
    size = max(*q.first, *q.second) - low
    layers = np.zeros((2, size, size), dtype=bool)
    for layer, (x1, y1, x2, y2) in zip(layers, (q.first, q.second), strict=True):
        layer[y1 - low : y2 - low, x1 - low : x2 - low] = True
    return int(layers.all(axis=0).sum()) / int(layers.any(axis=0).sum())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    wide, high = _sides(q.first, q.second)
    common = max(wide, 0) * max(high, 0)
    areas = (_area(q.first), _area(q.second))
    left = sum(areas) - wide * high
    pixels = [(x1, y1, x2 + 1, y2 + 1) for x1, y1, x2, y2 in (q.first, q.second)]
    return {
        "negative_overlap": Slip(
            wide * high / left if min(wide, high) < 0 and left else None,
            both(
                f"The overlap $({wide}) \\cdot ({high})$ was not cut off at 0. A negative side "
                "means a gap, and two negative ones must not give a plus.",
                f"重叠 $({wide}) \\cdot ({high})$ 没有截断为 0。边长为负表示两框不相交，"
                "更不能负负得正。",
            ),
        ),
        "dice": Slip(
            2 * common / sum(areas),
            both(
                "That is the Dice coefficient $2I/(A + B)$; the IoU is $I/(A + B - I)$.",
                "这是 Dice 系数 $2I/(A + B)$；IoU 为 $I/(A + B - I)$。",
            ),
        ),
        "intersection_in_union_twice": Slip(
            common / sum(areas),
            both(
                "The areas were added without taking off the intersection, which is in both.",
                "面积直接相加，没有减去两者共有的交集。",
            ),
        ),
        "over_smaller_box": Slip(
            common / min(areas),
            both("Divide by the union, not the smaller box.", "应除以并集，而不是小框。"),
        ),
        "pixels_counted": Slip(
            _iou(pixels[0], pixels[1]),
            both(
                "Widths were taken as $x_2 - x_1 + 1$, as if pixels were counted.",
                "宽度取成了 $x_2 - x_1 + 1$，那是数像素的做法。",
            ),
        ),
    }


def _iou(a: Box, b: Box) -> float:
    wide, high = _sides(a, b)
    common = max(wide, 0) * max(high, 0)
    return common / (_area(a) + _area(b) - common)


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _sides(a: Box, b: Box) -> tuple[int, int]:
    """Overlap along x and y, negative where there is a gap."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def _kind(q: Params) -> str:
    wide, high = _sides(q.first, q.second)
    if min(wide, high) <= 0:
        return "diagonal" if max(wide, high) < 0 else "beside"
    return "nested" if wide * high == min(_area(q.first), _area(q.second)) else "partly"


def _box(rng: Random, low: int, high: int) -> Box:
    (x1, x2), (y1, y2) = (sorted(rng.sample(range(low, high + 1), 2)) for _ in range(2))
    return x1, y1, x2, y2


def figure(q: Params, language: str) -> str:
    """The two boxes on a grid."""
    return boxes(language, q.first, q.second)
