"""A user of the site: learner, guest or instructor, with the settings of their days."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from quizapp.accounts.time_zones import default_time_zone, validate_time_zone


class User(AbstractUser):
    """One person. A guest is a user without a password, who keeps the row when signing up."""

    class Language(models.TextChoices):
        """Languages of interface and content, as the engine names them."""

        ENGLISH = "en", "English"
        CHINESE = "zh", "简体中文"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    is_guest = models.BooleanField(default=False)
    is_instructor = models.BooleanField(default=False)
    language = models.CharField(_("Language"), max_length=2, choices=Language, default="en")
    time_zone = models.CharField(
        _("Time zone"), max_length=64, default=default_time_zone, validators=[validate_time_zone]
    )
    day_start_hour = models.PositiveSmallIntegerField(
        _("Day starts at"), default=4, validators=[MaxValueValidator(12)]
    )
    interview_date = models.DateField(_("Interview date"), null=True, blank=True)
    desired_retention = models.FloatField(
        _("Retention to aim for"),
        default=0.9,
        validators=[MinValueValidator(0.7), MaxValueValidator(0.97)],
    )
    new_per_day = models.PositiveSmallIntegerField(
        _("New exercises a day"), default=10, validators=[MaxValueValidator(100)]
    )

    @property
    def display_name(self) -> str:
        """What the interface calls this person; empty for a guest."""
        return "" if self.is_guest else self.get_username()
