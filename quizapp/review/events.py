"""From the log of one card to its state."""

from __future__ import annotations

from engine.scheduling.memory import MemoryState, review
from quizapp.review.models import ReviewEvent


def card_key(card_id: int) -> str:
    """Return the stable name that seeds the spread of a card's intervals."""
    return f"card-{card_id}"


def apply(state: MemoryState | None, event: ReviewEvent) -> MemoryState:
    """Return the state after one event, from what the event itself says and nothing else."""
    return review(
        state,
        event.rating,
        event.learner_day,
        card_key=card_key(event.card_id),
        retention=event.retention,
    )


def replay(events: list[ReviewEvent]) -> MemoryState | None:
    """Return the state that a card's standing events lead to, in append order."""
    state: MemoryState | None = None
    for event in events:
        state = apply(state, event)
    return state
