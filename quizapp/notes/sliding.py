"""A kernel that slides over a square input, plain, dilated or transposed: sizes and places.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016); PyTorch
documentation of torch.nn.Conv2d and torch.nn.ConvTranspose2d.
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_INPUT, MAX_KERNEL, MAX_STRIDE, MAX_PADDING, MAX_DILATION = 12, 7, 4, 6, 3
MAX_PLANE = 40
"""Cells a side of what the kernel slides over, so that it can still be drawn."""


class UnslidableError(ValueError):
    """The numbers fit no convolution; ``args[0]`` names the first that is in the way."""


@dataclass(frozen=True)
class Slide:
    """One convolution over a square input, in cells.

    Attributes:
        n, k, s, p, d: side of the input, kernel size, stride, padding on each side, dilation.
        op: output padding, of a transposed convolution only.
        transposed: the convolution that is the transpose of one with these numbers.

    Raises:
        UnslidableError: a number is out of range or they do not fit together.
    """

    n: int
    k: int
    s: int = 1
    p: int = 0
    d: int = 1
    op: int = 0
    transposed: bool = False

    def __post_init__(self) -> None:
        limits = {"n": (1, MAX_INPUT), "k": (1, MAX_KERNEL), "s": (1, MAX_STRIDE),
                  "p": (0, MAX_PADDING), "d": (1, MAX_DILATION)}  # fmt: skip
        for name, (least, most) in limits.items():
            if not least <= getattr(self, name) <= most:
                raise UnslidableError(name)
        if (self.op and not self.transposed) or not 0 <= self.op < max(self.s, self.d):
            raise UnslidableError("op")
        if self.transposed and self.border < 0:
            raise UnslidableError("p")
        if self.span > self.plane:
            raise UnslidableError("k")
        if self.plane > MAX_PLANE:
            raise UnslidableError("n")

    @property
    def span(self) -> int:
        """Cells from the first tap of the kernel to its last: d(k - 1) + 1."""
        return self.d * (self.k - 1) + 1

    @property
    def border(self) -> int:
        """Zeros on each side of the plane: p, or d(k - 1) - p for a transposed convolution."""
        return self.d * (self.k - 1) - self.p if self.transposed else self.p

    @property
    def gap(self) -> int:
        """Distance of neighbouring input cells in the plane: a transposed one spreads them by s."""
        return self.s if self.transposed else 1

    @property
    def step(self) -> int:
        """How far the kernel moves: s, or 1 for a transposed convolution."""
        return 1 if self.transposed else self.s

    @property
    def plane(self) -> int:
        """Side of what the kernel slides over."""
        return (self.n - 1) * self.gap + 1 + 2 * self.border + self.op

    @property
    def out(self) -> int:
        """Side of the output."""
        return (self.plane - self.span) // self.step + 1

    def is_input(self, place: int) -> bool:
        """Whether a row or column of the plane holds input cells."""
        inside = place - self.border
        return 0 <= inside <= (self.n - 1) * self.gap and inside % self.gap == 0

    def window(self, index: int) -> int:
        """Where the kernel starts for an output row or column."""
        return index * self.step

    @property
    def formula(self) -> str:
        """The size of the output as TeX with the numbers filled in."""
        if self.transposed:
            return (
                rf"({self.n} - 1) \cdot {self.s} - 2 \cdot {self.p} + {self.d} \cdot "
                rf"({self.k} - 1) + {self.op} + 1 = {self.out}"
            )
        room = rf"{self.n} + 2 \cdot {self.p} - {self.d} \cdot ({self.k} - 1) - 1"
        return rf"\left\lfloor \frac{{{room}}}{{{self.s}}} \right\rfloor + 1 = {self.out}"


PRESETS: dict[str, Slide] = {
    "no-padding": Slide(4, 3),
    "arbitrary-padding": Slide(5, 4, p=2),
    "half-padding": Slide(5, 3, p=1),
    "full-padding": Slide(5, 3, p=2),
    "strides": Slide(5, 3, s=2),
    "padding-strides": Slide(5, 3, s=2, p=1),
    "padding-strides-odd": Slide(6, 3, s=2, p=1),
    "no-padding-transposed": Slide(2, 3, transposed=True),
    "arbitrary-padding-transposed": Slide(6, 4, p=2, transposed=True),
    "half-padding-transposed": Slide(5, 3, p=1, transposed=True),
    "full-padding-transposed": Slide(7, 3, p=2, transposed=True),
    "strides-transposed": Slide(2, 3, s=2, transposed=True),
    "padding-strides-transposed": Slide(3, 3, s=2, p=1, transposed=True),
    "padding-strides-odd-transposed": Slide(3, 3, s=2, p=1, op=1, transposed=True),
    "dilation": Slide(7, 3, d=2),
}
"""The convolutions that textbooks draw, by name: seven plain, seven transposed, one dilated."""
