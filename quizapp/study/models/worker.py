"""What a worker found when it tested its walls."""

from __future__ import annotations

from django.db import models


class Worker(models.Model):
    """One worker process and the tier in which it verifies code, as of its last start.

    ``layers`` is wall to how it was found; ``why`` says why nothing is verified, where that is so.
    """

    name = models.CharField(max_length=200, unique=True)
    tier = models.CharField(max_length=8)
    layers = models.JSONField(default=dict)
    why = models.JSONField(default=dict)
    started_at = models.DateTimeField()

    class Meta:
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return f"{self.name}: {self.tier}"
