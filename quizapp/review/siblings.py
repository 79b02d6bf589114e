"""What one exercise of a skill says about the others.

A failure makes the siblings due on the next day, without touching their stability: somebody who
cannot compute it should not rest on having recited it. Like all of a card's state this follows
from the log, so that undoing the failure gives the siblings their dates back.
"""

from __future__ import annotations

import datetime as dt

from engine.scheduling.memory import AGAIN, MemoryState
from quizapp.review.models import Card, ReviewEvent


def due_of(card: Card, state: MemoryState | None, last: ReviewEvent | None) -> dt.date | None:
    """Return when a card is due: by its own memory, or earlier because a sibling failed since.

    Args:
        last: the card's newest standing event.
    """
    if state is None or last is None:
        return None
    failure = (
        ReviewEvent.objects.standing()
        .filter(
            learner=card.learner_id,
            card__exercise__skill=card.exercise.skill,
            rating=AGAIN,
            pk__gt=last.pk,
        )
        .exclude(card=card)
        .first()
    )
    if failure is None:
        return state.due
    return min(state.due, failure.learner_day + dt.timedelta(days=1))


def siblings_redate(card: Card) -> None:
    """Date the seen siblings of a card again, after a failure of it came or went."""
    siblings = Card.objects.filter(
        learner=card.learner_id, exercise__skill=card.exercise.skill
    ).exclude(pk=card.pk)
    for sibling in siblings.seen().select_related("exercise"):
        due = due_of(sibling, sibling.memory, sibling.events.standing().last())
        if due != sibling.due:
            sibling.due = due
            sibling.save(update_fields=["due"])
