"""The form of an answer: how many values, of what kind, how close is close enough."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Number = int | float
Value = Number | str | Sequence[Number]
"""One number, a tuple of numbers (fixed or free length), or the id of a word."""

_ZERO = 1e-12
_NEAR_ZERO = 1e-9


@dataclass(frozen=True)
class Part:
    """One number of an answer.

    Attributes:
        name: its symbol where an answer has several, e.g. ``MACs``.
        whole: an exact integer; the tolerances are then not used.
        relative: accepted distance as a share of the right value.
        absolute: accepted distance as such, but never more than a twentieth of the right value,
            and not used below 1e-3 (there 0 would pass for 4.5e-5).
        unit: asked for in the statement, e.g. ``MiB``.
        infinite: the right answer may be infinite, so that ``inf`` is read.
        zh: the Chinese for ``name`` where they differ.
    """

    name: str = ""
    whole: bool = False
    relative: float = 0.005
    absolute: float = 0.001
    unit: str = ""
    infinite: bool = False
    zh: str = ""

    def label(self, language: str) -> str:
        """The name as a learner reads it."""
        return self.zh if language == "zh" and self.zh else self.name

    def slack(self, right: Number) -> float:
        """How far from ``right`` an answer may lie."""
        if self.whole or math.isinf(right):
            return 0.0
        size = abs(right)
        if size < _ZERO:
            return _NEAR_ZERO
        absolute = min(self.absolute, size / 20) if size >= 1e-3 else 0.0
        return max(self.relative * size, absolute) * (1 + 1e-9)

    def accepts(self, right: Number, given: Number) -> bool:
        """Whether ``given`` is ``right`` within the tolerance; never for NaN."""
        return given == right or abs(given - right) <= self.slack(right)

    def apart(self, one: Number, other: Number) -> bool:
        """Whether no answer could be accepted for both."""
        if one == other or math.isnan(one) or math.isnan(other):
            return False
        return abs(one - other) > self.slack(one) + self.slack(other)


@dataclass(frozen=True)
class Form:
    """What an answer looks like.

    Attributes:
        shape: ``one`` number, ``tuple`` of ``len(parts)`` numbers, ``list`` of any length (every
            element like ``parts[0]``) or ``word``.
        words: id to accepted spellings (the first in English, the second in Chinese), for
            ``word``, and for ``list`` where a word is possible too (a shape, or ``error``).
    """

    shape: str
    parts: tuple[Part, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def marks(self, right: Value, given: Value) -> list[bool]:
        """Which of the values are right; one entry for words and for lists of wrong length."""
        if isinstance(right, str) or isinstance(given, str):
            return [right == given]
        if self.shape == "one":
            return [self.parts[0].accepts(_number(right), _number(given))]
        rights, givens = list(_numbers(right)), list(_numbers(given))
        if len(rights) != len(givens):
            return [False]
        return [
            part.accepts(r, g)
            for part, r, g in zip(self.each(len(rights)), rights, givens, strict=True)
        ]

    def accepts(self, right: Value, given: Value) -> bool:
        """Whether every value is right."""
        return all(self.marks(right, given))

    def apart(self, one: Value, other: Value) -> bool:
        """Whether no answer could be accepted for both."""
        if isinstance(one, str) or isinstance(other, str):
            return one != other
        if self.shape == "one":
            return self.parts[0].apart(_number(one), _number(other))
        left, right = list(_numbers(one)), list(_numbers(other))
        if len(left) != len(right):
            return True
        parts = self.each(len(left))
        return any(p.apart(a, b) for p, a, b in zip(parts, left, right, strict=True))

    def each(self, count: int) -> Sequence[Part]:
        """The parts, repeated for a list of ``count`` values."""
        return self.parts * count if self.shape == "list" else self.parts

    def to_json(self) -> dict[str, Any]:
        """Return plain data; `from_json` gives an equal form back."""
        words = {key: list(spellings) for key, spellings in self.words.items()}
        parts = [dict(vars(part)) for part in self.parts]
        return {"shape": self.shape, "parts": parts, "words": words}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Form:
        """Read what `to_json` wrote."""
        words = {key: tuple(spellings) for key, spellings in data["words"].items()}
        return cls(data["shape"], tuple(Part(**part) for part in data["parts"]), words)


def whole(name: str = "", unit: str = "", zh: str = "") -> Part:
    """An exact integer."""
    return Part(name, whole=True, relative=0.0, absolute=0.0, unit=unit, zh=zh)


def real(
    name: str = "",
    *,
    relative: float = 0.005,
    absolute: float = 0.001,
    unit: str = "",
    infinite: bool = False,
    zh: str = "",
) -> Part:
    """A real number; by default three significant figures are enough."""
    return Part(name, False, relative, absolute, unit, infinite, zh)


def one(part: Part) -> Form:
    """A single number."""
    return Form("one", (part,))


def several(*parts: Part) -> Form:
    """A tuple of fixed length."""
    return Form("tuple", parts)


def listing(part: Part, words: Mapping[str, tuple[str, ...]] | None = None) -> Form:
    """As many numbers as the answer has, which is part of the question."""
    return Form("list", (part,), words or {})


def word(words: Mapping[str, tuple[str, ...]]) -> Form:
    """One of a few words."""
    return Form("word", (), words)


def _number(value: Value) -> Number:
    if isinstance(value, int | float):
        return value
    raise TypeError(f"a single number is expected, not {value!r}")


def _numbers(value: Value) -> Sequence[Number]:
    if isinstance(value, int | float | str):
        raise TypeError(f"several numbers are expected, not {value!r}")
    return value
