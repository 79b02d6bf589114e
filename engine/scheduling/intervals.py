"""From a memory's stability to whole days: the wanted retention, a seeded spread, the order."""

from __future__ import annotations

from hashlib import blake2b
from math import floor

from engine.scheduling.parameters import Parameters

LONGEST = 36500

_SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
"""(from days, to days, share): how much each stretch of an interval adds to its spread."""


def days_until(stability: float, retention: float, parameters: Parameters) -> int:
    """Return the whole days (1 or more) after which recall falls to ``retention``.

    This is FSRS-6's power curve ``R(t) = (1 + f t / S) ** -w20`` with ``R(S) = 0.9``, solved for t.

    Args:
        stability: S > 0, in days.
        retention: in (0, 1].
    """
    power = -1 / parameters.weights[20]
    share: float = (retention**power - 1) / (0.9**power - 1)
    return max(1, round(stability * share))


def fuzz_factor(card_key: str, reps: int) -> float:
    """Return a number in [0, 1) that depends on the card and its number of reviews alone.

    The same for all four buttons and for every call, so that the interval on a button is the one
    that is stored.
    """
    digest = blake2b(f"{card_key}\n{reps}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def fuzzed(days: float, factor: float, minimum: int = 1, maximum: int = LONGEST) -> int:
    """Spread an interval so that cards learned together do not come back together.

    Uniform over the whole days of the bounds that Anki uses (about 15 % of a week, 5 % of the
    far future); intervals below 2.5 days are left alone.

    Args:
        days: interval in days, >= 1.
        factor: in [0, 1), from `fuzz_factor`.
        minimum, maximum: bounds of the result in days; the maximum wins.
    """
    minimum = min(minimum, maximum)
    lower, upper = (min(max(bound, minimum), maximum) for bound in _bounds(days, minimum, maximum))
    if lower == upper and 2 < upper < maximum:
        upper += 1
    return floor(lower + factor * (1 + upper - lower))


def least_after_success(days: float, previous: int) -> int:
    """Return the fewest days the spread may give after a success.

    A right answer should not shorten the interval merely by the luck of the spread; it may when
    the new interval is shorter by far, as after a change of parameters.

    Args:
        days: the new interval before the spread.
        previous: the interval that was scheduled last, in days.
    """
    if round(days) > previous:
        return previous + 1
    _, upper = _bounds(days, 1, LONGEST)
    return previous if previous <= upper else 0


def in_order(hard: int, good: int, easy: int, maximum: int = LONGEST) -> tuple[int, int, int]:
    """Make three intervals of at least a day strictly increasing, as far as ``maximum`` allows.

    Good is the anchor: Hard gives way first, and Good only where Hard is tomorrow already.
    """
    hard = max(1, min(hard, good - 1))
    good = max(good, hard + 1)
    easy = max(easy, good + 1)
    return min(hard, maximum), min(good, maximum), min(easy, maximum)


def _bounds(days: float, minimum: int, maximum: int) -> tuple[int, int]:
    days = min(max(days, minimum), maximum)
    if days < 2.5:
        return round(days), round(days)
    delta = 1 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _SPREAD)
    return _nearest(days - delta), _nearest(days + delta)


def _nearest(days: float) -> int:
    """Round half up; `round` would round half to even."""
    return floor(days + 0.5)
