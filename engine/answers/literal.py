"""Digits with separators: 1,024 and 1 024 and 0,5 and 1.234,5, read only where one reading fits."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answers.wording import no_number, two_readings

_GROUPED = {
    ",": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?"),
    ".": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"),
    "'": re.compile(r"[1-9]\d{0,2}(?:'\d{3})+(?:[.,]\d+)?"),
    "_": re.compile(r"[1-9]\d{0,2}(?:_\d{3})+(?:[.,]\d+)?"),
    " ": re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?"),
}
_DECIMAL = re.compile(r"\d+[.,]?|\d*[.,]\d+")
_DOUBTFUL = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_PADDED = re.compile(r"0\d+")


def read_literal(chunk: str, *, whole: bool, alone: bool) -> Fraction:
    """Return the exact value of one unsigned number without exponent.

    ``1,024`` is 1024 where a whole number is asked for; elsewhere it is 1024 or 1.024, and the
    learner is asked. ``1.024`` on its own (``alone``) is asked about where a whole number is due.

    Raises:
        UnreadableError: no reading, or two.
    """
    if chunk.isdecimal():
        if _PADDED.fullmatch(chunk):
            raise no_number(chunk)
        return Fraction(int(chunk))
    if _DOUBTFUL.fullmatch(chunk):
        return _doubtful(chunk, whole=whole, alone=alone)
    if _DECIMAL.fullmatch(chunk) and not chunk.endswith(","):
        return _decimal(chunk.replace(",", "."))
    for sign, pattern in _GROUPED.items():
        if pattern.fullmatch(chunk):
            return _decimal(chunk.replace(sign, "").replace(",", "."))
    raise no_number(chunk)


def _doubtful(chunk: str, *, whole: bool, alone: bool) -> Fraction:
    joined = re.sub(r"[.,]", "", chunk)
    pointed = chunk.replace(",", ".")
    if "," in chunk:
        if whole:
            return Fraction(int(joined))
        raise two_readings(chunk, joined, pointed)
    if whole and alone:
        raise two_readings(chunk, joined, pointed)
    return _decimal(pointed)


def _decimal(text: str) -> Fraction:
    left, _, right = text.partition(".")
    return Fraction(int(f"{left}{right}" or "0"), 10 ** len(right))
