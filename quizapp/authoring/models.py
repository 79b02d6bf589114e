"""Drafts: packs that instructors uploaded, on their way to being published."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from engine.pack import PackSource
from engine.pack.plain_data import source_from_json
from quizapp.packs.models import Pack

if TYPE_CHECKING:
    from quizapp.accounts.models import User

PATIENCE = dt.timedelta(seconds=5)


def stored_name(draft: Draft, _filename: str) -> str:
    """Name the stored file after the draft; what the uploader called it is never a path."""
    return f"drafts/{draft.uuid}.zip"


class DraftQuerySet(models.QuerySet["Draft"]):
    """Which drafts belong to whom, and which want a worker."""

    def of(self, owner: User) -> DraftQuerySet:
        """Drafts of one instructor."""
        return self.filter(owner=owner)

    def claimable(self, now: dt.datetime) -> DraftQuerySet:
        """Queued ones, and those whose worker let the lease expire."""
        expired = Q(state=Draft.State.CHECKING, lease_until__lt=now)
        return self.filter(Q(state=Draft.State.QUEUED) | expired)

    def stale(self, now: dt.datetime) -> DraftQuerySet:
        """Claimable ones that nobody was woken up for since a while."""
        return self.claimable(now).filter(woken_at__lt=now - PATIENCE)


class Draft(models.Model):
    """One uploaded pack. This row is the truth; the Celery message only a wake-up.

    ``report`` holds ``complaints`` and how code was checked; ``pack`` the pack as read.
    """

    class State(models.TextChoices):
        """The life of a draft."""

        QUEUED = "queued", _("waiting to be checked")
        CHECKING = "checking", _("being checked")
        READY = "ready", _("ready to publish")
        REFUSED = "refused", _("to be mended")
        PUBLISHED = "published", _("published")

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts"
    )
    file = models.FileField(upload_to=stored_name)
    filename = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    tries = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    woken_at = models.DateTimeField()
    report = models.JSONField(default=dict)
    pack = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField()
    checked_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_as = models.ForeignKey(
        Pack, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "woken_at"], name="draft_state_woken")]

    def __str__(self) -> str:
        return f"draft {self.uuid} ({self.state})"

    @property
    def is_waiting(self) -> bool:
        """Whether its check has not ended yet."""
        return self.state in {self.State.QUEUED, self.State.CHECKING}

    @property
    def source(self) -> PackSource | None:
        """The pack as read, where it could be."""
        return source_from_json(self.pack) if self.pack else None
