"""Cut a typed expression into numbers, signs and names."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answers.literal import read_literal
from engine.answers.wording import no_number, out_of_range

_MAX_EXPONENT = 400

_TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<number>(?:[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,'_]*|\.\d+))"
    r"(?:\s?[eE]\s?(?P<exponent>[+-]?\d{1,6})(?![\d.,]))?"
    r"|(?P<sign>\*\*|[-+*×/^()%√])"
    r"|(?P<times>[xX])(?=\s*[\d.(])"
    r"|(?P<name>[A-Za-zπ]+\d?)"
    r")\s*"
)
_PREFIXED = re.compile(r"(?<![\d.,])0[xXbBoO]")

Token = tuple[str, Fraction | None]
"""A sign or a lower-case name with None, or ``number`` with its exact value."""


def tokens(text: str, whole: bool) -> list[Token]:
    """Return the tokens of ``text``; `read_literal` says what ``whole`` does.

    Raises:
        UnreadableError: a sign or number that nothing here knows, such as 0x10.
    """
    if _PREFIXED.search(text):
        raise no_number(text)
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise no_number(text)
        at = match.end()
        if match["number"]:
            alone = not found and at == len(text) and not match["exponent"]
            value = read_literal(match["number"], whole=whole, alone=alone)
            found.append(("number", _scaled(value, match["exponent"])))
        elif match["times"] or match["sign"] == "×":
            found.append(("*", None))
        elif match["sign"]:
            found.append(("^" if match["sign"] == "**" else match["sign"], None))
        else:
            found.append((match["name"].lower(), None))
    return found


def _scaled(value: Fraction, exponent: str | None) -> Fraction:
    if not exponent:
        return value
    power = int(exponent)
    if abs(power) > _MAX_EXPONENT:
        raise out_of_range()
    return value * Fraction(10) ** power
