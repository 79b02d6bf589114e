"""Packs, their exercises, and the immutable versions of what an exercise says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from engine.language import pick

if TYPE_CHECKING:
    from quizapp.accounts.models import User


class PackQuerySet(models.QuerySet["Pack"]):
    """Which packs somebody may see."""

    def visible_to(self, user: User) -> PackQuerySet:
        """Packs that ``user`` may study: public ones, and their own."""
        mine = Q(owner=user) if user.is_authenticated else Q(pk__in=[])
        return self.filter(Q(visibility=Pack.Visibility.PUBLIC) | mine)


class Pack(models.Model):
    """A set of exercises that is published together. ``owner`` is null for a built-in pack."""

    class Visibility(models.TextChoices):
        """Who finds the pack in the Library."""

        PRIVATE = "private"
        CLASS = "class"
        PUBLIC = "public"

    slug = models.SlugField(unique=True, max_length=64)
    title = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    version = models.CharField(max_length=32)
    licence = models.CharField(max_length=64)
    languages = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    authors = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.PRIVATE)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT
    )
    digest = models.CharField(max_length=64, default="")
    published_at = models.DateTimeField()

    objects = PackQuerySet.as_manager()

    def __str__(self) -> str:
        return self.slug

    def title_in(self, language: str) -> str:
        """Return the title in the engine's language ``en`` or ``zh``."""
        return pick(self.title, language)


class ExerciseQuerySet(models.QuerySet["Exercise"]):
    """Which exercises can be practised, and by whom."""

    def live(self) -> ExerciseQuerySet:
        """Exercises that their pack still contains."""
        return self.filter(removed_at=None).exclude(current_version=None)

    def visible_to(self, user: User) -> ExerciseQuerySet:
        """Exercises of the packs that ``user`` may study."""
        return self.filter(pack__in=Pack.objects.visible_to(user))


class Exercise(models.Model):
    """One thing to practise; what it says lives in its versions."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="exercises")
    key = models.CharField(max_length=128)
    kind = models.CharField(max_length=32)
    skill = models.CharField(max_length=128, db_index=True)
    topic = models.CharField(max_length=64, db_index=True)
    title = models.JSONField(default=dict)
    difficulty = models.PositiveSmallIntegerField(default=1)
    tags = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    question = models.CharField(max_length=32, blank=True, default="")
    position = models.PositiveIntegerField(default=0)
    current_version = models.ForeignKey(
        "ExerciseVersion", null=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = ExerciseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pack", "key"], name="exercise_key_once_per_pack")
        ]
        ordering = ["pack_id", "position"]

    def __str__(self) -> str:
        return f"{self.pack_id}/{self.key}"

    def title_in(self, language: str) -> str:
        """Return the title in the engine's language ``en`` or ``zh``."""
        return pick(self.title, language)


class ExerciseVersion(models.Model):
    """What an exercise said at one time. Never changed, so old attempts stay readable."""

    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    spec = models.JSONField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exercise", "number"], name="version_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.exercise_id} v{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new version; refuse to touch one that exists.

        Raises:
            TypeError: the version was stored before.
        """
        if self.pk is not None:
            raise TypeError("a version is immutable: publish a new one")
        super().save(*args, **kwargs)
