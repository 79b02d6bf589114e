"""The usual yardstick for comparing texts: cosine of tf-idf vectors of words or characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

_TOKEN = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]")


class TfIdf:
    """Weights fitted on some texts; Chinese goes by single characters."""

    def __init__(self, texts: Sequence[str]) -> None:
        seen = Counter(word for text in texts for word in set(_words(text)))
        self._weights = {word: 1 + log(len(texts) / count) for word, count in seen.items()}

    def cosine(self, one: str, other: str) -> float:
        """Return the cosine of two texts, 0 to 1."""
        first, second = self._vector(one), self._vector(other)
        product = sum(weight * second.get(word, 0.0) for word, weight in first.items())
        length = sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
        return product / length if length else 0.0

    def _vector(self, text: str) -> dict[str, float]:
        return {word: n * self._weights.get(word, 1.0) for word, n in Counter(_words(text)).items()}


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())
