"""The two functions that closed forms of many families are written in."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp


def softmax(z: Sequence[float]) -> list[float]:
    """Probabilities of the logits ``z``; shifted by the largest, so that nothing overflows."""
    top = max(z)
    weights = [exp(v - top) for v in z]
    total = sum(weights)
    return [w / total for w in weights]


def sigmoid(z: float) -> float:
    """Logistic sigmoid of any finite ``z``, in 0 to 1."""
    if z >= 0:
        return 1 / (1 + exp(-z))
    return exp(z) / (1 + exp(z))
