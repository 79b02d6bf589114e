"""Code that a judge still owes a verdict."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q

from quizapp.study.models.showing import Attempt


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
