"""Make card states again from the log of reviews."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.accounts.models import User
from quizapp.review.actions import card_rebuild
from quizapp.review.models import Card


class Command(BaseCommand):
    """Rebuild every card, or one learner's; say how many were not as their log says."""

    help = "Make card states again from the log of reviews."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a learner by number or name."""
        parser.add_argument("--learner", metavar="ID", help="number or name of one learner")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild card by card, so that a long run holds no lock for long."""
        cards = Card.objects.order_by("pk")
        if options["learner"]:
            cards = cards.filter(learner=_learner(options["learner"]))
        done = changed = 0
        for card in cards.iterator():
            card_rebuild(card.pk)
            fresh = Card.objects.get(pk=card.pk)
            done += 1
            changed += (card.state, card.due) != (fresh.state, fresh.due)
        self.stdout.write(f"{done} cards rebuilt, {changed} of them changed")


def _learner(name: str) -> User:
    found = User.objects.filter(username=name).first()
    if found is None and name.isdecimal():
        found = User.objects.filter(pk=int(name)).first()
    if found is None:
        raise CommandError(f"there is no learner {name!r}")
    return found
