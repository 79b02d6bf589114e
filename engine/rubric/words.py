"""Words of both languages: English stems, Chinese characters and pairs of them.

Chinese needs no dictionary here: every pair of neighbouring characters is a feature, and the words
among the pairs are those that occur in both texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.rubric.plain import is_han, plain

STOP = frozenset(
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "is",
        "are", "be", "been", "being", "was", "were", "it", "its", "this", "that", "these",
        "those", "and", "or", "but", "so", "if", "then", "than", "when", "where", "which",
        "who", "what", "how", "while", "because", "since", "such", "into", "over", "under",
        "between", "through", "during", "also", "can", "could", "may", "might", "must", "will",
        "would", "shall", "should", "do", "does", "did", "has", "have", "had", "not", "no",
        "nor", "only", "very", "more", "most", "less", "much", "many", "each", "every", "any",
        "all", "some", "one", "both", "either", "other", "another", "there", "their", "they",
        "them", "you", "your", "we", "our", "i", "he", "she", "his", "her", "us", "me", "my",
        "about", "up", "out", "off", "just", "too", "here", "whose", "hence", "thus",
        "therefore", "however", "without", "within", "across", "per", "via", "let", "cannot",
        "don", "doesn", "isn", "aren", "didn", "won", "t", "s",
    }
)  # fmt: skip
"""English words that carry grammar and no subject."""

HAN_STOP = frozenset(
    "的了是在和与及或把被将就也都而其它他她这那个之以于对为使让给从向到由可会能要有不没无非很更最较吗呢"
    "吧着地得过所因并且但若则如此即"
)

_SUFFIXES = (
    "izations", "ization", "isations", "isation", "ations", "ation", "ments", "ment", "ities",
    "ity", "ances", "ance", "ences", "ence", "ingly", "edly", "ings", "ing", "ers", "er",
    "ions", "ion", "ized", "izes", "ize", "ised", "ises", "ise", "ives", "ive", "ally", "als",
    "al", "ies", "ed", "es", "ly", "s", "y", "e", "ic", "ous", "or", "ness", "able", "ible",
)  # fmt: skip
_TOKEN = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?|[\u4e00-\u9fff]+")
_GRAM = 3


@dataclass(frozen=True)
class Bag:
    """A text as features.

    Attributes:
        words: English stems, numbers and names.
        han: single Chinese characters that carry a subject.
        grams: triples of letters inside and between words, pairs of Chinese characters.
        size: how many content words; two characters count as one.
    """

    words: frozenset[str]
    han: frozenset[str]
    grams: frozenset[str]
    size: float


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut an English word's ending off, twice at most; short words stay as they are."""
    for _ in range(2):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                word = word[: -len(suffix)]
                break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def tokens(text: str) -> list[str]:
    """Return words and runs of Chinese characters of a plain text, function words included."""
    return _TOKEN.findall(text)


def content(text: str) -> list[str]:
    """Return stems and Chinese characters of a plain text that carry a subject, in order."""
    found: list[str] = []
    for token in tokens(text):
        if is_han(token[0]):
            found += [sign for sign in token if sign not in HAN_STOP]
        elif token not in STOP:
            found.append(stem(token))
    return found


def bag(text: str) -> Bag:
    """Return the features of a text as typed."""
    return plain_bag(plain(text))


def plain_bag(text: str) -> Bag:
    """Return the features of a text that `plain` made."""
    features = content(text)
    han = frozenset(one for one in features if is_han(one))
    words = frozenset(one for one in features if not is_han(one))
    return Bag(words, han, _grams(text), len(words) + len(han) / 2)


def _grams(text: str) -> frozenset[str]:
    found: set[str] = set()
    latin: list[str] = []
    for token in tokens(text):
        if is_han(token[0]):
            found.update(token[i : i + 2] for i in range(len(token) - 1))
        else:
            latin.append(token)
    line = f" {' '.join(latin)} " if latin else ""
    found.update(line[i : i + _GRAM] for i in range(len(line) - _GRAM + 1))
    return frozenset(found)


def joined(bags: list[Bag]) -> Bag:
    """Return the features of several texts together."""
    words = frozenset().union(*(one.words for one in bags))
    han = frozenset().union(*(one.han for one in bags))
    grams = frozenset().union(*(one.grams for one in bags))
    return Bag(words, han, grams, len(words) + len(han) / 2)
