"""What is remembered of a card, and how a review changes it: FSRS-6 in whole learner-days.

The library sees only midnights of learner-days, because it counts elapsed days in blocks of 24
hours while forgetting follows nights slept. Steps within a day, the spread of intervals and the
order of the four buttons are ours.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from fsrs import Card, Rating, Scheduler, State

from engine.scheduling.days import not_before
from engine.scheduling.intervals import (
    LONGEST,
    days_until,
    fuzz_factor,
    fuzzed,
    in_order,
    least_after_success,
)
from engine.scheduling.parameters import DEFAULT, Parameters
from engine.scheduling.state import LEARNING, RELEARNING, REVIEW, MemoryState

__all__ = ["MemoryState", "preview", "retrievability", "review"]

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RATINGS = (AGAIN, HARD, GOOD, EASY)

LONGEST_STABILITY = 36500.0


def review(
    state: MemoryState | None,
    rating: int,
    day: date,
    *,
    card_key: str,
    retention: float = 0.9,
    parameters: Parameters = DEFAULT,
    maximum_interval: int = LONGEST,
    fuzz: bool = True,
) -> MemoryState:
    """Return the memory after a review on learner-day ``day``; see `preview` for the arguments.

    Args:
        state: the memory before, or None for the first review.
        rating: 1 Again, 2 Hard, 3 Good, 4 Easy.

    Raises:
        ValueError: unknown rating, or an argument out of its range.
    """
    if rating not in RATINGS:
        raise ValueError(f"a rating is 1, 2, 3 or 4, not {rating!r}")
    answers = preview(
        state,
        day,
        card_key=card_key,
        retention=retention,
        parameters=parameters,
        maximum_interval=maximum_interval,
        fuzz=fuzz,
    )
    return answers[rating]


def preview(
    state: MemoryState | None,
    day: date,
    *,
    card_key: str,
    retention: float = 0.9,
    parameters: Parameters = DEFAULT,
    maximum_interval: int = LONGEST,
    fuzz: bool = True,
) -> dict[int, MemoryState]:
    """Return what each of the four ratings would store, exactly.

    A failure is due again the same day, a success tomorrow at the earliest, and Hard before Good
    before Easy wherever ``maximum_interval`` leaves room.

    Args:
        day: the learner-day of the review; a day before the last review counts as that day.
        card_key: stable name of the card, seeds the spread of its intervals.
        retention: wanted probability of recall when due, in (0, 1).
        maximum_interval: days, 1 to 36500.
        fuzz: False leaves the intervals unspread (tests, simulations).

    Raises:
        ValueError: retention or maximum_interval out of range.
    """
    if not 0.0 < retention < 1.0:
        raise ValueError(f"retention lies between 0 and 1, not {retention}")
    if not 1 <= maximum_interval <= LONGEST:
        raise ValueError(f"maximum_interval is 1 to {LONGEST} days, not {maximum_interval}")
    day = not_before(day, state.last_day if state else None)
    traces = {rating: _trace(state, rating, day, parameters) for rating in RATINGS}
    wanted = [days_until(traces[r][0], retention, parameters) for r in (HARD, GOOD, EASY)]
    if fuzz:
        wanted = _spread(wanted, state, card_key, maximum_interval)
    hard, good, easy = wanted
    intervals = (0, *in_order(hard, good, easy, maximum_interval))
    return {
        rating: _after(state, rating, day, traces[rating], interval)
        for rating, interval in zip(RATINGS, intervals, strict=True)
    }


def retrievability(state: MemoryState, day: date, *, parameters: Parameters = DEFAULT) -> float:
    """Return the estimated probability of recall on ``day``, 1.0 on the day of the review itself.

    Within a day FSRS-6 says nothing useful, so never show that 1.0 as an estimate.
    """
    day = not_before(day, state.last_day)
    return float(_scheduler(parameters).get_card_retrievability(_card(state), _midnight(day)))


def _spread(wanted: list[int], state: MemoryState | None, card_key: str, maximum: int) -> list[int]:
    factor = fuzz_factor(card_key, state.reps if state else 0)
    previous = (state.due - state.last_day).days if state else 0
    return [
        fuzzed(days, factor, max(1, least_after_success(days, previous)), maximum)
        for days in wanted
    ]


def _trace(
    state: MemoryState | None, rating: int, day: date, parameters: Parameters
) -> tuple[float, float]:
    """Return stability and difficulty after the rating."""
    card, _ = _scheduler(parameters).review_card(_card(state), Rating(rating), _midnight(day))
    if card.stability is None or card.difficulty is None:
        raise RuntimeError("fsrs returned a reviewed card without a memory")
    return min(card.stability, LONGEST_STABILITY), card.difficulty


def _after(
    state: MemoryState | None, rating: int, day: date, trace: tuple[float, float], interval: int
) -> MemoryState:
    phase, lapses = (state.phase, state.lapses) if state else (LEARNING, 0)
    if rating != AGAIN:
        phase = REVIEW
    elif phase == REVIEW:
        phase, lapses = RELEARNING, lapses + 1
    return MemoryState(
        stability=trace[0],
        difficulty=trace[1],
        due=day + timedelta(days=interval),
        last_day=day,
        reps=(state.reps if state else 0) + 1,
        lapses=lapses,
        phase=phase,
    )


@lru_cache(maxsize=256)
def _scheduler(parameters: Parameters) -> Scheduler:
    return Scheduler(
        parameters.weights, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )


def _card(state: MemoryState | None) -> Card:
    """Build the library's card; without an id it would sleep to invent one, without due ask now."""
    if state is None:
        return Card(card_id=0, due=_midnight(date.min))
    return Card(
        card_id=0,
        state=State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=_midnight(state.due),
        last_review=_midnight(state.last_day),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
