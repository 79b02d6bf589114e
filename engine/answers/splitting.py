"""Cut a typed tuple into its values: every way that yields the right number of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PREFIX = re.compile(r"(?:torch\.)?(?:Size|shape)\s?=?\s?(?=[(\[])", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>[^\W\d][\w ∞₀₁₂'′]*?)\s?[=:]\s?(?P<value>.+)")
_HEAD = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}")
_SEPARATORS = (r";", r",\s", r"\s?,\s?", r"\s", r"[,\s]\s?")
_BY = re.compile(r"\s?[x×X*]\s?")
_SHAPE = re.compile(r"[1-9]\d*(?:\s?[x×X]\s?\d+)+")
_SQUARE = re.compile(r"([1-9]\d*)\s?[x×X]\s?\1")
_GROUPING = re.compile(r"(?<![\w)])[(\[]([^()\[\]]*[,;][^()\[\]]*)[)\]]")
_MAX_NESTED = 3
_MAX_WAYS = 200


def unwrap(text: str) -> str:
    """Take off brackets around the whole text, at most two, and ``torch.Size`` before them."""
    text = _PREFIX.sub("", text.strip(), count=1)
    for _ in range(2):
        closing = _BRACKETS.get(text[:1])
        if not (closing and text.endswith(closing) and _spans(text, text[0], closing)):
            break
        text = text[1:-1].strip().removesuffix(",")
    return text


def flattened(text: str) -> str:
    """Take off brackets inside that only group values: ``980, (12, 20)`` is ``980, 12, 20``."""
    for _ in range(_MAX_NESTED):
        flat = _GROUPING.sub(r"\1", text)
        if flat == text:
            break
        text = flat
    return text


def ways(text: str, count: int, *, shapes: bool) -> Iterator[list[str]]:
    """Yield every cut of ``text`` into ``count`` pieces, likeliest separator first.

    ``1,024,36`` for two values is cut into 1,024 and 36: neighbouring pieces are joined again
    where they form a thousands group. With ``shapes`` also ``6x36``.
    """
    for separator in _separators(text, count):
        pieces = [piece.strip() for piece in re.split(separator, text) if piece.strip()]
        if len(pieces) == count:
            yield pieces
        elif len(pieces) > count:
            yield from _joined(pieces, count)
    if shapes:
        pieces = _BY.split(text)
        if len(pieces) == count and pieces[0] != "0":  # 0x10 is no shape
            yield pieces


def listed(text: str, *, shapes: bool = False) -> list[str]:
    """Cut a list whose length is part of the answer. With ``shapes`` also ``3x6`` and ``3×6``."""
    if shapes and _SHAPE.fullmatch(text):
        return re.split(r"\s?[x×X]\s?", text)
    for separator in (r";", r",\s", r","):
        if re.search(separator, text):
            return [piece.strip() for piece in re.split(separator, text)]
    return text.split()


def side_of(text: str) -> int | None:
    """Return 53 for ``53x53``: the side of a square, or the product of two equal numbers."""
    match = _SQUARE.fullmatch(text)
    return int(match[1]) if match and len(match[1]) < 10 else None


def unlabel(pieces: list[str], names: list[str]) -> list[str] | None:
    """Take ``H = 6, W = 36`` by its labels, in the order of ``names``; None where they do not fit.

    Pieces without any label are returned as they are.
    """
    matches = [_LABEL.fullmatch(piece) for piece in pieces]
    if not any(matches):
        return pieces
    found = {m["name"].casefold(): m["value"] for m in matches if m}
    wanted = [name.casefold() for name in names]
    if len(found) != len(pieces) or sorted(found) != sorted(wanted):
        return None
    return [found[name] for name in wanted]


def _separators(text: str, count: int) -> tuple[str, ...]:
    """Only the plainest one where it settles the matter: ``;``, then a comma with a blank."""
    if ";" in text:
        return _SEPARATORS[:1]
    if len(re.split(_SEPARATORS[1], text)) == count:
        return _SEPARATORS[1:2]
    return _SEPARATORS


def _joined(pieces: list[str], count: int) -> Iterator[list[str]]:
    if len(pieces) > 3 * count + 3:
        return
    for tried, cuts in enumerate(combinations(range(1, len(pieces)), count - 1)):
        if tried >= _MAX_WAYS:
            return
        bounds = [0, *cuts, len(pieces)]
        groups = [pieces[a:b] for a, b in pairwise(bounds)]
        if all(len(g) == 1 or _is_grouped(g) for g in groups):
            yield ["'".join(group) for group in groups]


def _is_grouped(pieces: list[str]) -> bool:
    return bool(_HEAD.fullmatch(pieces[0])) and all(map(_GROUP.fullmatch, pieces[1:]))


def _spans(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == opening) - (sign == closing)
        if depth == 0:
            return at == len(text) - 1
    return False
