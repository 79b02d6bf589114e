"""What stands at a stroke: variables, numbers, and how much room they take."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.drawing.sheet import SIZE
from engine.language import Text, both

_TAG = re.compile("<[^>]*>")


def sign(letter: str, value: object = "") -> str:
    """Markup of a variable in italics, or of ``variable = value``."""
    shown = f'<tspan class="sign" font-style="italic">{letter}</tspan>'
    if value == "":
        return shown
    return f"{shown} = {number(value) if isinstance(value, int | float) else value}"


def sub(letter: str, index: object, after: str = "") -> str:
    """Markup of a variable with an index, and of what follows it on the line."""
    rest = f'<tspan dy="-3">{after}</tspan>' if after else ""
    return f'{sign(letter)}<tspan dy="3" font-size="11">{index}</tspan>{rest}'


def number(value: float) -> str:
    """A parameter as people write it: no ``.0``, a true minus sign."""
    text_of = repr(value).removesuffix(".0").replace("-", "\u2212")
    return "0" if text_of == "\u22120" else text_of


def listing(values: Iterable[object]) -> dict[str, str]:
    """Values one after the other in a sentence of either language."""
    shown = [number(v) if isinstance(v, int | float) else str(v) for v in values]
    return both(", ".join(shown), "、".join(shown))


def listings(rows: Iterable[Iterable[object]]) -> dict[str, str]:
    """Rows of values in a sentence of either language."""
    shown = [listing(row) for row in rows]
    return both("; ".join(row["en"] for row in shown), "；".join(row["zh"] for row in shown))


def plural(count: int, noun: str) -> str:
    """``1 cell``, ``2 cells``, ``2 batches``."""
    ending = "es" if noun.endswith("ch") else "s"
    return f"{count} {noun}{'' if count == 1 else ending}"


def length_of(label: str | Text, size: float = SIZE) -> float:
    """Roughly how wide a label is, its markup aside; Han characters are twice as wide as others."""
    if not isinstance(label, str):
        return max(length_of(said, size) for said in label.values())
    if "<" in label:
        label = _TAG.sub("", label)
    if label.isascii():
        return size * 0.56 * len(label)
    return size * sum(1.0 if ord(c) > 0x2E80 else 0.56 for c in label)
