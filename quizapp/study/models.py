"""What a learner was shown, what they answered, and what a judge still owes them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

from engine.exercise import Verdict
from quizapp.packs.models import ExerciseVersion
from quizapp.review.models import Card

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
    graded again for ever. The page carries nothing of it but the uuid.
    """

    class Purpose(models.TextChoices):
        """Whether closing it counts for the schedule."""

        REVIEW = "review"
        PRACTICE = "practice"

    class Closing(models.TextChoices):
        """How it ended."""

        RIGHT = "right"
        GIVEN_UP = "given_up"
        WRONG = "wrong"
        RATED = "rated"

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
            )
        ]
        indexes = [models.Index(fields=["learner", "closed_at"], name="showing_learner_closed")]

    def __str__(self) -> str:
        return f"showing {self.uuid}"

    def last_attempt(self) -> Attempt | None:
        """Return the newest attempt, whether it used up a try or not, or None."""
        return self.attempts.order_by("-pk").first()


class Attempt(models.Model):
    """One answer as typed, with its verdict. Posting the same uuid again is the same attempt."""

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


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Which submissions want a worker."""

    def claimable(self, now: dt.datetime) -> SubmissionQuerySet:
        """Queued ones, and running ones whose worker let the lease expire."""
        expired = Q(state=Submission.State.RUNNING, lease_until__lt=now)
        return self.filter(Q(state=Submission.State.QUEUED) | expired)

    def stale(self, now: dt.datetime, patience: dt.timedelta) -> SubmissionQuerySet:
        """Claimable ones that nobody was woken up for since ``patience`` ago."""
        return self.claimable(now).filter(woken_at__lt=now - patience)


class Submission(models.Model):
    """Code that waits for the judge. This row is the truth; the Celery message only a wake-up."""

    class State(models.TextChoices):
        """The life of a submission."""

        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        WITHDRAWN = "withdrawn"
        FAILED = "failed"  # the judge broke several times; never held against the learner

    attempt = models.OneToOneField(Attempt, on_delete=models.CASCADE, related_name="submission")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    tries = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    woken_at = models.DateTimeField()
    seed = models.PositiveBigIntegerField()
    ruling = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "woken_at"], name="submission_state_woken")]

    def __str__(self) -> str:
        return f"submission {self.pk} ({self.state})"
