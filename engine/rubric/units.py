"""The pieces of an answer that can carry a point: sentences and pairs of them, as spans."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONG = 240
"""A sentence of more characters is cut at its commas as well."""

MOST = 120
"""So many sentences are read; nobody says more in an interview."""

_END = re.compile(r"[。！？；!?;\n]+|\.(?=\s|$|[\u4e00-\u9fff])")
_COMMA = re.compile(r"[,，、:：]")
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|eq|fig|al|resp)|\b[a-z]\.[a-z])$", re.IGNORECASE
)
_EDGE = " \t\r\n\u3000.。;；,，、:：-*•·"


@dataclass(frozen=True)
class Unit:
    """A span of an answer."""

    start: int
    end: int


def sentences(text: str) -> list[Unit]:
    """Return the sentences, without blanks and signs around them; very long ones in pieces."""
    found: list[Unit] = []
    for piece in _cut(text, Unit(0, len(text)), _END):
        short = piece.end - piece.start <= LONG
        found += [piece] if short else _pieces(text, piece)
    trimmed = (_trim(text, piece) for piece in found)
    return [piece for piece in trimmed if piece.start < piece.end][:MOST]


def _cut(text: str, whole: Unit, sign: re.Pattern[str]) -> list[Unit]:
    found, start = [], whole.start
    for match in sign.finditer(text, whole.start, whole.end):
        if match[0] == "." and _SHORTENED.search(text, start, match.start()):
            continue
        found.append(Unit(start, match.start()))
        start = match.end()
    return [*found, Unit(start, whole.end)]


def _pieces(text: str, long: Unit) -> list[Unit]:
    """Gather clauses until a piece is half of what is long; what has no comma is cut anywhere."""
    found: list[Unit] = []
    start = end = long.start
    for part in _cut(text, long, _COMMA):
        end = part.end
        while end - start > LONG:
            found.append(Unit(start, start + LONG))
            start += LONG
        if end - start > LONG // 2:
            found.append(Unit(start, end))
            start = end
    return [*found, Unit(start, end)]


def _trim(text: str, piece: Unit) -> Unit:
    start, end = piece.start, piece.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Unit(start, end)
