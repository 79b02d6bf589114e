"""Reads typed source text: unifies line ends, and names signs that Python cannot read.

Pure text work; nothing is compiled, so that the web process may do it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from engine.language import Text, both

BOM = "\ufeff"
MAX_FINDINGS = 20

_TWINS = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **{"，": ",", "、": ",", "。": ".", "；": ";", "【": "[", "】": "]", "《": "<", "》": ">"},
    **{"−": "-", "–": "-", "—": "-", "×": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!="},
}
_BLANKS = {
    "\u00a0",
    "\u3000",
    "\u2007",
    "\u202f",
    "\u2028",
    "\u2029",
    *map(chr, range(0x2000, 0x200B)),
}
_INVISIBLE = {"\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad"}


@dataclass(frozen=True)
class Finding:
    """A sign outside strings and comments that Python cannot read.

    Attributes:
        line, column: from 1, in characters.
        twin: what to write instead; "" means to take the sign out.
    """

    line: int
    column: int
    sign: str
    twin: str

    def text(self) -> Text:
        """Name the sign and its place."""
        code = f"U+{ord(self.sign):04X}"
        name = unicodedata.name(self.sign, "?").lower()
        printable = self.sign.isprintable() and not self.sign.isspace()
        en = f"“{self.sign}” ({code}, {name})" if printable else f"{code} ({name})"
        zh = f"“{self.sign}”（{code}）" if printable else f" {code}（{name}）"
        mend = both(f"write “{self.twin}”", f"请改为“{self.twin}”")
        if self.twin == " ":
            mend = both("write an ordinary blank", "请写普通空格")
        elif not self.twin:
            mend = both("take it out", "请删去")
        return both(
            f"line {self.line}, column {self.column}: {en}; {mend['en']}",
            f"第 {self.line} 行第 {self.column} 列的{zh}，{mend['zh']}",
        )


def cleaned(source: str) -> str:
    """Return ``source`` without byte order mark and with ``\\n`` as its only line end."""
    return source.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def findings(source: str) -> list[Finding]:
    """Return the first `MAX_FINDINGS` unreadable signs of a `cleaned` source, in order."""
    found: list[Finding] = []
    for line, column, sign in _outside(source):
        if sign.isascii() or len(found) >= MAX_FINDINGS:
            continue
        if sign in _BLANKS:
            found.append(Finding(line, column, sign, " "))
        elif sign in _INVISIBLE:
            found.append(Finding(line, column, sign, ""))
        elif sign in _TWINS and not _TWINS[sign].isalpha():
            found.append(Finding(line, column, sign, _TWINS[sign]))
    return found


def _outside(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield (line, column, sign) for every sign outside strings and comments."""
    line = column = 1
    quote, at = "", 0
    while at < len(source):
        step = 1
        sign = source[at]
        if quote:
            step, quote = _inside_string(source, at, quote)
        elif sign == "#":
            end = source.find("\n", at)
            step = (end if end >= 0 else len(source)) - at
        elif sign in "\"'":
            quote = sign * 3 if source.startswith(sign * 3, at) else sign
            step = len(quote)
        else:
            yield line, column, sign
        passed = source[at : at + step]
        breaks = passed.count("\n")
        line += breaks
        column = len(passed) - passed.rfind("\n") if breaks else column + step
        at += step


def _inside_string(source: str, at: int, quote: str) -> tuple[int, str]:
    """Return how far to go from ``at`` inside a string, and the quote still open after it."""
    if source[at] == "\\":
        return 2, quote
    if source.startswith(quote, at):
        return len(quote), ""
    if source[at] == "\n" and len(quote) == 1:
        return 1, ""
    return 1, quote
