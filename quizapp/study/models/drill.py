"""A run of fresh problems over chosen topics, outside the schedule."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

if TYPE_CHECKING:
    from quizapp.accounts.models import User


class DrillQuerySet(models.QuerySet["Drill"]):
    """Whose drills."""

    def of(self, learner: User) -> DrillQuerySet:
        """Drills of one learner, the newest first."""
        return self.filter(learner=learner).order_by("-started_at")


class Drill(models.Model):
    """What a learner set out to practise.

    ``exercises`` are the ids to choose from, fixed at the start; ``seed`` orders them. ``minutes``
    of 0 means no clock.
    """

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drills"
    )
    topics = models.JSONField(default=list)
    level = models.CharField(max_length=16)
    exercises = models.JSONField()
    seed = models.PositiveBigIntegerField()
    problems = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField()
    learner_day = models.DateField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = DrillQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["learner", "started_at"], name="drill_learner_started")]

    def __str__(self) -> str:
        return f"drill {self.uuid}"

    @property
    def deadline(self) -> dt.datetime | None:
        """When the clock runs out, or None without one."""
        return self.started_at + dt.timedelta(minutes=self.minutes) if self.minutes else None

    def is_over(self, now: dt.datetime) -> bool:
        """Whether no further problem comes."""
        return self.ended_at is not None or (self.deadline is not None and self.deadline <= now)
