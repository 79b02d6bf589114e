"""What a score means, fixed on the probes that the tests carry.

64 key points, half of them Chinese, each with two other phrasings, a sentence on the same topic
that says something else, and a contrary: `tests/engine/test_rubric_probes.py` holds the figures.
"""

from __future__ import annotations

from math import exp

from engine.rubric.plain import is_han
from engine.rubric.rubric import Band

VERSION = "1"

COVERED = {"latin": 0.44, "han": 0.36}
"""From here on at least 80 % of what is proposed made its point, contraries included."""

MISSING = 0.24
"""Below it nothing like the point was found."""

TOP = 0.85
"""More is never claimed: of the surest findings, too, one in eight is mistaken."""

_MIDDLE, _SLOPE = {"latin": 0.34, "han": 0.30}, 12.0


def band(score: float, script: str) -> Band:
    """Return the band of a score of a phrasing in that script."""
    if score >= COVERED[script]:
        return Band.COVERED
    return Band.UNSURE if score >= MISSING else Band.MISSING


def script_of(text: str) -> str:
    """Return "han" or "latin", by what most of a text is written in."""
    han = sum(map(is_han, text))
    return "han" if han * 3 >= sum(sign.isalpha() for sign in text) else "latin"


def confidence(score: float, script: str) -> float:
    """Return the share of findings of such a score that make their point, on the probes."""
    return round(min(TOP, 1 / (1 + exp(-_SLOPE * (score - _MIDDLE[script])))), 2)
