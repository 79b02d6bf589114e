"""Starting a drill, going through its problems, ending it."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from django.db import transaction

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.actions import today_of
from quizapp.study.actions.drawing import card_locked, fresh_showing, put_aside
from quizapp.study.faces import is_generated
from quizapp.study.models import Drill, Showing

LEVELS = ("easy", "interview", "hard")
PROBLEMS = (5, 10, 20, 40)
MINUTES = (0, 5, 10, 20)


class NothingToDrillError(ValueError):
    """No generated problem fits what was chosen."""


@dataclass(frozen=True)
class Plan:
    """What a learner chose: topics (none means all), level, how many problems, minutes or 0."""

    topics: tuple[str, ...] = ()
    level: str = "interview"
    problems: int = 10
    minutes: int = 0


@transaction.atomic
def drill_start(learner: User, drill_uuid: uuid.UUID, plan: Plan, now: dt.datetime) -> Drill:
    """Begin a drill; an earlier one ends.

    The same uuid posted again is the same drill until its first problem is through; later it
    comes from a page that the browser kept, and begins another one.

    Raises:
        NothingToDrillError: no problem of these topics can be seen by the learner.
    """
    # One at a time: a double click waits here for the drill that the first click began.
    User.objects.select_for_update(no_key=True).get(pk=learner.pk)
    posted = Drill.objects.filter(pk=drill_uuid).first()
    if posted is not None and posted.learner_id == learner.pk and _untouched(posted):
        return posted
    chosen = drillable(learner, plan.topics)
    if not chosen:
        raise NothingToDrillError
    for going_on in Drill.objects.of(learner).filter(ended_at=None):
        drill_end(going_on, now)
    return Drill.objects.create(
        uuid=uuid.uuid4() if posted else drill_uuid,
        learner=learner,
        topics=[topic for topic in plan.topics if topic in {one.topic for one in chosen}],
        level=plan.level,
        exercises=[one.pk for one in chosen],
        seed=secrets.randbits(48),
        problems=plan.problems,
        minutes=plan.minutes,
        started_at=now,
        learner_day=today_of(learner, now),
    )


@transaction.atomic
def drill_problem(drill_id: uuid.UUID, number: int, now: dt.datetime) -> Showing | None:
    """Return problem ``number`` (from 1) of a drill, drawn now if it is the next one.

    What came before and is still open was skipped. A number too far ahead is the next one. None
    where the drill is over.
    """
    drill = Drill.objects.select_for_update(of=("self",)).select_related("learner").get(pk=drill_id)
    shown = drill.showings.select_related("version__exercise").order_by("number")
    there = shown.filter(number=number).first()
    if there is not None:
        return there
    number = shown.count() + 1
    if drill.is_over(now) or number > drill.problems:
        drill_end(drill, now)
        return None
    for skipped in shown.filter(closed_at=None):
        put_aside(skipped, Showing.Closing.GIVEN_UP, now)
    exercise = _chosen(drill, number)
    if exercise is None:
        drill_end(drill, now)
        return None
    card = card_locked(drill.learner, exercise, now)
    for elsewhere in Showing.objects.open().filter(card=card, purpose=Showing.Purpose.DRILL):
        put_aside(elsewhere, Showing.Closing.GIVEN_UP, now)
    purpose, level = Showing.Purpose.DRILL, drill.level
    return fresh_showing(card, exercise, purpose, now, level=level, drill=drill, number=number)


@transaction.atomic
def drill_end(drill: Drill, now: dt.datetime) -> None:
    """End a drill once; what is still open was not answered."""
    list(Drill.objects.select_for_update().filter(pk=drill.pk))  # before its showings, as above
    for showing in drill.showings.filter(closed_at=None):
        put_aside(showing, Showing.Closing.GIVEN_UP, now)
    Drill.objects.filter(pk=drill.pk, ended_at=None).update(ended_at=now)
    drill.refresh_from_db(fields=["ended_at"])


def drill_settle(drill: Drill, now: dt.datetime) -> None:
    """End a drill whose time ran out, or whose last problem is answered."""
    if drill.ended_at is None and (drill.is_over(now) or all_answered(drill)):
        drill_end(drill, now)


def all_answered(drill: Drill) -> bool:
    """Say whether every problem of a drill was posed and none is open."""
    return drill.showings.exclude(closed_at=None).count() >= drill.problems


def drillable(learner: User, topics: Sequence[str] = ()) -> list[Exercise]:
    """Return every generated exercise that the learner may see, of ``topics`` or of all."""
    rows = Exercise.objects.live().visible_to(learner).select_related("pack")
    generated = [one for one in rows.order_by("pack_id", "position") if is_generated(one.kind)]
    return [one for one in generated if one.topic in topics] if topics else generated


def order(drill: Drill, number: int) -> list[int]:
    """Return the ids from which problem ``number`` is taken, the wanted one first.

    Every exercise comes once before any comes again, and never twice in a row.
    """
    rounds, place = divmod(number - 1, len(drill.exercises))
    ids: list[int] = []
    for turn in range(rounds + 1):
        before = ids[-1:]
        ids = list(drill.exercises)
        Random(f"{drill.seed}:{turn}").shuffle(ids)
        if ids[:1] == before and len(ids) > 1:
            ids.append(ids.pop(0))
    return ids[place:] + ids[:place]


def _untouched(drill: Drill) -> bool:
    return drill.ended_at is None and not drill.showings.exclude(closed_at=None).exists()


def _chosen(drill: Drill, number: int) -> Exercise | None:
    """Return the exercise whose turn it is; one that was withdrawn meanwhile is passed over."""
    live = {
        one.pk: one
        for one in Exercise.objects.live()
        .visible_to(drill.learner)
        .filter(pk__in=drill.exercises, current_version__isnull=False)
    }
    return next((live[pk] for pk in order(drill, number) if pk in live), None)
