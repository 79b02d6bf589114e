"""Numbers and lists as they stand in statements and worked steps (TeX inside ``$...$``)."""

from __future__ import annotations

from collections.abc import Iterable

_NOISE = 1e-13

THREE = {
    "en": "Three significant figures are enough.",
    "zh": "保留三位有效数字即可。",
}
"""Closing sentence of statements whose answer is a real number."""


def tex(value: float, figures: int = 4) -> str:
    """Round to ``figures`` significant figures; very large or small values as powers of ten.

    What a difference of equal floats leaves behind is 0.
    """
    if isinstance(value, int):
        return str(value)
    if abs(value) < _NOISE:
        return "0"
    text = format(value, f".{figures}g")
    mantissa, mark, exponent = text.partition("e")
    if not mark:
        return "0" if text == "-0" else text
    return rf"{mantissa} \times 10^{{{int(exponent)}}}"


def given(value: float) -> str:
    """A parameter exactly as drawn: shortest decimal that reads back to the same number."""
    text = repr(value)
    return text.removesuffix(".0") if text != "-0.0" else "0"


def row(values: Iterable[float]) -> str:
    """A vector of parameters: ``(1.3,\\ -2)``."""
    return "(" + r",\ ".join(map(given, values)) + ")"


def matrix(rows: Iterable[Iterable[float]]) -> str:
    """A matrix of parameters."""
    body = r" \\ ".join(" & ".join(map(given, r)) for r in rows)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def signed(value: float, figures: int = 4) -> str:
    """A summand with its sign in front, for ``a + b``: ``+ 3`` or ``- 3``."""
    return f"{'-' if value < 0 else '+'} {tex(abs(value), figures)}"


def factor(value: float, figures: int = 4) -> str:
    """A factor, in brackets where it is negative."""
    text = tex(value, figures)
    return f"({text})" if value < 0 else text
