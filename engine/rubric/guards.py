"""Answers whose words say little about what their author knows; nothing of them is ticked ahead."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise

from engine.rubric.plain import is_han, plain
from engine.rubric.rubric import Flag, Rubric
from engine.rubric.words import HAN_STOP, STOP, content, tokens

NEW_WORDS = 8
"""Fewer content words beside those of the question tell nothing; two characters are one word."""

ECHO = 0.5
RUN, COPIED = 6, 0.6
SAME_WORDS, SAME_LENGTH = 0.92, 0.5
LATIN_STOP, HAN_GRAMMAR = 0.12, 0.06
LONG_ENOUGH = 10
BROKEN = 0.3
_ARTICLES = frozenset({"a", "an", "the"})
_AFTER_ARTICLE = frozenset({"one", "other", "more", "most", "very", "same", "less", "only", "each"})


def suspicion(rubric: Rubric, answer: str) -> Flag:
    """Return the first reason not to tick anything ahead, or `Flag.NONE`."""
    words = _words(plain(answer))
    if any(_copies(words, one) for one in rubric.answers):
        return Flag.COPIED
    own = set(content(" ".join(words)))
    asked = {one for text in rubric.questions for one in content(plain(text))}
    if _size(own - asked) < NEW_WORDS:
        return Flag.QUESTION if _size(own & asked) > ECHO * _size(own) else Flag.SHORT
    return Flag.KEYWORDS if _is_list(words) or _is_broken(words) else Flag.NONE


def _words(text: str) -> tuple[str, ...]:
    """Return words and single Chinese characters, function words included."""
    found: list[str] = []
    for token in tokens(text):
        found += token if is_han(token[0]) else [token]
    return tuple(found)


def _size(features: set[str]) -> float:
    return sum(0.5 if is_han(one) else 1.0 for one in features)


def _copies(words: tuple[str, ...], model: str) -> bool:
    """Whether an answer is in long runs the model answer, or the same words in another order."""
    runs, whole, length = _model(model)
    mine = _runs(words)
    if mine and len(mine & runs) >= COPIED * len(mine):
        return True
    shared = sum((Counter(words) & whole).values())
    return len(words) >= max(LONG_ENOUGH, SAME_LENGTH * length) and (
        shared >= SAME_WORDS * len(words)
    )


@lru_cache(maxsize=256)
def _model(text: str) -> tuple[frozenset[tuple[str, ...]], Counter[str], int]:
    words = _words(plain(text))
    return _runs(words), Counter(words), len(words)


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))


def _is_list(words: tuple[str, ...]) -> bool:
    """Whether words stand in a row without the small ones that make a sentence of them."""
    latin = [one for one in words if one[0].isascii() and one.isalpha()]
    han = [one for one in words if is_han(one)]
    if len(han) > len(latin):
        grammar = sum(one in HAN_STOP for one in han)
        return len(han) >= 2 * LONG_ENOUGH and grammar < HAN_GRAMMAR * len(han)
    grammar = sum(one in STOP for one in latin)
    return len(latin) >= LONG_ENOUGH and grammar < LATIN_STOP * len(latin)


def _is_broken(words: tuple[str, ...]) -> bool:
    """Whether articles stand where no sentence has them: before "of", "is", "and"."""
    after = [two for one, two in pairwise(words) if one in _ARTICLES]
    broken = sum(one in STOP - _AFTER_ARTICLE for one in after)
    return len(after) >= 3 and broken >= BROKEN * len(after)
