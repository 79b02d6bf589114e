"""What a learner should see next, and how much of it there is today.

Order: what is due, by date and then mixed by the day, but never two of one skill in a row where
another is there; then new exercises, from the pack of which the smallest share was seen. Siblings
(exercises of one skill) are kept on different days.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from dataclasses import dataclass, field

from engine.kind import minutes
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.actions import today_of
from quizapp.review.fresh import new_exercises
from quizapp.review.models import Card, ReviewEvent


@dataclass(frozen=True)
class Day:
    """What happened on one learner-day so far."""

    date: dt.date
    skill_of_card: dict[int, str] = field(default_factory=dict)
    last_skill: str = ""
    kinds: Counter[str] = field(default_factory=Counter)
    new_seen: int = 0
    reviews: int = 0

    def sibling_was_seen(self, card_id: int | None, skill: str) -> bool:
        """Say whether another exercise of this skill was reviewed today."""
        return any(s == skill and card_id != c for c, s in self.skill_of_card.items())


@dataclass(frozen=True)
class Queue:
    """Today's work: due cards in order, those that cool down after a failure, new exercises."""

    day: Day
    due: list[Card]
    cooling: list[Card]
    new: list[Exercise]

    @property
    def size(self) -> int:
        """How many exercises are left today."""
        return len(self.due) + len(self.cooling) + len(self.new)

    @property
    def minutes(self) -> int:
        """A rough estimate of the time they take."""
        kinds = [card.exercise.kind for card in (*self.due, *self.cooling)]
        kinds += [exercise.kind for exercise in self.new]
        return round(sum(map(minutes, kinds)))

    def first(self) -> Exercise | None:
        """Return what to show now; a cooling card only when nothing else is left."""
        if not self.due and self.new:
            return self.new[0]
        cards = self.due or sorted(self.cooling, key=_retried)
        apart = [card for card in cards if card.exercise.skill != self.day.last_skill]
        return next((card.exercise for card in (*apart, *cards)), None)


def queue_of(learner: User, now: dt.datetime) -> Queue:
    """Return what is left for a learner today."""
    date = today_of(learner, now)
    day = _day(learner, date)
    due: dict[str, Card] = {}
    cooling: list[Card] = []
    for card in _due_in_order(learner, date):
        skill = card.exercise.skill
        if day.sibling_was_seen(card.pk, skill) or skill in due:
            continue
        if card.retry_at and card.retry_at > now:
            cooling.append(card)
        else:
            due[skill] = card
    taken = {*due, *(card.exercise.skill for card in cooling), *day.skill_of_card.values()}
    left = max(0, learner.new_per_day - day.new_seen)
    new = new_exercises(learner, taken, left, day.kinds)
    return Queue(day=day, due=list(due.values()), cooling=cooling, new=new)


def _day(learner: User, date: dt.date) -> Day:
    events = list(
        ReviewEvent.objects.standing()
        .filter(learner=learner, learner_day=date)
        .select_related("card__exercise")
    )
    return Day(
        date=date,
        skill_of_card={event.card_id: event.card.exercise.skill for event in events},
        last_skill=events[-1].card.exercise.skill if events else "",
        kinds=Counter(event.card.exercise.kind for event in events),
        new_seen=sum(event.state_after["reps"] == 1 for event in events),
        reviews=len(events),
    )


def _due_in_order(learner: User, date: dt.date) -> list[Card]:
    cards = Card.objects.of(learner).due(date).select_related("exercise__pack")
    visible = cards.filter(exercise__in=Exercise.objects.visible_to(learner))
    return sorted(visible, key=lambda card: (card.due, _mixed(card.pk, date)))


def _retried(card: Card) -> tuple[str, int]:
    """Order cooling cards by how long ago they failed."""
    return card.retry_at.isoformat() if card.retry_at else "", card.pk


def _mixed(card_id: int, date: dt.date) -> bytes:
    return hashlib.blake2b(f"{card_id} {date}".encode(), digest_size=8).digest()
