"""A learner's cards, and the append-only log that their states are derived from."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from engine.scheduling.memory import MemoryState
from quizapp.packs.models import Exercise, ExerciseVersion

if TYPE_CHECKING:
    from quizapp.accounts.models import User


class CardQuerySet(models.QuerySet["Card"]):
    """Which cards want attention."""

    def of(self, learner: User) -> CardQuerySet:
        """Cards of one learner."""
        return self.filter(learner=learner)

    def live(self) -> CardQuerySet:
        """Cards whose exercise can still be practised."""
        return self.filter(exercise__removed_at=None).exclude(exercise__current_version=None)

    def seen(self) -> CardQuerySet:
        """Cards that were rated at least once."""
        return self.exclude(due=None)

    def due(self, day: dt.date) -> CardQuerySet:
        """Cards to be reviewed on ``day``; those whose code is being judged are left out."""
        return self.live().filter(due__lte=day, suspended_at=None, waiting=False)


class Card(models.Model):
    """One learner's memory of one exercise: a cache that `card_rebuild` makes from the log."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="cards"
    )
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="cards")
    state = models.JSONField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    retry_at = models.DateTimeField(null=True, blank=True)
    waiting = models.BooleanField(default=False)
    suspended_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    objects = CardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "exercise"], name="one_card_per_exercise")
        ]
        indexes = [models.Index(fields=["learner", "due"], name="card_learner_due")]

    def __str__(self) -> str:
        return f"card {self.pk} of learner {self.learner_id}"

    @property
    def memory(self) -> MemoryState | None:
        """The memory state, or None while the card is new."""
        return MemoryState.from_json(self.state) if self.state else None


class EventQuerySet(models.QuerySet["ReviewEvent"]):
    """Which events count."""

    def standing(self) -> EventQuerySet:
        """Events that were not voided, in the order in which they apply."""
        return self.filter(voided_at=None).order_by("pk")


class ReviewEvent(models.Model):
    """One rating, once appended never edited; taking it back sets ``voided_at`` and no more."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="events")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="review_events"
    )
    showing = models.UUIDField()
    version = models.ForeignKey(ExerciseVersion, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField()
    learner_day = models.DateField()
    zone = models.CharField(max_length=64)
    day_start_hour = models.PositiveSmallIntegerField()
    rating = models.PositiveSmallIntegerField()
    proposed = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=16)
    score = models.FloatField()
    evidence = models.JSONField(default=dict)
    model = models.CharField(max_length=16)
    retention = models.FloatField()
    state_after = models.JSONField()
    voided_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(max_length=16, blank=True, default="")

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "showing"],
                condition=Q(voided_at=None),
                name="one_standing_event_per_showing",
            ),
            models.CheckConstraint(
                condition=Q(rating__gte=1) & Q(rating__lte=4), name="rating_from_1_to_4"
            ),
            models.CheckConstraint(
                condition=Q(voided_at=None) | Q(voided_at__gte=F("reviewed_at")),
                name="voided_after_reviewed",
            ),
        ]
        indexes = [
            models.Index(fields=["learner", "learner_day"], name="event_learner_day"),
            models.Index(fields=["card", "id"], name="event_card_order"),
        ]

    def __str__(self) -> str:
        return f"event {self.uuid}"
