"""Move a guest's cards and log to the account they logged in to."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from quizapp.accounts.models import User
from quizapp.accounts.signals import learner_joined
from quizapp.review.actions import card_rebuild
from quizapp.review.models import Card, ReviewEvent


@receiver(learner_joined)
def cards_join(*, old: User, new: User, **_kwargs: Any) -> None:
    """Give every card to ``new``; where both have one, put the guest's events behind theirs.

    A card with a twin stays with the guest and disappears with them; the room of study, whose
    receiver is connected later and so runs later, moves its showings to the twin first. A failure
    on either side dates the other side's siblings, so every card of a skill the guest met is
    rebuilt.
    """
    skills = set(Card.objects.filter(learner=old).values_list("exercise__skill", flat=True))
    ReviewEvent.objects.filter(learner=old).update(learner=new)
    for card in Card.objects.filter(learner=old):
        twin = Card.objects.filter(learner=new, exercise=card.exercise_id).first()
        if twin is None:
            card.learner = new
            card.save(update_fields=["learner"])
        else:
            ReviewEvent.objects.filter(card=card).update(card=twin)
    touched = Card.objects.filter(learner=new, exercise__skill__in=skills)
    for card_id in list(touched.values_list("pk", flat=True)):
        card_rebuild(card_id)
