"""What a learner was shown and what they answered."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

from engine.exercise import Verdict
from quizapp.packs.models import ExerciseVersion
from quizapp.review.models import Card
from quizapp.study.models.drill import Drill

if TYPE_CHECKING:
    from quizapp.accounts.models import User


class ShowingQuerySet(models.QuerySet["Showing"]):
    """Which showings belong to whom and are still open."""

    def of(self, learner: User) -> ShowingQuerySet:
        """Showings of one learner."""
        return self.filter(learner=learner)

    def open(self) -> ShowingQuerySet:
        """Showings that were not closed."""
        return self.filter(closed_at=None)


class Showing(models.Model):
    """One drawn variant put before one learner.

    ``drawn`` holds parameters, answer, tolerance and slips, so that its attempts can be read and
    graded again for ever. The page carries nothing of it but the uuid. ``hints`` counts those
    that were opened; ``number`` is its place in the drill it belongs to.
    """

    class Purpose(models.TextChoices):
        """Whether closing it counts for the schedule."""

        REVIEW = "review"
        PRACTICE = "practice"
        DRILL = "drill"

    class Closing(models.TextChoices):
        """How it ended."""

        RIGHT = "right"
        GIVEN_UP = "given_up"
        WRONG = "wrong"
        RATED = "rated"
        REPLACED = "replaced"  # fresh numbers were asked for, or the grading broke down

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="showings"
    )
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="showings")
    version = models.ForeignKey(ExerciseVersion, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=8, choices=Purpose)
    level = models.CharField(max_length=16, default="interview")
    seed = models.PositiveBigIntegerField()
    drawn = models.JSONField()
    opened_at = models.DateTimeField()
    learner_day = models.DateField()
    first_ever = models.BooleanField(default=False)
    hints = models.PositiveSmallIntegerField(default=0)
    draft = models.TextField(blank=True, default="")
    draft_at = models.DateTimeField(null=True, blank=True)
    drill = models.ForeignKey(
        Drill, on_delete=models.CASCADE, null=True, blank=True, related_name="showings"
    )
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    revealed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closing = models.CharField(max_length=8, choices=Closing, blank=True, default="")

    objects = ShowingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["card", "purpose"],
                condition=Q(closed_at=None),
                name="one_open_showing_per_card",
            ),
            models.UniqueConstraint(fields=["drill", "number"], name="drill_problem_once"),
        ]
        indexes = [models.Index(fields=["learner", "closed_at"], name="showing_learner_closed")]

    def __str__(self) -> str:
        return f"showing {self.uuid}"

    def last_attempt(self) -> Attempt | None:
        """Return the newest attempt, whether it used up a try or not, or None."""
        return self.attempts.filter(trial=False).order_by("-pk").first()

    def last_run(self) -> Attempt | None:
        """Return the newest trial run of code, or None."""
        return self.attempts.filter(trial=True).order_by("-pk").first()


class Attempt(models.Model):
    """One answer as typed, with its verdict. Posting the same uuid again is the same attempt.

    A ``trial`` is code run on public cases for its author to look at; it is never graded.
    """

    uuid = models.UUIDField()
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="attempts"
    )
    showing = models.ForeignKey(Showing, on_delete=models.CASCADE, related_name="attempts")
    raw = models.JSONField()
    read_as = models.TextField(blank=True, default="")
    outcome = models.CharField(max_length=8)
    score = models.FloatField()
    slip = models.CharField(max_length=128, blank=True, default="")
    verdict = models.JSONField()
    counted = models.BooleanField(default=True)
    trial = models.BooleanField(default=False)
    submitted_at = models.DateTimeField()
    learner_day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "uuid"], name="attempt_posted_once")
        ]
        indexes = [models.Index(fields=["learner", "submitted_at"], name="attempt_learner_time")]

    def __str__(self) -> str:
        return f"attempt {self.uuid}"

    @property
    def graded(self) -> Verdict:
        """The verdict as the engine's noun."""
        return Verdict.from_json(self.verdict)
