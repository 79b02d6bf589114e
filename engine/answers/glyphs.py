"""One spelling for every sign: full-width digits, Unicode minus, superscripts, odd blanks."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = {
    "-": "−–—‒‐‑﹣－",
    "*": "∗⋅·•∙＊",
    "×": "✕✖⨯⨉",
    "/": "÷∕⁄／",
    ",": "、﹐٬",
    ".": "。．｡﹒٫",
    "'": "’‘＇`´",
    "(": "【〔「（",
    ")": "】〕」）",
    "~": "≈≃≅〜",
    "π": "𝜋𝛑",
}
_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8"}
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_LOWERED = "0123456789+-"
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))

_TABLE: dict[int, str | None] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{ord(odd): plain for plain, odds in _SIGNS.items() for odd in odds},
    **{ord(sign): f"({ratio})" for sign, ratio in _FRACTIONS.items()},
    **_INVISIBLE,
}
_POWER = re.compile(f"[{_RAISED}]+")
_RAISED_TO_PLAIN = str.maketrans(_RAISED, _LOWERED)


def plain(text: str) -> str:
    """Return ``text`` in ASCII where a sign has an ASCII twin, with single blanks.

    ``６．０２×10²³`` becomes ``6.02×10^(23)``: compatibility folding would make it 1023. Line
    breaks become ``;`` because they part values that commas inside numbers cannot part.
    """
    if text.isascii() and "\n" not in text:
        return " ".join(text.split())
    text = _POWER.sub(lambda run: f"^({run[0].translate(_RAISED_TO_PLAIN)})", text)
    text = text.translate(_TABLE)
    text = "".join(map(_digit, text))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return ";".join(line for line in lines if line)


def _digit(sign: str) -> str:
    if sign.isascii():
        return sign
    number = unicodedata.decimal(sign, None)
    return sign if number is None else str(number)
