"""Move a guest's showings and attempts to the account they logged in to."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.dispatch import receiver

from quizapp.accounts.models import User
from quizapp.accounts.signals import learner_joined
from quizapp.review.models import Card
from quizapp.study.models import Attempt, Drill, Showing


@receiver(learner_joined)
def showings_join(*, old: User, new: User, **_kwargs: Any) -> None:
    """Give everything to ``new``; runs after the room of review moved the cards.

    A showing whose card stayed behind goes to the account's own card of that exercise. If it was
    still open it is closed unrated, because a card has one open showing at most.
    """
    Attempt.objects.filter(learner=old).update(learner=new)
    Showing.objects.filter(learner=old).update(learner=new)
    _drills_join(old, new)
    for card in Card.objects.filter(learner=old):
        twin = Card.objects.get(learner=new, exercise=card.exercise_id)
        card.showings.open().update(closed_at=F("opened_at"), closing=Showing.Closing.GIVEN_UP)
        Showing.objects.filter(card=card).update(card=twin)


def _drills_join(old: User, new: User) -> None:
    """Let one drill go on: the guest's, which they come from, else the account's."""
    if Drill.objects.filter(learner=old, ended_at=None).exists():
        earlier = Drill.objects.filter(learner=new, ended_at=None)
        left = Showing.objects.open().filter(drill__in=earlier)
        left.update(closed_at=F("opened_at"), closing=Showing.Closing.GIVEN_UP)
        earlier.update(ended_at=F("started_at"))
    Drill.objects.filter(learner=old).update(learner=new)
