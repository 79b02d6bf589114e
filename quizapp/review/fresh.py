"""Which new exercises a learner meets next.

They come from the pack of which the smallest share was seen (the largest pack first), easy ones
before hard ones, with the faces taking turns over the day and never two of one skill on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Q

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.models import Card


@dataclass
class Shelf:
    """What is new in one pack, in its order.

    Attributes:
        seen, total: exercises of the pack met so far, and all of them.
    """

    seen: int
    total: int
    fresh: list[Exercise] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the pack that was met."""
        return self.seen / self.total

    def take(self, kinds: Counter[str]) -> Exercise:
        """Take out the first of the easiest exercises whose kind was chosen least often so far."""

        def turn(place: int) -> tuple[int, int, int]:
            exercise = self.fresh[place]
            return kinds[exercise.kind], exercise.difficulty, place

        place = min(range(len(self.fresh)), key=turn)
        self.seen += 1
        return self.fresh.pop(place)

    def drop_skill(self, skill: str) -> None:
        """Leave the siblings of a chosen exercise for another day."""
        self.fresh = [one for one in self.fresh if one.skill != skill]


def new_exercises(
    learner: User, taken_skills: set[str], limit: int, kinds_today: Mapping[str, int]
) -> list[Exercise]:
    """Return up to ``limit`` exercises the learner never met, none of a skill in the set.

    Args:
        kinds_today: how often each kind was answered today, so that the turns go on.
    """
    chosen: list[Exercise] = []
    shelves = _shelves(learner, taken_skills) if limit else []
    kinds = Counter(kinds_today)
    while len(chosen) < limit and (open_ones := [one for one in shelves if one.fresh]):
        exercise = min(open_ones, key=lambda one: (one.share, -one.total)).take(kinds)
        kinds[exercise.kind] += 1
        chosen.append(exercise)
        for shelf in shelves:
            shelf.drop_skill(exercise.skill)
    return chosen


def _shelves(learner: User, taken_skills: set[str]) -> list[Shelf]:
    met = Card.objects.of(learner).filter(Q(waiting=True) | ~Q(due=None)).values("exercise")
    fresh = Exercise.objects.live().visible_to(learner).exclude(pk__in=met)
    fresh = fresh.exclude(skill__in=taken_skills).select_related("pack")
    shelves = _counted(learner)
    for exercise in fresh.order_by("pack_id", "position"):
        shelves[exercise.pack_id].fresh.append(exercise)
    return list(shelves.values())


def _counted(learner: User) -> dict[int, Shelf]:
    seen_by = Q(cards__learner=learner) & ~Q(cards__due=None)
    rows = (
        Exercise.objects.live()
        .visible_to(learner)
        .values("pack")
        .annotate(total=Count("pk", distinct=True), seen=Count("cards", filter=seen_by))
        .order_by("pack")
    )
    return {row["pack"]: Shelf(row["seen"], row["total"]) for row in rows}
