"""Keeping what workers say of themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from quizapp.study.models import Worker

KEPT = dt.timedelta(days=30)


def worker_report(name: str, report: Mapping[str, Any], now: dt.datetime) -> None:
    """Store a worker's self-test in the place of its last one; forget workers long gone."""
    Worker.objects.update_or_create(
        name=name[:200],
        defaults={
            "tier": report["tier"],
            "layers": report["layers"],
            "why": report["why"],
            "started_at": now,
        },
    )
    Worker.objects.filter(started_at__lt=now - KEPT).delete()
